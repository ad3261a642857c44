import type { Deps } from '../../web/deps.ts';
import { buangSesiUsang } from './sesi/actions.ts';

const PEKERJAAN_SESI = 'buang-sesi-usang';

/** Every night: sessions and sign-in proofs that are over. */
export async function jadwalkanBuangSesi(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(PEKERJAAN_SESI, () => buangSesiUsang(deps));
  await deps.jobs.schedule(PEKERJAAN_SESI, '40 2 * * *', zonaWaktu);
}
