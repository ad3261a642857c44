import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { NavItem } from '../../../ui/layout.tsx';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext, AppEnv, Pengguna } from '../../../web/env.ts';
import { AWALAN_KUKI, denganHttps, rahasiaAuth } from '../actions.auth.ts';
import { type Aksi, boleh, type Kemampuan, PERAN, type Peran } from '../akun.ts';
import { pathAkunSaya, pathKeluar, pathMeja } from '../paths.ts';
import { caraPerubahan, masaSesi, terakhirSejak } from '../queries.aturan.ts';
import { sentuhSesi } from './actions.ts';
import { findSesi } from './queries.ts';

const CATAT_TIAP_MS = 60_000;

/** Reads a cookie that better-auth signed: the value, a dot, and its HMAC-SHA256 in base64. */
export function bacaKuki(c: AppContext, deps: Pick<Deps, 'sandi' | 'config'>, nama: string): string | undefined {
  const isi = getCookie(c, `${denganHttps(deps) ? '__Secure-' : ''}${AWALAN_KUKI}.${nama}`);
  const titik = isi?.lastIndexOf('.') ?? -1;
  if (isi === undefined || titik < 1) return undefined;
  const nilai = isi.slice(0, titik);
  const seharusnya = createHmac('sha256', rahasiaAuth(deps)).update(nilai).digest();
  const diberikan = Buffer.from(isi.slice(titik + 1), 'base64');
  return seharusnya.length === diberikan.length && timingSafeEqual(seharusnya, diberikan) ? nilai : undefined;
}

export type ButirMenu = {
  href: string;
  label: string;
  izin?: readonly [Aksi, Kemampuan];
  /** How much waits there for this person, shown beside the word. */
  menunggu?: (deps: Pick<Deps, 'db'>, pengguna: Pengguna) => Promise<number>;
};

/**
 * Who is signed in, for every page. One query a request; reading the session through better-auth would be three, and
 * would not end an unused one. Static files and public pages without the cookie cost nothing.
 */
export function bacaSesi(deps: Deps, menu: readonly ButirMenu[]): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = bacaKuki(c, deps, 'session_token');
    if (token !== undefined) await kenali(c, deps, menu, token);
    await next();
  };
}

async function kenali(c: AppContext, deps: Deps, menu: readonly ButirMenu[], token: string): Promise<void> {
  const kini = deps.clock.now();
  const sesi = await findSesi(deps.db, token, { kini, terakhirSejak: terakhirSejak(kini, await masaSesi(deps)) });
  if (!sesi) return;
  if (kini.getTime() - sesi.dipakaiPada.getTime() > CATAT_TIAP_MS) await sentuhSesi(deps.db, sesi.pengguna.sesiId, kini);
  await kenalkan(c, deps, menu, { ...sesi.pengguna, cara: await caraPerubahan(deps) });
}

/** What of the menu this person may open; the desk is current only on itself, the others with all below them. */
async function menuUntuk(deps: Pick<Deps, 'db'>, pengguna: Pengguna, menu: readonly ButirMenu[], jalur: string): Promise<NavItem[]> {
  const terbuka = menu.filter(({ izin }) => izin === undefined || boleh(pengguna, ...izin));
  return Promise.all(
    terbuka.map(async ({ href, label, menunggu }) => ({
      href,
      label,
      current: jalur === href || (href !== pathMeja && jalur.startsWith(`${href}/`)),
      badge: await menunggu?.(deps, pengguna),
    })),
  );
}

/** Puts the person into the request and around the page. */
async function kenalkan(c: AppContext, deps: Pick<Deps, 'db'>, menu: readonly ButirMenu[], pengguna: Pengguna): Promise<void> {
  c.set('pengguna', pengguna);
  c.set('frame', {
    ...c.get('frame'),
    nav: await menuUntuk(deps, pengguna, menu, c.req.path),
    user: {
      name: pengguna.nama,
      roleName: PERAN[pengguna.peran as Peran] ?? pengguna.peran,
      accountUrl: pathAkunSaya,
      signOutUrl: pathKeluar,
      signOutFields: { _csrf: c.get('csrf').tokenFor(c) },
    },
  });
}
