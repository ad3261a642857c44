import type { Child } from 'hono/jsx';
import type { Tx } from '../../db/client.ts';
import type { Deps } from '../../web/deps.ts';
import type { AppContext } from '../../web/env.ts';
import { bolehkah } from '../akun/guards.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { segarkanPemilik } from './actions.turunan.ts';
import { KartuUsahaMilik } from './pages/usaha-milik.tsx';
import { listUmkmMilik } from './queries.ts';

/** The businesses of a person, for the person's record. */
export function panelUsahaMilik(deps: Deps) {
  return async (c: AppContext, orangId: number): Promise<Child> => {
    if (!bolehkah(c, 'lihat', 'umkm')) return null;
    return <KartuUsahaMilik orangId={orangId} usaha={await listUmkmMilik(deps.db, orangId)} bolehTambah={bolehkah(c, 'usulkan', 'umkm')} />;
  };
}

/** Keeps the owner's name on their businesses when the person's record changes. */
export function ikutiNamaPemilik(deps: Deps) {
  return async (tx: Tx, orangId: number): Promise<void> => segarkanPemilik(tx, orangId, (await waktuKantor(deps)).hariIni);
}
