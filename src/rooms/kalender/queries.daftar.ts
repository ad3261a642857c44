import type { DbOrTx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import type { JamLayanan } from '../kantor/kantor.ts';

export type LiburTercatat = { tanggal: Tanggal; nama: string; jenis: string; dasar: string; keadaan: string };

/** Every holiday of a year, the cancelled ones too. */
export function listLibur(db: DbOrTx, tahun: number): Promise<LiburTercatat[]> {
  return db
    .selectFrom('hari_libur')
    .select(['tanggal', 'nama', 'jenis', 'dasar', 'keadaan'])
    .where('tanggal', '>=', `${tahun}-01-01`)
    .where('tanggal', '<=', `${tahun}-12-31`)
    .orderBy('tanggal')
    .execute();
}

export function findLibur(db: DbOrTx, tanggal: Tanggal): Promise<LiburTercatat | undefined> {
  return db
    .selectFrom('hari_libur')
    .select(['tanggal', 'nama', 'jenis', 'dasar', 'keadaan'])
    .where('tanggal', '=', tanggal)
    .executeTakeFirst();
}

/** The first and the last year that has holidays: outside of them a due date is a guess. */
export async function getTahunLibur(db: DbOrTx): Promise<{ awal: number; akhir: number }> {
  const row = await db
    .selectFrom('hari_libur')
    .select((eb) => [eb.fn.min('tanggal').as('awal'), eb.fn.max('tanggal').as('akhir')])
    .executeTakeFirstOrThrow();
  const tahun = (t: string | null) => Number((t ?? '0').slice(0, 4));
  return { awal: tahun(row.awal), akhir: tahun(row.akhir) };
}

export type JamKhususTercatat = {
  id: number;
  nama: string;
  mulai: Tanggal;
  sampai: Tanggal;
  jam: JamLayanan;
  dasar: string;
  keadaan: string;
};

export async function listJamKhusus(db: DbOrTx): Promise<JamKhususTercatat[]> {
  const rows = await db
    .selectFrom('jam_khusus')
    .select(['id', 'nama', 'mulai', 'sampai', 'jam', 'dasar', 'keadaan'])
    .orderBy('mulai', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, jam: row.jam as unknown as JamLayanan }));
}

export type PenutupanTercatat = { id: number; mulai: Date; selesai: Date; alasan: string; keadaan: string };

/** A closure that still holds. */
export function findPenutupan(db: DbOrTx, id: number): Promise<PenutupanTercatat | undefined> {
  return db
    .selectFrom('penutupan')
    .select(['id', 'mulai', 'selesai', 'alasan', 'keadaan'])
    .where('id', '=', id)
    .where('keadaan', '=', 'aktif')
    .executeTakeFirst();
}

/** The latest closures, newest first. */
export function listPenutupan(db: DbOrTx, batas = 50): Promise<PenutupanTercatat[]> {
  return db.selectFrom('penutupan').select(['id', 'mulai', 'selesai', 'alasan', 'keadaan']).orderBy('mulai', 'desc').limit(batas).execute();
}
