import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import type { IsiProfil } from '../kemiripan/profil.ts';
import { findMirip, SEKUNCI_PETUNJUK } from '../kemiripan/queries.ts';
import { isiProfilUmkm } from './profil.ts';
import { listUmkmSingkat } from './queries.ts';

/** What a stored business is compared by. */
export async function getIsiProfil(db: DbOrTx, id: number): Promise<IsiProfil> {
  const umkm = await db
    .selectFrom('umkm')
    .select(['nama', 'merek', 'telepon', 'alamat', 'kode_wilayah', 'nib', sql<string | null>`encode(npwp_sidik, 'hex')`.as('npwpSidik')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const pemilik = await db
    .selectFrom('umkm_pemilik as p')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .select(['o.nama', sql<string | null>`encode(o.nik_sidik, 'hex')`.as('nikSidik')])
    .where('p.umkm_id', '=', id)
    .orderBy('p.utama', 'desc')
    .orderBy('o.nama_lipat')
    .orderBy('o.id')
    .execute();
  return isiProfilUmkm(umkm, pemilik);
}

/** Businesses that are likely the same one, with enough of each to tell. */
export async function listUmkmMirip(db: DbOrTx, isi: IsiProfil, kecuali?: number) {
  const mirip = await findMirip(db, 'umkm', isi, kecuali === undefined ? {} : { kecuali, sekunci: SEKUNCI_PETUNJUK });
  const rincian = await listUmkmSingkat(
    db,
    mirip.map((satu) => satu.objekId),
  );
  return mirip.flatMap((satu) => {
    const catatan = rincian.find((row) => row.id === satu.objekId);
    return catatan && catatan.keadaan !== 'digabung' ? [{ ...satu, catatan }] : [];
  });
}
export type UmkmMirip = Awaited<ReturnType<typeof listUmkmMirip>>[number];
