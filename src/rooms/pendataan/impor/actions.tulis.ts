import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Perubahan } from '../../jejak/jejak.ts';
import type { HasilBaris, KonteksImpor } from './konteks.ts';

const tulisNilai = (_kunci: string, nilai: unknown): unknown => (typeof nilai === 'bigint' ? nilai.toString() : nilai);
const jadiJson = (isi: unknown): string => JSON.stringify(isi, tulisNilai);

/** New numbers of a table, taken before the rows are written, so that what belongs to them can be made beside them. */
export async function ambilNomor(tx: Tx, tabel: string, banyak: number): Promise<number[]> {
  if (banyak === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${tabel}, 'id'))::int as id from generate_series(1, ${banyak})`.execute(tx);
  return rows.map((row) => row.id);
}

/** Many rows of one table in one statement; all rows name the same columns. */
export async function sisipkan(tx: Tx, tabel: string, baris: readonly Record<string, unknown>[]): Promise<void> {
  const [pertama] = baris;
  if (!pertama) return;
  const daftar = sql.join(Object.keys(pertama).map((satu) => sql.ref(satu)));
  await sql`
    insert into ${sql.table(tabel)} (${daftar}) overriding system value
    select ${daftar} from jsonb_populate_recordset(null::${sql.table(tabel)}, ${jadiJson(baris)}::jsonb)`.execute(tx);
}

export type Tambalan = { id: number; tambalan: Record<string, unknown>; naik?: boolean };

/** Changes many records, each in its own columns, in one statement; those marked `naik` get the next version. */
export async function tambal(tx: Tx, tabel: string, semua: readonly Tambalan[]): Promise<void> {
  if (semua.length === 0) return;
  const kolom = [...new Set(semua.flatMap((satu) => Object.keys(satu.tambalan)))];
  const set = sql.join(kolom.map((satu) => sql`${sql.ref(satu)} = r.${sql.ref(satu)}`));
  await sql`
    update ${sql.table(tabel)} t set ${kolom.length > 0 ? sql`${set},` : sql``} versi = t.versi + case when p.naik then 1 else 0 end,
      diubah_pada = case when p.naik then now() else t.diubah_pada end
    from jsonb_to_recordset(${jadiJson(semua.map((satu) => ({ naik: true, ...satu })))}::jsonb) as p (id integer, tambalan jsonb, naik boolean)
    join ${sql.table(tabel)} lama on lama.id = p.id
    cross join lateral jsonb_populate_record(lama, p.tambalan) r
    where t.id = p.id`.execute(tx);
}

export type JejakBaris = { perbuatan: string; objek_jenis: string; objek_id: string; baris: number; perubahan: Perubahan };

/** The history of every record that a batch touches, written together. */
export async function catatJejakBanyak(tx: Tx, k: KonteksImpor, semua: readonly JejakBaris[]): Promise<void> {
  if (semua.length === 0) return;
  await sql`
    insert into jejak (akun_id, pelaku_nama, pintu, perbuatan, objek_jenis, objek_id, alasan, perubahan)
    select ${k.pelaku.akunId}, ${k.pelaku.nama}, 'impor', b.perbuatan, b.objek_jenis, b.objek_id,
           ${`Impor nomor ${k.imporId}, baris `}::text || b.baris, b.perubahan
    from jsonb_to_recordset(${jadiJson(semua)}::jsonb) as b (perbuatan text, objek_jenis text, objek_id text, baris integer, perubahan jsonb)`.execute(
    tx,
  );
}

/** Records that the batch made. */
export async function catatBaru(tx: Tx, k: KonteksImpor, jenis: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into impor_catatan (impor_id, objek_jenis, objek_id, versi)
    select ${k.imporId}, ${jenis}, id, 1 from unnest(${[...ids]}::integer[]) as id`.execute(tx);
}

/** What belongs to a record and is put back with it. */
const BAGIAN: Readonly<Record<string, readonly { tabel: string; kunci: string }[]>> = {
  umkm: [
    { tabel: 'umkm_tahunan', kunci: 'umkm_id' },
    { tabel: 'umkm_kelas', kunci: 'umkm_id' },
    { tabel: 'umkm_pemilik', kunci: 'umkm_id' },
  ],
  orang: [],
  koperasi: [{ tabel: 'koperasi_pengurus', kunci: 'koperasi_id' }],
  koperasi_rat: [],
};
export const bagianCatatan = (jenis: string) => BAGIAN[jenis] ?? [];
export const BERPROFIL = ['umkm', 'orang', 'koperasi'];

/** The records as they are before the batch changes them; a record that the batch made or kept already is passed over. */
export async function catatSebelum(tx: Tx, k: KonteksImpor, jenis: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const bagian = bagianCatatan(jenis).map(
    ({ tabel, kunci }) =>
      sql`, ${sql.lit(tabel)}, (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from ${sql.table(tabel)} x where x.${sql.ref(kunci)} = t.id)`,
  );
  const profil = BERPROFIL.includes(jenis)
    ? sql`, 'kemiripan_profil', (select to_jsonb(x) from kemiripan_profil x where x.jenis = ${jenis} and x.objek_id = t.id)`
    : sql``;
  await sql`
    insert into impor_catatan (impor_id, objek_jenis, objek_id, versi, sebelum)
    select ${k.imporId}, ${jenis}, t.id, t.versi + 1, jsonb_build_object('catatan', to_jsonb(t)${sql.join(bagian, sql``)}${profil})
    from ${sql.table(jenis)} t where t.id = any(${[...ids]}::integer[])
    on conflict do nothing`.execute(tx);
}

/** The outcome of each row of a portion. */
export async function simpanHasil(tx: Tx, k: KonteksImpor, semua: readonly HasilBaris[]): Promise<void> {
  const baris = semua.map((satu) =>
    satu.hasil === 'ditolak'
      ? { urut: satu.urut, hasil: satu.hasil, sasaran_id: null, salah: satu.salah }
      : { urut: satu.urut, hasil: satu.hasil, sasaran_id: satu.sasaran, salah: null },
  );
  await sql`
    update impor_baris b set hasil = h.hasil, sasaran_id = coalesce(h.sasaran_id, b.sasaran_id), salah = h.salah
    from jsonb_to_recordset(${jadiJson(baris)}::jsonb) as h (urut integer, hasil text, sasaran_id integer, salah jsonb)
    where b.impor_id = ${k.imporId} and b.urut = h.urut`.execute(tx);
}
