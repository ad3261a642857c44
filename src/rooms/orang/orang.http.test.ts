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
afterEach(() => {
  if (kantor.logged.length > 0) throw new Error(JSON.stringify(kantor.logged));
});

const NIK = '3573991708850001';

async function catat(isian: Record<string, string>): Promise<Page> {
  return pendata.submit(await pendata.get('/petugas/orang/baru'), isian, 'Simpan orang');
}
const cariId = async (nama: string) =>
  (await kantor.db.selectFrom('orang').select('id').where('nama', '=', nama).executeTakeFirstOrThrow()).id;

describe('mencatat orang', () => {
  test('NIK disamarkan di catatan dan daftar, tersandi di basis data', async () => {
    const page = await catat({
      'Nama lengkap': 'WAHYU HIDAYAT',
      NIK,
      'Tanggal lahir': '17-8-1985',
      Kelurahan: 'Dinoyo',
      'Telepon atau WhatsApp': '0812-2222-1111',
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Wahyu Hidayat');
    expect(page.text).toContain('3573********0001');
    const daftar = await pendata.get('/petugas/orang?cari=wahyu');
    expect(daftar.text).toContain('3573********0001');
    for (const satu of [page, daftar]) expect(satu.html).not.toContain(NIK);
    const baris = await kantor.db.selectFrom('orang').selectAll().where('nama', '=', 'Wahyu Hidayat').executeTakeFirstOrThrow();
    expect(kantor.deps.sandi.dekripsi(baris.nik_sandi ?? Buffer.alloc(0))).toBe(NIK);
  });

  test('NIK yang sama dua kali ditolak dan diarahkan ke catatannya', async () => {
    const page = await catat({ 'Nama lengkap': 'Orang Kedua', NIK });
    expect(page.status).toBe(409);
    expect(page.text).toContain('NIK ini milik Wahyu Hidayat');
    expect(writtenIn(page.document, 'Nama lengkap')).toBe('Orang Kedua');
  });

  test('NIK yang mustahil ditolak dengan cara memperbaikinya', async () => {
    const page = await catat({ 'Nama lengkap': 'Uji', NIK: '3573991713850001', Alamat: 'Jl. Tetap' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('seharusnya bulan lahir');
    expect(writtenIn(page.document, 'Alamat')).toBe('Jl. Tetap');
  });

  test('"belum" di kotak NIK berarti belum punya; kosong berarti belum dicatat; dua orang boleh sama-sama belum', async () => {
    for (const nama of ['Sukarti Tanpa Kartu', 'Paijo Tanpa Kartu'])
      expect((await catat({ 'Nama lengkap': nama, NIK: 'belum punya' })).status).toBe(200);
    await catat({ 'Nama lengkap': 'Mulyadi Belum Ditanya' });
    const baris = await kantor.db
      .selectFrom('orang')
      .select(['nama', 'nik_keadaan'])
      .where('nik_keadaan', '!=', 'ada')
      .orderBy('nama')
      .execute();
    expect(baris).toEqual([
      { nama: 'Mulyadi Belum Ditanya', nik_keadaan: 'belum_dicatat' },
      { nama: 'Paijo Tanpa Kartu', nik_keadaan: 'belum_punya' },
      { nama: 'Sukarti Tanpa Kartu', nik_keadaan: 'belum_punya' },
    ]);
  });

  test('orang yang mirip diperlihatkan dahulu; setelah dijawab, tersimpan', async () => {
    const page = await catat({ 'Nama lengkap': 'Wahyu Hidayat', 'Tanggal lahir': '17-8-1985', Kelurahan: 'Dinoyo' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('tanggal lahir sama');
    const simpan = await pendata.submit(page, { 'Bukan salah satu dari mereka': true }, 'Simpan orang');
    expect(simpan.status).toBe(200);
    expect(simpan.text).toContain('Dinyatakan bukan catatan ganda');
  });

  test('tombol yang ditekan dua kali menghasilkan satu orang', async () => {
    const form = await pendata.get('/petugas/orang/baru');
    const isian = { 'Nama lengkap': 'Ratna Kusumawardani' };
    const [pertama, kedua] = [await pendata.submit(form, isian, 'Simpan orang'), await pendata.submit(form, isian, 'Simpan orang')];
    expect(kedua.url).toBe(pertama.url);
    expect(await kantor.db.selectFrom('orang').select('id').where('nama', '=', 'Ratna Kusumawardani').execute()).toHaveLength(1);
  });
});

describe('mencari orang', () => {
  test('nama yang salah eja tetap ditemukan', async () => {
    const page = await pendata.get('/petugas/orang?cari=kusumawrdni');
    expect(page.text).toContain('Ratna Kusumawardani');
  });

  test('dengan NIK lewat kiriman, tidak pernah lewat alamat', async () => {
    const daftar = await pendata.get('/petugas/orang');
    const page = await pendata.submit(daftar, { NIK }, 'Cari NIK');
    expect(page.url).toMatch(/^\/petugas\/orang\/\d+$/);
    const alamat = await pendata.get(`/petugas/orang?cari=${NIK}`);
    expect(alamat.text).toContain('NIK tidak dicari lewat kotak ini');
    expect(alamat.html).not.toContain(NIK);
  });

  test('NIK yang salah ketik ditolak di tempatnya, dan yang diketik tetap ada', async () => {
    const page = await pendata.submit(await pendata.get('/petugas/orang'), { NIK: '35730112' }, 'Cari NIK');
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Ada kesalahan:/);
    expect(page.document.querySelector('details[open] #cari-nik')?.getAttribute('value')).toBe('35730112');
    expect(page.document.querySelector('.p-error-summary a[href="#cari-nik"]')).not.toBeNull();
  });
});

describe('mengubah orang', () => {
  test('NIK yang dikosongkan tetap tersimpan; riwayat menyebut lama dan baru', async () => {
    const id = await cariId('Ratna Kusumawardani');
    await pendata.submit(await pendata.get(`/petugas/orang/${id}/ubah`), { NIK: '3573994404770003' }, 'Simpan perubahan');
    const page = await pendata.submit(await pendata.get(`/petugas/orang/${id}/ubah`), { Alamat: 'Jl. Semeru 4' }, 'Simpan perubahan');
    expect(page.text).toContain('3573********0003');
    const riwayat = page.document.querySelector('#riwayat')?.textContent ?? '';
    expect(riwayat).toContain('Jl. Semeru 4');
    expect(riwayat).toContain('(dirahasiakan)');
  });

  test('simpanan yang terlambat ditolak dengan kedua isian', async () => {
    const id = await cariId('Paijo Tanpa Kartu');
    const [a, b] = [await pendata.get(`/petugas/orang/${id}/ubah`), await pendata.get(`/petugas/orang/${id}/ubah`)];
    await pendata.submit(a, { Alamat: 'Jl. Satu' }, 'Simpan perubahan');
    const basi = await pendata.submit(b, { Alamat: 'Jl. Dua' }, 'Simpan perubahan');
    expect(basi.status).toBe(409);
    expect(basi.text).toContain('Jl. Satu');
    expect(basi.text).toContain('Jl. Dua');
    const page = await pendata.submit(basi, {}, 'Simpan pilihan saya');
    expect(page.text).toContain('Jl. Dua');
  });

  test('ragam disabilitas tersandi, tidak tampil, dan terbuka bersama NIK dengan alasan', async () => {
    const id = await cariId('Sukarti Tanpa Kartu');
    const page = await pendata.submit(
      await pendata.get(`/petugas/orang/${id}/ubah`),
      { 'Penyandang disabilitas': 'Ya', 'Ragam disabilitas': 'Sensorik: netra' },
      'Simpan perubahan',
    );
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('netra');
    const buka = await pendata.submit(
      await pendata.get(`/petugas/orang/${id}/nik`),
      { 'Untuk apa': 'Menyiapkan pendamping layanan' },
      'Buka NIK',
    );
    expect(buka.text).toContain('Sensorik: netra');
  });
});

describe('membuka NIK dan menonaktifkan', () => {
  test('NIK terbuka sekali dengan alasan, halamannya tidak disimpan, jejaknya ada', async () => {
    const id = await cariId('Wahyu Hidayat');
    const form = await pendata.get(`/petugas/orang/${id}/nik`);
    expect((await pendata.submit(form, { 'Untuk apa': '-' }, 'Buka NIK')).status).toBe(422);
    const page = await pendata.submit(form, { 'Untuk apa': 'Mengisi formulir NIB di OSS' }, 'Buka NIK');
    expect(page.text).toContain(NIK);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const jejak = await kantor.db
      .selectFrom('jejak')
      .select(['alasan', 'pelaku_nama'])
      .where('perbuatan', '=', 'buka_nik')
      .where('objek_id', '=', String(id))
      .execute();
    expect(jejak).toEqual([{ alasan: 'Mengisi formulir NIB di OSS', pelaku_nama: 'Petugas data Uji' }]);
    expect((await pendata.get(`/petugas/orang/${id}`)).text).toContain('Mengisi formulir NIB di OSS');
  });

  test('operator dan konsultan tidak dapat membukanya', async () => {
    const id = await cariId('Wahyu Hidayat');
    for (const peran of ['operator', 'konsultan'] as const) {
      const orang = await kantor.signInAs(peran);
      const page = await orang.get(`/petugas/orang/${id}`);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain(`/petugas/orang/${id}/nik`);
      expect((await orang.get(`/petugas/orang/${id}/nik`)).status).toBe(403);
    }
  });

  test('dinonaktifkan dengan alasan, diaktifkan lagi dengan alasan', async () => {
    const petugas = await kantor.signInAs('petugas', { bidang: 'ukm', namaPengguna: 'petugas_ukm' });
    const id = await cariId('Mulyadi Belum Ditanya');
    const page = await petugas.submit(
      await petugas.get(`/petugas/orang/${id}/penonaktifan`),
      { 'Mengapa catatan': 'Meninggal dunia' },
      'Nonaktifkan catatan',
    );
    expect(page.text).toContain('meninggal dunia');
    expect((await petugas.get('/petugas/orang?cari=mulyadi')).text).toContain('Tidak ada orang yang cocok');
    const aktif = await petugas.submit(page, { 'Alasan mengaktifkan lagi': 'Ternyata salah orang' }, 'Aktifkan lagi');
    expect(aktif.text).toContain('Ternyata salah orang');
    const benar = await petugas.submit(aktif, {}, 'Data masih benar');
    expect(benar.text).toContain('Terakhir diperiksa 24 November 2026');
  });
});
