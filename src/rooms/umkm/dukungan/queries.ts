import type { DbOrTx } from '../../../db/client.ts';

/** Support that a business received, newest first. */
export async function listDukungan(db: DbOrTx, umkmId: number) {
  return db.selectFrom('umkm_dukungan').selectAll().where('umkm_id', '=', umkmId).orderBy('tahun', 'desc').orderBy('id', 'desc').execute();
}
