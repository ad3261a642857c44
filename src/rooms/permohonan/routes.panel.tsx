import type { Child } from 'hono/jsx';
import type { MiddlewareHandler } from 'hono';
import type { Deps } from '../../web/deps.ts';
import type { AppContext, AppEnv, Pengguna } from '../../web/env.ts';
import { boleh } from '../akun/akun.ts';
import { bolehkah } from '../akun/guards.tsx';
import { waktuKantor } from '../kantor/queries.ts';
import { mintaHitungTenggat } from './jobs.ts';
import { PanelPermohonan } from './pages/panel.tsx';
import { type ObjekPermohonan, statusGiliran } from './permohonan.ts';
import { hitungDitepati, listPermohonanObjek } from './queries.ts';
import { hitungPermohonan } from './queries.daftar.ts';

const SEMBILAN_PULUH_HARI_MS = 90 * 24 * 3600_000;

/** For the public page of a service: how often its promise was kept, measured. */
export function kalimatDitepati({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  return async (layananId: number): Promise<string | undefined> => {
    const { ditepati, semua } = await hitungDitepati(db, layananId, new Date(clock.now().getTime() - SEMBILAN_PULUH_HARI_MS));
    return semua === 0 ? undefined : `Ditepati 90 hari terakhir: ${ditepati} dari ${semua} permohonan.`;
  };
}

/** For the menu: how many wait for somebody like this person, theirs and nobody's. */
export async function permohonanMenunggu({ db }: Pick<Deps, 'db'>, pengguna: Pengguna): Promise<number> {
  if (!boleh(pengguna, 'ubah', 'permohonan')) return 0;
  const { count } = await hitungPermohonan(db, {
    status: statusGiliran(pengguna.peran),
    wilayah: pengguna.cakupanWilayah,
    ...(pengguna.peran === 'kepala' ? {} : { bisaDikerjakan: pengguna.akunId }),
  });
  return count;
}

/** Requests about a record, on its page. */
export function panelPermohonan(deps: Deps, jenis: ObjekPermohonan['jenis']) {
  return async (c: AppContext, id: number): Promise<Child> => {
    if (!bolehkah(c, 'lihat', 'permohonan')) return null;
    const permohonan = await listPermohonanObjek(deps.db, { jenis, id });
    if (permohonan.length === 0) return null;
    return <PanelPermohonan permohonan={permohonan} zona={(await waktuKantor(deps)).zona} />;
  };
}

/** After a change of the calendar every running clock is worked out anew. */
export function sesudahKalender(deps: Pick<Deps, 'db' | 'jobs'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    if (c.req.method === 'POST' && c.res.status === 303) await mintaHitungTenggat(deps);
  };
}
