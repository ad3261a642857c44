import type { Child } from 'hono/jsx';
import { Breadcrumbs, type Crumb } from '../../ui/breadcrumb.tsx';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { NotFoundError } from '../../web/errors.ts';
import { page } from '../../web/page.tsx';
import { pathRancang, pathRancangan } from './paths.ts';
import { findDraf, findLayanan, findVersi, type Layanan, type VersiLayanan } from './queries.ts';

export const remah = (...jalur: Crumb[]) => <Breadcrumbs items={[{ text: 'Layanan', href: pathRancangan }, ...jalur]} />;

/** The service that the address names. */
export async function layananDari(c: AppContext, { db }: Deps): Promise<Layanan> {
  const layanan = await findLayanan(db, Number(c.req.param('id')));
  if (!layanan) throw new NotFoundError(`layanan ${c.req.param('id')}`);
  return layanan;
}

/** The draft of that service; who comes back to one that was published or thrown away finds nothing. */
export async function drafDari(c: AppContext, deps: Deps): Promise<{ layanan: Layanan; draf: VersiLayanan }> {
  const layanan = await layananDari(c, deps);
  const draf = await findDraf(deps.db, layanan.id);
  if (!draf) throw new NotFoundError(`layanan ${layanan.id} tidak punya draf`);
  return { layanan, draf };
}

export async function versiDari(c: AppContext, deps: Deps): Promise<{ layanan: Layanan; versi: VersiLayanan }> {
  const layanan = await layananDari(c, deps);
  const versi = await findVersi(deps.db, layanan.id, Number(c.req.param('nomor')));
  if (!versi) throw new NotFoundError(`layanan ${layanan.id} versi ${c.req.param('nomor')}`);
  return { layanan, versi };
}

type Bingkai = { layanan: Layanan; judul: string; salah?: boolean; status?: 409 };

/** A page about one service. */
export function halamanLayanan(c: AppContext, { layanan, judul, salah, status }: Bingkai, isi: Child) {
  const before = remah({ text: layanan.nama, href: pathRancang(layanan.id) }, { text: judul });
  return page(c, { title: `${judul}: ${layanan.nama}`, before, hasErrors: salah === true }, isi, status ?? (salah ? 422 : 200));
}
