import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { BarisTampung } from './konteks.ts';
import type { OrangTersimpan } from './orang-baru.ts';
import type { OrangDikenal } from './pemilik.ts';
import type { AngkaTersimpan, KelasTersimpan } from './turunan-umkm.ts';
import { KOLOM_POLOS, type UmkmTersimpan } from './tambalan-umkm.ts';

/** Rows of a portion that are not judged yet. */
export async function listPorsi(tx: Tx, imporId: number, dari: number, sampai: number): Promise<BarisTampung[]> {
  return (await tx
    .selectFrom('impor_baris')
    .select(['urut', 'lembar', 'nomor', 'data', 'sasaran_id'])
    .select([sql<string>`encode(sidik, 'hex')`.as('sidik'), sql<string | null>`encode(nik_sidik, 'hex')`.as('nik_sidik')])
    .where('impor_id', '=', imporId)
    .where('urut', '>=', dari)
    .where('urut', '<=', sampai)
    .where('hasil', 'is', null)
    .where('kembar_urut', 'is', null)
    .orderBy('urut')
    .execute()) as BarisTampung[];
}

export type UmkmSasaran = UmkmTersimpan & {
  versi: number;
  keadaan: string;
  kelas: string | null;
  kelas_dasar: string | null;
  pemilik: OrangDikenal[];
  tahunan: AngkaTersimpan[];
  kelasTerakhir: KelasTersimpan | undefined;
};
function kelompokkan<T extends { umkm_id: number }>(semua: readonly T[]): Map<number, T[]> {
  const hasil = new Map<number, T[]>();
  for (const satu of semua) {
    const ada = hasil.get(satu.umkm_id);
    if (ada) ada.push(satu);
    else hasil.set(satu.umkm_id, [satu]);
  }
  return hasil;
}

/** The businesses that a portion means, locked until the batch is done, each with owners, years and class. */
export async function listSasaranUmkm(tx: Tx, ids: readonly number[], kunci: boolean): Promise<Map<number, UmkmSasaran>> {
  if (ids.length === 0) return new Map();
  const dimaksud = sql<boolean>`id = any(${[...ids]}::integer[])`;
  let query = tx
    .selectFrom('umkm')
    .select(['id', ...KOLOM_POLOS])
    .select([
      'tanggal_berdiri',
      'tahun_berdiri',
      'kbli_versi',
      'kbli_kode',
      'nib_keadaan',
      'nib',
      'npwp_keadaan',
      'npwp_sandi',
      'npwp_sidik',
    ])
    .select(['versi', 'keadaan', 'kelas', 'kelas_dasar'])
    .where(dimaksud)
    .orderBy('id');
  if (kunci) query = query.forUpdate();
  const umkm = await query.execute();
  const milik = sql<boolean>`umkm_id = any(${[...ids]}::integer[])`;
  const pemilik = await tx
    .selectFrom('umkm_pemilik as p')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .select(['p.umkm_id', 'o.id', 'o.nama', 'o.keadaan', sql<string | null>`encode(o.nik_sidik, 'hex')`.as('nikSidik')])
    .where(milik)
    .orderBy('p.utama', 'desc')
    .orderBy('o.nama_lipat')
    .orderBy('o.id')
    .execute();
  const tahunan = await tx
    .selectFrom('umkm_tahunan')
    .select(['umkm_id', 'tahun', 'modal', 'penjualan', 'aset', 'tenaga_laki', 'tenaga_perempuan', 'tenaga_dibayar'])
    .select(['tenaga_tidak_dibayar', 'tenaga_disabilitas', 'sumber'])
    .where(milik)
    .execute();
  const kelas = await tx
    .selectFrom('umkm_kelas')
    .distinctOn('umkm_id')
    .select(['id', 'umkm_id', 'kelas', 'dasar', 'tahun_data', 'aturan', 'penjelasan'])
    .where(milik)
    .orderBy('umkm_id')
    .orderBy('id', 'desc')
    .execute();
  const [pemilikOleh, tahunanOleh, kelasOleh] = [kelompokkan(pemilik), kelompokkan(tahunan), kelompokkan(kelas)];
  return new Map(
    umkm.map((satu) => [
      satu.id,
      {
        ...satu,
        pemilik: pemilikOleh.get(satu.id) ?? [],
        tahunan: tahunanOleh.get(satu.id) ?? [],
        kelasTerakhir: kelasOleh.get(satu.id)?.[0],
      },
    ]),
  );
}

/** People who carry one of these numbers, and these people. */
export async function listOrangPorsi(tx: Tx, sidik: readonly string[], ids: readonly number[], kunci: boolean): Promise<OrangTersimpan[]> {
  if (sidik.length === 0 && ids.length === 0) return [];
  let query = tx
    .selectFrom('orang')
    .select([
      'id',
      'nama',
      'keadaan',
      'nik_keadaan',
      'nik_sandi',
      'jenis_kelamin',
      'tanggal_lahir',
      'telepon',
      'alamat',
      'kode_wilayah',
      'pendidikan',
    ])
    .select(sql<string | null>`encode(nik_sidik, 'hex')`.as('nikSidik'))
    .where(sql<boolean>`nik_sidik in (select decode(s, 'hex') from unnest(${[...sidik]}::text[]) as s) or id = any(${[...ids]}::integer[])`)
    .orderBy('id');
  if (kunci) query = query.forUpdate();
  return query.execute();
}

/** In a dry run: owners whom earlier rows of the file would have made, by the number that these rows carry. */
export async function listOrangCalon(tx: Tx, imporId: number, sidik: readonly string[]): Promise<(OrangTersimpan & { urut: number })[]> {
  if (sidik.length === 0) return [];
  const { rows } = await sql<OrangTersimpan & { urut: number }>`
    select c.urut, 0 as id, c.orang_nama as nama, 'aktif' as keadaan, c.orang_nik_keadaan as nik_keadaan, null as nik_sandi,
           encode(c.orang_nik_sidik, 'hex') as "nikSidik", c.orang_jenis_kelamin as jenis_kelamin, c.orang_tanggal_lahir as tanggal_lahir,
           c.orang_telepon as telepon, null as alamat, null as kode_wilayah, null as pendidikan
    from kunci_impor k
    cross join lateral (select hasil from impor_baris where impor_id = ${imporId} and urut = k.urut offset 0) b
    cross join lateral (select * from impor_calon where impor_id = ${imporId} and urut = k.urut offset 0) c
    where b.hasil = 'baru' and k.ranah = 'k' and k.kunci in (select decode(s, 'hex') from unnest(${[...sidik]}::text[]) as s)`.execute(tx);
  return rows;
}

/** People whom this batch has made already. */
export async function listOrangBuatan(tx: Tx, imporId: number, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select objek_id as id from impor_catatan
    where impor_id = ${imporId} and objek_jenis = 'orang' and sebelum is null and objek_id = any(${[...ids]}::integer[])`.execute(tx);
  return rows.map((row) => row.id);
}
