import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './env.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = [
  ['Content-Security-Policy', POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
] as const;

/** Headers that every answer carries. Nothing inline, nothing from elsewhere. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  // Before, since each header that is added to a finished answer makes the whole answer anew.
  for (const [name, value] of HEADERS) c.header(name, value);
  await next();
  // Answers that were made without the context know nothing of them.
  for (const [name, value] of HEADERS) if (!c.res.headers.has(name)) c.header(name, value);
};
