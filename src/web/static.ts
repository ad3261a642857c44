import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import type { AppEnv } from './env.ts';

type Asset = { url: string; type: string; body: Record<'br' | 'gzip' | 'identity', Uint8Array<ArrayBuffer>> };

/** In the bundle the files lie beside main.js; run from the source they are those of the last build. */
function locate(name: string): string | undefined {
  return [`./assets/${name}`, `../../dist/assets/${name}`]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
}

function load(name: string, type: string): Asset | undefined {
  const path = locate(name);
  if (!path) return undefined;
  const identity = new Uint8Array(readFileSync(path));
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return {
    url: `/aset/${name.slice(0, dot)}-${digest}${name.slice(dot)}`,
    type,
    body: {
      identity,
      gzip: new Uint8Array(gzipSync(identity, { level: 9 })),
      br: new Uint8Array(brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })),
    },
  };
}

const stylesheet = load('panji.css', 'text/css; charset=utf-8');
if (!stylesheet) throw new Error('panji.css is missing beside the program: run the build again');
const script = load('panji.client.js', 'text/javascript; charset=utf-8');

export const stylesheetUrl = stylesheet.url;
/** Undefined when the enhancement script was not built: every page works without it. */
export const scriptUrl = script?.url;

const assets = new Map([stylesheet, script].flatMap((asset) => (asset ? [[asset.url, asset] as const] : [])));

/** Immutable files, named by their content and compressed once at start. */
export const staticRoutes = new Hono<AppEnv>().get('/aset/:name', (c) => {
  const asset = assets.get(c.req.path);
  if (!asset) return c.notFound();
  const accepts = c.req.header('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : 'identity';
  return c.body(asset.body[encoding], 200, {
    'Content-Type': asset.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
});
