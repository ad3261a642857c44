import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { simpanProfilBanyak } from '../../kemiripan/actions.ts';
import { kunciProfil } from '../../kemiripan/kunci.ts';
import { buatProfil, type IsiProfil, type JenisObjek, type Profil } from '../../kemiripan/profil.ts';
import { SEKUNCI_PETUNJUK } from '../../kemiripan/queries.ts';
import { AMBANG_KEMIRIPAN, skorKemiripan } from '../../kemiripan/skor.ts';
import type { KonteksImpor } from './konteks.ts';

export type ProfilBaru = { urut: number; id: number; isi: IsiProfil };
const SEKALI = 1000;

/**
 * How many new records look like another one, of the register or of the same file. In a dry run the profiles are laid
 * down and taken away again, so that both count the same.
 */
export async function hitungKandidat(tx: Tx, k: KonteksImpor, jenis: JenisObjek, baru: readonly ProfilBaru[]): Promise<number> {
  if (baru.length === 0) return 0;
  if (k.tulis) return hitung(tx, jenis, baru);
  await sql`savepoint kandidat`.execute(tx);
  const angan = baru.map((satu) => ({ ...satu, id: -satu.urut }));
  for (let mulai = 0; mulai < angan.length; mulai += SEKALI) {
    await simpanProfilBanyak(
      tx,
      jenis,
      angan.slice(mulai, mulai + SEKALI).map((satu) => ({ objekId: satu.id, isi: satu.isi })),
    );
  }
  const jumlah = await hitung(tx, jenis, angan);
  await sql`rollback to savepoint kandidat`.execute(tx);
  return jumlah;
}

async function hitung(tx: Tx, jenis: JenisObjek, semua: readonly ProfilBaru[]): Promise<number> {
  let jumlah = 0;
  for (let mulai = 0; mulai < semua.length; mulai += SEKALI) {
    const bagian = semua.slice(mulai, mulai + SEKALI).map(({ id, isi }) => {
      const profil = buatProfil(jenis, isi);
      return { id, profil, kunci: kunciProfil(jenis, profil) };
    });
    const { rows } = await sql<{ id: number; profil: Profil[] }>`
      select a.id, (
        select coalesce(jsonb_agg(distinct calon.profil), '[]') from jsonb_array_elements_text(a.kunci) as satu (kunci)
        cross join lateral (
          select p.profil from kemiripan_profil p
          where p.jenis = ${jenis} and p.kunci @> array[satu.kunci] and p.objek_id <> a.id limit ${SEKUNCI_PETUNJUK}
        ) as calon
      ) as profil
      from jsonb_to_recordset(${JSON.stringify(bagian.map(({ id, kunci }) => ({ id, kunci })))}::jsonb) as a (id integer, kunci jsonb)`.execute(
      tx,
    );
    const oleh = new Map(bagian.map((satu) => [satu.id, satu.profil]));
    for (const { id, profil } of rows) {
      const sendiri = oleh.get(id) as Profil;
      if (profil.some((lain) => skorKemiripan(jenis, sendiri, lain).skor >= AMBANG_KEMIRIPAN.mungkin)) jumlah += 1;
    }
  }
  return jumlah;
}
