import type { DbOrTx } from '../../db/client.ts';
import { type CatatanMirip, findMirip } from '../kemiripan/queries.ts';
import type { DataKoperasi } from './forms.ts';
import { isiProfilKoperasi } from './profil.ts';
import { type KoperasiSingkat, listKoperasiSingkat } from './queries.ts';

export type KoperasiMirip = CatatanMirip & { catatan: KoperasiSingkat };

/** Cooperatives of the register that a new one may be the same as, likeliest first. */
export async function listKoperasiMirip(db: DbOrTx, data: DataKoperasi): Promise<KoperasiMirip[]> {
  const mirip = await findMirip(db, 'koperasi', isiProfilKoperasi(data, ''));
  const catatan = await listKoperasiSingkat(
    db,
    mirip.map((satu) => satu.objekId),
  );
  return mirip.flatMap((satu) => {
    const milik = catatan.find((k) => k.id === satu.objekId);
    return milik ? [{ ...satu, catatan: milik }] : [];
  });
}
