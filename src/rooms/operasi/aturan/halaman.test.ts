import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { writtenIn } from '../../../../test/support/fields.ts';
import { catatKoperasi } from '../../../../test/support/koperasi.ts';
import { perbaruiSemuaKoperasi } from '../../koperasi/actions.turunan.ts';
import { hitungUlangKelas, perluHitungKelas } from '../../umkm/actions.hitung.ts';

const HARI_INI = '2026-11-24';

let kantor: TestApp;
let kepala: Browser;
beforeAll(async () => {
  kantor = await testApp();
  kepala = await kantor.signInAs('kepala');
});

const bagian = (page: Page, id: string): string => page.document.querySelector(`#${id}`)?.textContent?.replace(/\s+/g, ' ') ?? '';

async function tetapkan(browser: Browser, kunci: string, isian: Record<string, string>): Promise<Page> {
  const form = await browser.get(`/petugas/kantor/aturan/${kunci}/baru`);
  return browser.submit(form, { 'Berlaku mulai': HARI_INI, Dasar: 'Perwal Uji 1/2026', ...isian }, 'Tetapkan versi baru');
}

const pekerjaan = async () =>
  (
    await kantor.db
      .selectFrom('pgboss.job' as never)
      .select('name' as never)
      .execute()
  ).map((job) => (job as { name: string }).name);

describe('halaman aturan', () => {
  test('memuat setiap aturan dengan nilai, dasar, dan tanggal berlakunya', async () => {
    const page = await kepala.click(await kepala.get('/petugas/kantor'), 'Aturan dan batas');
    expect(bagian(page, 'umkm_kelas')).toContain('Usaha mikro, paling banyakRp2.000.000.000');
    expect(bagian(page, 'umkm_kelas')).toContain('Berlaku sejak 2 Februari 2021. Dasar: PP 7/2021 Pasal 35–36.');
    expect(bagian(page, 'koperasi_rat')).toContain('RAT paling lambat sesudah tahun buku berakhir6 bulan');
    expect(bagian(page, 'koperasi_kewajiban')).toContain('30 hari setelah RAT');
    expect(bagian(page, 'koperasi_kuk')).toContain('5.000 orang');
    expect(bagian(page, 'akun_sesi')).toContain('240 menit');
    expect(bagian(page, 'instrumen')).toContain('Permenkop 9/2020');
  });

  test('versi lama tetap terlihat di bawah yang baru', async () => {
    const page = await kepala.get('/petugas/kantor/aturan/umkm_kelas');
    expect(bagian(page, 'versi')).toMatch(/Berlaku mulai 2 Februari 2021 Berlaku.*sebelumnya Rp300\.000\.000.*Berlaku mulai 4 Juli 2008/);
  });

  test('petugas bidang tidak boleh membukanya, teknisi boleh mengubahnya', async () => {
    const petugas = await kantor.signInAs('petugas');
    expect((await petugas.get('/petugas/kantor/aturan')).status).toBe(403);
    const teknisi = await kantor.signInAs('teknisi');
    expect((await teknisi.get('/petugas/kantor/aturan/koperasi_rat/baru')).status).toBe(200);
    expect((await teknisi.get('/petugas/kantor/aturan/tidak_ada')).status).toBe(404);
  });
});

test('hari penerimaan dihitung sejak aturan berlaku; yang diterima sebelumnya tetap tenggatnya', async () => {
  const tenggat = async (diterima: string) =>
    (await kepala.get(`/petugas/kalender/tenggat?diterima=${diterima}&hari=1`)).document.querySelector('main')?.textContent ?? '';
  expect(await tenggat(HARI_INI)).toContain('25 November 2026');
  const kunci = 'tenggat_hari_diterima_dihitung';
  const hasil = await tetapkan(kepala, kunci, { 'Hari permohonan diterima dihitung sebagai hari kerja pertama': 'Ya' });
  expect(bagian(hasil, 'versi')).toContain('ya');
  expect(await tenggat(HARI_INI)).not.toContain('25 November 2026');
  expect(await tenggat('2026-11-23')).toContain('24 November 2026');
});

describe('versi baru', () => {
  test('batas kelas yang baru mengubah kelas usaha, dan riwayat mencatat siapa menetapkannya', async () => {
    const pendata = await kantor.signInAs('pendata');
    const usaha = await pendata.submit(
      await pendata.get('/petugas/umkm/baru'),
      {
        'Nama usaha': 'Mebel Batas',
        'Bentuk usaha': 'Bukan Badan Usaha (usaha perorangan)',
        'Tanggal berdiri': '1-1-2010',
        Tahun: '2025',
        'Penjualan setahun': '900 juta',
      },
      'Simpan usaha',
    );
    expect(usaha.document.querySelector('.p-title')?.textContent).toContain('Usaha mikro');
    const form = await kepala.get('/petugas/kantor/aturan/umkm_kelas/baru');
    const page = await kepala.submit(
      form,
      { 'Berlaku mulai': HARI_INI, Dasar: 'PP Uji 9/2026', 'Usaha mikro, paling banyak': '500 juta' },
      'Tetapkan versi baru',
    );
    expect(page.text).toContain('Versi baru sudah ditetapkan');
    expect(bagian(page, 'kini')).toContain('Rp500.000.000');
    expect(bagian(page, 'kini')).toContain('Dasar: PP Uji 9/2026');
    expect(bagian(page, 'riwayat')).toMatch(/Kepala kantor Uji.*Rp2\.000\.000\.000 → Rp500\.000\.000/);
    expect(await pekerjaan()).toContain('hitung-kelas-umkm');
    expect(page.text).toContain('Sedang dihitung ulang.');

    expect(await hitungUlangKelas(kantor.db, HARI_INI)).toEqual({ dihitung: 1, berubah: 1 });
    const sesudah = await pendata.get(usaha.url);
    expect(sesudah.document.querySelector('.p-title')?.textContent).toContain('Usaha kecil');
    expect(bagian(sesudah, 'kelas')).toContain('PP Uji 9/2026');
    expect(bagian(sesudah, 'kelas')).toContain('Kelas sebelumnya (1)');
    expect(bagian(sesudah, 'riwayat')).toContain('Kelas dihitung ulang menurut aturan');
    expect(await hitungUlangKelas(kantor.db, HARI_INI)).toEqual({ dihitung: 1, berubah: 0 });
  });

  test('kelas dihitung lagi pada malam aturan mulai berlaku dan pada pergantian tahun, tidak setiap malam', async () => {
    expect(await perluHitungKelas(kantor.db, '2026-11-25')).toBe(false);
    expect(await perluHitungKelas(kantor.db, '2027-01-01')).toBe(true);
    await tetapkan(kepala, 'umkm_kelas', { 'Berlaku mulai': '1 Desember 2026' });
    expect(await perluHitungKelas(kantor.db, '2026-11-30')).toBe(false);
    expect(await perluHitungKelas(kantor.db, '2026-12-01')).toBe(true);
  });

  test('kalender yang melihat lebih jauh ke belakang menambah kewajiban merah', async () => {
    const petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
    const url = await catatKoperasi(petugas, 'Koperasi Tepat Waktu');
    const nomor = Number(url.split('/').at(-1));
    const merah = async () =>
      (await kantor.db.selectFrom('koperasi').select('kewajiban_merah').where('id', '=', nomor).executeTakeFirstOrThrow()).kewajiban_merah;
    const sebelum = await merah();
    await tetapkan(kepala, 'koperasi_kewajiban', { 'Tahun buku yang dilihat ke belakang': '6' });
    expect(await pekerjaan()).toContain('hitung-koperasi');
    await perbaruiSemuaKoperasi(kantor.db, HARI_INI);
    expect(await merah()).toBeGreaterThan(sebelum);
  });

  test('klasifikasi usaha koperasi memakai batas yang ditetapkan kantor', async () => {
    const page = await tetapkan(kepala, 'koperasi_kuk', { Dasar: 'Permenkop Uji' });
    expect(bagian(page, 'versi')).toContain('Angkanya sama dengan versi sebelumnya');
    const petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
    const url = await catatKoperasi(petugas, 'KSP Batas', { Jenis: 'Simpan Pinjam' });
    expect((await petugas.get(url)).text).toContain('Dasar: Permenkop Uji');
  });

  test('yang sudah lewat tidak dapat diubah: tanggal kemarin dan tanggal versi yang sudah ada ditolak', async () => {
    const kemarin = await tetapkan(kepala, 'koperasi_rat', { 'Berlaku mulai': '23 November 2026' });
    expect(kemarin.status).toBe(422);
    expect(kemarin.document.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#berlaku_mulai');
    expect((await tetapkan(kepala, 'koperasi_rat', {})).status).toBe(200);
    const lagi = await tetapkan(kepala, 'koperasi_rat', { Dasar: 'Perwal lain' });
    expect(lagi.status).toBe(422);
    expect(lagi.text).toContain('Sudah ada versi yang berlaku mulai 24 November 2026');
    expect(writtenIn(lagi.document, 'Dasar')).toBe('Perwal lain');
  });

  test('angka yang tidak masuk akal ditolak di isiannya', async () => {
    const kelas = await tetapkan(kepala, 'umkm_kelas', { 'Berlaku mulai': '1-2-2027', 'Usaha kecil, paling banyak': '1' });
    expect(kelas.status).toBe(422);
    expect(kelas.text).toContain('Batas usaha kecil harus lebih besar daripada batas usaha mikro.');
    const sesi = await tetapkan(kepala, 'akun_sesi', { 'Harus masuk lagi paling lama sesudah': '500' });
    expect(sesi.text).toContain('isi 1 sampai 168 jam');
  });

  test('dua orang menetapkan bersamaan: yang kedua diberi tahu dan isiannya tetap ada', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    const alamat = '/petugas/kantor/aturan/orang_verifikasi_bulan/baru';
    const [satu, dua] = [await kepala.get(alamat), await teknisi.get(alamat)];
    const isi = (bulan: string) => ({ 'Berlaku mulai': '1-12-2026', Dasar: `Dasar ${bulan}`, 'Perlu diperiksa lagi sesudah': bulan });
    await kepala.submit(satu, isi('12'), 'Tetapkan versi baru');
    const bentrok = await teknisi.submit(dua, isi('18'), 'Tetapkan versi baru');
    expect(bentrok.status).toBe(409);
    expect(bentrok.text).toContain('orang lain menetapkan versi yang berlaku mulai 1 Desember 2026');
    expect(bentrok.text).toContain('Terakhir: 12 bulan.');
    expect(writtenIn(bentrok.document, 'Perlu diperiksa lagi sesudah')).toBe('18');
  });

  test('versi yang belum berlaku dapat dicabut, yang sudah berlaku tidak', async () => {
    const page = await tetapkan(kepala, 'umkm_verifikasi_bulan', { 'Berlaku mulai': '1-1-2027', 'Perlu diperiksa lagi sesudah': '6' });
    expect(bagian(page, 'versi')).toContain('Belum berlaku');
    expect((await kepala.get('/petugas/kantor/aturan')).text).toContain('Versi berikutnya berlaku mulai 1 Januari 2027.');
    const dicabut = await kepala.submit(page, {}, 'Cabut versi yang belum berlaku ini');
    expect(dicabut.text).toContain('Versi yang belum berlaku sudah dicabut');
    expect(bagian(dicabut, 'versi')).not.toContain('2027');
    const lagi = await tetapkan(kepala, 'umkm_verifikasi_bulan', { 'Berlaku mulai': '1-1-2027' });
    kantor.clock.set('2027-01-02T08:00:00+07:00');
    const pagi = await kantor.signInAs('kepala');
    const telat = await pagi.submit(lagi, {}, 'Cabut versi yang belum berlaku ini');
    expect(telat.status).toBe(409);
    expect(telat.text).toContain('tetapkan versi baru mulai besok');
    kantor.clock.set('2026-11-24T09:14:00+07:00');
  });
});

test('lama masuk: sesi yang lebih lama didiamkan daripada yang ditetapkan kantor berakhir', async () => {
  const teknisi = await kantor.signInAs('teknisi');
  const page = await tetapkan(teknisi, 'akun_sesi', {
    'Harus masuk lagi bila tidak dipakai': '30',
    'Harus masuk lagi paling lama sesudah': '8',
  });
  expect(page.text).toContain('Versi baru sudah ditetapkan');
  const pendata = await kantor.signInAs('pendata');
  expect((await pendata.get('/petugas/akun-saya')).text).toContain('bila 30 menit tidak dipakai, paling lama 8 jam');
  kantor.clock.set('2026-11-24T09:50:00+07:00');
  expect((await pendata.get('/petugas')).url).toContain('/masuk');
});
