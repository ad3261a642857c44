import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Bobot,
  DAFTAR_UNSUR,
  hitungSkm,
  jumlahkanLembar,
  type JumlahSkm,
  mutuIkm,
  UNSUR,
  type Unsur,
  ukuranSampel,
  unsurTerendah,
} from './skm.ts';

type Vektor = {
  name: string;
  n: number;
  jumlah_nilai_per_unsur: number[];
  nrr: number[];
  ikm_bobot_1per9: number;
  mutu_1per9: string;
  ikm_bobot_0_11: number;
  mutu_0_11: string;
};

const { test_vectors: vektor, unsur } = JSON.parse(readFileSync('test/fixtures/skm/skm.json', 'utf8')) as {
  test_vectors: Vektor[];
  unsur: string[];
};

const jumlah = (nilai: readonly number[], n: number): JumlahSkm =>
  Object.fromEntries(DAFTAR_UNSUR.map((satu, i) => [satu, { jumlah: nilai[i] ?? 0, jawaban: n }])) as JumlahSkm;
const hasil = (nilai: readonly number[], n: number, bobot?: Bobot) => {
  const hitungan = hitungSkm(jumlah(nilai, n), bobot);
  if (!hitungan.ok) throw new Error('no index');
  return hitungan.hasil;
};

test('kesembilan unsur menurut urutan peraturan', () => {
  expect(Object.values(UNSUR).map((nama) => nama.toLowerCase())).toEqual(
    unsur.map((nama) => nama.toLowerCase().replace('saran dan', 'saran, dan')),
  );
});

describe.each(vektor)('contoh terbit: $name', (satu) => {
  test('dengan bobot tepat 1/9', () => {
    const { nilaiIkm, mutu, nrr } = hasil(satu.jumlah_nilai_per_unsur, satu.n);
    expect([nilaiIkm, mutu, Object.values(nrr)]).toEqual([satu.ikm_bobot_1per9, satu.mutu_1per9, satu.nrr]);
  });

  test('dengan bobot 0,11', () => {
    const { nilaiIkm, mutu } = hasil(satu.jumlah_nilai_per_unsur, satu.n, 'nol_sebelas');
    expect([nilaiIkm, mutu]).toEqual([satu.ikm_bobot_0_11, satu.mutu_0_11]);
  });
});

test.each([
  [64.99, 'D'],
  [65, 'C'],
  [76.6, 'C'],
  [76.61, 'B'],
  [88.3, 'B'],
  [88.31, 'A'],
  [25, 'D'],
  [100, 'A'],
])('indeks %d bermutu %s', (nilai, mutu) => {
  expect(mutuIkm(nilai).mutu).toBe(mutu);
});

test('setengah perseratus dibulatkan ke atas sebelum mutu ditentukan', () => {
  // 3.5322 in the mean is 88.305: half up gives 88.31, an A.
  expect(hasil(Array(9).fill(35_322), 10_000)).toMatchObject({ nilaiIkm: 88.31, mutu: 'A' });
  expect(hasil(Array(9).fill(35_321), 10_000)).toMatchObject({ nilaiIkm: 88.3, mutu: 'B' });
});

test('seluruh 90 baris tabel Krejcie-Morgan', () => {
  const baris = readFileSync('test/fixtures/skm/krejcie_morgan.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((satu) => satu.split(','));
  expect(baris).toHaveLength(90);
  for (const [populasi, tabel] of baris) expect(ukuranSampel(Number(populasi)), `populasi ${populasi}`).toBe(Number(tabel));
});

describe('lembar kuesioner kertas', () => {
  const isi = (...nilai: string[]) => Object.fromEntries(DAFTAR_UNSUR.map((satu, i) => [satu, nilai[i] ?? ''])) as Record<Unsur, string>;

  test('jawaban kosong dan salah disebut barisnya dan tidak menurunkan rata-rata unsurnya', () => {
    const lembar = jumlahkanLembar([
      { nomor: 2, jawaban: isi('4', '4', '4', '4', '4', '4', '4', '4', '4') },
      { nomor: 3, jawaban: isi('', '5', '2', '2', '2', '2', '2', '2', '2') },
    ]);
    expect(lembar.cacat).toEqual([
      { baris: 3, unsur: 'u1', isi: '' },
      { baris: 3, unsur: 'u2', isi: '5' },
    ]);
    expect(lembar.responden).toBe(2);
    expect(lembar.jumlah.u1).toEqual({ jumlah: 4, jawaban: 1 });
    expect(lembar.jumlah.u3).toEqual({ jumlah: 6, jawaban: 2 });
  });

  test('baris yang kosong seluruhnya bukan responden', () => {
    expect(jumlahkanLembar([{ nomor: 2, jawaban: isi() }])).toMatchObject({ responden: 0, cacat: [] });
  });

  test('unsur yang tidak dijawab siapa pun: tidak ada indeks, dan unsurnya disebut', () => {
    const { jumlah: tanpa } = jumlahkanLembar([{ nomor: 2, jawaban: isi('4', '4', '4', 'x', '4', '4', '4', '4', '4') }]);
    expect(hitungSkm(tanpa)).toEqual({ ok: false, kosong: ['u4'] });
  });
});

test('tiga unsur terendah, yang lebih dulu bila sama', () => {
  expect(unsurTerendah({ u1: 3.1, u2: 3, u3: 2.9, u4: 3.6, u5: 3.2, u6: 3.4, u7: 3.5, u8: 2.8, u9: 3 })).toEqual(['u8', 'u3', 'u2']);
});
