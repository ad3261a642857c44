import type { DbOrTx } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import type { JenisObjek } from '../../kemiripan/profil.ts';
import { cariSemuaGanda, catatCalonGanda } from './actions.calon.ts';

const PEKERJAAN_CARI = 'cari-ganda';
/** For more records than this the whole register is gone through at once. */
const SEBAGIAN_TERBANYAK = 2000;

type Pesanan = { jenis?: JenisObjek; ids?: number[] };

/** Asks for pairs of records just written, in the transaction that wrote them: one from the desk, or all of a batch. */
export async function mintaCariGanda(
  jobs: Pick<Deps['jobs'], 'enqueue'>,
  tx: DbOrTx,
  jenis: JenisObjek,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  const pesanan: Pesanan = ids.length > SEBAGIAN_TERBANYAK ? { jenis } : { jenis, ids: [...ids] };
  await jobs.enqueue(tx, PEKERJAAN_CARI, pesanan);
}

/** Every night over the whole register, and whenever it is asked for. */
export async function jadwalkanCariGanda(deps: Deps, zonaWaktu: string): Promise<void> {
  await deps.jobs.work<Pesanan>(PEKERJAAN_CARI, async ({ jenis, ids }) => {
    const mulai = Date.now();
    const ditemukan = jenis ? await deps.db.transaction().execute((tx) => catatCalonGanda(tx, jenis, ids)) : await cariSemuaGanda(deps.db);
    deps.log.info({ jenis, ditemukan, milidetik: Date.now() - mulai }, 'likely duplicates looked for');
  });
  await deps.jobs.schedule(PEKERJAAN_CARI, '40 1 * * *', zonaWaktu);
}
