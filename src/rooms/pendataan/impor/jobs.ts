import type { Deps } from '../../../web/deps.ts';
import { bersihkanTampungan, kerjakanImpor, lanjutkanImpor, PEKERJAAN_IMPOR } from './actions.kerja.ts';

const BERSIHKAN = 'bersihkan-impor';

/** Imports run in the background, one after another; those that a stop cut off go on at the next start. */
export async function jadwalkanImpor(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work<{ imporId: number }>(PEKERJAAN_IMPOR, ({ imporId }) => kerjakanImpor(deps, imporId), { seconds: 6 * 3600 });
  await lanjutkanImpor(deps);
  await deps.jobs.work(BERSIHKAN, async () => {
    const dibuang = await bersihkanTampungan(deps.db);
    if (dibuang > 0) deps.log.info({ dibuang }, 'undecided imports put away');
  });
  await deps.jobs.schedule(BERSIHKAN, '40 2 * * *', zonaWaktu);
}
