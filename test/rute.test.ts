import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { wajibIzin } from '../src/rooms/akun/guards.tsx';
import type { AppEnv } from '../src/web/env.ts';
import { judgeRoutes, writeRoutes } from './rute.ts';
import { testApp } from './support/app.ts';

const contract = new URL('rute.txt', import.meta.url);
const { app } = await testApp();

test('the URLs are those of test/rute.txt, with the permission that each asks for', () => {
  const now = writeRoutes(app);
  // npm run rute: the only way to change the contract, so that the change is read
  if (process.env.TULIS_RUTE) writeFileSync(contract, now);
  expect(now).toBe(existsSync(contract) ? readFileSync(contract, 'utf8') : '');
});

test('each staff page names its permission, and each URL has one handler', () => {
  expect(judgeRoutes(app)).toEqual([]);
});

const get = (...paths: string[]) => {
  const planted = new Hono<AppEnv>();
  for (const path of paths) planted.get(path, (c) => c.text(path));
  return judgeRoutes(planted).join('\n');
};

test('a staff page without a permission is found', () => {
  expect(get('/petugas/umkm')).toMatch(/names no permission/);
  expect(judgeRoutes(new Hono<AppEnv>().get('/petugas/umkm', wajibIzin('lihat', 'umkm'), (c) => c.text('')))).toEqual([]);
});

test('a URL that is taken already is found', () => {
  expect(get('/umkm', '/umkm')).toMatch(/never reached/);
  expect(get('/umkm/:id', '/umkm/:kode')).toMatch(/never reached/);
  expect(get('/umkm/:id', '/umkm/baru')).toMatch(/\/umkm\/baru is never reached: \/umkm\/:id/);
  expect(get('/umkm/baru', '/umkm/:id', '/umkm/:id/riwayat')).toBe('');
  expect(get('/umkm/:id{[0-9]+}', '/umkm/baru')).toBe('');
});
