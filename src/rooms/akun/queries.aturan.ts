import type { Db } from '../../db/client.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { MASA_SESI, type MasaSesi } from './akun.ts';

const UMUR_MS = 30_000;
const tersimpan = new WeakMap<Db, { masa: MasaSesi; pada: number }>();

/** How long a session lives by the office's setting, else as the program says. Asked at each request, so remembered for half a minute. */
export async function masaSesi(deps: { db: Db; clock: { now(): Date } }): Promise<MasaSesi> {
  const ada = tersimpan.get(deps.db);
  if (ada && Math.abs(Date.now() - ada.pada) < UMUR_MS) return ada.masa;
  const { hariIni } = await waktuKantor(deps);
  const row = await deps.db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kunci', '=', 'akun_sesi')
    .where('berlaku_mulai', '<=', hariIni)
    .orderBy('berlaku_mulai', 'desc')
    .executeTakeFirst();
  const masa = (row?.nilai as MasaSesi | undefined) ?? MASA_SESI;
  tersimpan.set(deps.db, { masa, pada: Date.now() });
  return masa;
}

/** Called after the commit of an act that changed the setting. */
export function lupakanMasaSesi(db: Db): void {
  tersimpan.delete(db);
}

/** Sessions used last before this moment are over. */
export const terakhirSejak = (kini: Date, masa: MasaSesi): Date => new Date(kini.getTime() - masa.diamMenit * 60_000);
