import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { catatKoperasi } from '../../../../test/support/koperasi.ts';

let kantor: TestApp;
let petugas: Browser;

beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
});

const KSP = { Jenis: 'Simpan Pinjam', Kelompok: 'KSP' };

/** Marks every figure and every statement of the sheet in the same way. */
function isiLembar(page: Page, angka: string, jawab: 'ya' | 'tidak' = 'ya'): void {
  for (const field of page.document.querySelectorAll('input[inputmode=decimal]')) field.setAttribute('value', angka);
  for (const radio of page.document.querySelectorAll(`input[type=radio][value=${jawab}]`)) radio.setAttribute('checked', '');
}

// Domain 4.7: a KSP in Malang scored 67,70, 62,45 and 67,80 in three years; 67,70 alone is Cukup Sehat.
test.each([
  ['67,70', 'Cukup Sehat'],
  ['62,45', 'Dalam Pengawasan'],
  ['65,98', 'Dalam Pengawasan'],
  ['80', 'Sehat'],
  ['50,99', 'Dalam Pengawasan Khusus'],
])('nilai %s di semua aspek Perdep 06/2016 berpredikat %s', async (nilai, predikat) => {
  const url = await catatKoperasi(petugas, `KSP Contoh ${nilai}`, KSP);
  const form = await petugas.get(`${url}/kesehatan/baru?instrumen=perdep-06-2016`);
  isiLembar(form, nilai);
  const page = await petugas.submit(form, {}, 'Hitung dan simpan penilaian');
  expect(page.status).toBe(200);
  const skor = nilai.includes(',') ? nilai : `${nilai},00`;
  expect(page.text).toContain(`Penilaian tersimpan. Skor ${skor}: ${predikat}.`);
});

test('instrumen yang berlaku sekarang: semua terpenuhi menjadi Sehat per aspek, dan yang lama tetap ada untuk dibandingkan', async () => {
  const url = await catatKoperasi(petugas, 'KSP Dua Kali Dinilai', KSP);
  const lembar = await petugas.get(`${url}/kesehatan/baru`);
  expect(lembar.text).toContain('KKPKK 2021');
  isiLembar(lembar, '50', 'tidak');
  await petugas.submit(lembar, { 'Tahun buku': '2024' }, 'Hitung dan simpan penilaian');
  const kedua = await petugas.get(`${url}/kesehatan/baru`);
  isiLembar(kedua, '50', 'ya');
  const hasil = await petugas.submit(kedua, {}, 'Hitung dan simpan penilaian');
  expect(hasil.text).toContain('Tata kelola');
  expect(hasil.text).toContain('Skor 2024');
  const daftar = await petugas.get(`${url}/kesehatan`);
  expect(daftar.document.querySelectorAll('tbody tr')).toHaveLength(2);
  expect((await petugas.get(url)).text).toContain('Kesehatan dinilai 24 November 2026.');
  const simpan = await kantor.db.selectFrom('koperasi_kesehatan').select(['jawaban', 'skor_aspek', 'instrumen_kode']).execute();
  expect(simpan.every((satu) => satu.jawaban !== null && Array.isArray(satu.skor_aspek))).toBe(true);
});

test('koperasi syariah mendapat butir kepatuhan syariah', async () => {
  const url = await catatKoperasi(petugas, 'KSPPS Amanah Bersama', {
    Jenis: 'Simpan Pinjam',
    Kelompok: 'KSPPS',
    'Pola pengelolaan': 'Syariah',
  });
  expect((await petugas.get(`${url}/kesehatan/baru`)).text).toContain('Kepatuhan syariah');
  expect((await petugas.get(`${url}/kesehatan/baru?instrumen=perdep-07-2016`)).text).toContain('Prinsip syariah');
});

test('lembar yang belum penuh ditolak, dan jawaban yang ada tidak hilang', async () => {
  const url = await catatKoperasi(petugas, 'KSP Lembar Kurang', KSP);
  const form = await petugas.get(`${url}/kesehatan/baru?instrumen=perdep-06-2016`);
  isiLembar(form, '70');
  form.document.querySelector('input[name=likuiditas_kas]')?.setAttribute('value', '170');
  form.document.querySelector('input[name=manajemen_umum]')?.setAttribute('value', '');
  const page = await petugas.submit(form, {}, 'Hitung dan simpan penilaian');
  expect(page.status).toBe(422);
  expect(page.text).toContain('Rasio kas: nilai harus antara 0 dan 100.');
  expect(page.text).toContain('Manajemen umum: isi nilai 0 sampai 100');
  expect(page.document.querySelector('input[name=efisiensi_pelayanan]')?.getAttribute('value')).toBe('70');
});

test('koperasi tanpa simpan pinjam tidak dinilai, dan dijelaskan sebabnya', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Petani Apel', { Jenis: 'Produsen' });
  const page = await petugas.get(`${url}/kesehatan/baru`);
  expect(page.text).toContain('Penilaian kesehatan hanya untuk koperasi yang punya usaha simpan pinjam');
  expect((await petugas.get(url)).text).not.toContain('Penilaian kesehatan tahun buku');
});

test('kertas kerja penilaian dilampirkan, tersimpan bersama hasilnya, dan dapat diunduh', async () => {
  const url = await catatKoperasi(petugas, 'KSP Lampir Kertas Kerja', KSP);
  const bukan = await petugas.get(`${url}/kesehatan/baru`);
  isiLembar(bukan, '50');
  const ditolak = await petugas.submit(
    bukan,
    { 'Berkas penilaian': new File(['tabel'], 'kertas kerja.xlsx') },
    'Hitung dan simpan penilaian',
  );
  expect(ditolak.status).toBe(422);
  expect(ditolak.document.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#berkas');
  const page = await petugas.submit(
    ditolak,
    { 'Berkas penilaian': new File(['%PDF-1.7 kertas'], 'Kertas kerja 2025.pdf') },
    'Hitung dan simpan penilaian',
  );
  expect(page.text).toContain('Berkas penilaian: Kertas kerja 2025.pdf');
  expect((await petugas.click(page, 'Kertas kerja 2025.pdf')).html).toContain('%PDF-1.7 kertas');
  const konsultan = await kantor.signInAs('konsultan');
  expect((await konsultan.click(await konsultan.get(page.url), 'Kertas kerja 2025.pdf')).status).toBe(200);
});
