import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import type { IsiProfil } from '../kemiripan/profil.ts';
import { findMirip, SEKUNCI_PETUNJUK } from '../kemiripan/queries.ts';
import { profilOrang } from './profil.ts';
import { listOrangSingkat } from './queries.ts';

/** People who are likely the same one, with enough of each to tell. */
export async function listOrangMirip(db: DbOrTx, isi: IsiProfil, kecuali?: number) {
  const mirip = await findMirip(db, 'orang', isi, kecuali === undefined ? {} : { kecuali, sekunci: SEKUNCI_PETUNJUK });
  const rincian = await listOrangSingkat(
    db,
    mirip.map((satu) => satu.objekId),
  );
  return mirip.flatMap((satu) => {
    const catatan = rincian.find((row) => row.id === satu.objekId);
    return catatan && catatan.keadaan !== 'digabung' ? [{ ...satu, catatan }] : [];
  });
}
export type OrangMirip = Awaited<ReturnType<typeof listOrangMirip>>[number];

/** People who look like one that is stored. */
export async function findMiripTersimpan(db: DbOrTx, id: number): Promise<OrangMirip[]> {
  const orang = await db
    .selectFrom('orang')
    .select(['nama', 'tanggal_lahir', 'telepon', 'alamat', 'kode_wilayah', sql<string | null>`encode(nik_sidik, 'hex')`.as('nikSidik')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return listOrangMirip(db, profilOrang(orang), id);
}
