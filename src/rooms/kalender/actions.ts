import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { catatJejak } from '../jejak/actions.ts';
import { bandingkan, type Pelaku } from '../jejak/jejak.ts';
import { type JamLayanan, jamDalamKata } from '../kantor/kantor.ts';
import type { JenisLibur } from './kalender.ts';

export type LiburBaru = { tanggal: Tanggal; nama: string; jenis: JenisLibur; dasar: string };
export type SudahLibur = { ok: false; sebab: 'sudah_libur'; nama: string };

/** Closes the office on a day. A day that was cancelled before may be set again. */
export async function tetapkanLibur(tx: Tx, pelaku: Pelaku, baru: LiburBaru): Promise<{ ok: true } | SudahLibur> {
  const lama = await tx.selectFrom('hari_libur').selectAll().where('tanggal', '=', baru.tanggal).forUpdate().executeTakeFirst();
  if (lama?.keadaan === 'aktif') return { ok: false, sebab: 'sudah_libur', nama: lama.nama };
  const { tanggal, ...isi } = baru;
  await tx
    .insertInto('hari_libur')
    .values(baru)
    .onConflict((conflict) => conflict.column('tanggal').doUpdateSet({ ...isi, keadaan: 'aktif', diubah_pada: sql`now()` }))
    .execute();
  const perubahan = bandingkan<Record<string, string | null>>(lama ? { keadaan: lama.keadaan } : {}, { ...isi, keadaan: 'aktif' });
  await catatJejak(tx, pelaku, { perbuatan: 'tetapkan_libur', objekJenis: 'hari_libur', objekId: tanggal, perubahan });
  return { ok: true };
}

/** The day is a working day after all: a decree was amended. Done twice it is done once. */
export async function batalkanLibur(tx: Tx, pelaku: Pelaku, tanggal: Tanggal, alasan: string): Promise<void> {
  const batal = await tx
    .updateTable('hari_libur')
    .set({ keadaan: 'dibatalkan', diubah_pada: sql`now()` })
    .where('tanggal', '=', tanggal)
    .where('keadaan', '=', 'aktif')
    .returning('tanggal')
    .executeTakeFirst();
  if (!batal) return;
  const perubahan = { keadaan: ['aktif', 'dibatalkan'] } satisfies Record<string, [string, string]>;
  await catatJejak(tx, pelaku, { perbuatan: 'batalkan_libur', objekJenis: 'hari_libur', objekId: tanggal, alasan, perubahan });
}

export type JamKhususBaru = { nama: string; mulai: Tanggal; sampai: Tanggal; jam: JamLayanan; dasar: string };
export type JamBertumpuk = { ok: false; sebab: 'bertumpuk'; nama: string };

/** Other office hours for a range of days. Two ranges that share a day would leave its hours in doubt. */
export async function tetapkanJamKhusus(tx: Tx, pelaku: Pelaku, baru: JamKhususBaru): Promise<{ ok: true } | JamBertumpuk> {
  await sql`lock table jam_khusus in share row exclusive mode`.execute(tx);
  const lain = await tx
    .selectFrom('jam_khusus')
    .select('nama')
    .where('keadaan', '=', 'aktif')
    .where('mulai', '<=', baru.sampai)
    .where('sampai', '>=', baru.mulai)
    .executeTakeFirst();
  if (lain) return { ok: false, sebab: 'bertumpuk', nama: lain.nama };
  const { id } = await tx
    .insertInto('jam_khusus')
    .values({ ...baru, jam: JSON.stringify(baru.jam) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const perubahan = bandingkan<Record<string, string>>({}, { ...baru, jam: jamDalamKata(baru.jam) });
  await catatJejak(tx, pelaku, { perbuatan: 'tetapkan_jam_khusus', objekJenis: 'jam_khusus', objekId: id, perubahan });
  return { ok: true };
}

export type PenutupanBaru = { mulai: Date; selesai: Date; alasan: string };

/** The office could not work. Entered afterwards as well: due dates are worked out anew from it. */
export async function catatPenutupan(tx: Tx, pelaku: Pelaku, baru: PenutupanBaru): Promise<void> {
  const { id } = await tx
    .insertInto('penutupan')
    .values({ ...baru, akun_id: pelaku.akunId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const perubahan = bandingkan<Record<string, string>>(
    {},
    { mulai: baru.mulai.toISOString(), selesai: baru.selesai.toISOString(), alasan: baru.alasan },
  );
  await catatJejak(tx, pelaku, { perbuatan: 'catat_penutupan', objekJenis: 'penutupan', objekId: id, perubahan });
}

/** Takes back what was entered by mistake. */
export async function batalkan(tx: Tx, pelaku: Pelaku, jenis: 'jam_khusus' | 'penutupan', id: number, alasan: string): Promise<void> {
  const batal = await tx
    .updateTable(jenis)
    .set({ keadaan: 'dibatalkan' })
    .where('id', '=', id)
    .where('keadaan', '=', 'aktif')
    .returning('id')
    .executeTakeFirst();
  if (!batal) return;
  const perubahan = { keadaan: ['aktif', 'dibatalkan'] } satisfies Record<string, [string, string]>;
  await catatJejak(tx, pelaku, { perbuatan: `batalkan_${jenis}`, objekJenis: jenis, objekId: id, alasan, perubahan });
}
