import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/postgres.ts';
import { cariWilayah, findWilayah, listAnak, listPilihanKelurahan, listPilihanWilayah } from './queries.ts';
import { diDalam, uraiCariWilayah } from './wilayah.ts';

let data: FreshDatabase;
beforeAll(async () => {
  data = await freshDatabase();
});

describe('daftar wilayah', () => {
  test('berisi 38 provinsi, 514 kabupaten dan kota, dan lima kecamatan Kota Malang', async () => {
    expect(await listAnak(data.db, null)).toHaveLength(38);
    const dua = await data.db
      .selectFrom('wilayah')
      .select((e) => e.fn.countAll<bigint>().as('jumlah'))
      .where('tingkat', '=', 2)
      .executeTakeFirstOrThrow();
    expect(Number(dua.jumlah)).toBe(514);
    expect((await listAnak(data.db, '35.73')).map((w) => w.nama)).toEqual(['Blimbing', 'Kedungkandang', 'Klojen', 'Lowokwaru', 'Sukun']);
  });

  test('menyebut kelurahan dengan kecamatan dan kotanya, dan kode posnya', async () => {
    const dinoyo = await findWilayah(data.db, '35.73.05.1004');
    expect(dinoyo?.jalur).toBe('Kelurahan Dinoyo, Kecamatan Lowokwaru, Kota Malang');
    expect(dinoyo?.kodePos).toBe('65144');
    expect((await findWilayah(data.db, '35.73'))?.jalur).toBe('Kota Malang, Provinsi Jawa Timur');
    expect(await findWilayah(data.db, '35.73.99')).toBeUndefined();
  });

  test('kode kecamatan BPS tidak dihitung dari kode Kemendagri', async () => {
    const rows = await data.db.selectFrom('wilayah').select(['kode', 'kode_bps']).where('induk', '=', '35.73').orderBy('kode').execute();
    expect(rows.map((row) => row.kode_bps)).toEqual(['3573040', '3573030', '3573010', '3573020', '3573050']);
  });

  test('57 kelurahan siap dipilih, dikelompokkan menurut kecamatan', async () => {
    const pilihan = await listPilihanKelurahan(data.db, '35.73');
    expect(pilihan.map((k) => [k.label, k.options.length])).toEqual([
      ['Blimbing', 11],
      ['Kedungkandang', 12],
      ['Klojen', 11],
      ['Lowokwaru', 12],
      ['Sukun', 11],
    ]);
    const saringan = await listPilihanWilayah(data.db, '35.73');
    expect(saringan[0]?.options[0]).toEqual({ value: '35.73.01', text: 'Seluruh Blimbing' });
  });
});

describe('mencari wilayah seperti orang menulisnya', () => {
  test.each([
    ['Dinoyo', 'Dinoyo'],
    ['Kel. Dinoyo', 'Dinoyo'],
    ['kelurahan dinyo', 'Dinoyo'],
    ['Rampal Celaket', 'Rampalcelaket'],
    ['Tasikmadu', 'Tasik Madu'],
    ['Oro Oro Dowo', 'Oro-oro Dowo'],
    ['ORO2 DOWO', 'Oro-oro Dowo'],
    ['Ksatrian', 'Kesatrian'],
    ['tlogo mas', 'Tlogomas'],
    ['Bandung Rejosari', 'Bandungrejosari'],
    ['sawo jajar', 'Sawojajar'],
    ['35.73.04.1002', 'Gadang'],
  ])('%s adalah kelurahan %s', async (teks, nama) => {
    const [pertama] = await cariWilayah(data.db, teks, { di: '35.73', tingkat: 4 });
    expect(pertama?.nama).toBe(nama);
  });

  test('Blimbing saja menemukan kecamatan dan kelurahannya; "Kec. Blimbing" hanya kecamatan', async () => {
    const semua = await cariWilayah(data.db, 'Blimbing', { di: '35.73' });
    expect(semua.slice(0, 2).map((w) => w.tingkat)).toEqual([3, 4]);
    expect((await cariWilayah(data.db, 'Kec. Blimbing', { di: '35.73' })).map((w) => w.kode)).toEqual(['35.73.01']);
  });

  test('kota dan kabupaten yang senama sama-sama muncul, yang disebut lebih dulu', async () => {
    const malang = await cariWilayah(data.db, 'malang', { tingkat: 2 });
    expect(
      malang
        .slice(0, 2)
        .map((w) => w.nama)
        .sort(),
    ).toEqual(['Kabupaten Malang', 'Kota Malang']);
    expect((await cariWilayah(data.db, 'kota malang', { tingkat: 2 }))[0]?.kode).toBe('35.73');
    expect((await cariWilayah(data.db, 'Kab. Malang'))[0]?.kode).toBe('35.07');
    expect((await cariWilayah(data.db, 'Surabya', { tingkat: 2 }))[0]?.nama).toBe('Kota Surabaya');
  });

  test('kecamatan sesudah koma memilih di antara desa yang senama', async () => {
    for (const teks of ['Sukoharjo, Kec. Klojen, Kota Malang', 'Desa Sukoharjo, Klojen']) {
      const [pertama] = await cariWilayah(data.db, teks, { di: '35', tingkat: 4 });
      expect(pertama?.kode).toBe('35.73.02.1005');
    }
  });

  test('teks kosong dan tanda saja tidak menemukan apa pun', async () => {
    expect(await cariWilayah(data.db, '  ')).toEqual([]);
    expect(await cariWilayah(data.db, '%')).toEqual([]);
  });
});

test('kata di depan nama menyebut tingkatnya', () => {
  expect(uraiCariWilayah('Kec. Lowokwaru')).toEqual({ nama: 'lowokwaru', tingkat: 3, sekitar: [] });
  expect(uraiCariWilayah('KOTA MALANG')).toEqual({ nama: 'kota malang', tingkat: 2, sekitar: [] });
  expect(uraiCariWilayah('Kotalama')).toEqual({ nama: 'kotalama', tingkat: undefined, sekitar: [] });
});

test('35.73.1 tidak berada di dalam 35.7', () => {
  expect(diDalam('35.73.01', '35.73')).toBe(true);
  expect(diDalam('35.730', '35.73')).toBe(false);
});
