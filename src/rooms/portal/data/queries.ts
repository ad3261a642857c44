import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';
import type { IsiAngka, NamaKumpulan } from './kumpulan.ts';
import type { Hitungan, Penjumlahan } from './susun.ts';

export type AngkaTerbuka = { kumpulan: NamaKumpulan; tahun: number; dihitungPada: Date; isi: IsiAngka };

/** Which years of which sets are published, newest first. */
export async function listAngka(db: DbOrTx): Promise<Omit<AngkaTerbuka, 'isi'>[]> {
  const rows = await db
    .selectFrom('angka_terbuka')
    .select(['kumpulan', 'tahun', 'dihitung_pada as dihitungPada'])
    .orderBy('kumpulan')
    .orderBy('tahun', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kumpulan: row.kumpulan as NamaKumpulan }));
}

export async function findAngka(db: DbOrTx, kumpulan: string, tahun: number): Promise<AngkaTerbuka | undefined> {
  const row = await db
    .selectFrom('angka_terbuka')
    .select(['kumpulan', 'tahun', 'dihitung_pada as dihitungPada', 'isi'])
    .where('kumpulan', '=', kumpulan)
    .where('tahun', '=', tahun)
    .executeTakeFirst();
  return row && { ...row, kumpulan: row.kumpulan as NamaKumpulan, isi: row.isi as unknown as IsiAngka };
}

/** The area right under the office's that a record lies in. */
const bagianWilayah = (area: string) => sql`case
  when kode_wilayah is null then 'belum_dicatat'
  when starts_with(kode_wilayah, ${`${area}.`}) then left(kode_wilayah, ${area.length + 3})
  else 'luar' end`;

/** How many records of a register are in each class and area. */
export async function hitungGolongan(
  db: DbOrTx,
  register: 'koperasi' | 'umkm',
  kolom: 'status' | 'jenis' | 'kelas' | 'sektor' | 'bentuk_usaha',
  area: string,
): Promise<Hitungan[]> {
  const { rows } = await sql<Hitungan>`
    select coalesce(${sql.ref(kolom)}, 'belum_dicatat') as baris, ${bagianWilayah(area)} as kolom, count(*)::int as jumlah
    from ${sql.table(register)} where keadaan = 'aktif' group by 1, 2`.execute(db);
  return rows;
}

/** Cooperatives that held their meeting for a book year, by area. */
export async function hitungRat(db: DbOrTx, tahun: number, area: string): Promise<Hitungan[]> {
  const { rows } = await sql<Hitungan>`
    select case
        when r.id is not null then 'sudah'
        when status = 'dibubarkan' or tanggal_badan_hukum >= make_date(${tahun} + (bulan_awal_buku = 1)::int, bulan_awal_buku, 1) then 'tidak_wajib'
        else 'belum' end as baris,
      ${bagianWilayah(area)} as kolom, count(*)::int as jumlah
    from koperasi k left join koperasi_rat r on r.koperasi_id = k.id and r.tahun_buku = ${tahun} and r.tanggal_rat is not null
    where keadaan = 'aktif' group by 1, 2`.execute(db);
  return rows;
}

type Jumlah = { baris: string; nilai: (string | number)[]; orang: (string | number)[] };
const angka = (rows: readonly Jumlah[]): Penjumlahan[] =>
  rows.map((row) => ({ baris: row.baris, nilai: row.nilai.map(Number), orang: row.orang.map(Number) }));

/** Sums of the reports of one book year by kind of cooperative. Whose figure is missing counts for no one. */
export async function jumlahKeuangan(db: DbOrTx, tahun: number): Promise<Penjumlahan[]> {
  const { rows } = await sql<Jumlah>`
    select k.jenis as baris,
      array[count(*), sum(coalesce(r.anggota_laki, 0)), sum(coalesce(r.anggota_perempuan, 0)), sum(coalesce(r.aset, 0)),
        sum(coalesce(r.volume_usaha, 0)), sum(coalesce(r.shu, 0))]::text[] as nilai,
      array[count(*), count(coalesce(r.anggota_laki, r.anggota_perempuan)), sum(coalesce(r.anggota_laki, 0)), sum(coalesce(r.anggota_perempuan, 0)),
        count(nullif(r.aset, 0)), count(nullif(r.volume_usaha, 0)), count(nullif(r.shu, 0))]::text[] as orang
    from koperasi_rat r join koperasi k on k.id = r.koperasi_id
    where k.keadaan = 'aktif' and r.tahun_buku = ${tahun} and r.tanggal_rat is not null
    group by 1`.execute(db);
  return angka(rows);
}

export async function jumlahTenagaKerja(db: DbOrTx, tahun: number): Promise<Penjumlahan[]> {
  const { rows } = await sql<Jumlah>`
    select coalesce(u.kelas, 'belum_dicatat') as baris,
      array[count(*), sum(coalesce(t.tenaga_laki, 0)), sum(coalesce(t.tenaga_perempuan, 0)), sum(coalesce(t.tenaga_dibayar, 0)),
        sum(coalesce(t.tenaga_tidak_dibayar, 0))]::text[] as nilai,
      array[count(*), sum(coalesce(t.tenaga_laki, 0)), sum(coalesce(t.tenaga_perempuan, 0)), sum(coalesce(t.tenaga_dibayar, 0)),
        sum(coalesce(t.tenaga_tidak_dibayar, 0)), count(nullif(t.tenaga_laki, 0)), count(nullif(t.tenaga_perempuan, 0)),
        count(nullif(t.tenaga_dibayar, 0)), count(nullif(t.tenaga_tidak_dibayar, 0))]::text[] as orang
    from umkm_tahunan t join umkm u on u.id = t.umkm_id
    where u.keadaan = 'aktif' and t.tahun = ${tahun}
      and coalesce(t.tenaga_laki, t.tenaga_perempuan, t.tenaga_dibayar, t.tenaga_tidak_dibayar) is not null
    group by 1`.execute(db);
  return angka(rows);
}
