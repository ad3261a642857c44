import { setTimeout as sleep } from 'node:timers/promises';
import { Browser, type Page } from '../../test/support/browser.ts';
import { DEMO_PASSWORD, type Office } from './office.ts';

/** A browser of the tests that speaks HTTP with a running office. */
export function visitor(office: Pick<Office, 'url'>, patience = 15_000): Browser {
  return new Browser((path, init) => fetch(new URL(path, office.url), { ...init, signal: AbortSignal.timeout(patience) }));
}

/** Through the real sign-in form; tries again while the office does not answer. */
export async function signIn(browser: Browser, userName: string): Promise<void> {
  const form = await patiently(() => browser.get('/masuk'));
  if (!form.url.startsWith('/masuk')) return;
  const page = await patiently(() => browser.submit(form, { 'Nama pengguna': userName, 'Kata sandi': DEMO_PASSWORD }, 'Masuk'));
  if (page.url.startsWith('/masuk')) throw new Error(`${userName} could not sign in: ${page.status} ${page.text.slice(0, 300)}`);
}

/** Asks for a page until it is given, as a person does whose office has just gone down. */
export async function patiently(ask: () => Promise<Page>, limit = 60_000): Promise<Page> {
  const until = Date.now() + limit;
  for (;;) {
    const page = await ask().catch(() => undefined);
    if (page && page.status < 500) return page;
    if (Date.now() > until) throw new Error(`no answer for ${limit / 1000} s${page ? `, last ${page.status}` : ''}`);
    await sleep(400);
  }
}

export function cookieHeader(browser: Browser): string {
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
