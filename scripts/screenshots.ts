/**
 * Pictures of the main pages into `tangkapan/` (ignored by git), at desktop and phone size, of an office that runs:
 *   npm run tangkapan -- [http://localhost:3000]
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from './check/chromium.mjs';

const FOLDER = 'tangkapan';
const SIZES = { meja: { width: 1280, height: 900 }, ponsel: { width: 360, height: 740 } };

type Shot = { name: string; path: string | ((page: Page) => Promise<void>); as?: string };

/** Opens the first record of a list. */
const first = (list: string) => async (page: Page) => {
  await page.goto(list);
  await page.locator('main table tbody a').first().click();
};

const SHOTS: readonly Shot[] = [
  { name: 'beranda', path: '/' },
  { name: 'direktori', path: '/direktori' },
  { name: 'masuk', path: '/masuk' },
  { name: 'meja', path: '/petugas', as: 'petugas' },
  { name: 'koperasi-daftar', path: '/petugas/koperasi', as: 'petugas' },
  { name: 'koperasi-cari', path: '/petugas/koperasi?cari=mekar+sejatera', as: 'petugas' },
  { name: 'koperasi', path: first('/petugas/koperasi'), as: 'petugas' },
  { name: 'koperasi-baru', path: '/petugas/koperasi/baru', as: 'petugas' },
  { name: 'umkm-daftar', path: '/petugas/umkm', as: 'petugas' },
  { name: 'umkm', path: first('/petugas/umkm'), as: 'petugas' },
  { name: 'umkm-baru', path: '/petugas/umkm/baru', as: 'petugas' },
  { name: 'orang-daftar', path: '/petugas/orang', as: 'petugas' },
  { name: 'orang', path: first('/petugas/orang'), as: 'petugas' },
  { name: 'akun-saya', path: '/petugas/akun-saya', as: 'petugas' },
  { name: 'akun', path: '/petugas/akun', as: 'teknisi' },
  { name: 'kantor', path: '/petugas/kantor', as: 'teknisi' },
  { name: 'jejak', path: '/petugas/jejak', as: 'kepala' },
  { name: 'tidak-ada', path: '/tidak-ada' },
];

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/masuk');
  await page.getByLabel('Nama pengguna').fill(name);
  await page.getByLabel('Kata sandi').fill('panji-demo');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.waitForURL(/petugas/);
}

async function shoot(page: Page, { name, path }: Shot, size: string): Promise<void> {
  if (typeof path === 'string') await page.goto(path);
  else await path(page);
  const file = `${FOLDER}/${name}-${size}.png`;
  await page.screenshot({ path: file, fullPage: true });
  process.stdout.write(`${file}\n`);
}

const baseURL = process.argv[2] ?? 'http://localhost:3000';
const wanted = process.argv.slice(3);
const shots = SHOTS.filter((shot) => wanted.length === 0 || wanted.includes(shot.name));
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const who of new Set(shots.map((shot) => shot.as))) {
      const context = await browser.newContext({ baseURL, viewport, locale: 'id-ID' });
      const page = await context.newPage();
      if (who) await signIn(page, who);
      for (const shot of shots.filter(({ as }) => as === who)) await shoot(page, shot, size);
      await context.close();
    }
  }
} finally {
  await browser.close();
}
