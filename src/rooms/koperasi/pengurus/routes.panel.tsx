import type { Child } from 'hono/jsx';
import type { Deps } from '../../../web/deps.ts';
import type { AppContext } from '../../../web/env.ts';
import { bolehkah } from '../../akun/guards.tsx';
import { KartuJabatan } from './pages/jabatan-orang.tsx';
import { listJabatanOrang } from './queries.ts';

/** The posts of a person in cooperatives, for the person's record. */
export function panelJabatanOrang(deps: Pick<Deps, 'db'>) {
  return async (c: AppContext, orangId: number): Promise<Child> =>
    bolehkah(c, 'lihat', 'koperasi') ? <KartuJabatan jabatan={await listJabatanOrang(deps.db, orangId)} /> : null;
}
