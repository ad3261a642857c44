import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { AppEnv } from './env.ts';
import { answerHtml } from './html-answer.ts';
import { securityHeaders } from './security.ts';

const long = `<!doctype html><p>${'Keripik tempe Bu Sri. '.repeat(100)}</p>`;

const app = new Hono<AppEnv>()
  .use(securityHeaders)
  .get('/panjang', (c) => answerHtml(c, long, 200))
  .get('/pendek', (c) => answerHtml(c, '<p>Pendek</p>', 422))
  .get('/mentah', () => new Response('mentah'));

async function ask(path: string, accepted?: string) {
  const answer = await app.request(path, accepted === undefined ? {} : { headers: { 'Accept-Encoding': accepted } });
  return { answer, packed: answer.headers.get('content-encoding') === 'gzip', bytes: Buffer.from(await answer.arrayBuffer()) };
}

test('a browser that takes gzip gets the page packed, and unpacked it is the page', async () => {
  for (const accepted of ['gzip', 'gzip, deflate', 'deflate, gzip;q=0.8, br', '*']) {
    const { answer, packed, bytes } = await ask('/panjang', accepted);
    expect(packed, accepted).toBe(true);
    expect(bytes.length).toBeLessThan(long.length / 4);
    expect(gunzipSync(bytes).toString()).toBe(long);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  }
});

test('one that does not take it, or says so, gets plain words', async () => {
  for (const accepted of [undefined, 'br', 'gzip;q=0, br', 'identity']) {
    const { packed, bytes } = await ask('/panjang', accepted);
    expect(packed, accepted).toBe(false);
    expect(bytes.toString()).toBe(long);
  }
});

test('a short page is not packed and keeps its status', async () => {
  const { answer, packed, bytes } = await ask('/pendek', 'gzip');
  expect([answer.status, packed, bytes.toString()]).toEqual([422, false, '<p>Pendek</p>']);
});

test('every answer carries the security headers, also one that was made without the context, and not found', async () => {
  for (const path of ['/panjang', '/mentah', '/tidak-ada']) {
    const { answer } = await ask(path);
    expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});
