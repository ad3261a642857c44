import { expect, test } from 'vitest';
import { izinRute } from '../src/rooms/akun/guards.tsx';
import { testApp } from './support/app.ts';

/** Budgets of a public page in bytes on the wire; docs/keputusan and CONTRIBUTING have the reasons. */
const FIRST_VIEW = 14 * 1024;
const NEXT_VIEW = 5 * 1024;
const ENHANCEMENT = 10 * 1024;

const { app } = await testApp();

/** Every page that anyone may open without knowing a number or a token. */
const pages = [...new Set(izinRute(app).flatMap(({ method, path, izin }) => (method === 'GET' && !izin && isPage(path) ? [path] : [])))];

function isPage(path: string): boolean {
  return !/[:*]|^\/(aset|api|healthz)\b/.test(path);
}

async function onTheWire(path: string): Promise<{ response: Response; bytes: number; text: string }> {
  const response = await app.request(`http://panji.test${path}`, { headers: { 'Accept-Encoding': 'gzip' } });
  const body = new Uint8Array(await response.clone().arrayBuffer());
  const packed = response.headers.get('content-encoding') === 'gzip';
  const text = packed
    ? await new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
    : new TextDecoder().decode(body);
  return { response, bytes: body.byteLength, text };
}

const sourcesOf = (html: string, tag: string, attribute: string) =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*\\b${attribute}="([^"]+)"[^>]*>`, 'g'))].map((match) => ({
    tag: match[0],
    url: match[1] ?? '',
  }));

test('there are public pages to weigh', () => {
  expect(pages.length).toBeGreaterThanOrEqual(3);
});

test.each(pages)('%s is light for a cheap phone on a slow line', async (path) => {
  const { response, bytes, text } = await onTheWire(path);
  if (response.status >= 300 && response.status < 400) return;
  expect(response.status).toBe(200);
  if (!response.headers.get('content-type')?.startsWith('text/html')) return;

  const sheets = sourcesOf(text, 'link', 'href').filter(({ tag }) => /rel="stylesheet"/.test(tag));
  expect(sheets.length, 'style sheets').toBeLessThanOrEqual(1);
  const css = sheets[0] ? (await onTheWire(sheets[0].url)).bytes : 0;
  expect(bytes, 'next view').toBeLessThanOrEqual(NEXT_VIEW);
  expect(bytes + css, 'first view').toBeLessThanOrEqual(FIRST_VIEW);

  const scripts = sourcesOf(text, 'script', 'src');
  for (const { tag } of scripts) expect(tag, 'a script never holds up the page').toMatch(/\bdefer\b|\basync\b|type="module"/);
  const weights = await Promise.all(scripts.map(async ({ url }) => (await onTheWire(url)).bytes));
  expect(
    weights.reduce((sum, weight) => sum + weight, 0),
    'enhancement',
  ).toBeLessThanOrEqual(ENHANCEMENT);

  const loaded = [...sheets, ...scripts, ...sourcesOf(text, 'img', 'src'), ...sourcesOf(text, 'iframe', 'src')];
  expect(
    loaded.filter(({ url }) => /^(https?:)?\/\//.test(url)),
    'third parties',
  ).toEqual([]);
  expect(text, 'fonts').not.toMatch(/@font-face|rel="preload"[^>]*as="font"/);
});
