import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addStaff } from '../support/staff.ts';
import { answerOf, follow, openOffice, type OpenOffice, placeOf, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await addStaff(office.db, office.clock, { peran: 'pendata' });
});

const many = async (table: 'umkm' | 'orang', name: string): Promise<number> =>
  (await office.db.selectFrom(table).select('id').where('nama', '=', name).execute()).length;

async function fillBusiness(page: Page, fields: Record<string, string>): Promise<void> {
  await page.getByLabel('Bentuk usaha').selectOption({ label: 'Bukan Badan Usaha (usaha perorangan)' });
  for (const [label, words] of Object.entries(fields)) {
    const field = page.getByLabel(label, { exact: true }).or(page.getByLabel(`${label} (boleh dikosongkan)`, { exact: true }));
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption({ label: words });
    else await field.fill(words);
  }
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('petugas data %s', (_state, script) => {
  const mark = script ? 'Dinoyo' : 'Sukun';
  const name = `Keripik Tempe Bu Sri ${mark}`;
  const owner = script ? 'Sri Wahyuningsih' : 'Endang Purwanti';
  const phone = script ? '0812-3333-4444' : '0857-7777-8888';
  const nik = script ? '3573996507800001' : '3573994203790002';

  test('mencatat usaha dengan pemilik baru; tombol yang ditekan dua kali menghasilkan satu catatan', async () => {
    const page = await office.visit({ script, as: 'pendata' });
    await page.goto('/petugas/umkm');
    await follow(page, 'Catat usaha baru');
    await fillBusiness(page, {
      'Nama usaha': name,
      'Nama pemilik': owner,
      'NIK pemilik': nik,
      'Telepon atau WhatsApp': phone,
      Kelurahan: mark,
      'Kode KBLI': '10391',
      Tahun: '2025',
      'Penjualan setahun': '120 juta',
    });
    await page.getByRole('button', { name: 'Simpan usaha' }).dblclick();
    await page.waitForURL(/\/petugas\/umkm\/\d+$/);
    expect(await page.locator('h1').textContent()).toBe(name);
    expect(await wordsOf(page)).toContain(owner);
    expect(await wordsOf(page)).toContain('Usaha mikro');
    expect(await page.content()).not.toContain(nik);
    expect([await many('umkm', name), await many('orang', owner)]).toEqual([1, 1]);

    // Back to the form and once more: it leads to the record that is there, or asks first.
    await page.goBack();
    if (placeOf(page) === '/petugas/umkm/baru') {
      await fillBusiness(page, { 'Nama usaha': name, 'Telepon atau WhatsApp': phone });
      await press(page, 'Simpan usaha');
    }
    expect(placeOf(page)).toMatch(/^\/petugas\/umkm\/(\d+|baru)$/);
    expect(await many('umkm', name)).toBe(1);
  });

  test('sesudah menyimpan, kembali dengan tombol peramban lalu mencatat usaha lain menyimpan usaha lain itu', async () => {
    const page = await office.visit({ script, as: 'pendata' });
    const [first, second] = [`Warung Rawon ${mark} Satu`, `Bengkel Las ${mark} Dua`];
    await page.goto('/petugas/umkm/baru');
    await fillBusiness(page, { 'Nama usaha': first });
    await press(page, 'Simpan usaha');
    await page.goBack();
    await page.waitForURL(/\/petugas\/umkm\/baru$/);
    await fillBusiness(page, { 'Nama usaha': second });
    await press(page, 'Simpan usaha');
    expect(await page.locator('h1').textContent()).toBe(second);
    expect([await many('umkm', first), await many('umkm', second)]).toEqual([1, 1]);
  });

  test('usaha yang namanya mirip dan teleponnya sama diperlihatkan dahulu; catatannya dapat dibuka', async () => {
    const page = await office.visit({ script, as: 'pendata' });
    await page.goto('/petugas/umkm/baru');
    const alike = name.replace('Keripik', 'Kripik').replace('Tempe', 'Tempeh');
    await fillBusiness(page, { 'Nama usaha': alike, 'Telepon atau WhatsApp': phone, 'Uraian produk': 'Keripik pedas' });
    expect(await press(page, 'Simpan usaha')).toBe(409);
    expect(await wordsOf(page)).toContain('Belum disimpan');
    expect(await wordsOf(page)).toContain('telepon sama');
    const check = page.url();
    await follow(page, /Ini usaha yang sama, buka catatannya/);
    expect(await page.locator('h1').textContent()).toBe(name);
    expect(await many('umkm', alike)).toBe(0);

    // Nothing was saved; from the beginning, and this time it is another one.
    await page.goto(check);
    await fillBusiness(page, { 'Nama usaha': alike, 'Telepon atau WhatsApp': phone, 'Uraian produk': 'Keripik pedas' });
    await press(page, 'Simpan usaha');
    expect(await press(page, 'Simpan usaha'), 'tanpa jawaban tidak disimpan').toBe(409);
    await press(page, 'Ubah isian');
    expect(await page.getByLabel('Uraian produk').inputValue()).toBe('Keripik pedas');
    await press(page, 'Simpan usaha');
    await page.getByLabel('Bukan salah satu dari usaha di atas').check();
    expect(await press(page, 'Simpan usaha')).toBe(200);
    expect(await page.locator('h1').textContent()).toBe(alike);
    expect(await wordsOf(page)).toContain('Keripik pedas');
    expect(await many('umkm', alike)).toBe(1);
  });

  test('jawaban yang hilang dapat diminta lagi: memuat ulang kiriman yang sama menghasilkan satu catatan', async () => {
    const page = await office.visit({ script, as: 'pendata' });
    const lost = `Soto Ayam Pak Rahmat ${mark}`;
    await page.goto('/petugas/umkm/baru');
    await fillBusiness(page, { 'Nama usaha': lost });
    // The record is saved, but its answer never arrives.
    await page.route('**/petugas/umkm/baru', async (route) => {
      await office.app.request(route.request().url(), {
        method: 'POST',
        body: route.request().postData(),
        headers: await route.request().allHeaders(),
      });
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Simpan usaha' }).click({ noWaitAfter: true });
    await expect.poll(() => many('umkm', lost)).toBe(1);
    await page.unroute('**/petugas/umkm/baru');
    await page.waitForLoadState();
    expect(await answerOf(page, () => page.reload())).toBe(200);
    expect(await page.locator('h1').textContent()).toBe(lost);
    expect(await many('umkm', lost)).toBe(1);
  });
});
