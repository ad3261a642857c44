import type { Deps } from '../../web/deps.ts';
import { bersihkanBerkas } from './actions.ts';

export const PEKERJAAN_BERSIH = 'bersihkan-berkas';

/** Every night: expired uploads and contents that belong to nothing. */
export async function jadwalkanBersihBerkas(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(PEKERJAAN_BERSIH, async () => {
    const hasil = await bersihkanBerkas(deps.db, deps);
    if (hasil.kedaluwarsa + hasil.terlantar > 0) deps.log.info(hasil, 'files removed');
  });
  await deps.jobs.schedule(PEKERJAAN_BERSIH, '20 2 * * *', zonaWaktu);
}
