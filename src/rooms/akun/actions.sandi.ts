import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { DbOrTx, Tx } from '../../db/client.ts';
import type { Deps } from '../../web/deps.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { findSandiTeracak } from './queries.ts';
import { akhiriSesi } from './sesi/actions.ts';

/** Whether this is the password of the account. */
export async function periksaSandi(db: DbOrTx, akunId: string, sandi: string): Promise<boolean> {
  const hash = await findSandiTeracak(db, akunId);
  return hash !== undefined && verifyPassword({ hash, password: sandi });
}

export type HasilGantiSandi = { ok: true } | { ok: false; sebab: 'sandi_lama_salah' | 'sama' };

/** A person changes the own password; sessions elsewhere end. */
export async function gantiSandi(
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  pelaku: Pelaku,
  data: { akunId: string; sesiId: string; sandiLama: string; sandiBaru: string },
): Promise<HasilGantiSandi> {
  if (!(await periksaSandi(tx, data.akunId, data.sandiLama))) return { ok: false, sebab: 'sandi_lama_salah' };
  if (data.sandiLama === data.sandiBaru) return { ok: false, sebab: 'sama' };
  const kini = deps.clock.now();
  const sandi = await hashPassword(data.sandiBaru);
  await tx.updateTable('akun_kredensial').set({ sandi, diubah_pada: kini }).where('akun_id', '=', data.akunId).execute();
  await tx.updateTable('akun').set({ ganti_sandi: false, diubah_pada: kini }).where('id', '=', data.akunId).execute();
  await akhiriSesi(tx, data.akunId, { kecuali: data.sesiId });
  await catatJejak(tx, pelaku, { perbuatan: 'ganti_sandi', objekJenis: 'akun', objekId: data.akunId });
  return { ok: true };
}

/** Ends one session of the own account, or all but the one in use. */
export async function akhiriSesiLain(tx: Tx, pelaku: Pelaku, data: { akunId: string; sesiIni: string; sesiId?: string }): Promise<number> {
  const jumlah = await akhiriSesi(tx, data.akunId, data.sesiId === undefined ? { kecuali: data.sesiIni } : { sesiId: data.sesiId });
  if (jumlah > 0)
    await catatJejak(tx, pelaku, {
      perbuatan: 'akhiri_sesi',
      objekJenis: 'akun',
      objekId: data.akunId,
      perubahan: { jumlah: [null, jumlah] },
    });
  return jumlah;
}
