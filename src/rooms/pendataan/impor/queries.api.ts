import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db, DbOrTx } from '../../../db/client.ts';
import { countUpTo, type Count, type Cursor, keysetPage } from '../../../db/keyset.ts';
import type { DB } from '../../../db/schema.ts';
import type { JenisImpor } from './impor.ts';

const dasar = (db: DbOrTx) =>
  db
    .selectFrom('impor')
    .select(['id', 'jenis', 'nama_berkas', 'status', 'dibaca', 'baru', 'berubah', 'sama', 'ditolak', 'pelaku_nama', 'dibuat_pada']);

type Baris = Awaited<ReturnType<ReturnType<typeof dasar>['executeTakeFirstOrThrow']>>;
const sajikan = ({ dibuat_pada, ...lain }: Baris) => ({ ...lain, dibuat_pada: dibuat_pada.toISOString() });

/** Import batches of these kinds, newest first. */
export async function listImporApi(db: Db, jenis: readonly JenisImpor[], page: { after?: Cursor | undefined; size: number }) {
  const query = dasar(db).where('jenis', 'in', [...jenis]) as SelectQueryBuilder<DB, 'impor', Baris>;
  const id = sql<number>`impor.id`;
  const { rows, next } = await keysetPage(query, { column: id, id, direction: 'desc' }, page);
  return { rows: rows.map((row) => sajikan(row)), next };
}

export async function hitungImpor(db: Db, jenis: readonly JenisImpor[]): Promise<Count> {
  return countUpTo(db, dasar(db).where('jenis', 'in', [...jenis]));
}

export async function findImporApi(db: DbOrTx, id: number) {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
  const row = await dasar(db).where('id', '=', id).executeTakeFirst();
  return row && sajikan(row);
}
