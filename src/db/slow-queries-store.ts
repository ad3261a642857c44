import { sql } from 'kysely';
import type { Db } from './client.ts';
import type { SlowQueries } from './slow-queries.ts';

const DAYS_KEPT = 30;

/** Adds what one database handle saw to the table; forgets statements that have not been slow for a month. */
export async function storeSlowQueries(db: Db, slow: SlowQueries, now: Date): Promise<number> {
  const found = slow.take();
  for (const { key, text, times, totalMs, longestMs } of found) {
    await db
      .insertInto('kueri_lambat')
      .values({
        sidik: key,
        teks: text,
        kali: BigInt(times),
        jumlah_ms: totalMs,
        terlama_ms: longestMs,
        pertama_pada: now,
        terakhir_pada: now,
      })
      .onConflict((conflict) =>
        conflict.column('sidik').doUpdateSet({
          kali: sql`kueri_lambat.kali + ${times}`,
          jumlah_ms: sql`kueri_lambat.jumlah_ms + ${totalMs}`,
          terlama_ms: sql`greatest(kueri_lambat.terlama_ms, ${longestMs})`,
          terakhir_pada: now,
        }),
      )
      .execute();
  }
  await db
    .deleteFrom('kueri_lambat')
    .where('terakhir_pada', '<', new Date(now.getTime() - DAYS_KEPT * 24 * 3600_000))
    .execute();
  return found.length;
}
