import type { Deps } from '../../web/deps.ts';
import { segelJejak } from './actions.ts';

const PEKERJAAN_SEGEL = 'segel-jejak';

const BANYAK = 10_000;

/** Every five minutes: seals what was written since, in as many links as it takes. */
export async function jadwalkanSegelJejak(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(PEKERJAAN_SEGEL, async () => {
    while ((await segelJejak(deps.db, BANYAK)) === BANYAK);
  });
  await deps.jobs.schedule(PEKERJAAN_SEGEL, '*/5 * * * *', zonaWaktu);
}
