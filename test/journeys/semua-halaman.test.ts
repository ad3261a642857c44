import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { izinRute } from '../../src/rooms/akun/guards.tsx';
import type { Page as PlainPage } from '../support/browser.ts';
import { expectAccessible } from './accessible.ts';
import { EXAMPLES, makeExamples, NOT_PAGES } from './examples.ts';
import { LAYANAN_WITHOUT_MISTAKES } from './examples.layanan.ts';
import { PERMOHONAN_NOT_HERE } from './examples.permohonan.ts';
import { answerOf, openOffice } from './office.ts';
import { weigh } from './weight.ts';

const STAFF_SCRIPT = 60 * 1024;
const PUBLIC_SCRIPT = 10 * 1024;
/** The archivist has left the office; what that role sees, the consultant sees too. */
const ACCOUNTS = ['teknisi', 'operator', 'pendata', 'konsultan', 'petugas', 'kepala'] as const;

/** Acts with nothing to type, or where nothing that is typed is wrong: they can only be refused by a rule. */
const NOTHING_TO_MISTYPE: readonly string[] = [
  ...LAYANAN_WITHOUT_MISTAKES,
  ...PERMOHONAN_NOT_HERE,
  '/keluar',
  '/petugas/akun-saya/sesi',
  '/petugas/akun/:id/dua-faktor',
  '/petugas/akun/:id/jeda',
  '/petugas/akun/:id/kata-sandi',
  '/petugas/akun/:id/kembali',
  '/petugas/ganda/:id{[0-9]+}/bukan-ganda',
  '/petugas/ganda/:id{[0-9]+}/pelepasan',
  '/petugas/ganda/:id{[0-9]+}/penggabungan',
  '/petugas/impor/:id{[0-9]+}/pelaksanaan',
  '/petugas/impor/:id{[0-9]+}/pembuangan',
  '/petugas/impor/:id{[0-9]+}/penarikan',
  '/petugas/kantor/aturan/:kunci/pencabutan',
  '/petugas/koperasi/:id{[0-9]+}/verifikasi',
  '/petugas/orang/:id{[0-9]+}/verifikasi',
  '/petugas/tampilan',
  '/petugas/token/:id{[0-9]+}/pencabutan',
  '/petugas/usulan/:id{[0-9]+}/penarikan',
  '/petugas/usulan/:id{[0-9]+}/penerapan',
  '/petugas/verifikasi/:id{[0-9]+}/penyelesaian',
  '/petugas/umkm/:id{[0-9]+}/pemilik/:orang{[0-9]+}/pelepasan',
  '/petugas/umkm/:id{[0-9]+}/pemilik/:orang{[0-9]+}/utama',
  '/petugas/umkm/:id{[0-9]+}/sertifikat/:sertifikat{[0-9]+}/pengakhiran',
  '/petugas/umkm/:id{[0-9]+}/verifikasi',
];
/** Reached only through a password, a code or a link of one's own: masuk.test.ts and persiapan.test.ts mistype them. */
const MISTYPED_ELSEWHERE: readonly string[] = [
  '/masuk/kode',
  '/persiapan/:token',
  '/petugas/akun-saya/dua-faktor/kode-cadangan',
  '/petugas/akun-saya/dua-faktor/pencabutan',
  '/petugas/akun-saya/dua-faktor/pengesahan',
];
const NOT_HERE = new Set([...NOTHING_TO_MISTYPE, ...MISTYPED_ELSEWHERE]);

// The library that keeps accounts looks at the real clock: under a standing one its sessions would be over some hours later.
const office = await openOffice({ demo: { umkm: 120, koperasi: 60 }, now: new Date().toISOString() });
const examples = await makeExamples(office);
// The API has no pages: test/api tries each of its operations with each right.
const routes = izinRute(office.app).filter(({ path }) => !path.startsWith('/api/v1/'));
const pages = routes.filter(({ method, path }) => method === 'GET' && !NOT_PAGES.includes(path)).map(({ path }) => path);

/** Windows that stay open, one for each account and one for nobody. */
const windows = new Map<string, Promise<Page>>();
const windowOf = (account: string | undefined) => {
  const open = windows.get(account ?? '') ?? office.visit(account ? { as: account } : {});
  windows.set(account ?? '', open);
  return open;
};

/** What is built alike needs one look only, whoever sees it and whatever is written on it. */
const looked = new Set<string>();
const posted = new Set<string>();

test.each(pages)(
  '%s',
  async (path) => {
    const addresses = EXAMPLES[path]?.(examples);
    expect(addresses, `${path} has no example in test/journeys/examples.ts`).toBeDefined();
    for (const address of addresses ?? []) {
      let seen = false;
      for (const account of [undefined, ...ACCOUNTS]) {
        const plain = account ? await office.staff(account) : office.client();
        const page = await plain.get(address);
        if (page.status !== 200 || (page.url.startsWith('/masuk') && !address.startsWith('/masuk'))) continue;
        const needsLook = seen ? hasNewJoint(page) : hasNewJoint(page) || isNewWhole(page);
        seen = true;
        if (needsLook) {
          const shown = await windowOf(account);
          await shown.goto(address);
          await look(shown, `${address} sebagai ${account ?? 'umum'}`);
        }
        await mistype(page, address, account);
      }
      expect(seen, `nobody sees ${address}`).toBe(true);
    }
  },
  180_000,
);

describe('tolakan dan kesalahan', () => {
  test.each([
    ['/tidak-ada', undefined, 404],
    ['/petugas/tidak-ada', 'petugas', 404],
    ['/petugas/akun', 'petugas', 403],
    ['/direktori/usaha/tidak-ada-999999', undefined, 404],
  ] as const)('%s', async (address, account, status) => {
    const page = await windowOf(account);
    expect((await page.goto(address))?.status()).toBe(status);
    await look(page, address);
  });
});

test('setiap kiriman sudah dicoba dengan isian yang salah', () => {
  const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path);
  expect(posts.filter((path) => !posted.has(path) && !NOT_HERE.has(path))).toEqual([]);
  expect([...NOT_HERE].filter((path) => !posts.includes(path))).toEqual([]);
});

async function look(page: Page, state: string): Promise<void> {
  const { shift, script, foreign } = await weigh(page);
  expect({ shift, foreign }, state).toEqual({ shift: 0, foreign: [] });
  expect(script, `${state}: scripts`).toBeLessThanOrEqual(
    new URL(page.url()).pathname.startsWith('/petugas') ? STAFF_SCRIPT : PUBLIC_SCRIPT,
  );
  await expectAccessible(page, state);
}

/** Sends each form of the page once with nothing where something must be and nonsense elsewhere. */
async function mistype(plain: PlainPage, address: string, account: string | undefined): Promise<void> {
  const actions = [...plain.document.querySelectorAll('main form[method=post]')].map(
    (form) => new URL(form.getAttribute('action') ?? '', 'http://panji.test').pathname,
  );
  for (const action of new Set(actions)) {
    const route = routes.find((one) => one.method === 'POST' && patternOf(one.path).test(action))?.path ?? action;
    if (posted.has(route) || NOT_HERE.has(route)) continue;
    posted.add(route);
    const page = await windowOf(account);
    await page.goto(address);
    const status = await answerOf(page, () => page.evaluate(sendNonsense, action));
    expect(status, `${route}: nonsense is refused`).toBeGreaterThanOrEqual(400);
    expect(status, `${route}: nonsense breaks it`).toBeLessThan(500);
    await look(page, `${route} dengan kesalahan`);
  }
}

function sendNonsense(action: string): void {
  const form = [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')].find(
    (one) => new URL(one.action).pathname === action,
  );
  if (!form) throw new Error(`no form for ${action}`);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) field.checked = false;
    else if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
    else if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !/^(hidden|file)$/.test(field.type))) {
      field.value = field.getAttribute('aria-required') === 'true' || field instanceof HTMLTextAreaElement ? '' : '?';
    }
  }
  form.requestSubmit(form.querySelector<HTMLButtonElement>('button:not([type=button])'));
}

/** A page or a frame as nobody has seen it yet. */
const isNewWhole = (page: PlainPage) =>
  remember([...page.document.querySelectorAll('header, main, footer')].map((part) => skeletonOf(part, 99)));

/** For the next account it is enough that each element with its children was seen somewhere: a page only lacks or adds some. */
const hasNewJoint = (page: PlainPage) => remember([...page.document.querySelectorAll('body *')].map((one) => skeletonOf(one, 1)));

function remember(shapes: readonly string[]): boolean {
  const before = looked.size;
  for (const shape of shapes) looked.add(shape);
  return looked.size > before;
}

/** How a part is built, without what is written in it; like neighbours count once. */
function skeletonOf(element: Element, depth: number): string {
  const inner = new Set(depth > 0 ? [...element.children].map((child) => skeletonOf(child, depth - 1)) : []);
  const marks = ['class', 'type', 'role'].map((name) => element.getAttribute(name) ?? '').join('.');
  return `${element.tagName}.${marks}(${[...inner].join('')})`;
}

/** ":id{[0-9]+}" stands for a part of digits, ":id" for any part. */
function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith(':') ? (/\{(.*)\}$/.exec(part)?.[1] ?? '[^/]+') : part.replace(/[.+?^$()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
