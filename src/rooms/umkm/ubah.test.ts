import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { writtenIn } from '../../../test/support/fields.ts';

let kantor: TestApp;
let pendata: Browser;
let rekan: Browser;

beforeAll(async () => {
  kantor = await testApp();
  pendata = await kantor.signInAs('pendata');
  rekan = await kantor.signInAs('pendata', { namaPengguna: 'rekan', nama: 'Rekan Pendata' });
});
afterEach(() => {
  if (kantor.logged.length > 0) throw new Error(JSON.stringify(kantor.logged));
});

const BENTUK = 'Bukan Badan Usaha (usaha perorangan)';

async function usahaBaru(nama: string, isian: Record<string, string> = {}): Promise<Page> {
  const form = await pendata.get('/petugas/umkm/baru');
  const page = await pendata.submit(form, { 'Nama usaha': nama, 'Bentuk usaha': BENTUK, ...isian }, 'Simpan usaha');
  expect(page.status).toBe(200);
  return page;
}

describe('mengubah satu bagian', () => {
  test('nilai lama dan baru tercatat di riwayat dengan nama pengubahnya', async () => {
    const { url } = await usahaBaru('Depot Lama', { 'Telepon atau WhatsApp': '0812-1111-2222' });
    const form = await pendata.get(`${url}/ubah/alamat`);
    expect(writtenIn(form.document, 'Telepon atau WhatsApp')).toBe('0812-1111-2222');
    const page = await pendata.submit(
      form,
      { 'Telepon atau WhatsApp': '0812-9999-8888', 'Alamat usaha': 'Jl. Gajayana 5' },
      'Simpan perubahan',
    );
    expect(page.status).toBe(200);
    const riwayat = page.document.querySelector('#riwayat')?.textContent ?? '';
    expect(riwayat).toContain('0812-1111-2222');
    expect(riwayat).toContain('0812-9999-8888');
    expect(riwayat).toContain('Petugas data Uji');
  });

  test('isian keliru: kalimatnya muncul dan yang diketik tetap ada', async () => {
    const { url } = await usahaBaru('Depot Keliru');
    const page = await pendata.submit(
      await pendata.get(`${url}/ubah/alamat`),
      { 'Kode pos': '12', 'Alamat usaha': 'Jl. Veteran' },
      'Simpan perubahan',
    );
    expect(page.status).toBe(422);
    expect(page.text).toContain('Kode pos terdiri dari 5 angka');
    expect(writtenIn(page.document, 'Alamat usaha')).toBe('Jl. Veteran');
  });

  test('NPWP tidak diperlihatkan; dikosongkan berarti tetap, dan riwayatnya dirahasiakan', async () => {
    const { url } = await usahaBaru('Depot Pajak', { NPWP: '09.254.294.3-407.000' });
    const form = await pendata.get(`${url}/ubah/legalitas`);
    expect(form.html).not.toContain('092542943407000');
    expect(form.text).toContain('Tersimpan 09**********000');
    await pendata.submit(form, { NIB: '1112223334445' }, 'Simpan perubahan');
    const { npwp_samar } = await kantor.db
      .selectFrom('umkm')
      .select('npwp_samar')
      .where('nama', '=', 'Depot Pajak')
      .executeTakeFirstOrThrow();
    expect(npwp_samar).toBe('09**********000');
    const ganti = await pendata.submit(await pendata.get(`${url}/ubah/legalitas`), { NPWP: '092542943407001' }, 'Simpan perubahan');
    expect(ganti.document.querySelector('#riwayat')?.textContent).toContain('NPWP: (dirahasiakan) → (dirahasiakan)');
  });
});

describe('dua orang menyimpan hampir bersamaan', () => {
  test('yang terlambat ditolak, melihat kedua isian, memilih, lalu tersimpan', async () => {
    const { url } = await usahaBaru('Mie Ayam Pak No', { 'Alamat usaha': 'Jl. Bareng 1', 'Telepon atau WhatsApp': '0812-4444-5555' });
    const form = await pendata.get(`${url}/ubah/alamat`);
    const rekanForm = await rekan.get(`${url}/ubah/alamat`);
    await rekan.submit(rekanForm, { 'Telepon atau WhatsApp': '0812-7777-0000', 'Alamat usaha': 'Jl. Bareng 9' }, 'Simpan perubahan');

    const basi = await pendata.submit(form, { 'Alamat usaha': 'Jl. Bareng 7', 'Kode pos': '65116' }, 'Simpan perubahan');
    expect(basi.status).toBe(409);
    expect(basi.text).toContain('Rekan Pendata');
    expect(basi.text).toContain('Jl. Bareng 7');
    expect(basi.text).toContain('Jl. Bareng 9');
    expect(basi.text).toContain('0812-7777-0000');

    // The telephone was not touched here, so the colleague's is preset; the address is chosen by hand.
    const page = await pendata.submit(basi, {}, 'Simpan pilihan saya');
    expect(page.status).toBe(200);
    const u = await kantor.db.selectFrom('umkm').selectAll().where('nama', '=', 'Mie Ayam Pak No').executeTakeFirstOrThrow();
    expect([u.alamat, u.telepon, u.kode_pos]).toEqual(['Jl. Bareng 7', '+6281277770000', '65116']);
  });

  test('pilihan "tersimpan sekarang" membuang isian sendiri', async () => {
    const { url } = await usahaBaru('Sate Bu Ju', { 'Uraian produk': 'Sate' });
    const form = await pendata.get(`${url}/ubah/identitas`);
    await rekan.submit(await rekan.get(`${url}/ubah/identitas`), { 'Uraian produk': 'Sate ayam' }, 'Simpan perubahan');
    const basi = await pendata.submit(form, { 'Uraian produk': 'Sate kambing', Merek: 'Bu Ju' }, 'Simpan perubahan');
    expect(basi.status).toBe(409);
    for (const radio of basi.document.querySelectorAll('input[name=pilih_produk]')) {
      if (radio.getAttribute('value') === 'tersimpan') radio.setAttribute('checked', '');
      else radio.removeAttribute('checked');
    }
    await pendata.submit(basi, {}, 'Simpan pilihan saya');
    const u = await kantor.db.selectFrom('umkm').select(['produk', 'merek']).where('nama', '=', 'Sate Bu Ju').executeTakeFirstOrThrow();
    expect(u).toEqual({ produk: 'Sate ayam', merek: 'Bu Ju' });
  });

  test('saluran pemasaran yang dicentang ikut dibandingkan', async () => {
    const { url } = await usahaBaru('Keripik Dua Tangan');
    const form = await pendata.get(`${url}/ubah/pemasaran`);
    await rekan.submit(
      await rekan.get(`${url}/ubah/pemasaran`),
      { 'Saluran pemasaran': ['Keliling'] as unknown as string },
      'Simpan perubahan',
    );
    const basi = await pendata.submit(form, { 'Saluran pemasaran': ['Ekspor', 'Keliling'] as unknown as string }, 'Simpan perubahan');
    expect(basi.status).toBe(409);
    expect(basi.text).toContain('Keliling, Ekspor');
    await pendata.submit(basi, {}, 'Simpan pilihan saya');
    const u = await kantor.db
      .selectFrom('umkm')
      .select('saluran_pemasaran')
      .where('nama', '=', 'Keripik Dua Tangan')
      .executeTakeFirstOrThrow();
    expect(u.saluran_pemasaran).toEqual(['keliling', 'ekspor']);
  });
});

describe('verifikasi dan penonaktifan', () => {
  test('"Data masih benar" mencatat tanggal dan pemeriksanya', async () => {
    const page = await usahaBaru('Laundry Bersih');
    const sesudah = await pendata.submit(page, {}, 'Data masih benar');
    expect(sesudah.status).toBe(200);
    expect(sesudah.text).toContain('Diperiksa Petugas data Uji pada 24 November 2026');
  });

  test('dinonaktifkan dengan alasan, hilang dari daftar, dapat diaktifkan lagi', async () => {
    const petugas = await kantor.signInAs('petugas', { bidang: 'ukm', namaPengguna: 'petugas_ukm' });
    const { url } = await usahaBaru('Warung Tutup');
    const usul = await pendata.get(`${url}/penonaktifan`);
    expect(usul.text).toContain('Ajukan penonaktifan');
    expect(usul.text).not.toContain('Nonaktifkan catatan');
    const form = await petugas.get(`${url}/penonaktifan`);
    const tanpa = await petugas.submit(form, {}, 'Nonaktifkan catatan');
    expect(tanpa.status).toBe(422);
    const page = await petugas.submit(
      tanpa,
      { 'Mengapa catatan ini': 'Usaha sudah tutup', Penjelasan: 'Pindah ke Surabaya' },
      'Nonaktifkan catatan',
    );
    expect(page.text).toContain('Catatan ini tidak dipakai');
    expect(page.text).toContain('Pindah ke Surabaya');
    expect((await petugas.get('/petugas/umkm?cari=warung+tutup')).text).toContain('Tidak ada usaha yang cocok');
    expect((await petugas.get('/petugas/umkm?cari=warung+tutup&keadaan=semua')).text).toContain('Warung Tutup');
    expect((await petugas.get(`${url}/ubah/identitas`)).status).toBe(403);
    const aktif = await petugas.submit(page, { 'Alasan mengaktifkan lagi': 'Pemilik membuka lagi warungnya' }, 'Aktifkan lagi');
    expect(aktif.status).toBe(200);
    expect(aktif.text).not.toContain('Catatan ini tidak dipakai');
    expect(aktif.text).toContain('Pemilik membuka lagi warungnya');
  });

  test('catatan yang tidak ada menjawab 404', async () => {
    expect((await pendata.get('/petugas/umkm/999999')).status).toBe(404);
    expect((await pendata.get('/petugas/umkm/99999999999999')).status).toBe(404);
  });
});

test('petugas yang wilayahnya dibatasi tidak mengubah usaha di luar wilayahnya', async () => {
  const { url } = await usahaBaru('Toko Sukun', { Kelurahan: 'Sukun' });
  const lain = await kantor.signInAs('pendata', { namaPengguna: 'pendata_klojen', cakupanWilayah: ['35.73.02'] });
  expect((await lain.get(url)).status).toBe(200);
  expect((await lain.get(`${url}/ubah/alamat`)).status).toBe(403);
});
