import type { Deps } from '../../../web/deps.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { susunAngka } from './actions.ts';
import { listAngka } from './queries.ts';

const PEKERJAAN_ANGKA = 'susun-angka-terbuka';

/**
 * On the first of each month, not daily: who compares two tables learns less of the record that came in between. At once
 * when nothing is published yet.
 */
export async function jadwalkanAngkaTerbuka(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(
    PEKERJAAN_ANGKA,
    async () => {
      const kantor = await waktuKantor(deps);
      if (kantor.area === '') return;
      deps.log.info({ tabel: await susunAngka(deps.db, kantor, deps.clock.now()) }, 'open figures worked out');
    },
    { seconds: 3600 },
  );
  await deps.jobs.schedule(PEKERJAAN_ANGKA, '20 1 1 * *', zonaWaktu);
  if ((await listAngka(deps.db)).length === 0) await deps.jobs.enqueue(deps.db, PEKERJAAN_ANGKA, {}, { key: 'pertama' });
}
