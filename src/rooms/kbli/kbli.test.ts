import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/postgres.ts';
import { kategoriDari, sektorDari, tulisJudul } from './kbli.ts';
import { cariKbli, findKbli, peringatanKbli } from './queries.ts';

let data: FreshDatabase;
beforeAll(async () => {
  data = await freshDatabase();
});

describe('kode KBLI dan versinya', () => {
  test('10793 berarti lain di 2020 dan 2025', async () => {
    expect((await findKbli(data.db, 2020, '10793'))?.judul).toContain('kedele');
    expect((await findKbli(data.db, 2025, '10793'))?.judul).toContain('kelapa');
  });

  test('kedai makanan 56103 hanya ada di 2020; di 2025 ada peringatan, bukan penolakan', async () => {
    expect(await peringatanKbli(data.db, 2020, '56103')).toBeUndefined();
    expect(await peringatanKbli(data.db, 2025, '56103')).toMatch(/tidak ada di daftar KBLI 2025, tetapi ada di KBLI 2020: Kedai makanan/);
    expect(await peringatanKbli(data.db, 2020, '98765')).toMatch(/Cocokkan dengan NIB/);
  });

  test('golongan yang hilang di sumber ada di daftar', async () => {
    for (const kode of ['151', '331', '511', '512', '662', '842', '872']) {
      expect((await findKbli(data.db, 2020, kode))?.tingkat).toBe('golongan');
    }
  });

  test.each([
    [2020, '01111', 'A'],
    [2020, '10794', 'C'],
    [2020, '47192', 'G'],
    [2020, '56102', 'I'],
    [2020, '62019', 'J'],
    [2020, '96200', 'S'],
    [2025, '62019', 'K'],
    [2025, '58200', 'J'],
    [2025, '96200', 'T'],
    [2025, '99000', 'V'],
  ] as const)('kategori kode %i/%s adalah %s', (versi, kode, huruf) => {
    expect(kategoriDari(versi, kode)).toBe(huruf);
  });

  test('huruf kategori menurut daftar 2020 sama dengan yang tercetak di daftar itu', async () => {
    const rows = await data.db
      .selectFrom('kbli')
      .select(['kode', 'kategori'])
      .where('versi', '=', 2020)
      .where('tingkat', '=', 'kelompok')
      .execute();
    expect(rows.filter((row) => kategoriDari(2020, row.kode) !== row.kategori)).toEqual([]);
  });

  test('sektor memakai huruf 2020 untuk kedua versi, agar dapat dijumlah', () => {
    expect(sektorDari('62019')).toBe('J');
    expect(sektorDari('abc')).toBeUndefined();
  });
});

describe('mencari kode dengan kata sehari-hari', () => {
  test.each([
    ['keripik', '10794'],
    ['kripik', '10794'],
    ['warung makan', '56102'],
    ['laundry', '96200'],
    ['penjahit', '14120'],
    ['konveksi', '14111'],
    ['kue basah', '10792'],
    ['industri batik', '13134'],
    ['tempe', '10391'],
    ['fotocopy', '82190'],
    ['salon kecantikan', '96112'],
    ['katering', '56290'],
    ['kerupk keripik', '10794'],
  ])('%s menemukan %s', async (teks, kode) => {
    const hasil = await cariKbli(data.db, teks, 2020);
    expect(hasil.slice(0, 5).map((k) => k.kode)).toContain(kode);
  });

  test('awal kode menyempitkan daftar', async () => {
    const hasil = await cariKbli(data.db, '1079', 2020);
    expect(hasil.length).toBeGreaterThan(3);
    expect(hasil.every((k) => k.kode.startsWith('1079'))).toBe(true);
    expect(await cariKbli(data.db, '&&')).toEqual([]);
  });

  test('judul ditulis biasa, tidak huruf besar semua', () => {
    expect(tulisJudul('KACANG- KACANGAN LAINNYA')).toBe('Kacang-kacangan lainnya');
  });
});
