import type { DbOrTx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { BULAN_VERIFIKASI_ORANG } from './orang.ts';

/** Months after which a person's record is to be looked at again: the office's setting, else two years. */
export async function getBulanVerifikasiOrang(db: DbOrTx, pada: Tanggal): Promise<number> {
  const row = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kunci', '=', 'orang_verifikasi_bulan')
    .where('berlaku_mulai', '<=', pada)
    .orderBy('berlaku_mulai', 'desc')
    .executeTakeFirst();
  return Number(row?.nilai ?? BULAN_VERIFIKASI_ORANG);
}
