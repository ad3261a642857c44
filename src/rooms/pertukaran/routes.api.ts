import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { API, notFoundProblem } from '../../web/api/failure.ts';
import { type ApiApp, apiApp } from '../../web/api/operation.ts';
import { ProblemError } from '../../web/api/problem.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import { kenaliToken } from '../akun/token/guards.api.ts';
import { kantorTersimpan } from '../kantor/queries.ts';
import { dokumenApi, siapkanDokumen, VERSI_API } from './routes.dokumen.ts';

const BODY_LIMIT = 1024 * 1024;

/** The API: the door, then the shares of the rooms, and the document that describes them all. */
export function ruteApi(deps: Deps, rooms: readonly ApiApp[]): { app: Hono<AppEnv>; dokumen: () => Promise<object> } {
  const api = apiApp();
  for (const room of rooms) api.route('/', room);
  siapkanDokumen(api);
  let made: { surel: string | null; dokumen: object } | undefined;
  const dokumen = async () => {
    const surel = (await kantorTersimpan(deps.db))?.surel ?? null;
    if (made?.surel !== surel) made = { surel, dokumen: dokumenApi(api, { url: deps.config.url, surel }) };
    return made?.dokumen ?? {};
  };

  const app = new Hono<AppEnv>();
  app.use(`${API}/*`, async (c, next) => {
    c.header('API-Version', VERSI_API);
    c.header('Cache-Control', 'no-store');
    c.header('Vary', 'Authorization, Origin');
    await next();
  });
  if (deps.config.apiOrigins.length > 0) {
    app.use(
      `${API}/*`,
      cors({
        origin: [...deps.config.apiOrigins],
        allowMethods: ['GET', 'POST', 'PATCH'],
        allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match'],
        exposeHeaders: ['ETag', 'Location', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After', 'API-Version'],
        maxAge: 600,
      }),
    );
  }
  for (const path of [`${API}/openapi.json`, '/openapi.json']) app.get(path, async (c) => c.json(await dokumen()));
  app.use(`${API}/*`, kenaliToken(deps));
  app.use(
    `${API}/*`,
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: () => {
        throw new ProblemError('terlalu_besar', 'Kiriman paling besar 1 MB.');
      },
    }),
  );
  app.route('/', api);
  app.all(`${API}/*`, () => {
    throw notFoundProblem();
  });
  return { app, dokumen };
}
