import { sql } from 'kysely';
import type { Db } from '../../db/client.ts';
import type { Clock } from '../../web/deps.ts';

export type AngkaPokok = { koperasiAktif: number; koperasiTercatat: number; usahaTercatat: number; per: Date };

/** A big register takes a while to count. */
const AGE_MS = { small: 60_000, big: 10 * 60_000 };
const BIG = 50_000;
const cache = new WeakMap<Db, AngkaPokok>();

const counting = new WeakMap<Db, Promise<AngkaPokok>>();

/**
 * The figures of the home page with the moment at which they were counted: not at each visit, and every ten minutes at
 * most once the register is big. Then nobody waits for it: a visitor is shown the last ones while they are counted anew.
 */
export async function angkaPokok(db: Db, clock: Clock): Promise<AngkaPokok> {
  const kini = clock.now();
  const known = cache.get(db);
  const big = (known?.usahaTercatat ?? 0) > BIG;
  if (known && Math.abs(kini.getTime() - known.per.getTime()) < (big ? AGE_MS.big : AGE_MS.small)) return known;
  const fresh = counting.get(db) ?? hitungPokok(db, kini).finally(() => counting.delete(db));
  counting.set(db, fresh);
  if (!known || !big) return fresh;
  // Tried again by the next visitor.
  fresh.catch(() => {});
  return known;
}

async function hitungPokok(db: Db, kini: Date): Promise<AngkaPokok> {
  const { rows } = await sql<Omit<AngkaPokok, 'per'>>`
    select count(*)::int as "koperasiTercatat",
      (count(*) filter (where status in ('aktif', 'aktif_belum_rat', 'belum_wajib_rat')))::int as "koperasiAktif",
      (select count(*)::int from umkm where keadaan = 'aktif') as "usahaTercatat"
    from koperasi where keadaan = 'aktif'`.execute(db);
  const angka = { koperasiAktif: 0, koperasiTercatat: 0, usahaTercatat: 0, ...rows[0], per: kini };
  cache.set(db, angka);
  return angka;
}
