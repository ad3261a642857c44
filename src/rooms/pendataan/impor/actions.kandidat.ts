import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { simpanProfilBanyak } from '../../kemiripan/actions.ts';
import { buatProfil, type IsiProfil, type JenisObjek, type Profil } from '../../kemiripan/profil.ts';
import { SEKUNCI_PETUNJUK } from '../../kemiripan/queries.ts';
import { AMBANG_KEMIRIPAN, skorKemiripan } from '../../kemiripan/skor.ts';
import type { KonteksImpor } from './konteks.ts';

export type ProfilBaru = { urut: number; id: number; isi: IsiProfil };
const SEKALI = 2000;

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

type Pasangan = { id: number; lain: number[] };

/**
 * Who shares a key with the new records, in one pass over the register: looking each key up in the index costs a walk
 * through its pending list, which a batch has just filled.
 */
async function cariSekunci(tx: Tx, jenis: JenisObjek, ids: readonly number[]): Promise<Pasangan[]> {
  const { rows } = await sql<Pasangan>`
    with baru as materialized (
      select p.objek_id, k.kunci from unnest(${[...ids]}::integer[]) as b (id)
      join kemiripan_profil p on p.jenis = ${jenis} and p.objek_id = b.id cross join unnest(p.kunci) as k (kunci)
    ), dicari as materialized (select distinct kunci from baru),
    semua as materialized (
      select k.kunci, p.objek_id, row_number() over (partition by k.kunci order by p.objek_id) as ke
      from kemiripan_profil p cross join unnest(p.kunci) as k (kunci) join dicari d on d.kunci = k.kunci
      where p.jenis = ${jenis}
    )
    select b.objek_id as id, array_agg(distinct s.objek_id) as lain
    from baru b join semua s on s.kunci = b.kunci and s.objek_id <> b.objek_id and s.ke <= ${SEKUNCI_PETUNJUK}
    group by b.objek_id`.execute(tx);
  return rows;
}

async function hitung(tx: Tx, jenis: JenisObjek, semua: readonly ProfilBaru[]): Promise<number> {
  const pasangan = await cariSekunci(
    tx,
    jenis,
    semua.map((satu) => satu.id),
  );
  const isi = new Map(semua.map((satu) => [satu.id, satu.isi]));
  let jumlah = 0;
  for (let mulai = 0; mulai < pasangan.length; mulai += SEKALI) {
    const bagian = pasangan.slice(mulai, mulai + SEKALI);
    const dibaca = [...new Set(bagian.flatMap((satu) => satu.lain))];
    const { rows } = await sql<{ objek_id: number; profil: Profil }>`
      select p.objek_id, p.profil from unnest(${dibaca}::integer[]) as b (id)
      join kemiripan_profil p on p.jenis = ${jenis} and p.objek_id = b.id`.execute(tx);
    const profil = new Map(rows.map((row) => [row.objek_id, row.profil]));
    for (const { id, lain } of bagian) {
      const sendiri = buatProfil(jenis, isi.get(id) as IsiProfil);
      const mirip = (satu: number) => {
        const milik = profil.get(satu);
        return milik !== undefined && skorKemiripan(jenis, sendiri, milik).skor >= AMBANG_KEMIRIPAN.mungkin;
      };
      if (lain.some(mirip)) jumlah += 1;
    }
  }
  return jumlah;
}
