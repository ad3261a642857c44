import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import { kunciProfil } from './kunci.ts';
import { buatProfil, type IsiProfil, type JenisObjek, type Profil } from './profil.ts';
import { AMBANG_KEMIRIPAN, type HasilKemiripan, skorKemiripan } from './skor.ts';

export type CatatanMirip = HasilKemiripan & { objekId: number };

/** A key that more records share than this says little. */
const TERBANYAK_SEKUNCI = 200;
export const SEKUNCI_PETUNJUK = 40;

export type PilihanMirip = {
  /** The record itself. */
  kecuali?: number | undefined;
  batas?: number;
  /** As many records of one key are looked at: fewer for a hint beside a record than before a new one is written. */
  sekunci?: number;
  /** Least score that counts; default: what is worth showing to a person. */
  ambang?: number;
};

/** Records of the same register that are likely the same one, likeliest first. */
export async function findMirip(
  db: DbOrTx,
  jenis: JenisObjek,
  isi: IsiProfil,
  { kecuali, batas = 5, sekunci = TERBANYAK_SEKUNCI, ambang = AMBANG_KEMIRIPAN.mungkin }: PilihanMirip = {},
): Promise<CatatanMirip[]> {
  const profil = buatProfil(jenis, isi);
  const kunci = kunciProfil(jenis, profil);
  if (kunci.length === 0) return [];
  const { rows } = await sql<{ objek_id: number; profil: Profil }>`
    select distinct on (calon.objek_id) calon.objek_id, calon.profil
    from unnest(${kunci}::text[]) as satu (kunci)
    cross join lateral (
      select p.objek_id, p.profil from kemiripan_profil p
      where p.jenis = ${jenis} and p.kunci @> array[satu.kunci] and p.objek_id <> ${kecuali ?? 0}
      limit ${sekunci}
    ) as calon`.execute(db);
  return rows
    .map((row) => ({ objekId: row.objek_id, ...skorKemiripan(jenis, profil, row.profil) }))
    .filter((satu) => satu.skor >= ambang)
    .sort((a, b) => b.skor - a.skor || a.objekId - b.objekId)
    .slice(0, batas);
}
