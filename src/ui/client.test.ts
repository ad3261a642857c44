import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShowcase } from '../../test/support/showcase/site.ts';

let site: Awaited<ReturnType<typeof openShowcase>>;
beforeAll(async () => {
  site = await openShowcase();
}, 120_000);
afterAll(() => site.close());

const open = async (name: string, width = 1280): Promise<Page> => {
  const page = await site.page({ viewport: { width, height: 800 } });
  await page.goto(`http://panji.test/${name}`);
  return page;
};

describe('kenyamanan dengan JavaScript', () => {
  it('menekan "Simpan perubahan" dua kali mengirim sekali', { timeout: 60_000 }, async () => {
    const page = await open('ubah-terisi');
    let sent = 0;
    await page.route('**/ubah-terisi*', async (route) => {
      if (route.request().method() === 'POST') sent++;
      await new Promise((done) => setTimeout(done, 300));
      await route.fulfill({ contentType: 'text/html', body: '<title>tersimpan</title>' });
    });
    await page.getByRole('button', { name: 'Simpan perubahan' }).dblclick();
    await page.waitForFunction(() => document.title === 'tersimpan');
    expect(sent).toBe(1);
  });

  it('bertanya sebelum ketikan ditinggalkan, dan tidak bertanya bila tidak ada yang diketik', { timeout: 60_000 }, async () => {
    const page = await open('ubah-terisi');
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked++;
      void dialog.accept();
    });
    await page.goto('http://panji.test/ubah-kosong');
    expect(asked).toBe(0);
    await page.getByLabel('Nama usaha').fill('Warung Bu Siti');
    await page.goto('http://panji.test/koperasi');
    expect(asked).toBe(1);
  });

  it('membawa kursor ke kotak cari dengan "/" dan Ctrl+K, tanpa mengganggu yang sedang mengetik', { timeout: 60_000 }, async () => {
    const page = await open('daftar-koperasi');
    const search = page.getByLabel('Cari');
    await page.keyboard.press('/');
    expect(await search.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.type('a/b');
    expect(await search.inputValue()).toBe('a/b');
    await page.getByLabel('Kecamatan').focus();
    await page.keyboard.press('Control+k');
    expect(await search.evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it('di ponsel saringan tertutup, dan tetap terbuka setelah dibuka', { timeout: 60_000 }, async () => {
    const page = await open('daftar-koperasi', 360);
    expect(await page.getByLabel('Cari').isVisible()).toBe(false);
    await page.getByText('Saring (2 aktif)').click();
    await page.waitForFunction(() => sessionStorage.length === 1);
    await page.reload();
    expect(await page.getByLabel('Cari').isVisible()).toBe(true);
  });

  it('menghitung sisa huruf', { timeout: 60_000 }, async () => {
    const page = await open('formulir-kosong');
    await page.addScriptTag({ url: '/panji.js' });
    await page.getByLabel(/Ceritakan usaha/).fill('Keripik');
    const left = page.locator('.p-limit');
    await left.filter({ hasText: 'Sisa' }).waitFor();
    expect(await left.innerText()).toBe('Sisa 193 huruf.');
  });
});
