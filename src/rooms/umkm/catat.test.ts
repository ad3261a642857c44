import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { writtenIn } from '../../../test/support/fields.ts';

let kantor: TestApp;
let pendata: Browser;

beforeAll(async () => {
  kantor = await testApp();
  pendata = await kantor.signInAs('pendata');
});

const BENTUK = 'Bukan Badan Usaha (usaha perorangan)';
afterEach(() => {
  if (kantor.logged.length > 0) throw new Error(JSON.stringify(kantor.logged));
});

const jumlahUsaha = async (nama: string) => (await kantor.db.selectFrom('umkm').select('id').where('nama', '=', nama).execute()).length;

async function catat(isian: Record<string, string | boolean | string[]>): Promise<Page> {
  const form = await pendata.get('/petugas/umkm/baru');
  return pendata.submit(form, { 'Bentuk usaha': BENTUK, ...isian }, 'Simpan usaha');
}

describe('mencatat usaha baru', () => {
  test('dari meja: usaha, pemilik baru, dan kelasnya sekaligus', async () => {
    const page = await catat({
      'Nama usaha': 'Keripik Tempe Bu Sri',
      'Nama pemilik': 'SRI WAHYUNI',
      'NIK pemilik': '3573996507800001',
      'Tanggal berdiri': '17-8-2015',
      'Kode KBLI': '10391',
      Kelurahan: 'Dinoyo',
      'Telepon atau WhatsApp': '0812-3333-4444',
      NIB: '1234567890123',
      Tahun: '2025',
      'Penjualan setahun': '120 juta',
      'Pekerja laki-laki': '1',
      'Pekerja perempuan': '3',
    });
    expect(page.status).toBe(200);
    expect(page.url).toMatch(/^\/petugas\/umkm\/\d+$/);
    expect(page.text).toContain('Keripik Tempe Bu Sri');
    expect(page.text).toContain('Sri Wahyuni');
    expect(page.text).toContain('3573********0001');
    expect(page.html).not.toContain('3573996507800001');
    expect(page.text).toContain('Kelurahan Dinoyo, Kecamatan Lowokwaru, Kota Malang');
    expect(page.text).toContain('Usaha mikro: penjualan setahun tahun 2025');
    expect(page.text).toContain('Rp•••');
    expect(page.html).not.toContain('120.000.000');
    expect(page.text).toContain('Industri pengolahan');
  });

  test('NIK tidak tersimpan terbuka di mana pun di basis data', async () => {
    const orang = await kantor.db.selectFrom('orang').selectAll().where('nama', '=', 'Sri Wahyuni').executeTakeFirstOrThrow();
    const jejak = await kantor.db.selectFrom('jejak').selectAll().execute();
    const profil = await kantor.db.selectFrom('kemiripan_profil').selectAll().execute();
    expect(orang.nik_samar).toBe('3573********0001');
    const semua = JSON.stringify([orang, jejak, profil], (_, nilai: unknown) => (typeof nilai === 'bigint' ? nilai.toString() : nilai));
    expect(semua).not.toContain('3573996507800001');
    expect(semua).not.toContain('120000000');
  });

  test('isian yang salah ditolak dengan kalimat, dan semua yang diketik tetap ada', async () => {
    const page = await catat({
      'Nama usaha': '',
      'Uraian produk': 'Keripik pisang',
      NIB: '12345',
      'Telepon atau WhatsApp': '0812',
      'Saluran pemasaran': ['Keliling', 'Ekspor'],
      'Pekerja laki-laki': '2',
    });
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Ada kesalahan: /);
    expect(page.text).toContain('Isi nama usaha.');
    expect(page.text).toContain('NIB harus 13 angka; yang ditulis 5 angka (kurang 8 angka)');
    expect(writtenIn(page.document, 'Uraian produk')).toBe('Keripik pisang');
    expect(writtenIn(page.document, 'NIB')).toBe('12345');
    expect(page.document.querySelectorAll('input[name=saluran_pemasaran][checked]')).toHaveLength(2);
    expect(page.document.querySelector('.p-error-summary a[href="#nib"]')).not.toBeNull();
  });

  test('NIB diisi sekaligus dicentang belum punya: ditolak, dan sebabnya disebut', async () => {
    const page = await catat({ 'Nama usaha': 'Warung Uji', NIB: '9876543210123' });
    expect(page.status).toBe(200);
    const form = await pendata.get('/petugas/umkm/baru');
    form.document.querySelector('#nib_belum')?.setAttribute('checked', '');
    const tolak = await pendata.submit(
      form,
      { 'Nama usaha': 'Warung Uji Dua', 'Bentuk usaha': BENTUK, NIB: '9876543210124' },
      'Simpan usaha',
    );
    expect(tolak.status).toBe(422);
    expect(tolak.text).toContain('NIB diisi, tetapi "Belum punya" juga dicentang');
  });

  test('kode KBLI yang tidak dikenal disimpan, dengan peringatan di catatannya', async () => {
    const page = await catat({ 'Nama usaha': 'Usaha Langka', 'Kode KBLI': '99998' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Kode 99998 tidak ada di daftar KBLI 2020');
  });

  test('tombol yang ditekan dua kali menghasilkan satu catatan', async () => {
    const form = await pendata.get('/petugas/umkm/baru');
    const isian = { 'Nama usaha': 'Soto Ayam Pak Rahmat', 'Bentuk usaha': BENTUK };
    const pertama = await pendata.submit(form, isian, 'Simpan usaha');
    const kedua = await pendata.submit(form, isian, 'Simpan usaha');
    expect(kedua.url).toBe(pertama.url);
    expect(await jumlahUsaha('Soto Ayam Pak Rahmat')).toBe(1);
  });
});

describe('usaha yang mungkin sudah tercatat', () => {
  test('telepon sama dan nama mirip: diperlihatkan dahulu, lalu dapat tetap disimpan', async () => {
    await catat({ 'Nama usaha': 'Batik Mekar Sari', 'Telepon atau WhatsApp': '0813-5555-6666', Kelurahan: 'Sukun' });
    const periksa = await catat({
      'Nama usaha': 'Batik Mekarsari',
      'Telepon atau WhatsApp': '0813-5555-6666',
      Kelurahan: 'Sukun',
      'Uraian produk': 'Batik tulis',
    });
    expect(periksa.status).toBe(409);
    expect(periksa.text).toContain('Belum disimpan');
    expect(periksa.text).toContain('Batik Mekar Sari');
    expect(periksa.text).toContain('telepon sama');
    expect(await jumlahUsaha('Batik Mekarsari')).toBe(0);

    const diam = await pendata.submit(periksa, {}, 'Simpan usaha');
    expect(diam.status).toBe(409);
    const ubah = await pendata.submit(diam, {}, 'Ubah isian');
    expect(writtenIn(ubah.document, 'Uraian produk')).toBe('Batik tulis');

    const simpan = await pendata.submit(periksa, { 'Bukan salah satu dari usaha di atas': true }, 'Simpan usaha');
    expect(simpan.status).toBe(200);
    expect(simpan.text).toContain('Batik Mekarsari');
    expect(simpan.text).toContain('Batik tulis');
    expect(simpan.text).toContain('Dinyatakan bukan catatan ganda');
    expect(simpan.text).toContain('Mungkin catatan ganda');
  });

  test('NIB yang sama ditolak dan diarahkan ke catatannya', async () => {
    const page = await catat({ 'Nama usaha': 'Keripik Lain', NIB: '1234567890123' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('NIB ini milik catatan Keripik Tempe Bu Sri');
    expect(writtenIn(page.document, 'Nama usaha')).toBe('Keripik Lain');
  });

  test('pemilik dengan NIK yang sudah tercatat dipakai lagi, tidak digandakan', async () => {
    const page = await catat({ 'Nama usaha': 'Kue Basah Sri', 'Nama pemilik': 'Sri Wahyuni', 'NIK pemilik': '3573996507800001' });
    expect(page.status).toBe(200);
    const sama = await kantor.db.selectFrom('orang').select('id').where('nama', '=', 'Sri Wahyuni').execute();
    expect(sama).toHaveLength(1);
  });

  test('NIK sama dengan nama lain: petugas ditanya dahulu', async () => {
    const page = await catat({ 'Nama usaha': 'Jamu Gendong', 'Nama pemilik': 'Bambang Suryono', 'NIK pemilik': '3573996507800001' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Pakai Sri Wahyuni');
    expect(page.text).not.toContain('Orang baru, catat sebagai orang lain');
    const simpan = await pendata.submit(page, { Siapa: 'Pakai Sri Wahyuni' }, 'Simpan usaha');
    expect(simpan.status).toBe(200);
    expect(simpan.text).toContain('Sri Wahyuni');
  });

  test('NIK yang belum tercatat tanpa nama: diminta namanya', async () => {
    const page = await catat({ 'Nama usaha': 'Tahu Petis', 'NIK pemilik': '3573990107800009' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Isi nama pemiliknya');
  });
});

describe('kelas usaha dari formulir, di kedua sisi tiap batas', () => {
  test.each([
    ['1-2-2021', 'Penjualan setahun', '2.000.000.000', 'Usaha mikro'],
    ['1-2-2021', 'Penjualan setahun', '2.000.000.001', 'Usaha kecil'],
    ['1-2-2021', 'Penjualan setahun', '15.000.000.000', 'Usaha kecil'],
    ['1-2-2021', 'Penjualan setahun', '15.000.000.001', 'Usaha menengah'],
    ['1-2-2021', 'Penjualan setahun', '50.000.000.001', 'Usaha besar'],
    ['2-2-2021', 'Modal usaha', '1.000.000.000', 'Usaha mikro'],
    ['2-2-2021', 'Modal usaha', '1.000.000.001', 'Usaha kecil'],
    ['2-2-2021', 'Modal usaha', '5.000.000.001', 'Usaha menengah'],
    ['2-2-2021', 'Modal usaha', '10.000.000.001', 'Usaha besar'],
  ])('berdiri %s, %s Rp%s: %s', async (berdiri, angka, rupiah, kelas) => {
    const page = await catat({ 'Nama usaha': `Batas ${berdiri} ${rupiah}`, 'Tanggal berdiri': berdiri, Tahun: '2025', [angka]: rupiah });
    const simpan = page.status === 409 ? await pendata.submit(page, { 'Bukan salah satu dari usaha di atas': true }, 'Simpan usaha') : page;
    expect(simpan.status).toBe(200);
    expect(simpan.document.querySelector('.p-title')?.textContent).toContain(kelas);
  });
});

describe('siapa yang boleh', () => {
  test('operator boleh mencatat, tetapi hanya mengusulkan perubahan; arsiparis hanya melihat', async () => {
    const operator = await kantor.signInAs('operator');
    expect((await operator.get('/petugas/umkm/baru')).status).toBe(200);
    const { id } = await kantor.db.selectFrom('umkm').select('id').orderBy('id').executeTakeFirstOrThrow();
    const ubah = await operator.get(`/petugas/umkm/${id}/ubah/identitas`);
    expect(ubah.text).toContain('Ajukan perubahan');
    expect(ubah.text).not.toContain('Simpan perubahan');
    const tahunan = await operator.get(`/petugas/umkm/${id}/tahunan`);
    expect(tahunan.status).toBe(403);
    expect(tahunan.text).toContain('belum dapat diusulkan');
    expect((await operator.get(`/petugas/umkm/${id}/angka`)).status).toBe(403);
    const arsiparis = await kantor.signInAs('arsiparis');
    expect((await arsiparis.get(`/petugas/umkm/${id}`)).status).toBe(200);
    expect((await arsiparis.get('/petugas/umkm/baru')).status).toBe(403);
    expect((await arsiparis.get(`/petugas/umkm/${id}/ubah/identitas`)).status).toBe(403);
    const teknisi = await kantor.signInAs('teknisi');
    expect((await teknisi.get('/petugas/umkm')).status).toBe(403);
  });
});
