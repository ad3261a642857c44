import { ZONA_BAKU } from '../lib/waktu.ts';
import { jadwalkanBuangSesi } from '../rooms/akun/jobs.ts';
import { lupakanKunciApi } from '../rooms/akun/token/actions.sekali.ts';
import { jadwalkanBersihBerkas } from '../rooms/berkas/jobs.ts';
import { jadwalkanSegelJejak } from '../rooms/jejak/jobs.ts';
import { jadwalkanHitungKoperasi } from '../rooms/koperasi/jobs.ts';
import { findKantor } from '../rooms/kantor/queries.ts';
import { jadwalkanCariGanda } from '../rooms/pendataan/ganda/jobs.ts';
import { jadwalkanUsulan } from '../rooms/pendataan/usulan/jobs.ts';
import { jadwalkanPermohonan } from '../rooms/permohonan/jobs.ts';
import { jadwalkanUrutanPerubahan } from '../rooms/pertukaran/umpan/jobs.ts';
import { jadwalkanAngkaTerbuka } from '../rooms/portal/data/jobs.ts';
import { jadwalkanHitungKelas } from '../rooms/umkm/jobs.ts';
import { jadwalkanImpor } from '../rooms/pendataan/impor/jobs.ts';
import { forgetOldKeys } from '../web/act.ts';
import type { SlowQueries } from '../db/slow-queries.ts';
import { storeSlowQueries } from '../db/slow-queries-store.ts';
import type { Deps } from '../web/deps.ts';

/** Background work of every room, on the office's own clock. */
export async function startWork(deps: Deps, slow: SlowQueries): Promise<void> {
  const zona = (await findKantor(deps.db))?.zonaWaktu ?? ZONA_BAKU;
  await jadwalkanBuangSesi(deps, zona);
  await jadwalkanSegelJejak(deps, zona);
  await jadwalkanBersihBerkas(deps, zona);
  await jadwalkanHitungKoperasi(deps, zona);
  await jadwalkanHitungKelas(deps, zona);
  await jadwalkanCariGanda(deps, zona);
  await jadwalkanUsulan(deps, zona);
  await jadwalkanImpor(deps, zona);
  await jadwalkanAngkaTerbuka(deps, zona);
  await jadwalkanPermohonan(deps, zona);
  await jadwalkanUrutanPerubahan(deps, zona);
  await deps.jobs.work('catat-kueri-lambat', async () => void (await storeSlowQueries(deps.db, slow, deps.clock.now())));
  await deps.jobs.schedule('catat-kueri-lambat', '*/5 * * * *', zona);
  await deps.jobs.work('buang-kunci-formulir', async () => {
    await forgetOldKeys(deps.db, deps.clock.now());
    await lupakanKunciApi(deps.db, deps.clock.now());
  });
  await deps.jobs.schedule('buang-kunci-formulir', '50 2 * * *', zona);
}
