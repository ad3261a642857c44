import type { DbOrTx } from '../../../db/client.ts';

/** Owners of a business, the main one first. */
export async function listPemilik(db: DbOrTx, umkmId: number) {
  return db
    .selectFrom('umkm_pemilik as p')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .leftJoin('wilayah as w', 'w.kode', 'o.kode_wilayah')
    .select([
      'o.id',
      'o.nama',
      'o.nik_keadaan',
      'o.nik_samar',
      'o.jenis_kelamin',
      'o.telepon',
      'o.keadaan',
      'p.utama',
      'w.nama as kelurahan',
    ])
    .where('p.umkm_id', '=', umkmId)
    .orderBy('p.utama', 'desc')
    .orderBy('o.nama_lipat')
    .orderBy('o.id')
    .execute();
}
export type Pemilik = Awaited<ReturnType<typeof listPemilik>>[number];
