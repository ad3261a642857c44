import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { wordsOf } from '../../../test/support/fields.ts';
import { catatKoperasi, catatRatUntuk } from '../../../test/support/koperasi.ts';

let kantor: TestApp;
let petugas: Browser;

const SEKARANG = '2026-11-24T09:14:00+07:00';

beforeAll(async () => {
  kantor = await testApp({ now: SEKARANG });
  petugas = await kantor.signInAs('petugas', { bidang: 'koperasi' });
});
afterAll(() => kantor.clock.set(SEKARANG));

/** Word and sentence of a duty as the page shows them. */
function kewajiban(page: Page, nama: string): string {
  const butir = [...page.document.querySelectorAll('#kewajiban li')].find((li) => wordsOf(li.querySelector('.p-duty-title')) === nama);
  if (!butir)
    throw new Error(`no duty "${nama}"; there are: ${[...page.document.querySelectorAll('.p-duty-title')].map(wordsOf).join(' | ')}`);
  return `${wordsOf(butir.querySelector('.p-light'))}: ${wordsOf(butir.querySelector('.p-duty-detail'))}`;
}

async function padaHari(hari: string, url: string): Promise<Page> {
  kantor.clock.set(`${hari}T09:00:00+07:00`);
  const browser = await kantor.signInAs('petugas', { bidang: 'koperasi' });
  const page = await browser.get(url);
  kantor.clock.set(SEKARANG);
  return page;
}

describe('kewajiban pada layar koperasi', () => {
  test('RAT: abu jauh hari, kuning 90 hari sebelum batas, merah sehari sesudahnya, hijau setelah diadakan', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Kalender Biasa');
    const rat = 'RAT tahun buku 2026';
    expect(kewajiban(await padaHari('2027-03-31', url), rat)).toMatch(/^Belum waktunya: RAT paling lambat 30 Juni 2027/);
    expect(kewajiban(await padaHari('2027-04-01', url), rat)).toMatch(/^Segera: RAT paling lambat 30 Juni 2027/);
    expect(kewajiban(await padaHari('2027-06-30', url), rat)).toMatch(/^Segera: .*hari ini/);
    expect(kewajiban(await padaHari('2027-07-01', url), rat)).toMatch(/^Terlambat: Belum ada RAT; batasnya 30 Juni 2027/);
    await catatRatUntuk(petugas, url, 2025);
    expect(kewajiban(await petugas.get(url), 'RAT tahun buku 2025')).toBe('Dipenuhi: RAT diadakan 10 April 2026.');
  });

  test('laporan tahunan: 30 hari sesudah RAT', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Lupa Lapor');
    await catatRatUntuk(petugas, url, 2025, { 'Tanggal RAT': '20 November 2026' });
    const laporan = 'Laporan tahun buku 2025';
    expect(kewajiban(await petugas.get(url), laporan)).toMatch(/^Belum waktunya: .*20 Desember 2026/);
    expect(kewajiban(await padaHari('2026-12-10', url), laporan)).toMatch(/^Segera/);
    expect(kewajiban(await padaHari('2026-12-21', url), laporan)).toMatch(/^Terlambat/);
  });

  test('masa jabatan dan sertifikat NIK memakai tanggal yang dicatat', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Masa Jabatan', {
      'Status NIK koperasi': 'Sudah bersertifikat',
      'Sertifikat berlaku sampai': '20 Januari 2027',
    });
    await petugas.submit(
      await petugas.get(`${url}/pengurus/baru`),
      { 'Nama orang baru': 'Slamet Riyadi', Jabatan: 'Ketua', 'Mulai menjabat': '1-11-2021', 'Masa jabatan sampai': '31 Oktober 2026' },
      'Simpan pengurus',
    );
    const page = await petugas.get(url);
    expect(kewajiban(page, 'Masa jabatan pengurus')).toMatch(/^Terlambat: Masa jabatan berakhir 31 Oktober 2026/);
    expect(kewajiban(page, 'Masa jabatan pengawas')).toBe('Belum dicatat: Susunan pengawas belum dicatat. Catat nama dan masa jabatannya.');
    expect(kewajiban(page, 'Sertifikat NIK koperasi')).toMatch(/^Segera: Sertifikat berlaku sampai 20 Januari 2027/);
    expect(page.text).toContain('Dasar: Permen KUKM 10/2016');
  });

  test('koperasi muda belum wajib RAT, dan tidak disebut tidak aktif', async () => {
    const url = await catatKoperasi(petugas, 'Koperasi Lahir Tahun Ini', { 'Tanggal badan hukum': '1 Maret 2026' });
    const page = await petugas.get(url);
    expect(page.text).toContain('Belum wajib RAT');
    expect(page.text).toContain('RAT pertama, untuk tahun buku 2026, paling lambat 30 Juni 2027');
    expect(page.text).not.toContain('Terlambat');
  });
});

test('membuka catatan meninggalkan satu jejak baca sehari, bukan di setiap pemuatan', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Dibaca Berkali-kali');
  const konsultan = await kantor.signInAs('konsultan');
  for (let i = 0; i < 3; i++) await konsultan.get(url);
  const baca = await kantor.db
    .selectFrom('jejak')
    .select('pelaku_nama')
    .where('perbuatan', '=', 'buka_koperasi')
    .where('objek_id', '=', url.split('/').at(-1) ?? '')
    .execute();
  expect(baca.filter((satu) => satu.pelaku_nama.startsWith('Konsultan'))).toHaveLength(1);
});

test('nama ketua di koperasi ikut berubah ketika catatan orangnya diperbaiki, dan jabatannya tampak di sana', async () => {
  const url = await catatKoperasi(petugas, 'Koperasi Ketua Ganti Nama');
  await petugas.submit(
    await petugas.get(`${url}/pengurus/baru`),
    { 'Nama orang baru': 'Tri Wahyuningsi', Jabatan: 'Ketua' },
    'Simpan pengurus',
  );
  const orang = await petugas.click(await petugas.get(url), 'Tri Wahyuningsi');
  expect(orang.text).toContain('Koperasi Ketua Ganti Nama');
  const form = await petugas.get(`${orang.url}/ubah`);
  await petugas.submit(form, { 'Nama lengkap': 'Tri Wahyuningsih' }, /Simpan/);
  expect((await petugas.get(url)).text).toContain('Ketua Tri Wahyuningsih');
});
