import type { Child } from 'hono/jsx';
import type { Tx } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { bolehkah } from '../../akun/guards.tsx';
import { waktuKantor } from '../../kantor/queries.ts';
import { perbaruiKoperasi } from '../actions.turunan.ts';
import { KartuJabatan } from './pages/jabatan-orang.tsx';
import { listJabatanOrang } from './queries.ts';

/** The posts of a person in cooperatives, for the person's record. */
export function panelJabatanOrang(deps: Pick<Deps, 'db'>) {
  return async (c: AppContext, orangId: number): Promise<Child> =>
    bolehkah(c, 'lihat', 'koperasi') ? <KartuJabatan jabatan={await listJabatanOrang(deps.db, orangId)} /> : null;
}

/** Keeps the chairperson's name on the cooperative when the person's record changes. */
export function ikutiNamaPengurus(deps: Deps) {
  return async (tx: Tx, orangId: number): Promise<void> => {
    const { hariIni } = await waktuKantor(deps);
    const ketua = (await listJabatanOrang(tx, orangId)).filter((j) => j.jabatan === 'ketua' && j.berhenti_pada === null);
    for (const id of new Set(ketua.map((j) => j.koperasi_id))) await perbaruiKoperasi(tx, id, hariIni);
  };
}
