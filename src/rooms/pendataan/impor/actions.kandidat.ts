import { sql } from 'kysely';
import type { Db, Tx } from '../../../db/client.ts';
import { kunciProfil } from '../../kemiripan/kunci.ts';
import { buatProfil, type IsiProfil, type Profil } from '../../kemiripan/profil.ts';
import { SEKUNCI_PETUNJUK } from '../../kemiripan/queries.ts';
import { AMBANG_KEMIRIPAN, skorKemiripan } from '../../kemiripan/skor.ts';
import { tanpaUlangan } from './actions.calon.ts';
import type { JenisImpor } from './impor.ts';
import type { KonteksImpor } from './konteks.ts';

export type ProfilBaru = { urut: number; isi: IsiProfil };
const SEKALI = 400;

/** What new records are compared by that were judged one by one; for the others it lies there already. */
export async function simpanProfilBaru(
  tx: Tx,
  k: Pick<KonteksImpor, 'imporId'>,
  jenis: JenisImpor,
  baru: readonly ProfilBaru[],
): Promise<void> {
  if (jenis === 'rat' || baru.length === 0) return;
  const baris = baru.map(({ urut, isi }) => {
    const profil = buatProfil(jenis, isi);
    return { urut, kunci: kunciProfil(jenis, profil), profil };
  });
  await sql`
    insert into impor_profil (impor_id, urut, kunci, profil)
    select ${k.imporId}, b.urut, array(select jsonb_array_elements_text(b.kunci)), b.profil
    from jsonb_to_recordset(${JSON.stringify(baris)}::jsonb) as b (urut integer, kunci jsonb, profil jsonb)
    on conflict (impor_id, urut) do update set kunci = excluded.kunci, profil = excluded.profil`.execute(tx);
}

/**
 * How many new records look like another one, of the register or of the same file. Counted from the staging tables after
 * the batch, so that dry run and run count the same and nobody waits for it.
 */
export async function hitungKandidat(db: Db, imporId: number, jenis: JenisImpor): Promise<number> {
  if (jenis === 'rat') return 0;
  const jumlah = await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local work_mem = '64MB'`.execute(tx);
    await tanpaUlangan(tx, () => pasangkan(tx, imporId, jenis));
    return nilaiPasangan(tx, imporId, jenis);
  });
  await db.updateTable('impor').set({ kandidat: jumlah }).where('id', '=', imporId).execute();
  return jumlah;
}

/**
 * Who shares a key with the new records, in one pass over the register: the lists of new index entries are long just after
 * a batch. Rows of the file go by their number below nought.
 */
async function pasangkan(tx: Tx, imporId: number, jenis: 'umkm' | 'koperasi'): Promise<void> {
  await sql`
    create temp table pasangan_impor on commit drop as
    with baru as materialized (
      select b.urut, b.sasaran_id, k.kunci from impor_baris b join impor_profil p on p.impor_id = b.impor_id and p.urut = b.urut
      cross join unnest(p.kunci) as k (kunci) where b.impor_id = ${imporId} and b.hasil = 'baru'
    ), dicari as materialized (select distinct kunci from baru),
    lama as materialized (
      select k.kunci, p.objek_id from kemiripan_profil p cross join unnest(p.kunci) as k (kunci) where p.jenis = ${jenis} and k.kunci in (select kunci from dicari)
    ),
    semua as (
      select kunci, objek_id, row_number() over (partition by kunci order by objek_id < 0, abs(objek_id)) as ke from (
        select l.kunci, l.objek_id from lama l
        where not exists (select from impor_baris x where x.impor_id = ${imporId} and x.hasil = 'baru' and x.sasaran_id = l.objek_id)
        union all select kunci, -urut from baru
      ) x
    )
    select b.urut, array_agg(distinct s.objek_id) as lain
    from baru b join semua s on s.kunci = b.kunci and s.objek_id <> -b.urut and s.ke <= ${SEKUNCI_PETUNJUK}
    group by b.urut`.execute(tx);
  await sql`create index on pasangan_impor (urut)`.execute(tx);
}

type Pasangan = { urut: number; lain: number[]; profil: Profil };

async function nilaiPasangan(tx: Tx, imporId: number, jenis: 'umkm' | 'koperasi'): Promise<number> {
  let [jumlah, sesudah] = [0, 0];
  for (;;) {
    const { rows } = await sql<Pasangan>`
      select p.urut, p.lain, i.profil from pasangan_impor p join impor_profil i on i.impor_id = ${imporId} and i.urut = p.urut
      where p.urut > ${sesudah} order by p.urut limit ${SEKALI}`.execute(tx);
    if (rows.length === 0) return jumlah;
    sesudah = rows.at(-1)?.urut ?? sesudah;
    const dibaca = [...new Set(rows.flatMap((satu) => satu.lain))];
    const { rows: milik } = await sql<{ id: number; profil: Profil }>`
      select p.objek_id as id, p.profil from unnest(${dibaca.filter((id) => id > 0)}::integer[]) as b (id)
      join kemiripan_profil p on p.jenis = ${jenis} and p.objek_id = b.id
      union all select -p.urut, p.profil from unnest(${dibaca.filter((id) => id < 0)}::integer[]) as b (id)
      join impor_profil p on p.impor_id = ${imporId} and p.urut = -b.id`.execute(tx);
    const profil = new Map(milik.map((satu) => [satu.id, satu.profil]));
    for (const { lain, profil: sendiri } of rows) {
      const mirip = (satu: number) => {
        const lainnya = profil.get(satu);
        return lainnya !== undefined && skorKemiripan(jenis, sendiri, lainnya).skor >= AMBANG_KEMIRIPAN.mungkin;
      };
      if (lain.some(mirip)) jumlah += 1;
    }
  }
}
