import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { izinRute } from '../../src/rooms/akun/guards.tsx';
import type { Page as PlainPage } from '../support/browser.ts';
import { expectAccessible } from './accessible.ts';
import { EXAMPLES, makeExamples, NOT_PAGES } from './examples.ts';
import { answerOf, openOffice } from './office.ts';
import { weigh } from './weight.ts';

const STAFF_SCRIPT = 60 * 1024;
const PUBLIC_SCRIPT = 10 * 1024;
/** The archivist has left the office; what that role sees, the consultant sees too. */
const ACCOUNTS = ['teknisi', 'operator', 'pendata', 'konsultan', 'petugas', 'kepala'] as const;

/** Acts with nothing to type: they can be refused by a rule, not for what was written. */
const NOTHING_TO_TYPE: readonly string[] = [];

const office = await openOffice({ demo: { umkm: 120, koperasi: 60 } });
const examples = await makeExamples(office);
const routes = izinRute(office.app);
const pages = routes.filter(({ method, path }) => method === 'GET' && !NOT_PAGES.includes(path)).map(({ path }) => path);

/** Windows that stay open, one for each account and one for nobody. */
const windows = new Map<string, Promise<Page>>();
const windowOf = (account: string | undefined) => {
  const open = windows.get(account ?? '') ?? office.visit(account ? { as: account } : {});
  windows.set(account ?? '', open);
  return open;
};

/** Pages and messages that are built alike need one look only, whoever sees them and whatever is written on them. */
const looked = new Set<string>();
const posted = new Set<string>();

test.each(pages)('%s', async (path) => {
  const addresses = EXAMPLES[path]?.(examples);
  expect(addresses, `${path} has no example in test/journeys/examples.ts`).toBeDefined();
  for (const address of addresses ?? []) {
    let seen = false;
    for (const account of [undefined, ...ACCOUNTS]) {
      const plain = account ? await office.staff(account) : office.client();
      const page = await plain.get(address);
      if (page.status !== 200 || (page.url.startsWith('/masuk') && !address.startsWith('/masuk'))) continue;
      seen = true;
      if (!isNew(page)) continue;
      const shown = await windowOf(account);
      await shown.goto(address);
      await look(shown, `${address} sebagai ${account ?? 'umum'}`);
      await tryErrors(shown, page, address);
    }
    expect(seen, `nobody sees ${address}`).toBe(true);
  }
}, 180_000);

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
  expect(posts.filter((path) => !posted.has(path) && !NOTHING_TO_TYPE.includes(path))).toEqual([]);
});

async function look(page: Page, state: string): Promise<void> {
  const { shift, script, foreign } = await weigh(page);
  expect({ shift, foreign }, state).toEqual({ shift: 0, foreign: [] });
  expect(script, `${state}: scripts`).toBeLessThanOrEqual(new URL(page.url()).pathname.startsWith('/petugas') ? STAFF_SCRIPT : PUBLIC_SCRIPT);
  await expectAccessible(page, state);
}

/** Sends each form of the page once with nothing where something must be and nonsense elsewhere. */
async function tryErrors(page: Page, plain: PlainPage, address: string): Promise<void> {
  const actions = [...plain.document.querySelectorAll('main form[method=post]')].map((form) => new URL(form.getAttribute('action') ?? '', 'http://panji.test').pathname);
  for (const action of new Set(actions)) {
    const route = routes.find((one) => one.method === 'POST' && patternOf(one.path).test(action))?.path ?? action;
    if (posted.has(route) || NOTHING_TO_TYPE.includes(route)) continue;
    posted.add(route);
    if (new URL(page.url()).pathname + new URL(page.url()).search !== address) await page.goto(address);
    const status = await answerOf(page, () => page.evaluate(sendNonsense, action));
    expect(status, `${route}: nonsense is refused`).toBeGreaterThanOrEqual(400);
    expect(status, `${route}: nonsense breaks it`).toBeLessThan(500);
    await look(page, `${route} dengan kesalahan`);
    await page.goto(address);
  }
}

function sendNonsense(action: string): void {
  const form = [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')].find((one) => new URL(one.action).pathname === action);
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

function isNew(page: PlainPage): boolean {
  const before = looked.size;
  for (const part of page.document.querySelectorAll('header, main, footer')) looked.add(skeletonOf(part));
  return looked.size > before;
}

/** How a part is built, without what is written in it; like neighbours count once. */
function skeletonOf(element: Element): string {
  const inner: string[] = [];
  for (const child of element.children) {
    const one = skeletonOf(child);
    if (inner.at(-1) !== one) inner.push(one);
  }
  const marks = ['class', 'type', 'role'].map((name) => element.getAttribute(name) ?? '').join('.');
  return `${element.tagName}.${marks}(${inner.join('')})`;
}

/** ":id{[0-9]+}" stands for a part of digits, ":id" for any part. */
function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? (/\{(.*)\}$/.exec(part)?.[1] ?? '[^/]+') : part.replace(/[.+?^$()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
