import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { KOLOM_CALON_ORANG, KOLOM_CALON_TAHUNAN, KOLOM_CALON_UMKM } from './kolom-calon.ts';
import type { KonteksImpor } from './konteks.ts';

type Potongan = ReturnType<typeof sql>;
const daftar = (nama: readonly string[], awalan = '') => sql.join(nama.map((satu) => sql.ref(`${awalan}${satu}`)));

export type Porsi = { dari: number; sampai: number };
const calonPorsi = (k: Pick<KonteksImpor, 'imporId'>, { dari, sampai }: Porsi) =>
  sql`c.impor_id = ${k.imporId} and c.urut between ${dari} and ${sampai} and c.urut = n.urut`;

/** Of staging tables that fill as we go the planner knows nothing, and would walk through them once for each row. */
export async function tanpaUlangan(tx: Tx, kerja: () => Promise<void>): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx);
  await kerja();
  await sql`set local enable_nestloop = on`.execute(tx);
}

/**
 * Marks the rows that are new businesses with an owner nobody knows yet: what they come to lies ready, and is written
 * without looking at each of them again. A NIK that an earlier row has brought is looked at.
 */
export async function tandaiSiap(tx: Tx, k: KonteksImpor, porsi: Porsi): Promise<void> {
  await sql`
    update nilai_impor n set siap = true,
      umkm_id = case when ${k.tulis} then nextval(pg_get_serial_sequence('umkm', 'id')) end,
      orang_id = case when ${k.tulis} and c.orang_nama is not null then nextval(pg_get_serial_sequence('orang', 'id')) end
    from impor_calon c
    where ${calonPorsi(k, porsi)} and n.salah is null and n.kembar_urut is null and n.sasaran_id is null and not n.dikenal`.execute(tx);
}

/** Writes what lies ready, table by table, with its history. */
export async function tulisSiap(tx: Tx, k: KonteksImpor, porsi: Porsi): Promise<void> {
  if (!k.tulis) return;
  const siap = sql`nilai_impor n join impor_calon c on ${calonPorsi(k, porsi)} where n.siap`;
  const adaOrang = sql`${siap} and n.orang_id is not null`;
  await sql`select set_config('panji.kata_sendiri', 'ya', true)`.execute(tx);
  await sql`
    insert into orang (id, ${daftar(KOLOM_CALON_ORANG)}, sumber) overriding system value
    select n.orang_id, ${daftar(KOLOM_CALON_ORANG, 'c.orang_')}, 'impor' from ${adaOrang} order by n.urut`.execute(tx);
  await sql`
    insert into umkm (id, ${daftar(KOLOM_CALON_UMKM)}) overriding system value
    select n.umkm_id, ${daftar(KOLOM_CALON_UMKM, 'c.')} from ${siap} order by n.urut`.execute(tx);
  await sql`select set_config('panji.kata_sendiri', '', true)`.execute(tx);
  await catatKata(tx, 'umkm', sql`concat_ws(' ', c.nama, c.merek, c.pemilik_nama, c.produk)`, siap);
  await catatKata(tx, 'orang', sql`c.orang_nama`, adaOrang);
  await sql`insert into umkm_pemilik (umkm_id, orang_id, utama) select n.umkm_id, n.orang_id, true from ${adaOrang} order by n.urut`.execute(
    tx,
  );
  await sql`
    insert into umkm_tahunan (umkm_id, ${daftar(KOLOM_CALON_TAHUNAN)}, sumber)
    select n.umkm_id, ${daftar(KOLOM_CALON_TAHUNAN, 'c.')}, c.sumber from ${siap} and c.tahun is not null order by n.urut`.execute(tx);
  await sql`
    insert into umkm_kelas (umkm_id, kelas, dasar, tahun_data, aturan, penjelasan)
    select n.umkm_id, c.kelas, c.kelas_dasar, c.kelas_tahun, c.kelas_aturan, c.kelas_penjelasan from ${siap} and c.kelas_aturan is not null
    order by n.urut`.execute(tx);
  await sql`
    insert into kemiripan_profil (jenis, objek_id, kunci, profil)
    select 'orang', n.orang_id, c.orang_kunci, c.orang_profil from ${adaOrang}
    union all select 'umkm', n.umkm_id, p.kunci, p.profil
    from nilai_impor n join impor_profil p on p.impor_id = ${k.imporId} and p.urut between ${porsi.dari} and ${porsi.sampai} and p.urut = n.urut
    where n.siap`.execute(tx);
  await sql`
    insert into impor_catatan (impor_id, objek_jenis, objek_id, versi)
    select ${k.imporId}::integer, 'orang', orang_id, 1 from nilai_impor where orang_id is not null
    union all select ${k.imporId}::integer, 'umkm', umkm_id, 1 from nilai_impor where siap`.execute(tx);
  await sql`
    insert into impor_sidik (jenis, sidik, objek_id, impor_id)
    select 'umkm', sidik, umkm_id, ${k.imporId} from nilai_impor where siap and nib is null order by urut on conflict do nothing`.execute(
    tx,
  );
  await catatJejakSiap(tx, k, 'orang', sql`c.orang_jejak`, adaOrang);
  await catatJejakSiap(tx, k, 'umkm', sql`c.jejak`, siap);
}

async function catatJejakSiap(tx: Tx, k: KonteksImpor, jenis: 'umkm' | 'orang', isi: Potongan, siap: Potongan): Promise<void> {
  await sql`
    insert into jejak (akun_id, pelaku_nama, pintu, perbuatan, objek_jenis, objek_id, alasan, perubahan)
    select ${k.pelaku.akunId}, ${k.pelaku.nama}, 'impor', ${`tambah_${jenis}`}, ${jenis}, n.${sql.ref(`${jenis}_id`)}::text,
      ${`Impor nomor ${k.imporId}, baris `}::text || n.nomor, ${isi}
    from ${siap}`.execute(tx);
}

/** Words for the search: names are cut at their blanks and each piece is folded once, however many names it is in. */
async function catatKata(tx: Tx, jenis: 'umkm' | 'orang', teks: Potongan, siap: Potongan): Promise<void> {
  await sql`
    with tertulis as (select distinct b.kata from (select ${teks} as teks from ${siap}) t cross join lateral string_to_table(t.teks, ' ') b (kata)),
    bagian as materialized (
      select kata from tertulis t where not exists (select from kata_cari k where k.jenis = ${sql.lit(jenis)} and k.kata = lower(t.kata) collate "C")
    )
    insert into kata_cari (jenis, kata)
    select distinct ${sql.lit(jenis)}, k.kata from bagian cross join lateral pecah_kata(lipat(bagian.kata)) k (kata) order by 2
    on conflict do nothing`.execute(tx);
}

/** The outcome of what could be told without looking at single rows; the others are left open. */
export async function simpanNilai(tx: Tx, k: KonteksImpor, { dari, sampai }: Porsi): Promise<void> {
  await sql`
    update impor_baris b set hasil = case when n.salah is not null then 'ditolak' when n.siap then 'baru' end, salah = n.salah,
      sasaran_id = coalesce(n.sasaran_id, n.umkm_id), kembar_urut = n.kembar_urut
    from nilai_impor n where b.impor_id = ${k.imporId} and b.urut between ${dari} and ${sampai} and b.urut = n.urut`.execute(tx);
}
