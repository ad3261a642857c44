import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { writtenIn } from '../../../test/support/fields.ts';
import { KOMPONEN } from './definisi.ts';

let kantor: TestApp;
let petugas: Browser;
let kepala: Browser;
beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas', { bidang: 'ukm' });
  kepala = await kantor.signInAs('kepala');
});

const STANDAR = Object.fromEntries(Object.values(KOMPONEN).map((nama) => [nama, `Isi ${nama.toLowerCase()}`]));
const idDari = (halaman: Page) => Number(/\/petugas\/layanan\/(\d+)/.exec(halaman.url)?.[1]);

async function buat(kode: string, nama: string): Promise<{ id: number; halaman: Page }> {
  const halaman = await petugas.submit(
    await petugas.get('/petugas/layanan/baru'),
    { 'Nama layanan': nama, Kode: kode, Kelompok: 'Program dan pelatihan' },
    'Buat draf',
  );
  return { id: idDari(halaman), halaman };
}

/** Everything that a service needs, typed in through the designer. */
async function lengkapi(id: number): Promise<void> {
  const draf = `/petugas/layanan/${id}/draf`;
  const kirim = async (alamat: string, isian: Record<string, string | boolean>, tombol: string) => {
    const hasil = await petugas.submit(await petugas.get(`${draf}/${alamat}`), isian, tombol);
    expect(hasil.status, `${alamat}: ${hasil.text.slice(0, 300)}`).toBe(200);
    return hasil;
  };
  await kirim(
    'pokok',
    {
      Ringkasan: 'Meminjam tenda untuk pameran.',
      'Untuk siapa': 'Usaha binaan.',
      'Kode klasifikasi arsip': '500.3',
      'Kata pencarian': 'tenda, bazar',
    },
    'Simpan',
  );
  await kirim('standar', STANDAR, 'Simpan');
  await kirim('formulir/halaman/baru', { 'Judul halaman': 'Tentang acara' }, 'Simpan halaman');
  await kirim(
    'formulir/pertanyaan/baru?halaman=tentang_acara',
    { Pertanyaan: 'Di luar ruangan?', 'Jenis jawaban': 'Ya atau tidak' },
    'Simpan pertanyaan',
  );
  await kirim(
    'formulir/pertanyaan/baru?halaman=tentang_acara',
    { Pertanyaan: 'Berapa tenda?', 'Jenis jawaban': 'Angka', 'Kapan ditampilkan': 'di_luar_ruangan=ya' },
    'Simpan pertanyaan',
  );
  await kirim('dokumen/baru', { 'Nama dokumen': 'KTP peminjam' }, 'Simpan dokumen');
  await kirim('langkah/baru', { 'Yang dikerjakan': 'Memeriksa persediaan', 'Hari kerja': '2' }, 'Simpan langkah');
  await kirim('biaya/baru', { 'Untuk apa': 'Sewa tenda', Besarnya: '50.000' }, 'Simpan biaya');
}

const terbitkan = async (id: number, isian: Record<string, string>) =>
  kepala.submit(await kepala.get(`/petugas/layanan/${id}/penerbitan`), { Dasar: 'SK 065/12/2026', ...isian }, 'Terbitkan');

describe('membuat layanan baru', () => {
  test('tiga isian memulai draf yang belum dilihat umum', async () => {
    const { id, halaman } = await buat('umk-11', 'Peminjaman tenda');
    expect(halaman.text).toContain('Draf sudah dibuat');
    expect(writtenIn(halaman.document, 'Nama layanan')).toBe('Peminjaman tenda');
    const daftar = await petugas.get('/petugas/layanan');
    expect(daftar.text).toMatch(/Peminjaman tenda\s*UMK-11\s*Draf \(versi 1\)/);
    expect((await kantor.client().get('/layanan/peminjaman-tenda')).status).toBe(404);
    expect((await petugas.get(`/petugas/layanan/${id}`)).text).toContain('Masih ada 18 hal yang perlu dilengkapi');
  });

  test('kode yang salah tulis atau sudah dipakai diberi tahu, dan yang diketik tetap ada', async () => {
    const salah = await petugas.submit(
      await petugas.get('/petugas/layanan/baru'),
      { 'Nama layanan': 'Tenda lagi', Kode: '12' },
      'Buat draf',
    );
    expect(salah.status).toBe(422);
    expect(salah.text).toContain('Tulis kode seperti KOP-11');
    expect(salah.text).toContain('Pilih kelompok layanan.');
    expect(writtenIn(salah.document, 'Nama layanan')).toBe('Tenda lagi');
    const { halaman } = await buat('UMK-11', 'Tenda lagi');
    expect(halaman.status).toBe(422);
    expect(halaman.text).toContain('Kode UMK-11 sudah dipakai layanan lain.');
  });

  test('diterbitkan kepala kantor sesudah lengkap, lalu dilihat umum', async () => {
    const { id } = await buat('UMK-12', 'Peminjaman meja');
    const kurang = await kepala.get(`/petugas/layanan/${id}/penerbitan`);
    for (const nama of Object.values(KOMPONEN)) expect(kurang.text).toContain(`Komponen standar "${nama}" masih kosong.`);
    expect(kurang.text).not.toContain('Berlaku mulai');
    await lengkapi(id);
    const siap = await petugas.get(`/petugas/layanan/${id}/penerbitan`);
    expect(siap.text).toContain('Mintalah kepala kantor');
    const terbit = await terbitkan(id, {});
    expect(terbit.text).toContain('Layanan sudah diterbitkan.');
    const umum = await kantor.client().get('/layanan/peminjaman-meja');
    expect(umum.status).toBe(200);
    for (const isi of [
      'Usaha binaan.',
      'Paling lama 2 hari kerja',
      'Rp50.000',
      'KTP peminjam',
      'Isi produk pelayanan',
      'SK 065/12/2026',
      'belum ada data',
    ])
      expect(umum.text).toContain(isi);
    expect(umum.text).toContain('Minta layanan ini');
  });

  test('penerbitan tanpa lewat halamannya pun ditolak selama belum lengkap', async () => {
    const { id } = await buat('UMK-13', 'Peminjaman kursi');
    const lain = await buat('UMK-14', 'Peminjaman panggung');
    await lengkapi(lain.id);
    const formulir = await kepala.get(`/petugas/layanan/${lain.id}/penerbitan`);
    const form = [...formulir.document.querySelectorAll('form')].find((f) => f.getAttribute('action')?.endsWith('/penerbitan'));
    form?.setAttribute('action', `/petugas/layanan/${id}/penerbitan`);
    form?.querySelector('[name=versi]')?.setAttribute('value', '1');
    const hasil = await kepala.submit(formulir, { Dasar: 'SK 1' }, 'Terbitkan');
    expect(hasil.status).toBe(409);
    expect(hasil.text).toContain('Draf belum lengkap');
  });

  test('isian penerbitan yang salah diberi tahu', async () => {
    const { id } = await buat('UMK-15', 'Peminjaman pengeras suara');
    await lengkapi(id);
    const hasil = await terbitkan(id, { 'Berlaku mulai': '1 Januari 2020', Dasar: '' });
    expect(hasil.status).toBe(422);
    expect(hasil.text).toContain('Isi nomor keputusan');
    expect(writtenIn(hasil.document, 'Berlaku mulai')).toBe('1 Januari 2020');
  });
});

describe('mengubah layanan yang sudah terbit', () => {
  test('versi lama tetap sampai hari versi baru berlaku, dan perbedaannya terbaca', async () => {
    const { id } = await buat('UMK-20', 'Peminjaman lampu');
    await lengkapi(id);
    await terbitkan(id, {});
    const draf = await petugas.submit(await petugas.get(`/petugas/layanan/${id}`), {}, 'Ubah layanan ini');
    expect(draf.text).toContain('Draf sudah dibuat');
    const langkah = await petugas.click(await petugas.get(`/petugas/layanan/${id}/draf/langkah`), 'Memeriksa persediaan');
    await petugas.submit(langkah, { 'Hari kerja': '5' }, 'Simpan langkah');
    const sebelum = await kepala.get(`/petugas/layanan/${id}/penerbitan`);
    expect(sebelum.document.querySelector('#perubahan del')?.textContent).toContain('2 hari kerja');
    expect(sebelum.document.querySelector('#perubahan ins')?.textContent).toContain('5 hari kerja');
    await terbitkan(id, { 'Berlaku mulai': '1 Desember 2026', Dasar: 'SK 066' });
    expect((await kantor.client().get('/layanan/peminjaman-lampu')).text).toContain('Paling lama 2 hari kerja');
    const dua = await petugas.get(`/petugas/layanan/${id}`);
    expect(dua.text).toMatch(/Versi 2 Belum berlaku/);
    expect(dua.text).toMatch(/Versi 1 Berlaku/);
    kantor.clock.set('2026-12-01T09:00:00+07:00');
    expect((await kantor.client().get('/layanan/peminjaman-lampu')).text).toContain('Paling lama 5 hari kerja');
    kantor.clock.set('2026-11-24T09:14:00+07:00');
    expect((await petugas.get(`/petugas/layanan/${id}/versi/1`)).text).toContain('Isi persyaratan');
  });

  test('versi yang sudah terbit tidak dapat diubah dengan cara apa pun', async () => {
    const { id } = await buat('UMK-21', 'Peminjaman genset');
    await lengkapi(id);
    await terbitkan(id, {});
    for (const ubah of [{ isi: '{}' }, { nama: 'Lain sekali' }, { berlaku_mulai: '2020-01-01' }, { dasar: 'Lain' }])
      await expect(kantor.db.updateTable('layanan_versi').set(ubah).where('layanan_id', '=', id).execute()).rejects.toThrow(
        /cannot be changed/,
      );
    await expect(kantor.db.deleteFrom('layanan_versi').where('layanan_id', '=', id).execute()).rejects.toThrow(/was published and stays/);
    expect((await petugas.get(`/petugas/layanan/${id}/draf/pokok`)).status).toBe(404);
  });

  test('dua petugas di draf yang sama: yang kedua diberi tahu, isiannya tetap ada, dan dapat menyimpan lagi', async () => {
    const { id } = await buat('UMK-22', 'Peminjaman proyektor');
    const alamat = `/petugas/layanan/${id}/draf/pokok`;
    const [satu, dua] = [await petugas.get(alamat), await kepala.get(alamat)];
    await petugas.submit(satu, { Ringkasan: 'Dari petugas' }, 'Simpan');
    const basi = await kepala.submit(dua, { Ringkasan: 'Dari kepala' }, 'Simpan');
    expect(basi.status).toBe(409);
    expect(basi.text).toContain('orang lain mengubah draf ini');
    expect(writtenIn(basi.document, 'Ringkasan')).toBe('Dari kepala');
    const lagi = await kepala.submit(basi, {}, 'Simpan');
    expect(writtenIn(lagi.document, 'Ringkasan')).toBe('Dari kepala');
    const jejak = await petugas.get(`/petugas/layanan/${id}`);
    expect(jejak.text).toContain('Draf diubah');
    expect(jejak.text).toContain('Dari petugas');
  });

  test('draf dapat dibuang; layanan yang belum pernah terbit ikut hilang', async () => {
    const { id } = await buat('UMK-23', 'Peminjaman spanduk');
    const tanya = await petugas.click(await petugas.get(`/petugas/layanan/${id}`), 'Buang draf');
    expect(tanya.text).toContain('layanannya ikut terhapus');
    const hasil = await petugas.submit(tanya, {}, 'Buang draf');
    expect(hasil.text).toContain('Draf sudah dibuang.');
    expect(hasil.text).not.toContain('Peminjaman spanduk');
    expect((await petugas.get(`/petugas/layanan/${id}`)).status).toBe(404);
  });
});

describe('menyusun formulir', () => {
  test('pertanyaan digeser, diubah, dan dihapus; syarat yang putus disebut', async () => {
    const { id } = await buat('UMK-30', 'Peminjaman stan');
    await lengkapi(id);
    const alamat = `/petugas/layanan/${id}/draf/formulir`;
    const urutan = (halaman: Page) => [...halaman.document.querySelectorAll('main th[scope=row] a')].map((a) => a.textContent);
    const awal = await petugas.get(alamat);
    expect(urutan(awal)).toEqual(['Di luar ruangan?', 'Berapa tenda?']);
    expect(awal.text).toContain('Hanya bila "Di luar ruangan?" dijawab Ya.');
    const digeser = await petugas.submit(awal, {}, /^Naik Berapa tenda\?$/);
    expect(urutan(digeser)).toEqual(['Berapa tenda?', 'Di luar ruangan?']);
    expect(digeser.text).toContain('Tidak akan pernah tampil: bergantung pada "Di luar ruangan?" yang baru ditanyakan sesudahnya.');
    expect((await petugas.get(`/petugas/layanan/${id}/penerbitan`)).text).toContain('baru ditanyakan sesudahnya');
    const kembali = await petugas.submit(digeser, {}, /^Turun Berapa tenda\?$/);
    expect(urutan(kembali)).toEqual(['Di luar ruangan?', 'Berapa tenda?']);
    const hapus = await petugas.submit(await petugas.click(kembali, 'Berapa tenda?'), {}, 'Hapus pertanyaan ini');
    expect(hapus.text).toContain('Sudah dihapus.');
    expect(urutan(hapus)).toEqual(['Di luar ruangan?']);
  });

  test.each([
    ['formulir/halaman/baru', {}, 'Simpan halaman', 'Isi judul halaman.'],
    [
      'formulir/pertanyaan/baru',
      { 'Jenis jawaban': 'Pilih satu', Pertanyaan: 'Ukuran?', Pilihan: 'Kecil' },
      'Simpan pertanyaan',
      'paling sedikit dua pilihan',
    ],
    ['dokumen/baru', {}, 'Simpan dokumen', 'Isi nama dokumen.'],
    [
      'langkah/baru',
      { 'Yang dikerjakan': 'Terbit', 'Siapa yang mengerjakan': 'Dikerjakan instansi lain', 'Hari kerja': '0' },
      'Simpan langkah',
      'Isi nama instansi',
    ],
    ['biaya/baru', { 'Untuk apa': 'Sewa', Besarnya: 'murah' }, 'Simpan biaya', 'tidak terbaca'],
  ])('%s menolak isian yang kurang dengan kalimat yang menolong', async (bagian, isian, tombol, harap) => {
    const daftar = await petugas.get('/petugas/layanan');
    const id = idDari(await petugas.click(daftar, 'Peminjaman stan'));
    const hasil = await petugas.submit(await petugas.get(`/petugas/layanan/${id}/draf/${bagian}`), isian, tombol);
    expect(hasil.status).toBe(422);
    expect(hasil.text).toContain(harap);
  });

  test('formulir dicoba seperti pemohon, halaman demi halaman, tanpa disimpan', async () => {
    const { id } = await buat('UMK-31', 'Peminjaman gerobak');
    await lengkapi(id);
    const coba = await petugas.get(`/petugas/layanan/${id}/versi/1/coba`);
    expect(coba.text).not.toContain('Berapa tenda?');
    const kosong = await petugas.submit(coba, {}, 'Lanjutkan');
    expect(kosong.status).toBe(422);
    expect(kosong.text).toContain('Di luar ruangan?: Pilih ya atau tidak.');
    const muncul = await petugas.submit(kosong, { 'Di luar ruangan?': 'Ya' }, 'Lanjutkan');
    expect(muncul.status).toBe(200);
    expect(muncul.text).toContain('memunculkan pertanyaan lain');
    const dokumen = await petugas.submit(muncul, { 'Berapa tenda?': '3' }, 'Lanjutkan');
    expect(dokumen.text).toContain('KTP peminjam');
    const periksa = await petugas.submit(dokumen, { 'KTP peminjam': new File(['x'], 'ktp.jpg') }, 'Lanjutkan');
    expect(periksa.text).toContain('Periksa jawaban');
    expect(periksa.text).toMatch(/Berapa tenda\?\s*3/);
    expect(periksa.text).toContain('ktp.jpg');
    const mundur = await petugas.submit(await petugas.submit(periksa, {}, 'Kembali'), {}, 'Kembali');
    const tidak = await petugas.submit(mundur, { 'Di luar ruangan?': 'Tidak' }, 'Lanjutkan');
    const akhir = await petugas.submit(tidak, { 'KTP peminjam': new File(['x'], 'ktp.jpg') }, 'Lanjutkan');
    expect(akhir.text).not.toContain('Berapa tenda?');
  });

  test('semua jalur disebut', async () => {
    const daftar = await petugas.get('/petugas/layanan');
    const id = idDari(await petugas.click(daftar, 'Peminjaman gerobak'));
    const jalur = await petugas.get(`/petugas/layanan/${id}/versi/1/jalur`);
    expect(jalur.text).toContain('Ada 2 jalur.');
    expect(jalur.text).toContain('Tentang acara: Di luar ruangan?; Berapa tenda?');
  });
});

describe('wewenang', () => {
  test.each(['operator', 'pendata', 'arsiparis', 'konsultan', 'teknisi'] as const)(
    '%s melihat layanan tetapi tidak mengubahnya',
    async (peran) => {
      const lain = await kantor.signInAs(peran);
      const daftar = await lain.get('/petugas/layanan');
      expect(daftar.status).toBe(200);
      expect(daftar.text).not.toContain('Buat layanan baru');
      expect((await lain.get('/petugas/layanan/baru')).status).toBe(403);
      const id = idDari(await lain.click(daftar, 'Peminjaman stan'));
      expect((await lain.get(`/petugas/layanan/${id}/draf/pokok`)).status).toBe(403);
    },
  );

  test('petugas bidang tidak menerbitkan', async () => {
    const { id } = await buat('UMK-40', 'Peminjaman tikar');
    await lengkapi(id);
    const formulir = await kepala.get(`/petugas/layanan/${id}/penerbitan`);
    const hasil = await petugas.submit(formulir, { Dasar: 'SK sendiri' }, 'Terbitkan');
    expect(hasil.status).toBe(403);
  });
});
