import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import { stylesheetUrl } from '../../../web/static.ts';
import { susunAngka } from './actions.ts';
import { KUMPULAN } from './kumpulan.ts';

let kantor: TestApp;

const KECAMATAN = ['35.73.01.1001', '35.73.02.1001', '35.73.03.1001', '35.73.04.1002', '35.73.05.1004'];
const HARI_INI = { hariIni: '2026-11-24', area: '35.73' };
const susun = () => susunAngka(kantor.db, HARI_INI, kantor.clock.now());

/** 200 businesses: one medium one in Blimbing, and everything else in plenty. */
async function isiUsaha(): Promise<void> {
  await sql`
    insert into umkm (nama, bentuk_usaha, nib_keadaan, npwp_keadaan, sumber, kode_wilayah, kelas, sektor)
    select 'Usaha ' || n, 'perorangan', 'belum_dicatat', 'belum_dicatat', 'petugas', (${KECAMATAN}::text[])[1 + n % 5],
      case when n = 5 then 'menengah' when n % 3 = 0 then 'kecil' else 'mikro' end, case when n % 2 = 0 then 'I' else 'G' end
    from generate_series(1, 200) as n`.execute(kantor.db);
  await sql`
    insert into umkm_tahunan (umkm_id, tahun, tenaga_laki, tenaga_perempuan, sumber)
    select id, 2025, case when kelas = 'menengah' then 40 else 1 end, 2, 'petugas' from umkm`.execute(kantor.db);
}

async function isiKoperasi(): Promise<void> {
  await sql`
    insert into koperasi (nama, nomor_induk_keadaan, nib_keadaan, npwp_keadaan, bentuk, jenis, pola_pengelolaan, sumber, kode_wilayah, status, tanggal_badan_hukum)
    select 'Koperasi ' || n, 'belum_dicatat', 'belum_dicatat', 'belum_dicatat', 'primer',
      case when n % 20 = 0 then 'jasa' when n % 2 = 0 then 'konsumen' else 'simpan_pinjam' end, 'konvensional', 'petugas',
      (${KECAMATAN}::text[])[1 + n % 5], case when n % 3 = 0 then 'tidak_aktif' else 'aktif' end, '2001-02-03'
    from generate_series(1, 60) as n`.execute(kantor.db);
  await sql`
    insert into koperasi_rat (koperasi_id, tahun_buku, buku_mulai, buku_selesai, tanggal_rat, anggota_laki, anggota_perempuan, aset, volume_usaha, shu, sumber)
    select id, 2025, '2025-01-01', '2025-12-31', '2026-02-03', 20, 30, 1000000, 2000000, 50000, 'petugas' from koperasi where status = 'aktif'`.execute(
    kantor.db,
  );
}

beforeAll(async () => {
  kantor = await testApp();
  await isiUsaha();
  await isiKoperasi();
  await susun();
});

const baris = (document: Document, ke = 0) =>
  [...(document.querySelectorAll('main table')[ke]?.querySelectorAll('tbody tr') ?? [])].map((tr) =>
    [...tr.querySelectorAll('th, td')].map((sel) => sel.querySelector('.p-vh')?.textContent ?? sel.textContent?.trim()),
  );

describe('data terbuka', () => {
  test('dapat dicapai dari menu, dan memuat kumpulan yang ada angkanya', async () => {
    const warga = kantor.client();
    const page = await warga.click(await warga.get('/'), 'Data');
    expect(page.document.querySelector('h1')?.textContent).toBe('Data terbuka');
    expect(page.text).toContain('Koperasi menurut jenis');
    expect(page.text).toContain('Tenaga kerja usaha');
    const satu = await warga.click(page, 'Usaha menurut bidang');
    expect(satu.text).toContain('Tahun 2026');
    expect(satu.text).toContain('dihitung 24 Nov 2026, 09.14');
    expect(satu.text).toContain('CC BY 4.0');
    expect(satu.text).toContain('Register usaha kantor ini');
  });

  test('jumlah yang besar terbit utuh dengan totalnya', async () => {
    const page = await kantor.client().get('/data/usaha-bidang');
    expect(baris(page.document)).toEqual([
      ['Perdagangan dan reparasi kendaraan', '20', '20', '20', '20', '20', '100'],
      ['Akomodasi dan makan minum', '20', '20', '20', '20', '20', '100'],
      ['Jumlah', '40', '40', '40', '40', '40', '200'],
    ]);
  });

  test('satu-satunya usaha menengah tidak terlihat, juga tidak dari selisih total', async () => {
    const page = await kantor.client().get('/data/usaha-kelas');
    const isi = baris(page.document);
    const menengah = isi.find(([nama]) => nama === 'Usaha menengah');
    expect(menengah?.[1]).toBe('ditutup');
    expect(menengah?.at(-1)).toBe('ditutup');
    // In its column something else is closed too, and one more total.
    expect(isi.filter((satu) => satu[1] === 'ditutup').length).toBeGreaterThanOrEqual(2);
    expect(isi.filter((satu) => satu.at(-1) === 'ditutup').length).toBeGreaterThanOrEqual(2);
    expect(isi.at(-1)).toEqual(['Jumlah', '40', '40', '40', '40', '40', '200']);
    expect(page.text).toContain('Tanda – berarti ditutup.');
  });

  test('jumlah tenaga kerja satu usaha tidak terbit; baris lain ikut ditutup', async () => {
    const isi = baris((await kantor.client().get('/data/usaha-tenaga-kerja')).document);
    expect(isi.find(([nama]) => nama === 'Usaha menengah')?.[1]).toBe('ditutup');
    expect(isi.filter((satu) => satu[1] === 'ditutup')).toHaveLength(2);
    expect(isi.at(-1)?.slice(0, 4)).toEqual(['Jumlah', '200', '239', '400']);
  });

  test('RAT menurut tahun buku; banyaknya yang RAT sama di kedua tabel', async () => {
    const warga = kantor.client();
    const rat = baris((await warga.get('/data/koperasi-rat?tahun=2025')).document);
    const uang = await warga.get('/data/koperasi-keuangan?tahun=2025');
    expect(rat.find(([nama]) => nama === 'Sudah RAT')?.at(-1)).toBe('40');
    expect(baris(uang.document).at(-1)).toEqual(['Jumlah', '40', '800', '1.200', '40.000.000', '80.000.000', '2.000.000']);
    const lama = await warga.click(await warga.get('/data/koperasi-rat'), '2023');
    expect(baris(lama.document).find(([nama]) => nama === 'Belum RAT')?.at(-1)).toBe('60');
  });

  test('CSV dan JSON memuat angka yang sama dengan halamannya, dan kamus menjelaskan setiap kolomnya', async () => {
    const warga = kantor.client();
    const csv = await (await warga.request('/data/usaha-kelas/2026.csv')).text();
    const kamus = parse(await (await warga.request('/data/usaha-kelas/kamus.csv')).text(), { columns: true }) as { kolom: string }[];
    const isi = parse(csv, { columns: true }) as Record<string, string>[];
    expect(Object.keys(isi[0] ?? {})).toEqual(kamus.map(({ kolom }) => kolom));
    expect(isi.find((satu) => satu['kode_kelas'] === 'menengah' && satu['kode_wilayah'] === '35.73.01')).toMatchObject({ jumlah: '', ditutup: 'ya' });
    expect(isi.find((satu) => satu['kode_kelas'] === 'jumlah' && satu['kode_wilayah'] === 'jumlah')).toMatchObject({ jumlah: '200', ditutup: 'tidak' });
    const json = (await (await warga.request('/data/usaha-kelas/2026.json')).json()) as { data: { kode: string; nilai: (number | null)[] }[]; lisensi: { nama: string } };
    expect(json.data.find(({ kode }) => kode === 'jumlah')?.nilai).toEqual([40, 40, 40, 40, 40, 200]);
    expect(json.data.find(({ kode }) => kode === 'menengah')?.nilai[0]).toBeNull();
    expect(json.lisensi.nama).toContain('CC BY');
  });

  test('katalog menunjuk berkas yang ada', async () => {
    const warga = kantor.client();
    const katalog = (await (await warga.request('/data/katalog.json')).json()) as {
      'dcat:dataset': { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }[];
    };
    const alamat = katalog['dcat:dataset'].flatMap((satu) => satu['dcat:distribution'].map((d) => d['dcat:downloadURL']['@id']));
    expect(alamat.length).toBeGreaterThan(20);
    for (const satu of alamat) expect((await warga.request(new URL(satu).pathname)).status).toBe(200);
  });

  test('nama orang, usaha, dan koperasi tidak ada di satu pun berkas', async () => {
    const rows = await kantor.db.selectFrom('angka_terbuka').selectAll().execute();
    expect(rows.length).toBeGreaterThan(8);
    expect(JSON.stringify(rows)).not.toMatch(/Usaha \d|Koperasi \d/);
  });

  test('kumpulan, tahun, dan berkas yang tidak ada menjawab 404', async () => {
    for (const jalan of ['/data/gaji', '/data/usaha-kelas?tahun=1990', '/data/usaha-kelas/1990.csv', '/data/gaji/2026.json', '/data/toString']) {
      expect((await kantor.client().get(jalan)).status).toBe(404);
    }
  });

  test('tabel yang menjadi terlalu kecil ditarik kembali', async () => {
    await sql`update koperasi set keadaan = 'dinonaktifkan', nonaktif_alasan = 'salah_catat' where id > 3`.execute(kantor.db);
    await susun();
    expect((await kantor.client().get('/data/koperasi-jenis')).status).toBe(404);
    expect((await kantor.client().get('/data')).text).not.toContain('Koperasi menurut jenis');
  });
});

test.each(['/data', ...Object.keys(KUMPULAN).filter((nama) => nama.startsWith('usaha')).map((nama) => `/data/${nama}`)])(
  '%s dan lembar gayanya muat dalam 14 KB, tanpa JavaScript',
  async (jalan) => {
    const warga = kantor.client();
    const html = await (await warga.request(jalan)).text();
    const css = await (await kantor.client({ 'Accept-Encoding': 'br' }).request(stylesheetUrl)).arrayBuffer();
    expect(brotliCompressSync(html).length + css.byteLength).toBeLessThanOrEqual(14 * 1024);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/aset\/)/);
  },
);
