import type { DbOrTx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { ATURAN_KEWAJIBAN, type AturanKewajiban } from './aturan-kewajiban.ts';
import { ATURAN_KUK, type AturanKuk, bacaAturanKuk } from './kesehatan/kuk.ts';
import { ATURAN_RAT, type AturanRat } from './rat/aturan-rat.ts';

export type AturanKoperasi = { rat: readonly AturanRat[]; kewajiban: AturanKewajiban; kuk: AturanKuk };

/** The figures of the rules: what the office has set with an effective date, else those that come with the program. */
export async function getAturanKoperasi(db: DbOrTx, pada: Tanggal): Promise<AturanKoperasi> {
  const rows = await db
    .selectFrom('pengaturan')
    .select(['kunci', 'nilai'])
    .where('kunci', 'in', ['koperasi_rat', 'koperasi_kewajiban', 'koperasi_kuk'])
    .where('berlaku_mulai', '<=', pada)
    .orderBy('berlaku_mulai', 'desc')
    .execute();
  const terbaru = (kunci: string): unknown => rows.find((row) => row.kunci === kunci)?.nilai;
  const kuk = terbaru('koperasi_kuk');
  return {
    rat: (terbaru('koperasi_rat') as readonly AturanRat[] | undefined) ?? ATURAN_RAT,
    kewajiban: (terbaru('koperasi_kewajiban') as AturanKewajiban | undefined) ?? ATURAN_KEWAJIBAN,
    kuk: kuk === undefined ? ATURAN_KUK : bacaAturanKuk(kuk),
  };
}
