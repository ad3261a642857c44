import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';
import { tambahBulan, type Tanggal } from '../../../lib/tanggal.ts';
import { NotFoundError } from '../../../web/errors.ts';
import type { Register } from '../../akun/akun.ts';
import { getBulanVerifikasiOrang } from '../../orang/queries.aturan.ts';
import { getAturanUmkm } from '../../umkm/queries.aturan.ts';
import { BULAN_VERIFIKASI_KOPERASI, type CaraVerifikasi, type HasilVerifikasi, type StatusVerifikasi } from './verifikasi.ts';

export const SEHALAMAN = 25;

/** Months after which a record of this register is to be looked at again. */
async function bulanVerifikasi(db: DbOrTx, jenis: Register, pada: Tanggal): Promise<number> {
  if (jenis === 'umkm') return (await getAturanUmkm(db, pada)).bulanVerifikasi;
  if (jenis === 'orang') return getBulanVerifikasiOrang(db, pada);
  const row = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kunci', '=', 'koperasi_verifikasi_bulan')
    .where('berlaku_mulai', '<=', pada)
    .orderBy('berlaku_mulai', 'desc')
    .executeTakeFirst();
  return Number(row?.nilai ?? BULAN_VERIFIKASI_KOPERASI);
}

/** Checked, or else recorded, on this day or before: to be looked at again. */
export async function batasVerifikasi(db: DbOrTx, jenis: Register, hariIni: Tanggal): Promise<{ bulan: number; batas: Tanggal }> {
  const bulan = await bulanVerifikasi(db, jenis, hariIni);
  return { bulan, batas: tambahBulan(hariIni, -bulan) };
}

const usang = (batas: Tanggal) =>
  sql`t.keadaan = 'aktif' and (t.diverifikasi_pada <= ${batas}::date or (t.diverifikasi_pada is null and t.dibuat_pada::date <= ${batas}::date))`;

/** Already on an open list, without a result yet. */
const sudahDidaftar = (jenis: Register) => sql`exists (
  select 1 from verifikasi_butir b join verifikasi v on v.id = b.verifikasi_id
  where v.status = 'berjalan' and v.jenis = ${jenis} and b.objek_id = t.id and b.hasil is null)`;

export type KelurahanUsang = {
  kode: string | null;
  kelurahan: string | null;
  kecamatan: string | null;
  perlu: number;
  didaftar: number;
};

/** How many records of each kelurahan wait, and how many of them stand on a list already. */
export async function listKelurahanUsang(db: DbOrTx, jenis: Register, batas: Tanggal): Promise<KelurahanUsang[]> {
  const { rows } = await sql<KelurahanUsang>`
    select u.kode_wilayah as kode, w.nama as kelurahan, k.nama as kecamatan, u.perlu, u.didaftar
    from (
      select t.kode_wilayah, count(*)::int as perlu, count(d.objek_id)::int as didaftar
      from ${sql.table(jenis)} t left join (
        select distinct b.objek_id from verifikasi_butir b join verifikasi v on v.id = b.verifikasi_id
        where v.status = 'berjalan' and v.jenis = ${jenis} and b.hasil is null
      ) d on d.objek_id = t.id
      where ${usang(batas)} group by t.kode_wilayah
    ) u left join wilayah w on w.kode = u.kode_wilayah left join wilayah k on k.kode = w.induk
    order by u.perlu - u.didaftar desc, w.nama limit 500`.execute(db);
  return rows;
}

/** The records for a new list: the longest unchecked first. */
export async function listCalonButir(
  db: DbOrTx,
  jenis: Register,
  { kodeWilayah, batas, jumlah }: { kodeWilayah: string | null; batas: Tanggal; jumlah: number },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select t.id from ${sql.table(jenis)} t
    where ${usang(batas)} and t.kode_wilayah is not distinct from ${kodeWilayah} and not ${sudahDidaftar(jenis)}
    order by t.diverifikasi_pada nulls first, t.dibuat_pada, t.id limit ${jumlah}`.execute(db);
  return rows.map(({ id }) => id);
}

export type Verifikasi = {
  id: number;
  jenis: Register;
  cara: CaraVerifikasi;
  kode_wilayah: string | null;
  kelurahan: string | null;
  petugas_id: string;
  petugas: string;
  status: StatusVerifikasi;
  dibuat_pada: Date;
  pembuat: string | null;
  ditutup_pada: Date | null;
  penutup: string | null;
  jumlah: number;
  selesai: number;
};

const SEMUA = sql`
  select v.id, v.jenis, v.cara, v.kode_wilayah, w.nama as kelurahan, v.petugas_id, p.nama as petugas, v.status, v.dibuat_pada, d.nama as pembuat,
    v.ditutup_pada, t.nama as penutup,
    (select count(*)::int from verifikasi_butir b where b.verifikasi_id = v.id) as jumlah,
    (select count(*)::int from verifikasi_butir b where b.verifikasi_id = v.id and b.hasil is not null) as selesai
  from verifikasi v join akun p on p.id = v.petugas_id left join akun d on d.id = v.dibuat_oleh left join akun t on t.id = v.ditutup_oleh
  left join wilayah w on w.kode = v.kode_wilayah`;

export type SaringVerifikasi = {
  status: StatusVerifikasi;
  jenis?: Register | undefined;
  petugas?: string | undefined;
  setelah?: number | undefined;
};

/** One more than a page, newest first. */
export async function listVerifikasi(db: DbOrTx, { status, jenis, petugas, setelah }: SaringVerifikasi): Promise<Verifikasi[]> {
  const { rows } = await sql<Verifikasi>`${SEMUA}
    where v.status = ${status}
      ${jenis ? sql`and v.jenis = ${jenis}` : sql``}
      ${petugas ? sql`and v.petugas_id = ${petugas}` : sql``}
      ${setelah === undefined ? sql`` : sql`and v.id < ${setelah}`}
    order by v.id desc limit ${SEHALAMAN + 1}`.execute(db);
  return rows;
}

export async function getVerifikasi(db: DbOrTx, id: number): Promise<Verifikasi> {
  if (!Number.isSafeInteger(id) || id > 2_147_483_647) throw new NotFoundError(`verifikasi ${id}`);
  const { rows } = await sql<Verifikasi>`${SEMUA} where v.id = ${id}`.execute(db);
  const [satu] = rows;
  if (!satu) throw new NotFoundError(`verifikasi ${id}`);
  return satu;
}

export type Butir = {
  id: number;
  objek_id: number;
  /** Null when the record is gone: the import that brought it was taken back. */
  nama: string | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  telepon: string | null;
  diverifikasi_pada: Tanggal | null;
  keadaan: string | null;
  kelurahan: string | null;
  hasil: HasilVerifikasi | null;
  catatan: string | null;
  usulan_id: number | null;
  pencatat: string | null;
  dicatat_pada: Date | null;
};

/** The records of a list as the worker goes through them: street by street. */
export async function listButir(db: DbOrTx, { id, jenis }: Pick<Verifikasi, 'id' | 'jenis'>, butirId?: number): Promise<Butir[]> {
  const { rows } = await sql<Butir>`
    select b.id, b.objek_id, t.nama, t.alamat, t.rt, t.rw, t.telepon, t.diverifikasi_pada, t.keadaan, w.nama as kelurahan,
      b.hasil, b.catatan, b.usulan_id, a.nama as pencatat, b.dicatat_pada
    from verifikasi_butir b left join ${sql.table(jenis)} t on t.id = b.objek_id left join wilayah w on w.kode = t.kode_wilayah
    left join akun a on a.id = b.dicatat_oleh
    where b.verifikasi_id = ${id} ${butirId === undefined ? sql`` : sql`and b.id = ${butirId}`}
    order by t.rw nulls last, t.rt nulls last, t.alamat nulls last, t.nama, b.id`.execute(db);
  return rows;
}

export async function getButir(db: DbOrTx, daftar: Pick<Verifikasi, 'id' | 'jenis'>, butirId: number): Promise<Butir> {
  const [butir] = Number.isSafeInteger(butirId) && butirId <= 2_147_483_647 ? await listButir(db, daftar, butirId) : [];
  if (!butir) throw new NotFoundError(`verifikasi ${daftar.id} has no ${butirId}`);
  return butir;
}

/** How many records this person has still to check on open lists. */
export async function hitungTugas(db: DbOrTx, akunId: string): Promise<number> {
  const { rows } = await sql<{ jumlah: number }>`
    select count(*)::int as jumlah from verifikasi v join verifikasi_butir b on b.verifikasi_id = v.id
    where v.status = 'berjalan' and v.petugas_id = ${akunId} and b.hasil is null`.execute(db);
  return rows[0]?.jumlah ?? 0;
}
