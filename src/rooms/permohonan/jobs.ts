import { ZONA_BAKU } from '../../lib/waktu.ts';
import type { Deps } from '../../web/deps.ts';
import { findKantor } from '../kantor/queries.ts';
import { hitungUlangTenggat } from './actions.tenggat.ts';
import { buangDrafLama } from './draf/actions.ts';

const HITUNG = 'hitung-tenggat-permohonan';
const BUANG = 'buang-draf-permohonan';

/** Asked for after a change of the calendar; one that waits already is enough. */
export const mintaHitungTenggat = ({ jobs, db }: Pick<Deps, 'jobs' | 'db'>): Promise<void> => jobs.enqueue(db, HITUNG, {}, { key: HITUNG });

/** Due dates after a change of the calendar, and every night; drafts whose time is over. */
export async function jadwalkanPermohonan(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(HITUNG, async () => {
    const zona = (await findKantor(deps.db))?.zonaWaktu ?? ZONA_BAKU;
    const bergeser = await hitungUlangTenggat(deps.db, zona);
    if (bergeser > 0) deps.log.info({ bergeser }, 'due dates moved');
  });
  await deps.jobs.schedule(HITUNG, '5 3 * * *', zonaWaktu);
  await deps.jobs.work(BUANG, async () => void (await buangDrafLama(deps.db, deps.clock.now())));
  await deps.jobs.schedule(BUANG, '10 2 * * *', zonaWaktu);
}
