import type { Db, Tx } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import { masaSesi, terakhirSejak } from '../queries.aturan.ts';

/** Notes that a session was used. */
export async function sentuhSesi(db: Db, sesiId: string, kini: Date): Promise<void> {
  await db.updateTable('akun_sesi').set({ diubah_pada: kini }).where('id', '=', sesiId).execute();
}

/** Ends sessions of an account: one, all but one, or all. Returns how many. */
export async function akhiriSesi(tx: Tx, akunId: string, yang: { sesiId?: string; kecuali?: string } = {}): Promise<number> {
  let query = tx.deleteFrom('akun_sesi').where('akun_id', '=', akunId);
  if (yang.sesiId !== undefined) query = query.where('id', '=', yang.sesiId);
  if (yang.kecuali !== undefined) query = query.where('id', '<>', yang.kecuali);
  const hasil = await query.executeTakeFirst();
  return Number(hasil.numDeletedRows);
}

/** Sessions and proofs that are over; what they were is in the traces. */
export async function buangSesiUsang({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const kini = clock.now();
  const didiamkan = terakhirSejak(kini, await masaSesi({ db, clock }));
  await db
    .deleteFrom('akun_sesi')
    .where((eb) => eb.or([eb('kedaluwarsa_pada', '<', kini), eb('diubah_pada', '<', didiamkan)]))
    .execute();
  await db.deleteFrom('akun_verifikasi').where('kedaluwarsa_pada', '<', kini).execute();
}
