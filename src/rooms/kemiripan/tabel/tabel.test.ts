import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { gandaDalamTabel } from './import.ts';

const berkas = (nama: string) => readFileSync(new URL(`../fixtures/${nama}`, import.meta.url), 'utf8');
const csv = (teks: string) => new TextEncoder().encode(teks);
/** A column whose header nobody knows is not used. */
const tanpaKolom = (teks: string, judul: string) => teks.replace(judul, 'tidak_dikenal');

/** Ids replaced by bare numbers in another order, so that nothing in them can help; the truth stays here. */
function acak(teks: string): { teks: string; kelompok: Map<string, string> } {
  const [judul = '', ...baris] = teks.trim().split('\n');
  const kelompok = new Map<string, string>();
  const baru = baris
    .toSorted((a, b) => a.slice(-20).localeCompare(b.slice(-20)))
    .map((satu, i) => {
      const [id = '', ...sisa] = satu.split(',');
      kelompok.set(String(i), id.split('-')[1] ?? '');
      return [i, ...sisa].join(',');
    });
  return { teks: [judul, ...baru].join('\n'), kelompok };
}

function ukur(teks: string): { precision: number; recall: number } {
  const { teks: tersamar, kelompok } = acak(teks);
  const hasil = gandaDalamTabel(csv(tersamar));
  if (!hasil.ok) throw new Error(hasil.pesan);
  const kena = hasil.pasangan.filter(([a, b]) => kelompok.get(a) === kelompok.get(b)).length;
  const benar = [...Map.groupBy(kelompok.values(), (k) => k).values()].reduce((s, g) => s + (g.length * (g.length - 1)) / 2, 0);
  return { precision: kena / hasil.pasangan.length, recall: kena / benar };
}

test('koperasi ganda dalam berkas ditemukan hampir semua, dan tidak ada yang salah sebut', () => {
  const { precision, recall } = ukur(berkas('dedup-id-dev-seed11.csv'));
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.975);
});

test('orang ganda ditemukan tanpa nomor pengenal', () => {
  const { precision, recall } = ukur(tanpaKolom(berkas('febrl-dataset1-bagian.csv'), 'soc_sec_id'));
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.97);
});

it.each(['badan_hukum', 'telepon', 'ketua'])('kolom %s boleh tidak ada', (judul) => {
  const { precision, recall } = ukur(tanpaKolom(berkas('dedup-id-dev-seed11.csv'), judul));
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

describe('berkas kecil', () => {
  const pasangan = (teks: string) => {
    const hasil = gandaDalamTabel(csv(teks));
    return hasil.ok ? hasil.pasangan : hasil.pesan;
  };

  test('dua baris yang sama saja sudah cukup; titik koma dan spasi pada judul tidak mengganggu', () => {
    expect(
      pasangan(
        'no; nama_koperasi ; telepon;ketua\nx;Koperasi Wanita Artha Jaya;0812-3456-7890;Rita Kusmawati\ny;KOPWAN Artha Djaja;+6281234567890;Hj. Rita Kusmawati\nz;Koperasi Wanita Mekar;081999999999;Budi',
      ),
    ).toEqual([['x', 'y']]);
  });

  test('setiap pasangan dalam satu kelompok disebut satu kali', () => {
    const baris = 'Sri Rahayu,Wahyuni,19800512,Jl. Kawi No. 12,081234567890';
    expect(pasangan(`id,given_name,surname,date_of_birth,alamat,telepon\na,${baris}\nb,${baris}\nc,${baris}`)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  test('dua orang bernama sama dan tidak ada lagi yang sama bukan ganda', () => {
    expect(
      pasangan('id,given_name,surname,date_of_birth,telepon\n1,siti,aminah,19800512,081234567890\n2,siti,aminah,19650101,085700011122'),
    ).toEqual([]);
  });

  test('judul saja: tidak ada pasangan', () => {
    expect(pasangan('id,nama_koperasi,telepon\n')).toEqual([]);
  });

  test.each([
    ['', 'Berkas ini kosong.'],
    ['id,warna\n1,biru', 'Tidak satu pun judul kolomnya dikenal'],
    ['PK\u0000\u0003', 'bukan CSV'],
  ])('berkas yang tidak dapat dipakai ditolak dengan kalimat', (teks, kalimat) => {
    expect(pasangan(teks)).toContain(kalimat);
  });
});
