import type { Deps } from '../../web/deps.ts';
import { bersihkanBerkas } from './actions.ts';

const NAME = 'bersihkan-berkas';

/** Every night: expired uploads and contents that belong to nothing. */
export async function jadwalkanBersihBerkas(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(NAME, async () => {
    const hasil = await bersihkanBerkas(deps.db, deps);
    if (hasil.kedaluwarsa + hasil.terlantar > 0) deps.log.info(hasil, 'files removed');
  });
  await deps.jobs.schedule(NAME, '20 2 * * *', zonaWaktu);
}
