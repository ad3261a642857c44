import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';
import { withinAreas } from '../../../db/within-areas.ts';
import { NotFoundError } from '../../../web/errors.ts';
import type { JenisObjek } from '../../kemiripan/profil.ts';
import { KELOMPOK, type StatusGanda, TURUNAN } from './ganda.ts';

export const SEHALAMAN = 25;

export type BarisGanda = {
  id: number;
  jenis: JenisObjek;
  objek_kecil: number;
  objek_besar: number;
  nama_kecil: string;
  nama_besar: string;
  wilayah_kecil: string | null;
  wilayah_besar: string | null;
  skor: number;
  alasan: string;
  status: StatusGanda;
};

export type SaringGanda = {
  jenis?: JenisObjek | undefined;
  wilayah?: string | undefined;
  status: StatusGanda;
  setelah?: [skor: number, id: number] | undefined;
};

const namaCatatan = (sisi: 'objek_kecil' | 'objek_besar') => sql`
  join lateral (
    select u.nama, u.kode_wilayah, u.keadaan from umkm u where g.jenis = 'umkm' and u.id = g.${sql.raw(sisi)}
    union all select k.nama, k.kode_wilayah, k.keadaan from koperasi k where g.jenis = 'koperasi' and k.id = g.${sql.raw(sisi)}
    union all select o.nama, o.kode_wilayah, o.keadaan from orang o where g.jenis = 'orang' and o.id = g.${sql.raw(sisi)}
  ) as ${sql.raw(sisi === 'objek_kecil' ? 'a' : 'b')} on true`;

const semuaGanda = sql`
  select g.id, g.jenis, g.objek_kecil, g.objek_besar, a.nama as nama_kecil, b.nama as nama_besar, wa.nama as wilayah_kecil, wb.nama as wilayah_besar,
         g.skor, g.alasan, g.status
  from ganda g ${namaCatatan('objek_kecil')} ${namaCatatan('objek_besar')}
  left join wilayah wa on wa.kode = a.kode_wilayah left join wilayah wb on wb.kode = b.kode_wilayah`;

/** One more than a page, so that the page knows whether another follows. */
export async function listGanda(db: DbOrTx, { jenis, wilayah, status, setelah }: SaringGanda): Promise<BarisGanda[]> {
  const { rows } = await sql<BarisGanda>`${semuaGanda}
    where g.status = ${status}
      and (${status} <> 'terbuka' or (a.keadaan = 'aktif' and b.keadaan = 'aktif'))
      ${jenis ? sql`and g.jenis = ${jenis}` : sql``}
      ${wilayah ? sql`and (${withinAreas(sql.ref('a.kode_wilayah'), [wilayah])} or ${withinAreas(sql.ref('b.kode_wilayah'), [wilayah])})` : sql``}
      ${setelah ? sql`and (g.skor < ${setelah[0]} or (g.skor = ${setelah[0]} and g.id > ${setelah[1]}))` : sql``}
    order by g.skor desc, g.id limit ${SEHALAMAN + 1}`.execute(db);
  return rows;
}

export async function getGanda(db: DbOrTx, id: number): Promise<BarisGanda> {
  const { rows } = await sql<BarisGanda>`${semuaGanda} where g.id = ${id}`.execute(db);
  const [satu] = rows;
  if (!satu) throw new NotFoundError('Pasangan ini tidak ada.');
  return satu;
}

export type Catatan = Record<string, unknown> & { id: number; versi: number; keadaan: string; kode_wilayah: string | null };

/** Only the columns that a person may choose, secrets left out. */
export async function getCatatan(db: DbOrTx, jenis: JenisObjek, id: number): Promise<Catatan> {
  const kolom = KELOMPOK[jenis].flatMap((k) => [...k.kolom, ...(k.tampil ? [k.tampil] : [])]).filter((k) => !/_(sandi|sidik)$/.test(k));
  const pilih = [...new Set(['id', 'versi', 'keadaan', ...kolom])].map((k) => sql`t.${sql.id(k)}`);
  const { rows } = await sql<{ isi: Catatan }>`
    select to_jsonb(x) || jsonb_build_object('wilayah', w.nama) as isi
    from (select ${sql.join(pilih)} from ${sql.table(jenis)} t where t.id = ${id}) as x left join wilayah w on w.kode = x.kode_wilayah`.execute(
    db,
  );
  const [satu] = rows;
  if (!satu) throw new NotFoundError('Catatan ini tidak ada.');
  return satu.isi;
}

export type TahunKembar = { tabel: string; label: string; tahun: number };

/** Years that both have: one of the two must be chosen. */
export async function listTahunKembar(db: DbOrTx, jenis: JenisObjek, a: number, b: number): Promise<TahunKembar[]> {
  const hasil: TahunKembar[] = [];
  for (const { tabel, induk, kembar, pilih } of TURUNAN[jenis]) {
    if (!kembar || !pilih) continue;
    const { rows } = await sql<{ tahun: number }>`
      select x.${sql.id(kembar)} as tahun from ${sql.table(tabel)} x join ${sql.table(tabel)} y on y.${sql.id(kembar)} = x.${sql.id(kembar)}
      where x.${sql.id(induk)} = ${a} and y.${sql.id(induk)} = ${b} order by 1`.execute(db);
    hasil.push(...rows.map(({ tahun }) => ({ tabel, label: `${pilih} ${tahun}`, tahun })));
  }
  return hasil;
}

/** The record that goes on for one that was merged, however often that happened. */
export async function findPemenang(db: DbOrTx, jenis: string, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ objek_menang: number }>`
    with recursive jalan (objek_menang, langkah) as (
      select objek_menang, 1 from gabungan where jenis = ${jenis} and objek_kalah = ${id} and dilepas_pada is null
      union all
      select g.objek_menang, j.langkah + 1 from jalan j join gabungan g on g.jenis = ${jenis} and g.objek_kalah = j.objek_menang and g.dilepas_pada is null
      where j.langkah < 20
    ) select objek_menang from jalan order by langkah desc limit 1`.execute(db);
  return rows[0]?.objek_menang;
}
