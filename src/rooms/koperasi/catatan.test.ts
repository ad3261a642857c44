import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { writtenIn } from '../../../test/support/fields.ts';
import { catatKoperasi, isiBaris, kirimKoperasi } from '../../../test/support/koperasi.ts';

let kantor: TestApp;
let petugas: Browser;

beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
});

const jumlah = async (nama: string) => (await kantor.db.selectFrom('koperasi').select('id').where('nama', '=', nama).execute()).length;

describe('mencatat koperasi', () => {
  test('koperasi baru muncul dengan kewajiban, status usulan, dan yang belum lengkap', async () => {
    const page = await petugas.get(
      await catatKoperasi(petugas, 'Koperasi Karyawan Mulia Abadi', { Kelurahan: 'Dinoyo', Telepon: '0812 3456 7890' }),
    );
    expect(page.text).toContain('Belum ada RAT; batasnya 30 Juni 2026');
    expect(page.text).toContain('UU 25/1992 Pasal 26');
    expect(page.text).toContain('Tidak aktif');
    expect(page.text).toContain('Belum ada:');
    expect(page.text).toContain('0812-3456-7890');
    expect(page.text).toContain('Dinoyo');
  });

  test('isian yang salah disebut satu per satu, dan yang diketik tidak hilang', async () => {
    const page = await kirimKoperasi(petugas, 'Koperasi Salah Isi', { NIB: '12345', 'Kode pos': '651', Alamat: 'Jl. Veteran 1' });
    expect(page.status).toBe(422);
    expect(page.title).toContain('Ada kesalahan');
    expect(page.text).toContain('NIB harus 13 angka; yang ditulis 5 angka');
    expect(page.text).toContain('Kode pos terdiri dari 5 angka');
    expect(writtenIn(page.document, 'Nama koperasi')).toBe('Koperasi Salah Isi');
    expect(writtenIn(page.document, 'NIB')).toBe('12345');
    expect(writtenIn(page.document, 'Alamat')).toBe('Jl. Veteran 1');
    expect(await jumlah('Koperasi Salah Isi')).toBe(0);
  });

  test('nomor yang belum terbit tercatat sebagai Belum punya, bukan nol', async () => {
    const page = await petugas.get(
      await catatKoperasi(petugas, 'Koperasi Belum Bernomor', { NIB: '0', 'Nomor induk koperasi': 'belum ada' }),
    );
    expect(['NIB', 'Nomor induk koperasi', 'NPWP'].map((nama) => isiBaris(page, nama))).toEqual([
      'Belum punya',
      'Belum punya',
      'Belum diisi',
    ]);
  });

  test('nomor induk dari wilayah lain diperingatkan, tidak ditolak', async () => {
    const page = await petugas.get(await catatKoperasi(petugas, 'Koperasi Pindahan Batu', { 'Nomor induk koperasi': '3579010060001' }));
    expect(page.text).toContain('tidak diawali kode wilayah kantor ini (3573)');
  });

  test('dua klik pada tombol simpan tetap satu catatan', async () => {
    const form = await petugas.get('/petugas/koperasi/baru');
    const isian = { 'Nama koperasi': 'Koperasi Klik Dua Kali', Bentuk: 'Primer', Jenis: 'Jasa', 'Pola pengelolaan': 'Konvensional' };
    const [satu, dua] = await Promise.all([petugas.submit(form, isian, 'Simpan koperasi'), petugas.submit(form, isian, 'Simpan koperasi')]);
    expect([satu.status, dua.status]).toEqual([200, 200]);
    expect(satu.url).toBe(dua.url);
    expect(await jumlah('Koperasi Klik Dua Kali')).toBe(1);
  });

  test('yang mirip ditunjukkan sebelum disimpan, dan isian ikut kembali', async () => {
    await catatKoperasi(petugas, 'Koperasi Wanita Sumber Rejeki', {
      Kelurahan: 'Merjosari',
      Telepon: '0341-551122',
      Alamat: 'Jl. Joyo Utomo 5',
    });
    const periksa = await kirimKoperasi(petugas, 'Kopwan Sumber Rezeki', { Kelurahan: 'Merjosari', Telepon: '(0341) 551122' });
    expect(periksa.status).toBe(409);
    expect(periksa.text).toContain('Periksa dulu, mungkin sudah tercatat');
    expect(periksa.text).toContain('Koperasi Wanita Sumber Rejeki');
    expect(await jumlah('Kopwan Sumber Rezeki')).toBe(0);
    const form = await petugas.submit(periksa, {}, 'Ubah isian');
    expect(writtenIn(form.document, 'Nama koperasi')).toBe('Kopwan Sumber Rezeki');
    const lagi = await petugas.submit(form, {}, 'Simpan koperasi');
    const tersimpan = await petugas.submit(lagi, { 'Bukan salah satu dari koperasi di atas': true }, 'Simpan koperasi');
    expect(tersimpan.text).toContain('Koperasi sudah dicatat.');
    expect(tersimpan.text).toContain('Dinyatakan bukan catatan ganda');
  });

  test('nomor induk yang sudah dipakai ditolak dengan nama pemiliknya', async () => {
    await catatKoperasi(petugas, 'Koperasi Pemilik Nomor', { 'Nomor induk koperasi': '3573010060077' });
    let page = await kirimKoperasi(petugas, 'Lain Sama Sekali Jaya', { 'Nomor induk koperasi': '3573010060077' });
    if (page.text.includes('Periksa dulu'))
      page = await petugas.submit(page, { 'Bukan salah satu dari koperasi di atas': true }, 'Simpan koperasi');
    expect(page.status).toBe(409);
    expect(page.text).toContain('Nomor induk ini sudah dicatat untuk Koperasi Pemilik Nomor');
    expect(writtenIn(page.document, 'Nama koperasi')).toBe('Lain Sama Sekali Jaya');
  });

  test('satu kelurahan hanya punya satu koperasi Merah Putih', async () => {
    const isian = { Kelurahan: 'Gadang', 'Koperasi Kelurahan Merah Putih': true, 'Tanggal badan hukum': '30 Juni 2025' };
    await catatKoperasi(petugas, 'Koperasi Kelurahan Merah Putih Gadang', isian);
    let page = await kirimKoperasi(petugas, 'KKMP Gadang Bersatu', isian);
    if (page.text.includes('Periksa dulu'))
      page = await petugas.submit(page, { 'Bukan salah satu dari koperasi di atas': true }, 'Simpan koperasi');
    expect(page.status).toBe(409);
    expect(page.text).toContain('Kelurahan ini sudah punya koperasi Merah Putih');
    expect(page.text).toContain('Koperasi Kelurahan Merah Putih Gadang');
    const tanpa = await kirimKoperasi(petugas, 'KKMP Tanpa Kelurahan', { 'Koperasi Kelurahan Merah Putih': true });
    expect(tanpa.text).toContain('Pilih kelurahan: koperasi Merah Putih dicatat satu untuk tiap kelurahan');
  });

  test('tanpa persetujuan, koperasi tidak bisa ditandai tampil di direktori', async () => {
    const page = await kirimKoperasi(petugas, 'Koperasi Ingin Tampil', { 'Boleh ditampilkan di direktori umum?': 'Boleh' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Isi tanggal pengurus menyetujui');
  });
});

describe('mengubah koperasi', () => {
  test('perubahan tersimpan dengan nilai lama dan baru di riwayat', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Pegawai Harmoni', { Alamat: 'Jl. Lama 1' });
    const page = await petugas.submit(
      await petugas.get(`${url}/ubah`),
      { Alamat: 'Jl. Baru 2', 'Anggota perempuan': '1.250' },
      'Simpan perubahan',
    );
    expect(page.text).toContain('Perubahan sudah disimpan.');
    expect(page.text).toContain('Alamat: Jl. Lama 1 → Jl. Baru 2');
    expect(isiBaris(page, 'Total anggota')).toBe('1.250');
    const riwayat = await petugas.get(`${url}/riwayat`);
    expect(riwayat.text).toContain('Diubah');
    expect(riwayat.text).toContain('Siapa yang membaca catatan ini');
  });

  test('simpanan yang kalah cepat ditolak dengan kedua nilai, lalu tiap isian dipilih', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Dua Petugas', { Alamat: 'Jl. Awal 1', Telepon: '081234567001' });
    const rekan = await kantor.signInAs('pendata');
    const punyaSaya = await petugas.get(`${url}/ubah`);
    await rekan.submit(await rekan.get(`${url}/ubah`), { Alamat: 'Jl. Rekan 9', Surel: 'rekan@contoh.id' }, 'Simpan perubahan');
    const basi = await petugas.submit(punyaSaya, { Alamat: 'Jl. Saya 7', Telepon: '081234567002' }, 'Simpan perubahan');
    expect(basi.status).toBe(409);
    expect(basi.text).toContain('Isian Anda');
    for (const nilai of ['Jl. Saya 7', 'Jl. Rekan 9', '0812-3456-7002', '0812-3456-7001', 'rekan@contoh.id'])
      expect(basi.text).toContain(nilai);
    // What I did not touch is preset to what is stored; my own typing to mine.
    const alamat = basi.document.querySelector('input[name=pilih_alamat][value=tersimpan]');
    basi.document.querySelector('input[name=pilih_alamat][value=anda]')?.removeAttribute('checked');
    alamat?.setAttribute('checked', '');
    const page = await petugas.submit(basi, {}, 'Simpan pilihan saya');
    expect(page.status).toBe(200);
    expect(['Alamat', 'Telepon', 'Surel'].map((nama) => isiBaris(page, nama))).toEqual([
      'Jl. Rekan 9',
      '0812-3456-7002',
      'rekan@contoh.id',
    ]);
  });

  test('catatan dinonaktifkan dengan alasan, tetap dapat dilihat, lalu dipakai lagi', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Salah Catat');
    const form = await petugas.get(`${url}/nonaktif`);
    expect((await petugas.submit(form, { 'Alasan lain': true }, 'Nonaktifkan catatan')).text).toContain('Jelaskan alasannya');
    const page = await petugas.submit(form, { 'Catatan ganda': true, Keterangan: 'Sama dengan nomor 1' }, 'Nonaktifkan catatan');
    expect(page.text).toContain('Catatan ini tidak dipakai lagi');
    expect((await petugas.get('/petugas/koperasi?cari=Salah+Catat')).text).toContain('Tidak ada koperasi yang cocok');
    expect((await petugas.get('/petugas/koperasi?cari=Salah+Catat&keadaan=dinonaktifkan')).text).toContain('Koperasi Salah Catat');
    const kembali = await petugas.submit(
      await petugas.get(`${url}/pengaktifan`),
      { Alasan: 'Ternyata dua koperasi berbeda' },
      'Pakai lagi',
    );
    expect(kembali.text).toContain('Catatan dipakai lagi.');
  });

  test('verifikasi mencatat siapa dan kapan', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Dicocokkan');
    const page = await petugas.submit(
      await petugas.get(`${url}/verifikasi`),
      { 'Dicocokkan dengan siapa': 'Bendahara, lewat telepon' },
      'Nyatakan masih benar hari ini',
    );
    expect(isiBaris(page, 'Terakhir diverifikasi')).toBe('24 November 2026 oleh Petugas bidang Uji');
    expect(page.text).toContain('Bendahara, lewat telepon');
  });

  test('arsiparis melihat tanpa tombol ubah, dan tidak bisa mengirim perubahan', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Hanya Dilihat');
    const arsiparis = await kantor.signInAs('arsiparis');
    const page = await arsiparis.get(url);
    expect(page.text).not.toContain('Ubah data');
    expect((await arsiparis.get(`${url}/ubah`)).status).toBe(403);
    expect((await arsiparis.get('/petugas/koperasi/baru')).status).toBe(403);
    expect((await (await kantor.signInAs('teknisi')).get(url)).status).toBe(403);
  });
});
