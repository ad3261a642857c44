import type { DbOrTx } from '../../../db/client.ts';
import { NotFoundError } from '../../../web/errors.ts';

function dasar(db: DbOrTx, umkmId: number) {
  return db
    .selectFrom('umkm_sertifikat as s')
    .leftJoin('berkas as b', 'b.id', 's.berkas_id')
    .select([
      's.id',
      's.jenis',
      's.nomor',
      's.penerbit',
      's.terbit',
      's.berlaku_sampai',
      's.berkas_id',
      's.keadaan',
      'b.nama as berkas_nama',
      'b.ukuran',
    ])
    .where('s.umkm_id', '=', umkmId);
}

/** Certificates of a business; those in force first. */
export async function listSertifikat(db: DbOrTx, umkmId: number) {
  return dasar(db, umkmId).orderBy('s.keadaan').orderBy('s.jenis').orderBy('s.id', 'desc').execute();
}
export type Sertifikat = Awaited<ReturnType<typeof listSertifikat>>[number];

export async function getSertifikat(db: DbOrTx, umkmId: number, id: number): Promise<Sertifikat> {
  const satu = Number.isInteger(id) ? await dasar(db, umkmId).where('s.id', '=', id).executeTakeFirst() : undefined;
  if (!satu) throw new NotFoundError(`certificate ${id} of umkm ${umkmId}`);
  return satu;
}
