import { randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { denganHttps } from '../actions.auth.ts';

type Perlu = Pick<Deps, 'sandi' | 'config'>;

const SETENGAH_TAHUN = 180 * 24 * 3600;

// One cookie an account, since colleagues share computers.
const namaKuki = (deps: Perlu, akunId: string) => `panji_kenal_${deps.sandi.sidik('perangkat', akunId).toString('hex').slice(0, 10)}`;
const tanda = (deps: Perlu, akunId: string, id: string) => deps.sandi.sidik('perangkat', `${akunId}.${id}`).subarray(0, 16);

/** The number of this device, when the account has signed in on it before. */
export function bacaPerangkat(c: AppContext, deps: Perlu, akunId: string): string | undefined {
  const [id, diberikan] = getCookie(c, namaKuki(deps, akunId))?.split('.') ?? [];
  if (!id || !diberikan) return undefined;
  const [benar, kiriman] = [tanda(deps, akunId, id), Buffer.from(diberikan, 'base64url')];
  return benar.length === kiriman.length && timingSafeEqual(benar, kiriman) ? id : undefined;
}

/** Remembers that the account signed in on this device; it earns a budget of its own for wrong tries, nothing more. */
export function ingatPerangkat(c: AppContext, deps: Perlu, akunId: string): void {
  const id = bacaPerangkat(c, deps, akunId) ?? randomBytes(9).toString('hex');
  setCookie(c, namaKuki(deps, akunId), `${id}.${tanda(deps, akunId, id).toString('base64url')}`, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: denganHttps(deps),
    path: '/masuk',
    maxAge: SETENGAH_TAHUN,
  });
}
