import type { Tx } from '../../db/client.ts';
import type { Sandi } from '../../lib/sandi.ts';
import { dalamCakupan } from '../akun/akun.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { type NikDipakai, tambahOrang } from './actions.ts';
import type { DataOrang } from './data.ts';
import { isiProfilOrang } from './profil.ts';
import { findOrangByNik } from './queries.ts';
import { listOrangMirip, type OrangMirip } from './queries.mirip.ts';

/** Somebody must look first: people who may be the same one. */
export type OrangPerluDiperiksa = { ok: false; sebab: 'mirip'; mirip: OrangMirip[] };

/**
 * Takes a new person into the register. People who look alike are given back first, unless `bukanGanda` names them as
 * others; the same NIK is never taken twice. Whoever may see only the areas of `cakupan` is not told of people elsewhere.
 */
export async function catatOrangBaru(
  tx: Tx,
  deps: { sandi: Pick<Sandi, 'enkripsi' | 'sidik'> },
  pelaku: Pelaku,
  data: DataOrang,
  { bukanGanda, cakupan = [] }: { bukanGanda: ReadonlySet<number>; cakupan?: readonly string[] },
): Promise<{ ok: true; id: number } | NikDipakai | OrangPerluDiperiksa> {
  const senomor = data.nik.keadaan === 'ada' ? await findOrangByNik(tx, deps.sandi, data.nik.nilai) : undefined;
  if (senomor) return { ok: false, sebab: 'nik_dipakai', lain: senomor };
  const mirip = (await listOrangMirip(tx, isiProfilOrang(deps.sandi, data))).filter(({ catatan }) =>
    dalamCakupan(cakupan, catatan.kode_wilayah),
  );
  if (mirip.some((satu) => !bukanGanda.has(satu.objekId))) return { ok: false, sebab: 'mirip', mirip };
  return tambahOrang(tx, deps, pelaku, data, { lainDari: mirip.map(({ objekId }) => objekId) });
}
