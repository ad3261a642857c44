import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, DbOrTx, Tx } from '../../../db/client.ts';
import { findKantor } from '../../kantor/queries.ts';
import { pathPersiapan } from './paths.ts';

const MARK = 'persiapan';
const sidik = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * A fresh one-time address for setting up the office; the one of an earlier start no longer works. Undefined when the
 * office is set up. Only the digest of the token is kept.
 */
export async function buatTautanPersiapan(db: Db, url: string): Promise<string | undefined> {
  if (await findKantor(db)) return undefined;
  const token = randomBytes(24).toString('base64url');
  const nilai = sidik(token);
  await db
    .insertInto('penanda')
    .values({ nama: MARK, nilai })
    .onConflict((konflik) => konflik.column('nama').doUpdateSet({ nilai, dicatat_pada: sql`now()` }))
    .execute();
  return `${url}${pathPersiapan}/${token}`;
}

export async function tokenPersiapanBerlaku(db: DbOrTx, token: string): Promise<boolean> {
  const baris = await db.selectFrom('penanda').select('nilai').where('nama', '=', MARK).executeTakeFirst();
  if (!baris) return false;
  const [tersimpan, diberikan] = [Buffer.from(baris.nilai), Buffer.from(sidik(token))];
  return tersimpan.length === diberikan.length && timingSafeEqual(tersimpan, diberikan);
}

/** After the set-up the link is dead for good. */
export async function matikanTautanPersiapan(tx: Tx): Promise<void> {
  await tx.deleteFrom('penanda').where('nama', '=', MARK).execute();
}
