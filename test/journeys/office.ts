import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumPath } from '../../scripts/check/chromium.mjs';
import { SANDI_CONTOH } from '../../src/rooms/akun/akun.ts';
import { isiContoh } from '../../src/rooms/operasi/contoh/actions.ts';
import { testApp, type TestApp } from '../support/app.ts';
import type { Browser as PlainBrowser } from '../support/browser.ts';
import { SANDI_UJI, signIn } from '../support/staff.ts';

export type VisitOptions = {
  /** False: the browser runs no JavaScript. */
  script?: boolean;
  width?: number;
  /** User name of somebody who has signed in already. */
  as?: string;
};

export type OpenOffice = TestApp & {
  url: string;
  /** A new visitor, in a browser window of its own. */
  visit(options?: VisitOptions): Promise<Page>;
  /** The same account for quick looks without a window; signed in once. */
  staff(name: string): Promise<PlainBrowser>;
};

type Options = Parameters<typeof testApp>[0] & { demo?: { umkm: number; koperasi: number } };

export const WITH_AND_WITHOUT_SCRIPT = [
  ['tanpa JavaScript', false],
  ['dengan JavaScript', true],
] as const;

/** The office behind a real port, and a real browser to visit it with. Both are closed after the file. */
export async function openOffice({ demo, ...options }: Options = {}): Promise<OpenOffice> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const office = await testApp({ ...options, office: demo ? false : options.office !== false, env: { PANJI_URL: url, ...options.env } });
  if (demo) await isiContoh(office.deps, demo);
  const server = serve({ fetch: office.app.fetch, port, hostname: '127.0.0.1' });
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const sessions = new Map<string, Promise<PlainBrowser>>();
  const staff = (name: string) => {
    // Hashing a password is slow on purpose: each account signs in once.
    const known = sessions.get(name) ?? signIn(office.client(), name, demo ? SANDI_CONTOH : SANDI_UJI);
    sessions.set(name, known);
    return known;
  };

  const visit = async ({ script = true, width = 1280, as }: VisitOptions = {}) => {
    browser ??= await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    const context = await browser.newContext({
      baseURL: url,
      javaScriptEnabled: script,
      locale: 'id-ID',
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    // The windows of one test do not stay open for the rest of the file.
    if (contexts.length > 8) await contexts.shift()?.close();
    if (as) await context.addCookies([...(await staff(as)).cookies].map(([name, value]) => ({ name, value, url })));
    return context.newPage();
  };
  return { ...office, url, visit, staff };
}

/** Does what leads to another page, and waits until that page stands. Gives its status. */
export async function answerOf(page: Page, go: () => Promise<unknown>): Promise<number> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().isNavigationRequest() && (one.status() < 300 || one.status() >= 400)),
    page.waitForEvent('load'),
    go(),
  ]);
  return response.status();
}

export const press = (page: Page, button: string | RegExp) => answerOf(page, () => page.getByRole('button', { name: button }).click());
export const follow = (page: Page, link: string | RegExp) => answerOf(page, () => page.getByRole('link', { name: link }).first().click());
/** Path and query where the browser is now. */
export const placeOf = (page: Page) => page.url().slice(new URL(page.url()).origin.length);
/** The words of the main part, with single spaces. */
export const wordsOf = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ').trim();

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
