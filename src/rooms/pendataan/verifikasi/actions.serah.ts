import type { Tx } from '../../../db/client.ts';
import type { Diserahkan } from '../../akun/actions.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';

/** The lists that somebody who leaves has not closed go to the successor. */
export async function serahkanVerifikasi(tx: Tx, pelaku: Pelaku, { dari, kepada }: { dari: string; kepada: string }): Promise<Diserahkan> {
  const pindah = await tx
    .updateTable('verifikasi')
    .set({ petugas_id: kepada })
    .where('petugas_id', '=', dari)
    .where('status', '=', 'berjalan')
    .returning('id')
    .execute();
  for (const { id } of pindah) {
    await catatJejak(tx, pelaku, { perbuatan: 'serahkan_verifikasi', objekJenis: 'verifikasi', objekId: id });
  }
  return { apa: 'daftar pemeriksaan', jumlah: pindah.length };
}
