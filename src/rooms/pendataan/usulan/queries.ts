import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';
import { withinAreas } from '../../../db/within-areas.ts';
import { NotFoundError } from '../../../web/errors.ts';
import type { Register } from '../../akun/akun.ts';
import type { MacamUsulan, StatusUsulan, Values } from './usulan.ts';

export const SEHALAMAN = 25;

const AREA = sql.ref<string | null>('u.kode_wilayah');

/** Whether the record of `u` is in use. */
export const catatanAktif = sql<boolean>`(
  exists (select 1 from umkm c where u.jenis = 'umkm' and c.id = u.objek_id and c.keadaan = 'aktif')
  or exists (select 1 from koperasi c where u.jenis = 'koperasi' and c.id = u.objek_id and c.keadaan = 'aktif')
  or exists (select 1 from orang c where u.jenis = 'orang' and c.id = u.objek_id and c.keadaan = 'aktif'))`;

/** What waits for a record that is no longer used has lapsed, also before the night writes it down. */
const statusKini = sql<StatusUsulan>`case when u.status = 'diajukan' and u.macam <> 'baru' and not ${catatanAktif} then 'gugur' else u.status end`;

export type Usulan = {
  id: number;
  jenis: Register;
  macam: MacamUsulan;
  objek_id: number | null;
  judul: string;
  kode_wilayah: string | null;
  wilayah: string | null;
  catatan: string | null;
  pintu: string;
  status: StatusUsulan;
  diusulkan_oleh: string | null;
  diusulkan_nama: string;
  diusulkan_pada: Date;
  pemutus: string | null;
  diputuskan_pada: Date | null;
  alasan_putusan: string | null;
};

const KOLOM = sql`u.id, u.jenis, u.macam, u.objek_id, u.judul, u.kode_wilayah, w.nama as wilayah, u.catatan, u.pintu, ${statusKini} as status,
  u.diusulkan_oleh, u.diusulkan_nama, u.diusulkan_pada, p.nama as pemutus, u.diputuskan_pada, u.alasan_putusan`;
const DARI = sql`from usulan u left join wilayah w on w.kode = u.kode_wilayah left join akun p on p.id = u.diputuskan_oleh`;

export type SaringUsulan = {
  status?: StatusUsulan | undefined;
  jenis?: Register | undefined;
  wilayah?: string | undefined;
  pengusul?: string | undefined;
  cari?: string | undefined;
  setelah?: number | undefined;
};

/** One more than a page. What waits comes oldest first, what is done newest first. */
export async function listUsulan(db: DbOrTx, { status, jenis, wilayah, pengusul, cari, setelah }: SaringUsulan): Promise<Usulan[]> {
  const menunggu = status === 'diajukan';
  const nomor = /^\d{1,9}$/.test(cari ?? '') ? Number(cari) : undefined;
  const { rows } = await sql<Usulan>`select ${KOLOM} ${DARI}
    where true
      ${status ? sql`and ${statusKini} = ${status}` : sql``}
      ${jenis ? sql`and u.jenis = ${jenis}` : sql``}
      ${wilayah ? sql`and ${withinAreas(AREA, [wilayah])}` : sql``}
      ${pengusul ? sql`and u.diusulkan_oleh = ${pengusul}` : sql``}
      ${cari ? sql`and (u.judul ilike ${`%${cari.replace(/[\\%_]/g, '\\$&')}%`} or u.id = ${nomor ?? 0} or u.objek_id = ${nomor ?? 0})` : sql``}
      ${setelah === undefined ? sql`` : menunggu ? sql`and u.id > ${setelah}` : sql`and u.id < ${setelah}`}
    order by u.id ${menunggu ? sql`asc` : sql`desc`} limit ${SEHALAMAN + 1}`.execute(db);
  return rows;
}

export type IsiUsulan = Usulan & { isian: Values; semula: Values; rahasia_sandi: Buffer | null; versi_semula: number | null };

export async function getUsulan(db: DbOrTx, id: number): Promise<IsiUsulan> {
  if (!Number.isSafeInteger(id) || id > 2_147_483_647) throw new NotFoundError(`usulan ${id}`);
  const { rows } =
    await sql<IsiUsulan>`select ${KOLOM}, u.isian, u.semula, u.rahasia_sandi, u.versi_semula ${DARI} where u.id = ${id}`.execute(db);
  const [satu] = rows;
  if (!satu) throw new NotFoundError(`usulan ${id}`);
  return satu;
}

/** Proposals about one record: those that wait, and the last ones that were decided. */
export async function listUsulanCatatan(db: DbOrTx, jenis: Register, objekId: number): Promise<Usulan[]> {
  const { rows } = await sql<Usulan>`select ${KOLOM} ${DARI} where u.jenis = ${jenis} and u.objek_id = ${objekId}
    order by (u.status = 'diajukan') desc, u.id desc limit 10`.execute(db);
  return rows;
}

/** How many wait in these registers that somebody else proposed; what has lapsed is not counted. */
export async function hitungMenunggu(
  db: DbOrTx,
  { jenis, kecuali, cakupan }: { jenis: readonly Register[]; kecuali: string; cakupan: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ jumlah: number }>`
    select count(*)::int as jumlah from usulan u
    where u.status = 'diajukan' and u.jenis = any(${[...jenis]}::text[]) and u.diusulkan_oleh is distinct from ${kecuali}
      ${cakupan.length === 0 ? sql`` : sql`and ${withinAreas(AREA, cakupan)}`}
      and (u.macam = 'baru' or ${catatanAktif})`.execute(db);
  return rows[0]?.jumlah ?? 0;
}

/** Who has ever proposed something, for the filter. */
export async function listPengusul(db: DbOrTx): Promise<{ id: string; nama: string }[]> {
  const { rows } = await sql<{ id: string; nama: string }>`
    select a.id, a.nama from akun a where exists (select 1 from usulan u where u.diusulkan_oleh = a.id) order by a.nama limit 100`.execute(
    db,
  );
  return rows;
}
