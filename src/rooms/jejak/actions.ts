import { sql } from 'kysely';
import type { Db, Tx } from '../../db/client.ts';
import { isiJejak } from './queries.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import type { CatatanJejak, ObjekJejak, Pelaku } from './jejak.ts';

/** Leaves the trace of an act, in the act's own transaction. */
export async function catatJejak(tx: Tx, pelaku: Pelaku, catatan: CatatanJejak): Promise<void> {
  await tx
    .insertInto('jejak')
    .values({
      akun_id: pelaku.akunId,
      pelaku_nama: pelaku.nama,
      pintu: pelaku.pintu,
      perbuatan: catatan.perbuatan,
      objek_jenis: catatan.objekJenis,
      objek_id: String(catatan.objekId),
      alasan: catatan.alasan ?? null,
      perubahan: catatan.perubahan ? JSON.stringify(catatan.perubahan) : null,
    })
    .execute();
}

/** The same for an act that writes nothing else, such as taking a list out. */
export async function catatJejakSendiri(db: Db, pelaku: Pelaku, catatan: CatatanJejak): Promise<void> {
  await db.transaction().execute((tx) => catatJejak(tx, pelaku, catatan));
}

const dibaca = new Map<string, string>();
const DIBACA_PALING_BANYAK = 20_000;

/**
 * Leaves the trace that this person read this record today; once a day, not at every reload. The memory of the process
 * only saves the question to the database.
 */
export async function catatBaca(db: Db, pelaku: Pelaku, perbuatan: string, objek: ObjekJejak, hari: Tanggal): Promise<void> {
  if (pelaku.akunId === null) return;
  const kunci = `${pelaku.akunId} ${objek.objekJenis} ${objek.objekId}`;
  if (dibaca.get(kunci) === hari) return;
  await sql`
    insert into jejak (akun_id, pelaku_nama, pintu, perbuatan, objek_jenis, objek_id)
    select ${pelaku.akunId}, ${pelaku.nama}, ${pelaku.pintu}, ${perbuatan}, ${objek.objekJenis}, ${String(objek.objekId)}
    where not exists (
      select 1 from jejak
      where objek_jenis = ${objek.objekJenis} and objek_id = ${String(objek.objekId)} and akun_id = ${pelaku.akunId}
        and perbuatan = ${perbuatan} and waktu >= ${hari}::date::timestamptz
    )`.execute(db);
  if (dibaca.size >= DIBACA_PALING_BANYAK) dibaca.clear();
  dibaca.set(kunci, hari);
}

/**
 * Seals the traces of finished transactions into one link of the hash chain. A trace whose transaction is still open may
 * carry a lower number than one that is committed, so nothing from open transactions on is sealed yet.
 * Returns how many traces were sealed.
 */
export async function segelJejak(db: Db, batas = 10_000): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('panji:segel_jejak'))`.execute(tx);
    const { rows } = await sql<{ jumlah: number }>`
      with calon as (
        select id from jejak
        where segel_id is null and transaksi < pg_snapshot_xmin(pg_current_snapshot())
        order by id limit ${batas}
      ), bersidik as (
        update jejak set sidik = sha256(convert_to(${isiJejak}, 'UTF8'))
        where id in (select id from calon)
        returning id, sidik
      ), ringkas as (
        select count(*)::int as jumlah, min(id) as dari, max(id) as sampai,
               sha256(string_agg(sidik, ''::bytea order by id)) as sidik_isi
        from bersidik
      )
      insert into jejak_segel (dari_id, sampai_id, jumlah, sidik_isi, sidik_rantai)
      select dari, sampai, jumlah, sidik_isi,
             sha256(coalesce((select sidik_rantai from jejak_segel order by id desc limit 1), ''::bytea) || sidik_isi)
      from ringkas where jumlah > 0
      returning jumlah`.execute(tx);
    const jumlah = rows[0]?.jumlah ?? 0;
    if (jumlah > 0) {
      await sql`
        update jejak set segel_id = (select max(id) from jejak_segel)
        where sidik is not null and segel_id is null`.execute(tx);
    }
    return jumlah;
  });
}
