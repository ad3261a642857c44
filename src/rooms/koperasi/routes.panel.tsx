import type { Child } from 'hono/jsx';
import type { Tx } from '../../db/client.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { bolehkah } from '../akun/guards.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { perbaruiKoperasi } from './actions.turunan.ts';
import { BagianJabatan } from './pengurus/pages/jabatan-orang.tsx';
import { listJabatanOrang } from './pengurus/queries.ts';

/** The offices of a person, for the person's record. */
export function panelJabatan(deps: Deps) {
  return async (c: AppContext, orangId: number): Promise<Child> =>
    bolehkah(c, 'lihat', 'koperasi') ? <BagianJabatan jabatan={await listJabatanOrang(deps.db, orangId)} /> : null;
}

/** Keeps the chairperson's name on the cooperative when the person's record changes. */
export function ikutiNamaPengurus(deps: Deps) {
  return async (tx: Tx, orangId: number): Promise<void> => {
    const { hariIni } = await waktuKantor(deps);
    const menjabat = await listJabatanOrang(tx, orangId);
    const koperasi = new Set(menjabat.filter((j) => j.jabatan === 'ketua' && j.berhenti_pada === null).map((j) => j.koperasi_id));
    for (const id of koperasi) await perbaruiKoperasi(tx, id, hariIni);
  };
}
