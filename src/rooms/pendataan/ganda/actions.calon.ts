import { sql } from 'kysely';
import type { Db, Tx } from '../../../db/client.ts';
import type { JenisObjek, Profil } from '../../kemiripan/profil.ts';
import { SEKUNCI_PETUNJUK } from '../../kemiripan/queries.ts';
import { AMBANG_KEMIRIPAN, skorKemiripan } from '../../kemiripan/skor.ts';

const SEKALI = 4000;

type Calon = { kecil: number; besar: number; profil_kecil: Profil; profil_besar: Profil; sidik: string };

/**
 * Lays down pairs that look alike: of these records with any other, or of the whole register. What somebody decided
 * about a pair stays until a field that is compared changes. Returns how many pairs were found.
 */
export async function catatCalonGanda(tx: Tx, jenis: JenisObjek, ids?: readonly number[]): Promise<number> {
  await sql`drop table if exists calon_ganda`.execute(tx);
  await sql`create temp table calon_ganda (nomor integer generated always as identity, kecil integer, besar integer) on commit drop`.execute(
    tx,
  );
  if (ids) await pasangkanSebagian(tx, jenis, ids);
  else await pasangkanSemua(tx, jenis);
  let ditemukan = 0;
  for (let dari = 0; ; dari += SEKALI) {
    const { rows } = await sql<Calon>`
      select c.kecil, c.besar, a.profil as profil_kecil, b.profil as profil_besar, md5(a.profil::text || b.profil::text) as sidik
      from calon_ganda c
      join kemiripan_profil a on a.jenis = ${jenis} and a.objek_id = c.kecil
      join kemiripan_profil b on b.jenis = ${jenis} and b.objek_id = c.besar
      where c.nomor > ${dari} and c.nomor <= ${dari + SEKALI}`.execute(tx);
    const { rows: sisa } = await sql`select 1 from calon_ganda where nomor > ${dari} limit 1`.execute(tx);
    if (sisa.length === 0) break;
    ditemukan += await simpan(tx, jenis, rows);
  }
  if (!ids) await buangYangUsang(tx, jenis);
  return ditemukan;
}

/** A key shared by many says little; the narrower ones bring true pairs together. */
async function pasangkanSemua(tx: Tx, jenis: JenisObjek): Promise<void> {
  await sql`
    with k as materialized (select p.objek_id, u.kunci from kemiripan_profil p cross join unnest(p.kunci) as u (kunci) where p.jenis = ${jenis}),
    sempit as (select kunci from k group by kunci having count(*) between 2 and ${SEKUNCI_PETUNJUK})
    insert into calon_ganda (kecil, besar)
    select distinct a.objek_id, b.objek_id from sempit join k a using (kunci) join k b using (kunci) where a.objek_id < b.objek_id`.execute(
    tx,
  );
}

async function pasangkanSebagian(tx: Tx, jenis: JenisObjek, ids: readonly number[]): Promise<void> {
  await sql`
    insert into calon_ganda (kecil, besar)
    select distinct least(p.objek_id, lain.objek_id), greatest(p.objek_id, lain.objek_id)
    from kemiripan_profil p cross join unnest(p.kunci) as u (kunci)
    cross join lateral (
      select q.objek_id from kemiripan_profil q
      where q.jenis = ${jenis} and q.kunci @> array[u.kunci] and q.objek_id <> p.objek_id limit ${SEKUNCI_PETUNJUK}
    ) as lain
    where p.jenis = ${jenis} and p.objek_id = any(${ids}::integer[])`.execute(tx);
}

async function simpan(tx: Tx, jenis: JenisObjek, calon: readonly Calon[]): Promise<number> {
  const mirip = calon.flatMap(({ kecil, besar, sidik, profil_kecil, profil_besar }) => {
    const { skor, alasan } = skorKemiripan(jenis, profil_kecil, profil_besar);
    return skor >= AMBANG_KEMIRIPAN.mungkin ? [{ kecil, besar, sidik, skor, alasan }] : [];
  });
  if (mirip.length === 0) return 0;
  await sql`
    insert into ganda (jenis, objek_kecil, objek_besar, skor, alasan, sidik)
    select ${jenis}, m.kecil, m.besar, m.skor, m.alasan, m.sidik
    from jsonb_to_recordset(${JSON.stringify(mirip)}::jsonb) as m (kecil integer, besar integer, skor smallint, alasan text, sidik text)
    on conflict (jenis, objek_kecil, objek_besar) do update
      set skor = excluded.skor, alasan = excluded.alasan, sidik = excluded.sidik, status = 'terbuka', ditemukan_pada = now(),
          diputuskan_pada = null, diputuskan_oleh = null
      where ganda.status <> 'digabung' and ganda.sidik <> excluded.sidik`.execute(tx);
  return mirip.length;
}

/** Open pairs whose fields changed and which were not found again are no question any more. */
async function buangYangUsang(tx: Tx, jenis: JenisObjek): Promise<void> {
  await sql`
    delete from ganda g where g.jenis = ${jenis} and g.status = 'terbuka' and not exists (
      select 1 from kemiripan_profil a join kemiripan_profil b on b.jenis = g.jenis and b.objek_id = g.objek_besar
      where a.jenis = g.jenis and a.objek_id = g.objek_kecil and md5(a.profil::text || b.profil::text) = g.sidik
    ) and not exists (select 1 from gabungan where ganda_id = g.id)`.execute(tx);
}

export async function cariSemuaGanda(db: Db): Promise<Record<JenisObjek, number>> {
  const cari = (jenis: JenisObjek) => db.transaction().execute((tx) => catatCalonGanda(tx, jenis));
  return { orang: await cari('orang'), umkm: await cari('umkm'), koperasi: await cari('koperasi') };
}
