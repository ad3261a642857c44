import { tanggalDari } from '../../lib/waktu.ts';
import type { Deps } from '../../web/deps.ts';
import { PEKERJAAN_HITUNG_KOPERASI, perbaruiSemuaKoperasi } from './actions.turunan.ts';

/** Every night, soon after midnight: deadlines that passed change duties and proposed status of records that nobody touched. */
export async function jadwalkanHitungKoperasi(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work(PEKERJAAN_HITUNG_KOPERASI, async () => {
    const hasil = await perbaruiSemuaKoperasi(deps.db, tanggalDari(deps.clock.now(), zonaWaktu));
    deps.log.info(hasil, 'cooperatives worked out anew');
  });
  await deps.jobs.schedule(PEKERJAAN_HITUNG_KOPERASI, '10 0 * * *', zonaWaktu);
}
