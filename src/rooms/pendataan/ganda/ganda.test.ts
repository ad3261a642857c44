import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { perbaruiUmkm } from '../../umkm/actions.turunan.ts';
import { cariSemuaGanda, catatCalonGanda } from './actions.calon.ts';

let kantor: TestApp;
let pendata: Browser;

beforeAll(async () => {
  kantor = await testApp();
  pendata = await kantor.signInAs('pendata');
});

const BENTUK = 'Bukan Badan Usaha (usaha perorangan)';

async function catat(isian: Record<string, string>): Promise<number> {
  const form = await pendata.get('/petugas/umkm/baru');
  const page = await pendata.submit(form, { 'Bentuk usaha': BENTUK, Kelurahan: 'Dinoyo', ...isian }, 'Simpan usaha');
  return Number(/\d+$/.exec(page.url)?.[0]);
}

/** Two records of one business, as two clerks wrote it. */
async function duaCatatan(nama: string, telepon: string, nib?: string): Promise<{ a: number; b: number; pasangan: number }> {
  const a = await catat({
    'Nama usaha': nama,
    'Telepon atau WhatsApp': telepon,
    'Uraian produk': 'Keripik',
    Tahun: '2025',
    'Penjualan setahun': '120 juta',
  });
  const { id: b } = await kantor.db
    .insertInto('umkm')
    .values({
      nama: `${nama.toUpperCase()} `.trim(),
      bentuk_usaha: 'perorangan',
      nib_keadaan: nib ? 'ada' : 'belum_dicatat',
      nib: nib ?? null,
      npwp_keadaan: 'belum_dicatat',
      telepon: `+62${telepon.slice(1)}`,
      kode_wilayah: (await kantor.db.selectFrom('umkm').select('kode_wilayah').where('id', '=', a).executeTakeFirstOrThrow()).kode_wilayah,
      sumber: 'impor',
      surel: 'usaha@contoh.id',
      saluran_pemasaran: ['tempat_usaha', 'media_sosial'],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await kantor.db
    .insertInto('umkm_tahunan')
    .values([
      { umkm_id: b, tahun: 2025, penjualan: 90_000_000n, sumber: 'impor' },
      { umkm_id: b, tahun: 2024, penjualan: 80_000_000n, sumber: 'impor' },
    ])
    .execute();
  await kantor.db.transaction().execute((tx) => perbaruiUmkm(tx, b, '2026-11-24'));
  await kantor.db.transaction().execute((tx) => catatCalonGanda(tx, 'umkm', [b]));
  const pasangan = await kantor.db
    .selectFrom('ganda')
    .select('id')
    .where('objek_kecil', '=', a)
    .where('objek_besar', '=', b)
    .executeTakeFirstOrThrow();
  return { a, b, pasangan: pasangan.id };
}

const isi = async (id: number) => {
  const umkm = await kantor.db.selectFrom('umkm').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const tahunan = await kantor.db
    .selectFrom('umkm_tahunan')
    .select(['tahun', 'penjualan'])
    .where('umkm_id', '=', id)
    .orderBy('tahun')
    .execute();
  const { versi: _, diubah_pada: __, ...lain } = umkm;
  return { lain, tahunan: tahunan.map((t) => [t.tahun, String(t.penjualan)]) };
};

test('dua catatan satu usaha muncul di daftar dengan alasannya, digabung per isian, lalu dilepas lagi', async () => {
  const { a, b, pasangan } = await duaCatatan('Keripik Tempe Bu Sri', '081233334444', '1234567890123');
  const daftar = await pendata.get('/petugas/ganda?jenis=umkm');
  expect(daftar.text).toContain('Keripik Tempe Bu Sri');
  expect(daftar.text).toContain('telepon sama');
  const [semulaA, semulaB] = [await isi(a), await isi(b)];

  const banding = await pendata.get(`/petugas/ganda/${pasangan}`);
  expect(banding.text).toContain('usaha@contoh.id');
  expect(banding.text).not.toContain('media_sosial');
  expect(banding.text).toContain('Angka tahun 2025 ada pada keduanya');
  const sesudah = await pendata.submit(banding, {}, 'Gabungkan');
  expect(sesudah.url).toBe(`/petugas/umkm/${a}`);
  expect(sesudah.text).toContain('usaha@contoh.id');
  expect(sesudah.text).toContain('1234567890123');
  expect((await isi(a)).tahunan).toEqual([
    [2024, '80000000'],
    [2025, '120000000'],
  ]);
  expect((await pendata.get(`/petugas/umkm/${b}`)).url).toBe(`/petugas/umkm/${a}`);
  expect((await pendata.get(`/petugas/umkm/${b}/riwayat`)).status).toBe(200);

  const lepas = await pendata.submit(await pendata.get(`/petugas/ganda/${pasangan}`), {}, 'Lepaskan gabungan');
  expect(lepas.status).toBe(200);
  expect(await isi(a)).toEqual(semulaA);
  expect(await isi(b)).toEqual(semulaB);
});

test('gabungan yang catatannya sudah diubah tidak dapat dilepas', async () => {
  const { a, pasangan } = await duaCatatan('Batik Celaket Asri', '081377778888');
  await pendata.submit(await pendata.get(`/petugas/ganda/${pasangan}`), {}, 'Gabungkan');
  await kantor.db.updateTable('umkm').set({ versi: 99 }).where('id', '=', a).execute();
  const ditolak = await pendata.submit(await pendata.get(`/petugas/ganda/${pasangan}`), {}, 'Lepaskan gabungan');
  expect(ditolak.status).toBe(409);
  expect(ditolak.text).toContain('sudah diubah sesudah digabung');
});

test('bukan ganda diingat, sampai isi yang dibandingkan berubah', async () => {
  const { b, pasangan } = await duaCatatan('Warung Soto Lamongan Cak Har', '081399990000');
  const daftar = await pendata.submit(await pendata.get(`/petugas/ganda/${pasangan}`), {}, 'Nyatakan bukan ganda');
  expect(daftar.text).toContain('dinyatakan bukan ganda');
  const status = async () =>
    (await kantor.db.selectFrom('ganda').select('status').where('id', '=', pasangan).executeTakeFirstOrThrow()).status;
  await cariSemuaGanda(kantor.db);
  expect(await status()).toBe('bukan_ganda');
  await kantor.db.updateTable('umkm').set({ merek: 'Soto Cak Har' }).where('id', '=', b).execute();
  await kantor.db.transaction().execute((tx) => perbaruiUmkm(tx, b, '2026-11-24'));
  await cariSemuaGanda(kantor.db);
  expect(await status()).toBe('terbuka');
});

test('konsultan melihat pasangan, tetapi tidak dapat memutuskan', async () => {
  const { pasangan } = await duaCatatan('Mebel Rotan Pak Karno', '081311112222');
  const konsultan = await kantor.signInAs('konsultan');
  const page = await konsultan.get(`/petugas/ganda/${pasangan}`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('Gabungkan');
});

test('dua catatan orang: pemilik dan jabatan pindah, usaha yang dimiliki keduanya tidak jadi berlipat, dan semua kembali saat dilepas', async () => {
  const orang = async (nama: string, alamat: string | null) => {
    const kolom = { nama, alamat, nik_keadaan: 'belum_dicatat', telepon: '+6281255556666', tanggal_lahir: '1980-05-12', sumber: 'impor' };
    return (await kantor.db.insertInto('orang').values(kolom).returning('id').executeTakeFirstOrThrow()).id;
  };
  const [a, b] = [await orang('Slamet Riyadi', null), await orang('Slamet Riyadhi', 'Jl. Kawi No. 12')];
  const usaha = await catat({ 'Nama usaha': 'Tahu Telur Lonceng' });
  const usahaLain = await catat({ 'Nama usaha': 'Rujak Cingur Semeru' });
  await kantor.db
    .insertInto('umkm_pemilik')
    .values([
      { umkm_id: usaha, orang_id: a, utama: false },
      { umkm_id: usaha, orang_id: b, utama: true },
      { umkm_id: usahaLain, orang_id: b, utama: true },
    ])
    .execute();
  const koperasi = await kantor.db
    .insertInto('koperasi')
    .values({
      nama: 'Koperasi Wanita Mekar Sari',
      nomor_induk_keadaan: 'belum_dicatat',
      nib_keadaan: 'belum_dicatat',
      npwp_keadaan: 'belum_dicatat',
      bentuk: 'primer',
      jenis: 'konsumen',
      pola_pengelolaan: 'konvensional',
      sumber: 'impor',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await kantor.db
    .insertInto('koperasi_pengurus')
    .values({ koperasi_id: koperasi.id, orang_id: b, organ: 'pengurus', jabatan: 'ketua' })
    .execute();
  const pasangan = await kantor.db
    .insertInto('ganda')
    .values({ jenis: 'orang', objek_kecil: a, objek_besar: b, skor: 90, alasan: 'telepon sama', sidik: '-' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const milik = () =>
    kantor.db.selectFrom('umkm_pemilik').selectAll().where('orang_id', 'in', [a, b]).orderBy('umkm_id').orderBy('orang_id').execute();
  const jabatan = async () => (await kantor.db.selectFrom('koperasi_pengurus').select('orang_id').executeTakeFirstOrThrow()).orang_id;
  const lengkap = async () =>
    (await kantor.db.selectFrom('orang').select('kelengkapan').where('id', '=', a).executeTakeFirstOrThrow()).kelengkapan;
  const semula = await milik();

  const sesudah = await pendata.submit(await pendata.get(`/petugas/ganda/${pasangan.id}`), {}, 'Gabungkan');
  expect(sesudah.url).toBe(`/petugas/orang/${a}`);
  expect(sesudah.text).toContain('Jl. Kawi No. 12');
  expect(await milik()).toEqual([
    { umkm_id: usaha, orang_id: a, utama: true },
    { umkm_id: usahaLain, orang_id: a, utama: true },
  ]);
  expect(await jabatan()).toBe(a);
  // Telepon, tanggal lahir, dan alamat yang datang dari catatan yang lain: 5 dari 13 bagian.
  expect(await lengkap()).toBe(38);

  expect((await pendata.submit(await pendata.get(`/petugas/ganda/${pasangan.id}`), {}, 'Lepaskan gabungan')).status).toBe(200);
  expect(await milik()).toEqual(semula);
  expect(await lengkap()).toBe(30);
  expect(await jabatan()).toBe(b);
});

test('dua catatan koperasi: RAT tahun yang sama dipilih, nomor induk ikut, dan semua kembali saat dilepas', async () => {
  const buat = async (nomorInduk: string | null, aset: bigint) => {
    const { id } = await kantor.db
      .insertInto('koperasi')
      .values({
        nama: 'Koperasi Pegawai Sejahtera',
        nomor_induk_keadaan: nomorInduk ? 'ada' : 'belum_dicatat',
        nomor_induk: nomorInduk,
        nib_keadaan: 'belum_dicatat',
        npwp_keadaan: 'belum_dicatat',
        bentuk: 'primer',
        jenis: 'konsumen',
        pola_pengelolaan: 'konvensional',
        sumber: 'impor',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const buku = { tahun_buku: 2025, buku_mulai: '2025-01-01', buku_selesai: '2025-12-31', sumber: 'impor' };
    await kantor.db
      .insertInto('koperasi_rat')
      .values({ ...buku, koperasi_id: id, aset })
      .execute();
    return id;
  };
  const [a, b] = [await buat(null, 100n), await buat('3573010010001', 200n)];
  const pasangan = await kantor.db
    .insertInto('ganda')
    .values({ jenis: 'koperasi', objek_kecil: a, objek_besar: b, skor: 90, alasan: 'nama sama', sidik: '-' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rat = async (id: number) =>
    String((await kantor.db.selectFrom('koperasi_rat').select('aset').where('koperasi_id', '=', id).executeTakeFirstOrThrow()).aset);
  const induk = async (id: number) =>
    (await kantor.db.selectFrom('koperasi').select('nomor_induk').where('id', '=', id).executeTakeFirstOrThrow()).nomor_induk;

  const banding = await pendata.get(`/petugas/ganda/${pasangan.id}`);
  const sesudah = await pendata.submit(
    banding,
    { 'RAT tahun buku 2025 ada pada keduanya. Mana yang dipakai?': 'Dari catatan kedua' },
    'Gabungkan',
  );
  expect(sesudah.url).toBe(`/petugas/koperasi/${a}`);
  expect([await rat(a), await rat(b), await induk(a), await induk(b)]).toEqual(['200', '100', '3573010010001', null]);

  await pendata.submit(await pendata.get(`/petugas/ganda/${pasangan.id}`), {}, 'Lepaskan gabungan');
  expect([await rat(a), await rat(b), await induk(a), await induk(b)]).toEqual(['100', '200', null, '3573010010001']);
});
