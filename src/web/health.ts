import { sql } from 'kysely';
import { Hono } from 'hono';
import type { Deps } from './deps.ts';
import type { AppEnv } from './env.ts';

const PATIENCE_MS = 2000;

/** For the technician's monitor and for scripts: no office data, so it answers before the office is set up too. */
export function healthRoutes(deps: Pick<Deps, 'db' | 'jobs'>): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/healthz', async (c) => {
    const database = await databaseState(deps);
    const jobs = deps.jobs.state();
    const reasons = [
      ...(database ? [database] : []),
      ...(jobs.up ? [] : [`Pekerjaan latar tidak berjalan: ${jobs.reason ?? 'sebab tidak diketahui'}.`]),
    ];
    c.header('Cache-Control', 'no-store');
    if (reasons.length > 0) return c.json({ status: 'gangguan', sebab: reasons }, 503);
    return c.json({ status: 'ok', basisData: 'ok', pekerjaan: 'ok' });
  });
}

async function databaseState(deps: Pick<Deps, 'db'>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('Basis data tidak menjawab.'), PATIENCE_MS);
  });
  const asked = sql`select 1`.execute(deps.db).then(
    () => undefined,
    () => 'Basis data tidak dapat dihubungi.',
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
