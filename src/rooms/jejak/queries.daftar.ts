import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import type { ObjekJejak, Perubahan, Pintu } from './jejak.ts';

export type SaringanJejak = {
  akunId?: string | undefined;
  perbuatan?: string | undefined;
  objekJenis?: string | undefined;
  objekId?: string | undefined;
  /** First and last day, as the office's wall clock counts them. */
  dari?: Tanggal | undefined;
  sampai?: Tanggal | undefined;
  zona: string;
};

export type BarisJejak = ObjekJejak & {
  id: bigint;
  waktu: Date;
  akunId: string | null;
  pelakuNama: string;
  pintu: Pintu;
  perbuatan: string;
  alasan: string | null;
  perubahan: Perubahan | null;
  disegel: boolean;
};

export type HalamanJejak = { baris: BarisJejak[]; lebihLama: bigint | undefined; lebihBaru: bigint | undefined };

/** Traces of the whole office, newest first; a page older than `sebelum` or newer than `sesudah`. */
export async function listJejak(
  db: DbOrTx,
  saringan: SaringanJejak,
  { sebelum, sesudah, batas = 50 }: { sebelum?: bigint | undefined; sesudah?: bigint | undefined; batas?: number } = {},
): Promise<HalamanJejak> {
  const mundur = sesudah !== undefined;
  let query = db
    .selectFrom('jejak')
    .select(['id', 'waktu', 'akun_id', 'pelaku_nama', 'pintu', 'perbuatan', 'objek_jenis', 'objek_id', 'alasan', 'perubahan', 'segel_id'])
    .orderBy('id', mundur ? 'asc' : 'desc')
    .limit(batas + 1);
  if (saringan.akunId) query = query.where('akun_id', '=', saringan.akunId);
  if (saringan.perbuatan) query = query.where('perbuatan', '=', saringan.perbuatan);
  if (saringan.objekJenis) query = query.where('objek_jenis', '=', saringan.objekJenis);
  if (saringan.objekId) query = query.where('objek_id', '=', saringan.objekId);
  const { zona } = saringan;
  if (saringan.dari) query = query.where('waktu', '>=', sql<Date>`${saringan.dari}::date::timestamp at time zone ${zona}`);
  if (saringan.sampai) query = query.where('waktu', '<', sql<Date>`(${saringan.sampai}::date + 1)::timestamp at time zone ${zona}`);
  if (sesudah !== undefined) query = query.where('id', '>', sesudah);
  else if (sebelum !== undefined) query = query.where('id', '<', sebelum);

  const rows = await query.execute();
  const masihAda = rows.length > batas;
  const baris = rows.slice(0, batas).map((row) => ({
    id: row.id,
    waktu: row.waktu,
    akunId: row.akun_id,
    pelakuNama: row.pelaku_nama,
    pintu: row.pintu as Pintu,
    perbuatan: row.perbuatan,
    objekJenis: row.objek_jenis,
    objekId: row.objek_id,
    alasan: row.alasan,
    perubahan: row.perubahan as Perubahan | null,
    disegel: row.segel_id !== null,
  }));
  if (mundur) baris.reverse();
  const adaLama = mundur || masihAda;
  const adaBaru = mundur ? masihAda : sebelum !== undefined;
  return { baris, lebihLama: adaLama ? baris.at(-1)?.id : undefined, lebihBaru: adaBaru ? baris[0]?.id : undefined };
}

export type KeadaanSegel = { terakhir: Date | undefined; belumDisegel: number };

/** When traces were last sealed, and how many wait for it (counted up to 10 000). */
export async function keadaanSegel(db: DbOrTx): Promise<KeadaanSegel> {
  const { rows } = await sql<{ terakhir: Date | null; belum: number }>`
    select (select max(waktu) from jejak_segel) as terakhir,
           (select count(*)::int from (select 1 from jejak where segel_id is null limit 10000) as t) as belum`.execute(db);
  return { terakhir: rows[0]?.terakhir ?? undefined, belumDisegel: rows[0]?.belum ?? 0 };
}
