import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';
import { PEKERJAAN_HITUNG_KOPERASI } from '../../koperasi/actions.turunan.ts';
import { PEKERJAAN_HITUNG_KELAS } from '../../umkm/actions.hitung.ts';
import { type Aturan, type BarisPengaturan, denganBawaan, type Turunan } from './aturan.ts';

/** The job that works out what is derived. */
export const PEKERJAAN: Readonly<Record<Turunan, string>> = { kelas_umkm: PEKERJAAN_HITUNG_KELAS, koperasi: PEKERJAAN_HITUNG_KOPERASI };

/** Whether what follows from this rule is still being worked out, or waits for it. */
export async function sedangDihitung(db: DbOrTx, aturan: Aturan): Promise<boolean> {
  if (aturan.turunan.length === 0) return false;
  const nama = aturan.turunan.map((satu) => PEKERJAAN[satu]);
  const { rows } = await sql<{ ada: boolean }>`
    select exists (select 1 from pgboss.job where name = any(${nama}) and state in ('created', 'retry', 'active')) as ada`.execute(db);
  return rows[0]?.ada ?? false;
}

/** The stored rows of rules with what comes with the program before them, by key and oldest first. */
export async function listPengaturan(db: DbOrTx, aturan: readonly Aturan[]): Promise<Map<string, BarisPengaturan[]>> {
  const rows = await db
    .selectFrom('pengaturan')
    .select(['kunci', 'berlaku_mulai', 'nilai', 'dasar'])
    .where(
      'kunci',
      'in',
      aturan.map((satu) => satu.kunci),
    )
    .execute();
  const milik = (kunci: string): BarisPengaturan[] =>
    rows.filter((row) => row.kunci === kunci).map((row) => ({ berlakuMulai: row.berlaku_mulai, nilai: row.nilai, dasar: row.dasar }));
  return new Map(aturan.map((satu) => [satu.kunci, denganBawaan(satu, milik(satu.kunci))]));
}

export async function getPengaturan(db: DbOrTx, aturan: Aturan): Promise<BarisPengaturan[]> {
  return (await listPengaturan(db, [aturan])).get(aturan.kunci) ?? [];
}
