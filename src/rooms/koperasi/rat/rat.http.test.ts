import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { writtenIn } from '../../../../test/support/fields.ts';
import { catatKoperasi, catatRatUntuk, isiBaris } from '../../../../test/support/koperasi.ts';

let kantor: TestApp;
let petugas: Browser;

beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
});

const idDari = (url: string): number => Number(url.split('/').at(-1));
const kolom = async (url: string) => kantor.db.selectFrom('koperasi').selectAll().where('id', '=', idDari(url)).executeTakeFirstOrThrow();

describe('mencatat RAT', () => {
  test('RAT tahun ini mengubah status usulan, RAT terakhir, anggota, dan warna kewajiban sekaligus', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Karyawan Rukun Santosa');
    await catatRatUntuk(petugas, url, 2024);
    expect((await kolom(url)).status_usulan).toBe('aktif_belum_rat');
    const tombol = await petugas.get(`${url}/rat/baru`);
    expect(tombol.url).toBe(`${url}/rat/2025`);
    const page = await petugas.submit(
      tombol,
      {
        'Tanggal RAT': '24 Maret 2026',
        'Cara rapat': 'Luring (tatap muka)',
        'Anggota laki-laki': '120',
        'Anggota perempuan': '1.080',
        'Anggota yang hadir': '800',
        'Karyawan laki-laki': '2',
        'Karyawan perempuan': '3',
        'Jumlah manajer': '1',
        'Simpanan pokok': '100 juta',
        'Simpanan wajib': 'Rp 350.000.000',
        'Dana cadangan': '50.000.000',
        Hibah: '0',
        'Modal luar': '1,5 miliar',
        Aset: '2 miliar',
        'Volume usaha': '900 juta',
        SHU: '45.500.000',
        'Laporan diterima kantor': '1-4-2026',
      },
      'Simpan RAT',
    );
    expect(page.status).toBe(200);
    expect(page.text).toContain('RAT tahun buku 2025 sudah disimpan');
    expect(writtenIn(page.document, 'Modal sendiri')).toBe('500.000.000');
    const rinci = await petugas.get(url);
    expect(isiBaris(rinci, 'Total anggota')).toBe('1.200');
    expect(isiBaris(rinci, 'Jumlah karyawan')).toBe('5');
    expect(rinci.text).toContain('RAT diadakan 24 Maret 2026.');
    expect(rinci.text).toContain('Laporan pertanggungjawaban sudah diterima.');
    expect(rinci.text).toContain('RAT tahun buku 2025 dicatat');
    expect(await kolom(url)).toMatchObject({
      status_usulan: 'aktif',
      rat_terakhir_tahun: 2025,
      rat_terakhir_tanggal: '2026-03-24',
      anggota_perempuan: 1080,
      kewajiban_merah: 1,
    });
  });

  test('tahun buku Juli sampai Juni: batas dan tanggal mengikuti anggaran dasar', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Mahasiswa Cendekia', { 'Bulan pertama tahun buku': 'Juli' });
    const form = await petugas.get(`${url}/rat/2026`);
    expect(form.text).toContain('RAT tahun buku 2025/2026');
    expect(form.text).toContain('1 Juli 2025 sampai 30 Juni 2026');
    expect(form.text).toContain('RAT paling lambat 31 Desember 2026');
    const terlaluAwal = await petugas.submit(form, { 'Tanggal RAT': '20 Juni 2026' }, 'Simpan RAT');
    expect(terlaluAwal.status).toBe(422);
    expect(terlaluAwal.text).toContain('RAT diadakan sesudah tahun buku selesai (30 Juni 2026)');
    expect(writtenIn(terlaluAwal.document, 'Tanggal RAT')).toBe('20 Juni 2026');
    const page = await petugas.submit(terlaluAwal, { 'Tanggal RAT': '5 September 2026' }, 'Simpan RAT');
    expect(page.text).toContain('RAT tahun buku 2025/2026 sudah disimpan');
    const rat = await kantor.db.selectFrom('koperasi_rat').selectAll().where('koperasi_id', '=', idDari(url)).executeTakeFirstOrThrow();
    expect(rat).toMatchObject({ tahun_buku: 2026, buku_mulai: '2025-07-01', buku_selesai: '2026-06-30' });
    expect((await kolom(url)).status_usulan).toBe('aktif');
  });

  test('yang hadir lebih banyak daripada anggota, dan tanggal yang belum terjadi, ditolak', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Hadir Berlebih');
    const page = await catatRatUntuk(petugas, url, 2025, {
      'Anggota laki-laki': '20',
      'Anggota perempuan': '30',
      'Anggota yang hadir': '60',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Yang hadir (60) lebih banyak daripada anggota (50)');
    const besok = await catatRatUntuk(petugas, url, 2025, { 'Tanggal RAT': '25-11-2026' });
    expect(besok.text).toContain('Tanggal paling akhir 24 November 2026');
    const satuan = await catatRatUntuk(petugas, url, 2025, { Aset: '1.5 M kira-kira', SHU: 'dua juta' });
    expect(satuan.status).toBe(422);
    expect(satuan.text).toContain('Aset:');
    expect(writtenIn(satuan.document, 'Aset')).toBe('1.5 M kira-kira');
  });

  test('aset yang tidak sama dengan modal diperingatkan dan tetap tersimpan', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Neraca Timpang');
    const page = await catatRatUntuk(petugas, url, 2025, {
      Aset: '100.000.000',
      'Modal sendiri': '40.000.000',
      'Modal luar': '50.000.000',
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Aset Rp100.000.000 berbeda dari modal sendiri ditambah modal luar Rp90.000.000');
    expect((await petugas.get(`${url}/rat/2025`)).text).toContain('Aset Rp100.000.000 berbeda');
  });

  test('RAT yang terlambat dicatat sebagai terlambat', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Agak Telat');
    const page = await catatRatUntuk(petugas, url, 2025, { 'Tanggal RAT': '15 Agustus 2026' });
    expect(page.text).toContain('Diadakan lewat dari batasnya');
    expect((await petugas.get(url)).text).toContain('RAT diadakan 15 Agustus 2026, lewat dari batasnya.');
  });

  test('RAT tahun lama tidak menimpa jumlah anggota sekarang', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Arsip Lama');
    await catatRatUntuk(petugas, url, 2025, { 'Anggota laki-laki': '70', 'Anggota perempuan': '80' });
    await catatRatUntuk(petugas, url, 2022, { 'Anggota laki-laki': '5', 'Anggota perempuan': '5' });
    expect(await kolom(url)).toMatchObject({ anggota_laki: 70, anggota_perempuan: 80, rat_terakhir_tahun: 2025 });
  });

  test('laporan pertanggungjawaban yang diunggah memenuhi kewajiban laporan dan dapat diunduh', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Lampir Berkas');
    const bukan = await catatRatUntuk(petugas, url, 2025, { 'Laporan pertanggungjawaban (LPJ)': new File(['bukan pdf'], 'lpj.pdf') });
    expect(bukan.status).toBe(422);
    expect(bukan.text).toContain('bukan PDF atau foto');
    const page = await catatRatUntuk(petugas, url, 2025, {
      'Laporan pertanggungjawaban (LPJ)': new File(['%PDF-1.7 isi'], 'LPJ 2025.pdf'),
    });
    expect(page.text).toContain('LPJ 2025.pdf');
    expect((await petugas.get(url)).text).toContain('Laporan pertanggungjawaban sudah diterima.');
    const unduh = await petugas.click(page, 'LPJ 2025.pdf');
    expect(unduh.html).toContain('%PDF-1.7 isi');
  });
});

describe('memperbaiki RAT', () => {
  test('perubahan masuk riwayat, dan simpanan yang kalah cepat ditunjukkan berdampingan', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Angka Berubah');
    await catatRatUntuk(petugas, url, 2025, { Aset: '1.000.000.000' });
    const rekan = await kantor.signInAs('pendata');
    const saya = await petugas.get(`${url}/rat/2025`);
    const punyaRekan = await rekan.submit(await rekan.get(`${url}/rat/2025`), { Aset: '1.100.000.000' }, 'Simpan perubahan RAT');
    expect(punyaRekan.text).toContain('Aset: Rp1.000.000.000 → Rp1.100.000.000');
    const basi = await petugas.submit(saya, { SHU: '10.000.000' }, 'Simpan perubahan RAT');
    expect(basi.status).toBe(409);
    expect(basi.text).toContain('Rp1.100.000.000');
    // Assets were not touched here, so the stored figure is preset and kept.
    const page = await petugas.submit(basi, {}, 'Simpan pilihan saya');
    expect([writtenIn(page.document, 'Aset'), writtenIn(page.document, 'SHU')]).toEqual(['1.100.000.000', '10.000.000']);
  });

  test('dua klik mencatat satu RAT; RAT kedua untuk tahun yang sama diperlakukan sebagai perbaikan', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Klik Dua Kali');
    const [lain, form] = [await petugas.get(`${url}/rat/2025`), await petugas.get(`${url}/rat/2025`)];
    await Promise.all([1, 2].map(() => petugas.submit(form, { 'Tanggal RAT': '1-3-2026' }, 'Simpan RAT')));
    expect(await kantor.db.selectFrom('koperasi_rat').select('id').where('koperasi_id', '=', idDari(url)).execute()).toHaveLength(1);
    const kedua = await petugas.submit(lain, { 'Tanggal RAT': '2-3-2026' }, 'Simpan RAT');
    expect(kedua.status).toBe(409);
    expect(kedua.text).toContain('1 Maret 2026');
  });

  test('tahun buku sebelum koperasi berdiri tidak ada halamannya', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Belia', { 'Tanggal badan hukum': '30 Juni 2025' });
    expect((await petugas.get(`${url}/rat/2024`)).status).toBe(404);
    expect((await petugas.get(`${url}/rat/2025`)).status).toBe(200);
  });

  test('konsultan melihat angkanya tanpa formulir', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Dibaca Konsultan');
    await catatRatUntuk(petugas, url, 2025, { SHU: '-2.500.000' });
    const konsultan = await kantor.signInAs('konsultan');
    const page = await konsultan.get(`${url}/rat/2025`);
    expect(isiBaris(page, 'SHU')).toBe('-Rp2.500.000');
    expect(page.text).not.toContain('Simpan perubahan RAT');
    expect((await konsultan.post(`${url}/rat/2025`, {})).status).toBe(403);
  });
});
