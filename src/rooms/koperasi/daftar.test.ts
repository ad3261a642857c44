import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { catatKoperasi, catatRatUntuk } from '../../../test/support/koperasi.ts';
import { perbaruiSemuaKoperasi } from './actions.turunan.ts';

let kantor: TestApp;
let petugas: Browser;

const DAFTAR = '/petugas/koperasi';

beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
  const banyak = Array.from({ length: 60 }, (_, i) => ({
    nama: `Koperasi Deret ${String(i + 1).padStart(2, '0')}`,
    nomor_induk_keadaan: 'belum_dicatat',
    nib_keadaan: 'belum_dicatat',
    npwp_keadaan: 'belum_dicatat',
    bentuk: 'primer',
    jenis: i % 2 ? 'jasa' : 'konsumen',
    pola_pengelolaan: 'konvensional',
    sumber: 'contoh',
    kode_wilayah: i < 30 ? '35.73.05.1004' : '35.73.01.1001',
    kelompok: 'Kopkar',
    tanggal_badan_hukum: i < 5 ? '2026-05-01' : '2001-01-01',
  }));
  await kantor.db.insertInto('koperasi').values(banyak).execute();
  await perbaruiSemuaKoperasi(kantor.db, '2026-11-24');
  await catatKoperasi(petugas, 'Koperasi Wanita Sumber Rejeki', {
    Kelurahan: 'Merjosari',
    'Nomor induk koperasi': '3573010060042',
    Kelompok: 'Kopwan',
  });
  const tertib = await catatKoperasi(petugas, '=Koperasi Tertib Selalu', {
    Jenis: 'Simpan Pinjam',
    Kelompok: 'KSP',
    'Pola pengelolaan': 'Syariah',
  });
  for (const tahun of [2023, 2024, 2025])
    await catatRatUntuk(petugas, tertib, tahun, {
      Aset: `${tahun - 2020} miliar`,
      SHU: '12.500.000',
      'Anggota laki-laki': '40',
      'Anggota perempuan': '60',
    });
});

const nama = (page: Page): string[] => [...page.document.querySelectorAll('tbody th a')].map((a) => a.textContent?.trim() ?? '');

describe('mencari', () => {
  test.each([
    ['sumbr rejki', 'nama salah ketik'],
    ['Sumber Rezeki', 'ejaan lain'],
    ['kopwan sumber', 'kelompok dan nama'],
    ['3573010060042', 'nomor induk'],
    ['KOPERASI WANITA', 'huruf besar'],
  ])('%s menemukan Sumber Rejeki (%s)', async (kata) => {
    const page = await petugas.get(`${DAFTAR}?cari=${encodeURIComponent(kata)}`);
    expect(nama(page)[0]).toBe('Koperasi Wanita Sumber Rejeki');
  });

  test('kata koperasi saja tidak membuat semua koperasi dianggap mirip', async () => {
    const page = await petugas.get(`${DAFTAR}?cari=koperasi+sumber+rejeki`);
    expect(nama(page)).toEqual(['Koperasi Wanita Sumber Rejeki']);
  });

  test('yang tidak ada dijawab dengan saran', async () => {
    expect((await petugas.get(`${DAFTAR}?cari=zzzzqqq`)).text).toContain('Tidak ada koperasi yang cocok');
  });
});

describe('menyaring', () => {
  test.each([
    ['wilayah=35.73.05', 31],
    ['wilayah=35.73.05.1004', 30],
    ['jenis=simpan_pinjam', 1],
    ['pola=syariah', 1],
    ['simpan_pinjam=ya', 1],
    ['kelompok=Kopkar', 60],
    ['status=belum_wajib_rat', 0],
    ['kewajiban=merah', 57],
    ['rat=sudah&tahun_buku=2025', 1],
    ['rat=belum&tahun_buku=2025', 61],
    ['rat=sudah&tahun_buku=2022', 0],
    ['verifikasi=belum', 62],
    ['kelengkapan=tinggi', 0],
    ['merah_putih=ya', 0],
    ['jenis=karangan', 62],
  ])('%s: %i koperasi', async (kueri, jumlah) => {
    expect((await petugas.get(`${DAFTAR}?${kueri}`)).text).toContain(`${jumlah} koperasi per 24 Nov 2026`);
  });

  test('saringan yang berlaku tertulis dan dapat dihapus satu per satu', async () => {
    const page = await petugas.get(`${DAFTAR}?wilayah=35.73.05.1004&jenis=jasa`);
    expect(page.text).toContain('Wilayah: Dinoyo');
    const tanpa = await petugas.click(page, /Hapus saringan Jenis: Jasa/);
    expect(tanpa.url).toBe(`${DAFTAR}?wilayah=35.73.05.1004`);
  });

  test('status yang beda dari usulan tampil sebagai menunggu keputusan', async () => {
    const page = await petugas.get(`${DAFTAR}?usulan=beda`);
    expect(page.text).toContain('Usulan: Tidak aktif');
    expect(page.text).toContain('Usulan: Aktif');
  });
});

describe('membaca daftar', () => {
  test('tiap baris menyebut tunggakannya dengan kata, bukan warna saja', async () => {
    const page = await petugas.get(`${DAFTAR}?cari=sumber+rejeki`);
    expect(page.text).toContain('Terlambat: RAT tahun buku 2023, 2024, 2025');
    const tertib = await petugas.get(`${DAFTAR}?cari=tertib`);
    expect(tertib.text).toContain('Terlambat: Laporan tahun buku 2025');
    expect(tertib.text).toContain('Segera: Penilaian kesehatan tahun buku 2025');
  });

  test('maju sampai habis lalu mundur sampai awal melewati setiap koperasi satu kali', async () => {
    let page = await petugas.get(`${DAFTAR}?kelompok=Kopkar`);
    const maju = [nama(page)];
    while (page.text.includes('Berikutnya')) maju.push(nama((page = await petugas.click(page, /Berikutnya/))));
    expect(maju.map((satu) => satu.length)).toEqual([25, 25, 10]);
    expect(new Set(maju.flat()).size).toBe(60);
    expect(maju.flat()).toEqual(maju.flat().sort());
    const mundur = [nama(page)];
    while (page.text.includes('Sebelumnya')) mundur.unshift(nama((page = await petugas.click(page, /Sebelumnya/))));
    expect(mundur).toEqual(maju);
  });

  test.each(['nama', 'kewajiban', 'rat', 'kelengkapan', 'verifikasi', 'diubah'])(
    'urut menurut %s dua arah tanpa ada yang hilang',
    async (urut) => {
      for (const arah of ['naik', 'turun']) {
        let page = await petugas.get(`${DAFTAR}?urut=${urut}&arah=${arah}`);
        const semua = nama(page);
        while (page.text.includes('Berikutnya')) semua.push(...nama((page = await petugas.click(page, /Berikutnya/))));
        expect(new Set(semua).size).toBe(62);
      }
    },
  );

  test('tampilan disimpan dengan nama dan dibuka lagi', async () => {
    const page = await petugas.get(`${DAFTAR}?kewajiban=merah&wilayah=35.73.01`);
    const tersimpan = await petugas.submit(page, { 'Nama tampilan': 'Tunggakan Blimbing' }, 'Simpan tampilan');
    const dibuka = await petugas.click(await petugas.get(DAFTAR), 'Tunggakan Blimbing');
    expect(new URLSearchParams(dibuka.url.split('?')[1]).get('kewajiban')).toBe('merah');
    expect(tersimpan.status).toBe(200);
  });

  test('tampilan cetak memuat saringan dalam kata dan semua barisnya', async () => {
    const page = await petugas.click(await petugas.get(`${DAFTAR}?kelompok=Kopkar`), 'Tampilan cetak');
    expect(page.text).toContain('Kelompok: Kopkar');
    expect(nama(page)).toHaveLength(60);
  });
});

describe('mengunduh', () => {
  test('CSV berisi tepat yang disaring, sel berbahaya dijinakkan, dan unduhan meninggalkan jejak', async () => {
    const page = await petugas.get(`${DAFTAR}?jenis=simpan_pinjam`);
    const unduh = await petugas.click(page, 'Unduh CSV');
    expect(unduh.headers.get('content-disposition')).toContain('koperasi-2026-11-24.csv');
    const baris = unduh.html
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(baris).toHaveLength(2);
    const isi = Object.fromEntries((baris[0] ?? '').split(';').map((judul, i) => [judul, (baris[1] ?? '').split(';')[i]]));
    expect(isi).toMatchObject({
      'Nama koperasi': "'=Koperasi Tertib Selalu",
      Jenis: 'Simpan Pinjam',
      'Pola pengelolaan': 'Syariah',
      'Tahun buku RAT terakhir': '2025',
      Aset: '5000000000',
      SHU: '12500000',
      'Anggota perempuan': '60',
      NIB: 'Belum dicatat',
    });
    const jejak = await kantor.db
      .selectFrom('jejak')
      .selectAll()
      .where('perbuatan', '=', 'ekspor_koperasi')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(jejak.perubahan).toMatchObject({ saringan: [null, 'Jenis: Simpan Pinjam'], jumlah: [null, '1'] });
  });

  test('XLSX dapat dibuka dan memuat semua baris', async () => {
    const response = await petugas.request('/petugas/koperasi/ekspor?kelompok=Kopkar');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const isi = Buffer.from(await response.arrayBuffer());
    expect(isi.subarray(0, 2).toString()).toBe('PK');
    const { Workbook } = await import('@cj-tech-master/excelts');
    const buku = new Workbook();
    await buku.xlsx.load(isi);
    const lembar = buku.worksheets[0];
    const namaKoperasi = new Set<string>();
    lembar?.eachRow((row) => {
      const nilai = String(row.getCell(2).value ?? '');
      if (nilai.startsWith('Koperasi Deret')) namaKoperasi.add(nilai);
    });
    expect(namaKoperasi.size).toBe(60);
  });

  test('teknisi tidak dapat mengunduh register', async () => {
    expect((await (await kantor.signInAs('teknisi')).get('/petugas/koperasi/ekspor')).status).toBe(403);
  });
});
