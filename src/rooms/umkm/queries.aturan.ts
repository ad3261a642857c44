import type { DbOrTx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { ATURAN_KELAS, type AturanKelas, bacaAturanKelas, BULAN_VERIFIKASI_UMKM } from './aturan-kelas.ts';

export type AturanUmkm = {
  kelas: readonly AturanKelas[];
  /** Months after which a record is to be looked at again. */
  bulanVerifikasi: number;
};

/** The figures of the rules: what the office has set with an effective date, else those that come with the program. */
export async function getAturanUmkm(db: DbOrTx, pada: Tanggal): Promise<AturanUmkm> {
  const rows = await db
    .selectFrom('pengaturan')
    .select(['kunci', 'nilai'])
    .where('kunci', 'in', ['umkm_kelas', 'umkm_verifikasi_bulan'])
    .where('berlaku_mulai', '<=', pada)
    .orderBy('berlaku_mulai', 'desc')
    .execute();
  const terbaru = (kunci: string): unknown => rows.find((row) => row.kunci === kunci)?.nilai;
  const kelas = terbaru('umkm_kelas');
  return {
    kelas: kelas === undefined ? ATURAN_KELAS : bacaAturanKelas(kelas),
    bulanVerifikasi: Number(terbaru('umkm_verifikasi_bulan') ?? BULAN_VERIFIKASI_UMKM),
  };
}
