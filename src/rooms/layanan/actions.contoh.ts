import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { buatLayanan, terbitkanLayanan } from './actions.ts';
import { LAYANAN_CONTOH } from './contoh/daftar.ts';

const DASAR_CONTOH = 'Contoh – ganti dengan SK kantor';

/**
 * Puts the sample services into the office: as drafts to be checked or, in the demonstration office, published from a day
 * on. A code that the office uses already is left alone. Returns how many were made.
 */
export async function isiLayananContoh(tx: Tx, pelaku: Pelaku, terbitMulai?: Tanggal): Promise<number> {
  let jumlah = 0;
  for (const { kode, nama, definisi } of LAYANAN_CONTOH) {
    const hasil = await buatLayanan(tx, pelaku, { kode, nama, kelompok: definisi.kelompok, contoh: true, definisi });
    if (!hasil.ok) continue;
    jumlah += 1;
    if (terbitMulai === undefined) continue;
    const terbit = await terbitkanLayanan(tx, pelaku, hasil.id, { versi: 1, berlakuMulai: terbitMulai, dasar: DASAR_CONTOH });
    if (!terbit.ok) throw new Error(`layanan contoh ${kode} tidak dapat diterbitkan: ${terbit.sebab}`);
    const waktu = sql<Date>`${terbitMulai}::date::timestamptz`;
    await tx.updateTable('layanan').set({ dibuat_pada: waktu, diubah_pada: waktu }).where('id', '=', hasil.id).execute();
  }
  return jumlah;
}
