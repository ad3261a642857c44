import { Hono, type MiddlewareHandler } from 'hono';
import type { Deps } from '../../web/deps.ts';
import type { AppEnv } from '../../web/env.ts';
import { page } from '../../web/page.tsx';
import { VERSI_KBLI } from './kbli.ts';
import { CariKbli } from './pages/cari.tsx';
import { pathKbli } from './paths.ts';
import { cariKbli } from './queries.ts';

const LIMIT = 50;

/** `penjaga` is handed in: accounts stand on a higher floor than this list. */
export function ruteKbliPetugas(deps: Deps, penjaga: MiddlewareHandler<AppEnv>): Hono<AppEnv> {
  return new Hono<AppEnv>().get(pathKbli, penjaga, async (c) => {
    const cari = (c.req.query('cari') ?? '').trim().slice(0, 100);
    const versi = VERSI_KBLI.find((satu) => String(satu) === c.req.query('versi'));
    const hasil = cari === '' ? [] : await cariKbli(deps.db, cari, versi, LIMIT);
    return page(
      c,
      { title: cari === '' ? 'Cari kode KBLI' : `KBLI: ${cari}` },
      <CariKbli cari={cari} versi={versi} hasil={hasil} penuh={hasil.length === LIMIT} />,
    );
  });
}
