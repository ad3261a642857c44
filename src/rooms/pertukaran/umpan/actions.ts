import { sql } from 'kysely';
import type { Db } from '../../../db/client.ts';

/**
 * Gives places in the order to what waits. Only one does so at a time and commits before the next begins, so a change
 * that can be seen now never gets a lower place than one that was handed out before: a follower that stands at a number
 * has missed nothing below it, however transactions overlap. What is not committed yet cannot be seen, and waits.
 * A record that changed again moves to its new place. Returns how many rows were taken from the queue.
 */
export async function urutkanPerubahan(db: Db, porsi: number): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('panji:urutan_perubahan'))`.execute(tx);
    const { rows } = await sql<{ jumlah: number }>`
      with diambil as (
        delete from perubahan_antre where ctid = any (array(select ctid from perubahan_antre limit ${porsi}))
        returning nomor, jenis, objek_id, wilayah_lama
      ), ringkas as (
        select jenis, objek_id, max(nomor) as nomor, array_remove(array_agg(distinct wilayah_lama), null) as wilayah_lama
        from diambil group by jenis, objek_id
      ), diurutkan as (
        insert into perubahan as p (jenis, objek_id, urutan, wilayah_lama)
        select jenis, objek_id, nextval('perubahan_urutan'), wilayah_lama from (select * from ringkas order by nomor) as urut
        on conflict (jenis, objek_id) do update set
          urutan = excluded.urutan,
          wilayah_lama = case when excluded.wilayah_lama <@ p.wilayah_lama then p.wilayah_lama
            else array(select distinct unnest(p.wilayah_lama || excluded.wilayah_lama) order by 1) end
      )
      select count(*)::int as jumlah from diambil`.execute(tx);
    return rows[0]?.jumlah ?? 0;
  });
}

/** All that waits, in portions, so that no lock is held for long. */
export async function urutkanSemuaPerubahan(db: Db): Promise<number> {
  const porsi = 50_000;
  let jumlah = 0;
  for (let diambil = porsi; diambil === porsi; jumlah += diambil) diambil = await urutkanPerubahan(db, porsi);
  return jumlah;
}
