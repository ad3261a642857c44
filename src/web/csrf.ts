import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AppContext, AppEnv, CsrfTokens } from './env.ts';
import { BadRequestError } from './errors.ts';
import { readFormOnce } from './form-body.ts';

const COOKIE = 'panji_peramban';
const KNOWN_BROWSERS = 1000;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses posts from other sites. Browsers that send `Sec-Fetch-Site` or `Origin` are judged by these;
 * the rest must return a token that is bound to a cookie of theirs.
 */
export function csrfGuard(options: { secret: Buffer; publicOrigin: string | undefined }): MiddlewareHandler<AppEnv> {
  const tokens = csrfTokens(options.secret);
  return async (c, next) => {
    c.set('csrf', tokens);
    if (!SAFE.has(c.req.method) && !(await comesFromHere(c, options.publicOrigin, tokens))) {
      throw new BadRequestError(
        'Kiriman ini tidak dikenali sebagai kiriman dari halaman kantor ini. Buka lagi halamannya di situs ini, lalu kirim sekali lagi.',
      );
    }
    await next();
  };
}

async function comesFromHere(c: AppContext, publicOrigin: string | undefined, tokens: CsrfTokens): Promise<boolean> {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin && origin !== 'null') return origin === publicOrigin || origin === new URL(c.req.url).origin;
  const form = await readFormOnce(c);
  const token = form['_csrf'];
  return tokens.isValid(c, typeof token === 'string' ? token : undefined);
}

function csrfTokens(secret: Buffer): CsrfTokens {
  const sign = (browser: string) => createHmac('sha256', secret).update(browser).digest('base64url');
  // A browser gets the same token on every page.
  const known = new Map<string, string>();
  const tokenOf = (browser: string): string => {
    const token = known.get(browser) ?? sign(browser);
    if (known.size >= KNOWN_BROWSERS) known.clear();
    known.set(browser, token);
    return token;
  };
  return {
    tokenFor(c) {
      let browser = c.get('peramban') ?? getCookie(c, COOKIE);
      if (!browser) {
        browser = randomBytes(16).toString('base64url');
        setCookie(c, COOKIE, browser, { httpOnly: true, sameSite: 'Lax', path: '/' });
      }
      c.set('peramban', browser);
      return tokenOf(browser);
    },
    isValid(c, token) {
      const browser = getCookie(c, COOKIE);
      if (!browser || !token) return false;
      const expected = Buffer.from(sign(browser));
      const given = Buffer.from(token);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}
