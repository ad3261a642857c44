import type { Deps } from '../../../web/deps.ts';
import { urutkanSemuaPerubahan } from './actions.ts';

const PEKERJAAN_URUTAN = 'urutkan-perubahan';

/** Every ten minutes, so that the queue stays short also where nobody follows; who follows orders at each asking. */
export async function jadwalkanUrutanPerubahan(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(PEKERJAAN_URUTAN, async () => void (await urutkanSemuaPerubahan(deps.db)), { seconds: 3600 });
  await deps.jobs.schedule(PEKERJAAN_URUTAN, '*/10 * * * *', zonaWaktu);
}
