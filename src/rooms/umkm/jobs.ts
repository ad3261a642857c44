import { tanggalDari } from '../../lib/waktu.ts';
import type { Deps } from '../../web/deps.ts';
import { hitungUlangKelas, PEKERJAAN_HITUNG_KELAS, perluHitungKelas } from './actions.hitung.ts';

/** Every night, when a rule came into force or a year closed; and at once when the office sets another rule. */
export async function jadwalkanHitungKelas(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work<{ wajib?: boolean }>(
    PEKERJAAN_HITUNG_KELAS,
    async (data: { wajib?: boolean } | null) => {
      const hariIni = tanggalDari(deps.clock.now(), zonaWaktu);
      if (!data?.wajib && !(await perluHitungKelas(deps.db, hariIni))) return;
      deps.log.info(await hitungUlangKelas(deps.db, hariIni), 'classes of businesses worked out anew');
    },
    { seconds: 3600 },
  );
  await deps.jobs.schedule(PEKERJAAN_HITUNG_KELAS, '30 0 * * *', zonaWaktu);
}
