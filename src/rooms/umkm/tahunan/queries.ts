import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';

/** One year's figures as every reader may see them: workers, and whether amounts are recorded, never the amounts. */
export async function listTahunan(db: DbOrTx, umkmId: number) {
  return db
    .selectFrom('umkm_tahunan')
    .select([
      'tahun',
      'tenaga_laki',
      'tenaga_perempuan',
      'tenaga_dibayar',
      'tenaga_tidak_dibayar',
      'tenaga_disabilitas',
      'sumber',
      'diubah_pada',
    ])
    .select([
      sql<boolean>`modal is not null`.as('ada_modal'),
      sql<boolean>`penjualan is not null`.as('ada_penjualan'),
      sql<boolean>`aset is not null`.as('ada_aset'),
    ])
    .where('umkm_id', '=', umkmId)
    .orderBy('tahun', 'desc')
    .execute();
}
export type Tahunan = Awaited<ReturnType<typeof listTahunan>>[number];

/** With the amounts: for the acts that need them and for who opened them with a reason. */
export async function listAngkaTahunan(db: DbOrTx, umkmId: number) {
  return db.selectFrom('umkm_tahunan').selectAll().where('umkm_id', '=', umkmId).orderBy('tahun', 'desc').execute();
}
export type AngkaUmkm = Awaited<ReturnType<typeof listAngkaTahunan>>[number];

/** The class in force and those before it, newest first. */
export async function listKelas(db: DbOrTx, umkmId: number) {
  return db.selectFrom('umkm_kelas').selectAll().where('umkm_id', '=', umkmId).orderBy('id', 'desc').limit(50).execute();
}
