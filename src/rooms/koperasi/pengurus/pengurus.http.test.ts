import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { catatKoperasi } from '../../../../test/support/koperasi.ts';

let kantor: TestApp;
let petugas: Browser;

beforeAll(async () => {
  kantor = await testApp();
  petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
});

async function angkat(url: string, nama: string, jabatan: string, isian: Record<string, string> = {}) {
  const page = await petugas.submit(
    await petugas.get(`${url}/pengurus/baru`),
    { 'Nama orang baru': nama, Jabatan: jabatan, ...isian },
    'Simpan pengurus',
  );
  if (!page.text.includes('mungkin orangnya sudah tercatat')) return page;
  return petugas.submit(page, { 'Orang baru': true }, 'Simpan pengurus');
}

test('ketua dicatat sebagai orang baru dalam formulir yang sama, dan koperasi ditemukan dari namanya', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Pasar Blimbing');
  const page = await angkat(url, 'Hj. Sulastri Handayani', 'Ketua', { 'Mulai menjabat': '10-4-2024', 'Masa jabatan sampai': '10-4-2029' });
  expect(page.text).toContain('Pengurus sudah dicatat.');
  const rinci = await petugas.get(url);
  expect(rinci.text).toContain('Ketua Hj. Sulastri Handayani');
  expect(rinci.text).toContain('Masa jabatan sampai 10 April 2029');
  expect(rinci.text).toContain('Belum dicatat: Sekretaris, Bendahara, Pengawas, Manajer.');
  expect((await petugas.get('/petugas/koperasi?cari=sulastri+handayni')).text).toContain('Koperasi Pasar Blimbing');
});

test('orang yang sudah tercatat dicari dan dipilih, tidak ditulis dua kali', async () => {
  const [satu, dua] = [await catatKoperasi(petugas, 'Koperasi Guru Klojen'), await catatKoperasi(petugas, 'Koperasi Dosen Lowokwaru')];
  await angkat(satu, 'Bambang Wicaksono', 'Bendahara');
  const cari = await petugas.submit(
    await petugas.get(`${dua}/pengurus/baru`),
    { 'Cari orang yang sudah tercatat': 'bambang wicaksno' },
    'Cari',
  );
  expect(cari.text).toContain('Bambang Wicaksono');
  const page = await petugas.submit(cari, { 'Bambang Wicaksono': true, Jabatan: 'Ketua pengawas' }, 'Simpan pengurus');
  expect(page.text).toContain('Ketua pengawas');
  expect(await kantor.db.selectFrom('orang').select('id').where('nama', '=', 'Bambang Wicaksono').execute()).toHaveLength(1);
});

test('dua ketua pada waktu yang sama diperingatkan sampai yang lama diakhiri', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Dua Ketua');
  await angkat(url, 'Agus Prasetyo', 'Ketua', { 'Mulai menjabat': '1-5-2021' });
  await angkat(url, 'Wahyu Ningsih', 'Ketua', { 'Mulai menjabat': '1-5-2026' });
  expect((await petugas.get(url)).text).toContain('Dua orang tercatat sebagai ketua pada waktu yang sama: Agus Prasetyo dan Wahyu Ningsih');
  const akhiri = await petugas.click(await petugas.get(`${url}/pengurus`), /Akhiri masa jabatan Agus Prasetyo/);
  const salah = await petugas.submit(akhiri, { 'Berhenti pada': '1-5-2020' }, 'Akhiri masa jabatan');
  expect(salah.status).toBe(422);
  await petugas.submit(salah, { 'Berhenti pada': '30 April 2026', Alasan: 'Masa jabatan habis' }, 'Akhiri masa jabatan');
  const rinci = await petugas.get(url);
  expect(rinci.text).not.toContain('Dua orang tercatat');
  expect(rinci.text).toContain('Pernah menjabat (1)');
  expect(rinci.text).toContain('Ketua Wahyu Ningsih');
  expect(rinci.text).toContain('Agus Prasetyo (Ketua) → kosong');
});

test('tanpa orang dan tanpa jabatan, formulir menyebut keduanya', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Formulir Kosong');
  const page = await petugas.submit(await petugas.get(`${url}/pengurus/baru`), { 'Mulai menjabat': '31-2-2025' }, 'Simpan pengurus');
  expect(page.status).toBe(422);
  expect(page.text).toContain('Pilih jabatannya.');
  expect(page.text).toContain('Februari 2025 hanya sampai tanggal 28');
});
