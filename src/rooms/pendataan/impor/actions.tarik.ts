import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { BERPROFIL, bagianCatatan } from './actions.tulis.ts';
import { listPenghalang, type Penghalang } from './queries.tarik.ts';

export type HasilTarik =
  | { ok: true; catatan: number }
  | { ok: false; sebab: 'bukan_selesai' }
  /** Records that somebody worked on since: named exactly. */
  | { ok: false; sebab: 'terhalang'; penghalang: Penghalang[]; jumlah: number };

/** Children before parents; what is made later is taken away earlier. */
const URUTAN = ['koperasi_rat', 'umkm', 'koperasi', 'orang'] as const;

/** Columns that can be written, as the database has them now. */
async function kolomTabel(tx: Tx, tabel: string): Promise<string[]> {
  const { rows } = await sql<{ nama: string }>`
    select attname as nama from pg_attribute
    where attrelid = ${tabel}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(tx);
  return rows.map((row) => row.nama);
}

/**
 * Takes a whole batch back: what it made is gone, what it changed is as it was before, to the last column. Refused as
 * long as somebody has worked on one of its records since; then nothing is touched.
 */
export async function tarikImpor(tx: Tx, pelaku: Pelaku, imporId: number): Promise<HasilTarik> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtext('panji:impor'))`.execute(tx);
  const impor = await tx.selectFrom('impor').selectAll().where('id', '=', imporId).forUpdate().executeTakeFirst();
  if (impor?.status !== 'selesai') return { ok: false, sebab: 'bukan_selesai' };
  for (const jenis of URUTAN) {
    await sql`
      select 1 from ${sql.table(jenis)} t join impor_catatan c on c.objek_id = t.id and c.objek_jenis = ${jenis} and c.impor_id = ${imporId}
      order by t.id for update of t`.execute(tx);
  }
  const halangan = await listPenghalang(tx, imporId, impor.jejak_akhir ?? 0n);
  if (halangan.jumlah > 0) return { ok: false, sebab: 'terhalang', ...halangan };
  await catatRiwayat(tx, pelaku, imporId);
  for (const jenis of URUTAN) await kembalikanBagian(tx, imporId, jenis);
  for (const jenis of URUTAN) await kembalikanCatatan(tx, imporId, jenis);
  await buangKata(tx, impor.kata_baru as Record<string, string[]>, impor.dibuat_pada);
  await tx.deleteFrom('impor_sidik').where('impor_id', '=', imporId).execute();
  const { numDeletedRows } = await tx.deleteFrom('impor_catatan').where('impor_id', '=', imporId).executeTakeFirstOrThrow();
  await tx
    .updateTable('impor')
    .set({ status: 'ditarik', ditarik_pada: sql`clock_timestamp()` })
    .where('id', '=', imporId)
    .execute();
  await catatJejak(tx, pelaku, { perbuatan: 'tarik_impor', objekJenis: 'impor', objekId: imporId });
  return { ok: true, catatan: Number(numDeletedRows) };
}

/** The history of each record: the batch's changes the other way round. */
async function catatRiwayat(tx: Tx, pelaku: Pelaku, imporId: number): Promise<void> {
  await sql`
    insert into jejak (akun_id, pelaku_nama, pintu, perbuatan, objek_jenis, objek_id, alasan, perubahan)
    select ${pelaku.akunId}, ${pelaku.nama}, ${pelaku.pintu}, 'tarik_impor', c.objek_jenis, c.objek_id::text, ${`Impor nomor ${imporId} ditarik kembali`},
      (select jsonb_object_agg(p.key, jsonb_build_array(p.value -> 1, p.value -> 0)) from jejak j cross join lateral jsonb_each(j.perubahan) p
       where j.objek_jenis = c.objek_jenis and j.objek_id = c.objek_id::text and j.pintu = 'impor' and j.alasan like ${`Impor nomor ${imporId}, %`})
    from impor_catatan c where c.impor_id = ${imporId} order by c.objek_jenis, c.objek_id`.execute(tx);
}

/** What belongs to the records: rows of today go, rows of before come back with their own numbers. */
async function kembalikanBagian(tx: Tx, imporId: number, jenis: string): Promise<void> {
  const milik = sql`(select objek_id from impor_catatan where impor_id = ${imporId} and objek_jenis = ${jenis})`;
  for (const { tabel, kunci } of bagianCatatan(jenis)) {
    const kolom = sql.join((await kolomTabel(tx, tabel)).map((nama) => sql.ref(nama)));
    await sql`delete from ${sql.table(tabel)} where ${sql.ref(kunci)} in ${milik}`.execute(tx);
    await sql`
      insert into ${sql.table(tabel)} (${kolom}) overriding system value
      select ${kolom} from impor_catatan c cross join lateral jsonb_populate_recordset(null::${sql.table(tabel)}, c.sebelum -> ${tabel}::text) r
      where c.impor_id = ${imporId} and c.objek_jenis = ${jenis} and c.sebelum is not null`.execute(tx);
  }
  if (!BERPROFIL.includes(jenis)) return;
  await sql`delete from kemiripan_profil where jenis = ${jenis} and objek_id in ${milik}`.execute(tx);
  await sql`
    insert into kemiripan_profil (jenis, objek_id, kunci, profil)
    select r.jenis, r.objek_id, r.kunci, r.profil
    from impor_catatan c cross join lateral jsonb_populate_record(null::kemiripan_profil, c.sebelum -> 'kemiripan_profil') r
    where c.impor_id = ${imporId} and c.objek_jenis = ${jenis} and jsonb_typeof(c.sebelum -> 'kemiripan_profil') = 'object'`.execute(tx);
}

async function kembalikanCatatan(tx: Tx, imporId: number, jenis: string): Promise<void> {
  await sql`
    delete from ${sql.table(jenis)} t using impor_catatan c
    where c.impor_id = ${imporId} and c.objek_jenis = ${jenis} and c.sebelum is null and t.id = c.objek_id`.execute(tx);
  const kolom = (await kolomTabel(tx, jenis)).filter((nama) => nama !== 'id');
  await sql`
    update ${sql.table(jenis)} t set ${sql.join(kolom.map((nama) => sql`${sql.ref(nama)} = r.${sql.ref(nama)}`))}
    from impor_catatan c cross join lateral jsonb_populate_record(null::${sql.table(jenis)}, c.sebelum -> 'catatan') r
    where c.impor_id = ${imporId} and c.objek_jenis = ${jenis} and c.sebelum is not null and t.id = c.objek_id`.execute(tx);
}

const TEKS_KATA: Readonly<Record<string, string>> = {
  umkm: `concat_ws(' ', nama, merek, pemilik_nama, produk)`,
  orang: 'nama',
  koperasi: `concat_ws(' ', nama, kelompok, ketua_nama, alamat)`,
};

/** Words of the search that came with the batch, unless a record written since uses them too. */
async function buangKata(tx: Tx, kata: Record<string, string[]>, sejak: Date): Promise<void> {
  for (const [jenis, baru] of Object.entries(kata)) {
    await sql`
      delete from kata_cari k where k.jenis = ${jenis} and k.kata = any(${baru}::text[])
        and k.kata not in (select pecah_kata(lipat(${sql.raw(TEKS_KATA[jenis] ?? 'nama')})) from ${sql.table(jenis)} where diubah_pada >= ${sejak})`.execute(
      tx,
    );
  }
}
