import type { Deps } from '../../../web/deps.ts';
import { gugurkanUsulan } from './actions.ts';

const PEKERJAAN_GUGUR = 'gugurkan-usulan';

/** Every night: proposals about records that were set aside or taken back. */
export async function jadwalkanUsulan(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(PEKERJAAN_GUGUR, async () => {
    await deps.db.transaction().execute((tx) => gugurkanUsulan(tx));
  });
  await deps.jobs.schedule(PEKERJAAN_GUGUR, '20 2 * * *', zonaWaktu);
}
