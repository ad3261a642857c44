import type { DbOrTx } from '../../db/client.ts';

/** The newest questions, for the desk. */
export async function listKontakTerbaru(db: DbOrTx, batas = 8) {
  return db
    .selectFrom('kontak')
    .select(['id', 'waktu', 'pintu', 'topik', 'nama', 'dicatat_nama as pencatat'])
    .orderBy('waktu', 'desc')
    .orderBy('id', 'desc')
    .limit(batas)
    .execute();
}
export type KontakTerbaru = Awaited<ReturnType<typeof listKontakTerbaru>>[number];
