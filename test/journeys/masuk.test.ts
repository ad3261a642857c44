import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { follow, openOffice, type OpenOffice, placeOf, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';
import { addStaff, SANDI_UJI } from '../support/staff.ts';
import { codeOf } from './totp.ts';
import type { Page } from 'playwright-core';

let office: OpenOffice;
beforeAll(async () => {
  // The library that judges codes reads the real clock.
  office = await openOffice({ now: new Date().toISOString() });
});

async function firstStep(page: Page, name: string): Promise<void> {
  await page.goto('/masuk');
  await page.getByLabel('Nama pengguna').fill(name);
  await page.getByLabel('Kata sandi').fill(SANDI_UJI);
  await press(page, 'Masuk');
}

async function secondStep(page: Page, code: string): Promise<number> {
  await page.getByLabel('Kode 6 angka').fill(code);
  return press(page, 'Lanjutkan');
}

async function signOut(page: Page): Promise<void> {
  await page.locator('details.p-user > summary').click();
  await press(page, 'Keluar');
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('masuk %s', (_state, script) => {
  test('salah mengetik tidak menghapus nama pengguna', async () => {
    const page = await office.visit({ script });
    await page.goto('/petugas');
    await page.getByLabel('Nama pengguna').fill('bukan-siapa-siapa');
    await page.getByLabel('Kata sandi').fill('salah sekali');
    expect(await press(page, 'Masuk')).toBe(422);
    expect(await page.title()).toMatch(/^Ada kesalahan:/);
    expect(await page.getByLabel('Nama pengguna').inputValue()).toBe('bukan-siapa-siapa');
    expect(await page.getByLabel('Kata sandi').inputValue()).toBe('');
  });

  test('memasang kode dari ponsel, keluar, lalu masuk dengan kode; kode cadangan berlaku satu kali', async () => {
    const name = script ? 'sri' : 'tono';
    await addStaff(office.db, office.clock, { peran: 'petugas', namaPengguna: name });
    const page = await office.visit({ script });
    await firstStep(page, name);
    expect(placeOf(page)).toBe('/petugas');

    await page.goto('/petugas/akun-saya');
    await follow(page, 'Pasang kode dari ponsel');
    if (script) await expectAccessible(page, 'mulai');
    await page.getByLabel('Kata sandi Anda').fill(SANDI_UJI);
    await press(page, 'Lanjutkan');
    if (script) await expectAccessible(page, 'kode QR');
    const key = (await page.locator('.p-digits').allTextContents()).join('').replace(/\s/g, '');
    expect(await page.getByRole('img', { name: 'Kode QR' }).isVisible()).toBe(true);
    // A code that is none of this half minute or its neighbours; the key that was scanned stays.
    await page.getByLabel('Kode 6 angka').fill(codeOf(key, 7));
    expect(await press(page, 'Aktifkan')).toBe(422);
    expect((await page.locator('.p-digits').allTextContents()).join('')).toBe(key);
    if (script) await expectAccessible(page, 'pengesahan dengan kesalahan');
    await page.getByLabel('Kode 6 angka').fill(codeOf(key));
    expect(await press(page, 'Aktifkan')).toBe(200);
    if (script) await expectAccessible(page, 'kode cadangan');
    const backup = await page.locator('li.p-digits').allTextContents();
    expect(backup).toHaveLength(10);

    await signOut(page);
    expect(await wordsOf(page)).toContain('Anda sudah keluar.');
    await page.goto('/petugas/koperasi');
    expect(placeOf(page)).toMatch(/^\/masuk\?kembali=/);

    await firstStep(page, name);
    expect(await wordsOf(page)).toContain('Masukkan kode dari ponsel Anda');
    if (script) await expectAccessible(page, 'minta kode');
    expect(await secondStep(page, codeOf(key, 7))).toBe(422);
    if (script) await expectAccessible(page, 'kode salah');
    await secondStep(page, codeOf(key));
    expect(placeOf(page)).toBe('/petugas');

    for (const [again, place] of [
      [false, /^\/petugas$/],
      [true, /^\/masuk\/kode/],
    ] as const) {
      const other = await office.visit({ script });
      await firstStep(other, name);
      await secondStep(other, backup[0] ?? '');
      expect(placeOf(other), again ? 'kode cadangan kedua kali' : 'kode cadangan').toMatch(place);
    }
  });
});

test('kode dari ponsel yang sudah terpasang: pengaturannya dapat dipakai semua orang, juga dengan kesalahan', async () => {
  await addStaff(office.db, office.clock, { peran: 'petugas', namaPengguna: 'rini' });
  const page = await office.visit({ as: 'rini' });
  const settings = '/petugas/akun-saya/dua-faktor';
  await page.goto(settings);
  await page.getByLabel('Kata sandi Anda').fill(SANDI_UJI);
  await press(page, 'Lanjutkan');
  const key = (await page.locator('.p-digits').allTextContents()).join('').replace(/\s/g, '');
  await page.getByLabel('Kode 6 angka').fill(codeOf(key));
  await press(page, 'Aktifkan');
  await page.goto(settings);
  await expectAccessible(page, 'terpasang');
  for (const button of ['Buat kode cadangan baru', 'Matikan kode dari ponsel']) {
    await page.goto(settings);
    expect(await press(page, button)).toBe(422);
    await expectAccessible(page, `${button} dengan kesalahan`);
  }
});

test('halaman masuk dapat dipakai semua orang, kosong dan dengan kesalahan', async () => {
  const page = await office.visit();
  await page.goto('/masuk');
  await expectAccessible(page, 'kosong');
  await press(page, 'Masuk');
  await expectAccessible(page, 'kesalahan');
});
