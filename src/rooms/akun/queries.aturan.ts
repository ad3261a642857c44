import type { Db } from '../../db/client.ts';
import { waktuKantor } from '../kantor/queries.ts';
import { CARA_BAWAAN, type CaraPerubahan, type CaraRegister, kunciCara, MASA_SESI, type MasaSesi, REGISTER } from './akun.ts';

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

const caraTersimpan = new WeakMap<Db, { cara: CaraPerubahan; pada: number }>();

/** Which roles change the registers at once and which only propose; remembered as above. */
export async function caraPerubahan(deps: { db: Db; clock: { now(): Date } }): Promise<CaraPerubahan> {
  const ada = caraTersimpan.get(deps.db);
  if (ada && Math.abs(Date.now() - ada.pada) < UMUR_MS) return ada.cara;
  const { hariIni } = await waktuKantor(deps);
  const rows = await deps.db
    .selectFrom('pengaturan')
    .select(['kunci', 'nilai'])
    .where('kunci', 'in', REGISTER.map(kunciCara))
    .where('berlaku_mulai', '<=', hariIni)
    .orderBy('berlaku_mulai', 'desc')
    .execute();
  const satu = (kunci: string) => (rows.find((row) => row.kunci === kunci)?.nilai as CaraRegister | undefined) ?? CARA_BAWAAN;
  const cara: CaraPerubahan = { umkm: satu(kunciCara('umkm')), koperasi: satu(kunciCara('koperasi')), orang: satu(kunciCara('orang')) };
  caraTersimpan.set(deps.db, { cara, pada: Date.now() });
  return cara;
}

/** Called after the commit of an act that changed one of these settings. */
export function lupakanAturanAkun(db: Db): void {
  tersimpan.delete(db);
  caraTersimpan.delete(db);
}

/** Sessions used last before this moment are over. */
export const terakhirSejak = (kini: Date, masa: MasaSesi): Date => new Date(kini.getTime() - masa.diamMenit * 60_000);
