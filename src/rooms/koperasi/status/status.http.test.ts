import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { writtenIn } from '../../../../test/support/fields.ts';
import { catatKoperasi, catatRatUntuk } from '../../../../test/support/koperasi.ts';
import { perbaruiSemuaKoperasi } from '../actions.turunan.ts';

let kantor: TestApp;
let petugas: Browser;
let kepala: Browser;

beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
  kepala = await kantor.signInAs('kepala');
});

test('aturan mengusulkan, kepala memutuskan dengan alasan dan dokumen', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Bangkit Kembali');
  await catatRatUntuk(petugas, url, 2025);
  expect((await petugas.get(url)).text).toContain('Usulan ini menunggu keputusan kepala kantor.');
  expect((await kepala.get('/petugas/koperasi/usulan-status')).text).toContain('Koperasi Bangkit Kembali');

  const form = await kepala.get(`${url}/status`);
  expect(form.text).toContain('RAT untuk tahun buku 2025 diadakan 10 April 2026');
  const page = await kepala.submit(
    form,
    {
      'Status yang diputuskan': 'Aktif',
      Alasan: 'RAT sudah dihadiri petugas',
      'Dokumen pendukung': new File(['%PDF-1.4'], 'berita acara.pdf'),
    },
    'Tetapkan status',
  );
  expect(page.text).toContain('Status sudah ditetapkan.');
  expect(page.text).toContain('RAT sudah dihadiri petugas');
  expect(page.text).toContain('berita acara.pdf');
  expect(page.text).toContain('Status: Tidak aktif → Aktif');
  expect((await kepala.get('/petugas/koperasi/usulan-status')).text).not.toContain('Koperasi Bangkit Kembali');
});

test('keputusan yang berbeda dari usulan perlu alasan, dan tidak diminta lagi selama usulannya sama', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Diberi Waktu');
  const form = await kepala.get(`${url}/status`);
  const tanpa = await kepala.submit(form, { 'Status yang diputuskan': 'Aktif, belum RAT', Alasan: '  ' }, 'Tetapkan status');
  expect(tanpa.status).toBe(422);
  expect(tanpa.text).toContain('Keputusan Anda berbeda dari usulan aturan (Tidak aktif). Tulis alasannya.');
  const page = await kepala.submit(tanpa, { Alasan: 'Pengurus baru terpilih, RAT dijadwalkan Desember' }, 'Tetapkan status');
  expect(page.text).toContain('Saat itu aturan mengusulkan: Tidak aktif.');
  expect((await kepala.get('/petugas/koperasi/usulan-status')).text).not.toContain('Koperasi Diberi Waktu');
});

test('petugas bidang, pendata, dan operator tidak dapat memutuskan status', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Menunggu Kepala');
  for (const browser of [petugas, await kantor.signInAs('pendata'), await kantor.signInAs('operator')]) {
    expect((await browser.get(`${url}/status`)).status).toBe(403);
    expect((await browser.post(`${url}/status`, { status: 'aktif', alasan: 'coba' })).status).toBe(403);
    expect((await browser.get(url)).text).not.toContain('Putuskan status');
  }
});

test('status yang dipilih tanpa jawaban ditolak dan alasannya tidak hilang', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Tanpa Pilihan');
  const form = await kepala.get(`${url}/status`);
  for (const satu of form.document.querySelectorAll('input[name=status]')) satu.removeAttribute('checked');
  const page = await kepala.submit(form, { Alasan: 'Sudah ditulis panjang' }, 'Tetapkan status');
  expect(page.status).toBe(422);
  expect(page.text).toContain('Pilih status yang diputuskan.');
  expect(writtenIn(page.document, 'Alasan')).toBe('Sudah ditulis panjang');
});

test('malam hari, batas yang lewat mengubah usulan dan warna tanpa ada yang menyentuh catatan', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Lewat Tengah Malam', { 'Bulan pertama tahun buku': 'Juli' });
  await catatRatUntuk(petugas, url, 2025, { 'Tanggal RAT': '1 September 2025' });
  const baca = () =>
    kantor.db
      .selectFrom('koperasi')
      .select(['status_usulan', 'kewajiban_merah', 'dihitung_pada'])
      .where('id', '=', Number(url.split('/').at(-1)))
      .executeTakeFirstOrThrow();
  expect((await baca()).status_usulan).toBe('aktif');
  const sebelum = await baca();
  await perbaruiSemuaKoperasi(kantor.db, '2026-12-31');
  expect((await baca()).status_usulan).toBe('aktif');
  const { berubah } = await perbaruiSemuaKoperasi(kantor.db, '2027-01-01');
  expect(berubah).toBeGreaterThan(0);
  expect(await baca()).toMatchObject({
    status_usulan: 'aktif_belum_rat',
    kewajiban_merah: sebelum.kewajiban_merah + 1,
    dihitung_pada: '2027-01-01',
  });
  const riwayat = await petugas.get(`${url}/riwayat`);
  expect(riwayat.text).toContain('Usulan status berubah');
  expect(riwayat.text).toContain('Status usulan aturan: Aktif → Aktif, belum RAT');
});
