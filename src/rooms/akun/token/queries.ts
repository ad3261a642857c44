import type { Db, DbOrTx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import { NotFoundError } from '../../../web/errors.ts';
import type { Lingkup } from './token.ts';

export const sidikToken = (sandi: Pick<Sandi, 'sidik'>, rahasia: string): Buffer => sandi.sidik('token', rahasia);

/** As much of a token as decides what it may do. */
export type TokenSah = {
  id: number;
  nama: string;
  lingkup: readonly Lingkup[];
  wilayah: readonly string[];
  pengenal: boolean;
  laju: number;
  dipakai_pada: Date | null;
};

/** The token with this secret, unless it was revoked or has expired. */
export async function findTokenSah(db: Db, sandi: Pick<Sandi, 'sidik'>, rahasia: string, kini: Date): Promise<TokenSah | undefined> {
  const row = await db
    .selectFrom('token')
    .select(['id', 'nama', 'lingkup', 'wilayah', 'pengenal', 'laju', 'dipakai_pada'])
    .where('sidik', '=', sidikToken(sandi, rahasia))
    .where('dicabut_pada', 'is', null)
    .where('berlaku_sampai', '>', kini)
    .executeTakeFirst();
  return row && { ...row, lingkup: row.lingkup as Lingkup[] };
}

const dasar = (db: DbOrTx) =>
  db
    .selectFrom('token as t')
    .leftJoin('akun as a', 'a.id', 't.dibuat_oleh')
    .select(['t.id', 't.nama', 't.awalan', 't.lingkup', 't.wilayah', 't.pengenal', 't.laju'])
    .select(['t.dibuat_pada', 't.berlaku_sampai', 't.dipakai_pada', 't.dicabut_pada', 'a.nama as pembuat']);

export type Token = Awaited<ReturnType<typeof listToken>>[number];

/** Those in force first. */
export async function listToken(db: DbOrTx) {
  const rows = await dasar(db)
    .orderBy('t.dicabut_pada', (o) => o.desc().nullsFirst())
    .orderBy('t.nama')
    .execute();
  return rows.map((row) => ({ ...row, lingkup: row.lingkup as Lingkup[] }));
}

export async function getToken(db: DbOrTx, id: number): Promise<Token> {
  const row = Number.isSafeInteger(id) && id <= 2_147_483_647 ? await dasar(db).where('t.id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new NotFoundError(`token ${id}`);
  return { ...row, lingkup: row.lingkup as Lingkup[] };
}
