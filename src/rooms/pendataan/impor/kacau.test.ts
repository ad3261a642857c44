import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rujukanMalang } from '../../../../test/support/rujukan.ts';
import { bacaBaris } from './baca.ts';
import { bukaBerkas } from './import.berkas.ts';
import { tulisDitolak } from './import.ditolak.ts';
import type { BarisTerbaca, TataLetak } from './impor.ts';
import { tebakTataLetak } from './import.tata-letak.ts';

const FIXTURE = new URL('../../../../test/fixtures/impor/', import.meta.url).pathname;
const { buku, lembarPertama } = JSON.parse(readFileSync(`${FIXTURE}kacau.json`, 'utf8')) as Record<'buku' | 'lembarPertama', Totals>;
type Totals = {
  baca: number;
  ditolak: Record<string, number>;
  ragu: Record<string, number>;
  barisBermasalah: number;
  wilayah: Record<string, number>;
};

async function bacaSemua(path: string, lembar?: string): Promise<{ tata: TataLetak[]; baris: BarisTerbaca[] }> {
  const berkas = await bukaBerkas(path);
  if (!berkas.ok) throw new Error(berkas.pesan);
  const tata = await tebakTataLetak(berkas, 'umkm', lembar === undefined ? {} : { lembar });
  const baris: BarisTerbaca[] = [];
  for await (const satu of bacaBaris(berkas, 'umkm', tata, rujukanMalang())) baris.push(satu);
  await berkas.tutup();
  return { tata, baris };
}

function hitung(baris: readonly BarisTerbaca[]): Totals {
  const hasil: Totals = { baca: baris.length, ditolak: {}, ragu: {}, barisBermasalah: 0, wilayah: {} };
  const tambah = (o: Record<string, number>, kunci: string) => (o[kunci] = (o[kunci] ?? 0) + 1);
  for (const { salah, ragu, data } of baris) {
    for (const { bidang } of salah) tambah(hasil.ditolak, bidang ?? '');
    for (const { bidang } of ragu) tambah(hasil.ragu, bidang);
    if (salah.length + ragu.length > 0) hasil.barisBermasalah++;
    if (typeof data['kode_wilayah'] === 'string') tambah(hasil.wilayah, data['kode_wilayah']);
  }
  return hasil;
}

test.each(['kacau.xlsx', 'kacau.ods'])(
  'buku kacau 4.000 usaha dari LibreOffice (%s) terbaca tepat, dengan alasan tiap penolakan',
  async (nama) => {
    const { tata, baris } = await bacaSemua(FIXTURE + nama);
    expect(tata.map((t) => t.lembar)).toEqual(['Data Kota', 'Dinoyo', 'Kel. Sukun', 'Kesatrian', 'Lowokwaru']);
    expect(hitung(baris)).toEqual(buku);
    const nik = baris.flatMap((b) => b.salah.filter((s) => s.bidang === 'pemilik_nik')).map((s) => s.alasan);
    expect(nik.filter((alasan) => alasan.includes('3.57301E+15') && alasan.includes('rusak oleh lembar kerja'))).toHaveLength(36);
  },
);

test('lembar pertama saja, sebagai CSV titik koma Windows-1252, memberi angka yang sama', async () => {
  const csv = await bacaSemua(`${FIXTURE}kacau.csv`);
  expect(hitung(csv.baris)).toEqual(lembarPertama);
  expect(csv.baris.some((b) => String(b.data['nama']).startsWith('Café Tjêmpaka'))).toBe(true);
  expect(hitung((await bacaSemua(`${FIXTURE}kacau.xlsx`, 'Data Kota')).baris)).toEqual(lembarPertama);
});

test('sel gabungan, rumus, baris tersembunyi, bagian kelurahan, dan tahun di judul sampai ke barisnya', async () => {
  const { baris } = await bacaSemua(`${FIXTURE}kacau.xlsx`, 'Data Kota');
  const [pertama] = baris;
  expect(pertama?.data).toMatchObject({ tahun: 2025, kode_wilayah: expect.stringMatching(/^35\.73\.02\./) });
  // Rows 6 and 7 of a section have one owner in merged cells; row 8 is hidden.
  expect(baris[6]?.data['pemilik_nama']).toBe(baris[5]?.data['pemilik_nama']);
  expect(baris[6]?.data['pemilik_nik']).toEqual(baris[5]?.data['pemilik_nik']);
  expect(baris[7]?.asli[0]).toBe('8');
  expect(baris.filter((b) => /jumlah|total|kepala dinas|malang,/i.test(String(b.data['nama'])))).toEqual([]);
  expect(baris.filter((b) => b.data['modal'] === '25000000').length).toBeGreaterThan(100);
});

test('baris yang ditolak keluar dengan alasannya, dan sesudah diperbaiki masuk tanpa langkah lain', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'panji-ditolak-'));
  try {
    const { tata, baris } = await bacaSemua(`${FIXTURE}kacau.xlsx`);
    const bermasalah = baris.filter((b) => b.salah.length + b.ragu.length > 0);
    const ragu = (b: BarisTerbaca) => b.ragu.map(({ bidang, kata }) => ({ kolom: null, bidang, alasan: `"${kata}" belum pasti artinya.` }));
    const path = join(folder, 'ditolak.xlsx');
    await tulisDitolak(
      path,
      tata,
      bermasalah.map((b) => ({ ...b, salah: [...b.salah, ...ragu(b)] })),
    );
    const lagi = await bacaSemua(path);
    expect(hitung(lagi.baris)).toMatchObject({ baca: buku.barisBermasalah, ditolak: buku.ditolak, ragu: buku.ragu });
    expect(lagi.baris.map((b) => b.data)).toEqual(bermasalah.map((b) => b.data));

    const betul: Record<string, string> = {
      pemilik_nik: '-',
      tanggal_berdiri: '28-02-2015',
      penjualan: '27.500.000',
      modal: '10 juta',
      nama: 'Warung tanpa nama',
      telepon: '0812-3456-7890',
      pemilik_jenis_kelamin: 'P',
      nib: '-',
      kbli_kode: '56103',
      kode_wilayah: 'Dinoyo',
    };
    const diperbaiki = lagi.baris.map((b) => {
      const peta = lagi.tata.find((t) => t.lembar === b.lembar)?.pemetaan ?? {};
      const kolom = (bidang: string) => Object.entries(peta).find(([, milik]) => milik === bidang)?.[0];
      const asli = [...b.asli];
      for (const { bidang } of [...b.salah, ...b.ragu]) asli[Number(kolom(bidang ?? ''))] = betul[bidang ?? ''] ?? '';
      return { ...b, asli };
    });
    const hasil = join(folder, 'diperbaiki.xlsx');
    await tulisDitolak(hasil, lagi.tata, diperbaiki);
    const akhir = await bacaSemua(hasil);
    expect(hitung(akhir.baris)).toMatchObject({ baca: buku.barisBermasalah, ditolak: {}, ragu: {}, barisBermasalah: 0 });
  } finally {
    await rm(folder, { recursive: true });
  }
});
