import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { catatKoperasi, catatRatUntuk } from '../support/koperasi.ts';
import { addStaff } from '../support/staff.ts';
import { follow, openOffice, type OpenOffice, placeOf, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await addStaff(office.db, office.clock, { peran: 'petugas', bidang: 'koperasi' });
  const petugas = await office.staff('petugas');
  // One for each way through: both missed the meeting of the last book year but not the one before.
  for (const name of ['Koperasi Wanita Mekar Sejahtera', 'Koperasi Karyawan Sumber Rejeki']) {
    const path = await catatKoperasi(petugas, name);
    await catatRatUntuk(petugas, path, 2023, { 'Laporan diterima kantor': '2 Mei 2024' });
    await catatRatUntuk(petugas, path, 2024, { 'Laporan diterima kantor': '2 Mei 2025', Aset: '450 juta' });
  }
});

const duty = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Kalender kewajiban' }).getByRole('listitem').filter({ hasText: name });

const TYPED = {
  'Tanggal RAT': '12 April 2026',
  'Anggota yang hadir': '900',
  'Anggota laki-laki': '40',
  'Anggota perempuan': '60',
  Aset: '500 juta',
  SHU: '12.500.000',
  'Rencana kerja dan RAPB': 'Membuka unit toko baru',
  'Laporan diterima kantor': '2 Mei 2026',
} as const;

describe.each(WITH_AND_WITHOUT_SCRIPT)('petugas koperasi %s', (_state, script) => {
  const [asked, meant] = script
    ? ['wanita mekr sejatera', 'Koperasi Wanita Mekar Sejahtera']
    : ['karyawn sumbr rejki', 'Koperasi Karyawan Sumber Rejeki'];

  test('menemukan koperasi yang salah eja, melihat tunggakannya, dan mencatat RAT tahun ini', async () => {
    const page = await office.visit({ script, as: 'petugas' });
    await page.goto('/petugas/koperasi');
    await page.getByRole('searchbox').fill(asked);
    await press(page, 'Cari');
    const row = page.getByRole('row').filter({ hasText: meant });
    expect(await row.textContent()).toContain('Terlambat: RAT tahun buku 2025');
    await follow(page, meant);

    expect(await page.locator('h1').textContent()).toBe(meant);
    expect(await duty(page, 'RAT tahun buku 2025').textContent()).toContain('Terlambat');
    expect(await duty(page, 'RAT tahun buku 2025').textContent()).toContain('UU 25/1992 Pasal 26');
    expect(await page.locator('#status').textContent()).toContain('Usulan aturan: Aktif, belum RAT');

    await follow(page, 'Catat RAT');
    expect(placeOf(page)).toMatch(/\/rat\/2025$/);
    await page.getByLabel('Cara rapat').selectOption({ index: 1 });
    const method = await page.getByLabel('Cara rapat').inputValue();
    for (const [label, words] of Object.entries(TYPED)) await page.getByLabel(label, { exact: true }).fill(words);
    expect(await press(page, 'Simpan RAT')).toBe(422);
    expect(await wordsOf(page)).toContain('Yang hadir (900) lebih banyak daripada anggota (100).');
    for (const [label, words] of Object.entries(TYPED))
      expect(await page.getByLabel(label, { exact: true }).inputValue(), label).toBe(words);
    expect(await page.getByLabel('Cara rapat').inputValue()).toBe(method);
    // The error leads to its field.
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Yang hadir/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hadir');

    await page.getByLabel('Anggota yang hadir').fill('90');
    expect(await press(page, 'Simpan RAT')).toBe(200);
    expect(await wordsOf(page)).toContain('RAT tahun buku 2025 sudah disimpan.');

    await follow(page, 'Lihat koperasi');
    expect(await duty(page, 'RAT tahun buku 2025').textContent()).toContain('Dipenuhi');
    expect(await page.locator('#status').textContent()).not.toContain('Aktif, belum RAT');
    expect(await page.locator('#status').textContent()).toContain('Usulan aturan: Aktif');
    expect(await page.locator('#rat').textContent()).toMatch(/Rp500\sjt/);
  });
});
