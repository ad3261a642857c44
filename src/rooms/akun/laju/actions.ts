import { CompiledQuery } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db, DbOrTx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import { INGATAN_DETIK, jedaDetik, type Penghitung } from './laju.ts';

export type Laju = {
  /** Counts one try before it is judged. Gives the seconds to wait when it may not be judged yet. */
  coba(penghitung: readonly Penghitung[]): Promise<number | undefined>;
  /** The try was right: counters of one name begin anew; one that several share only takes this try back. */
  lupakan(penghitung: readonly Penghitung[]): Promise<void>;
  /** True the first time that `kunci` is used within `detik`. */
  sekali(kunci: string, detik: number): Promise<boolean>;
};

/**
 * Wrong tries per counter, kept in the database so that a restart forgives nothing. There is no lock, only a delay that
 * doubles; counters carry address or device, so the tries of one keep nobody else out.
 */
export function buatLaju(db: Db): Laju {
  const dasar = { storeClient: lewat(db), storeType: 'client', tableName: 'batas_laju', tableCreated: true } as const;
  const gagal = new RateLimiterPostgres({ ...dasar, keyPrefix: 'gagal', points: 1, duration: INGATAN_DETIK });
  const tunda = new RateLimiterPostgres({ ...dasar, keyPrefix: 'tunda', points: 1, duration: 1 });
  const pernah = new RateLimiterPostgres({ ...dasar, keyPrefix: 'pernah', points: 1, duration: 1 });

  /** One at a time passes; the others learn how long to wait. */
  async function antre(kunci: string, ke: number): Promise<number | undefined> {
    return tolakan(tunda.consume(kunci, 1, { customDuration: jedaDetik(ke) }));
  }

  async function cobaSatu({ kunci, bebas }: Penghitung): Promise<number | undefined> {
    const sudah = (await gagal.get(kunci))?.consumedPoints ?? 0;
    if (sudah >= bebas) {
      const tunggu = await antre(kunci, sudah - bebas);
      if (tunggu !== undefined) return tunggu;
    }
    const kini = (await gagal.penalty(kunci, 1)).consumedPoints;
    // Tries that were sent all at once each saw a free budget: those beyond it queue here.
    if (sudah < bebas && kini > bebas) return antre(kunci, kini - bebas - 1);
    return undefined;
  }

  return {
    async coba(penghitung) {
      for (const satu of penghitung) {
        const tunggu = await cobaSatu(satu);
        if (tunggu !== undefined) return tunggu;
      }
      return undefined;
    },
    async lupakan(penghitung) {
      for (const { kunci, bersama } of penghitung) {
        if (bersama) {
          await gagal.reward(kunci, 1);
        } else {
          await gagal.delete(kunci);
          await tunda.delete(kunci);
        }
      }
    },
    async sekali(kunci, detik) {
      return (await tolakan(pernah.consume(kunci, 1, { customDuration: detik }))) === undefined;
    },
  };
}

/** With what the counters of one user name begin. */
export const awalanLaju = (sandi: Sandi, namaPengguna: string) => sandi.sidik('laju-nama', namaPengguna).toString('hex').slice(0, 24);
export const sidikAlamat = (sandi: Sandi, alamat: string) => sandi.sidik('laju-alamat', alamat).toString('hex').slice(0, 24);

async function tolakan(janji: Promise<RateLimiterRes>): Promise<number | undefined> {
  try {
    await janji;
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
    throw error;
  }
}

/** The library speaks to a `pg` client; ours goes through Kysely, so that rooms need no second pool. */
function lewat(db: Db) {
  return {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const { rows, numAffectedRows } = await db.executeQuery<{ expire?: bigint | null }>(CompiledQuery.raw(text, values));
      return {
        rows: rows.map((row) => (typeof row.expire === 'bigint' ? { ...row, expire: Number(row.expire) } : row)),
        rowCount: Number(numAffectedRows ?? rows.length),
      };
    },
  };
}

/** Ends the delays of one account at every address and device, or of everyone when `awalan` is left out. */
export async function angkatJeda(tx: DbOrTx, awalan?: string): Promise<number> {
  let query = tx.deleteFrom('batas_laju').where('key', 'not like', 'pernah:%');
  if (awalan !== undefined)
    query = query.where((eb) => eb.or([eb('key', 'like', `gagal:${awalan}.%`), eb('key', 'like', `tunda:${awalan}.%`)]));
  const hasil = await query.executeTakeFirst();
  return Number(hasil.numDeletedRows);
}
