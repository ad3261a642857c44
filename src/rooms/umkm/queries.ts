import { sql } from 'kysely';
import type { DbOrTx, Tx } from '../../db/client.ts';
import { nomorDariKolom, type KeadaanNomor } from '../../lib/belum-punya.ts';
import type { CaraPersetujuan } from '../../lib/persetujuan.ts';
import type { Sandi } from '../../lib/sandi.ts';
import type { StatusCatatan } from '../../lib/status-catatan.ts';
import type { SumberData } from '../../lib/sumber-data.ts';
import { NotFoundError } from '../../web/errors.ts';
import type { DasarKelas } from './aturan-kelas.ts';
import type { DataUmkm } from './forms.ts';
import type { AlasanNonaktifUmkm, KelasUsaha } from './umkm.ts';

type DataTerbuka = Omit<DataUmkm, 'nib' | 'npwp' | 'sumber'>;

/** A business as pages show one: the NPWP masked, no amounts. */
export type Umkm = DataTerbuka & {
  id: number;
  pemilik_nama: string;
  nib_keadaan: KeadaanNomor;
  nib: string | null;
  npwp_keadaan: KeadaanNomor;
  npwp_samar: string | null;
  sektor: string | null;
  kelas: KelasUsaha | null;
  kelas_dasar: DasarKelas | null;
  sumber: SumberData;
  diverifikasi_pada: string | null;
  verifikator: string | null;
  kelengkapan: number;
  keadaan: StatusCatatan;
  nonaktif_alasan: AlasanNonaktifUmkm | null;
  nonaktif_catatan: string | null;
  nonaktif_pada: Date | null;
  versi: number;
  dibuat_pada: Date;
  diubah_pada: Date;
  kelurahan: string | null;
  kecamatan: string | null;
  kota: string | null;
};

function dasar(db: DbOrTx) {
  return db
    .selectFrom('umkm as u')
    .leftJoin('wilayah as w', 'w.kode', 'u.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .leftJoin('wilayah as kota', 'kota.kode', 'kec.induk')
    .leftJoin('akun as v', 'v.id', 'u.diverifikasi_oleh')
    .select([
      'u.id',
      'u.nama',
      'u.merek',
      'u.pemilik_nama',
      'u.bentuk_usaha',
      'u.tanggal_berdiri',
      'u.tahun_berdiri',
      'u.nib_keadaan',
      'u.nib',
      'u.alasan_belum_nib',
      'u.npwp_keadaan',
      'u.npwp_samar',
      'u.kbli_versi',
      'u.kbli_kode',
      'u.sektor',
      'u.produk',
      'u.alamat',
      'u.rt',
      'u.rw',
      'u.kode_wilayah',
      'u.kode_pos',
      'u.lintang',
      'u.bujur',
      'u.status_tempat',
      'u.jenis_kawasan',
      'u.telepon',
      'u.surel',
      'u.situs',
      'u.saluran_pemasaran',
      'u.pembiayaan',
      'u.catatan_keuangan',
      'u.keanggotaan_koperasi',
      'u.inklusif_disabilitas',
      'u.binaan',
      'u.kurasi',
      'u.kelas',
      'u.kelas_dasar',
      'u.tampil_publik',
      'u.persetujuan_pada',
      'u.persetujuan_cara',
      'u.sumber',
      'u.diverifikasi_pada',
      'u.kelengkapan',
      'u.keadaan',
      'u.nonaktif_alasan',
      'u.nonaktif_catatan',
      'u.nonaktif_pada',
      'u.versi',
      'u.dibuat_pada',
      'u.diubah_pada',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
      'kota.nama as kota',
      'v.nama as verifikator',
    ]);
}

/** Ids come out of addresses: what PostgreSQL would refuse as an integer is no record. */
const idSah = (id: number): boolean => Number.isInteger(id) && id > 0 && id <= 2_147_483_647;

/** The CHECKs of the table hold what the type says. */
async function findUmkm(db: DbOrTx, id: number): Promise<Umkm | undefined> {
  if (!idSah(id)) return undefined;
  return (await dasar(db).where('u.id', '=', id).executeTakeFirst()) as Umkm | undefined;
}

export async function getUmkm(db: DbOrTx, id: number): Promise<Umkm> {
  const umkm = await findUmkm(db, id);
  if (!umkm) throw new NotFoundError(`umkm ${id}`);
  return umkm;
}

/** The record as it is now, held until the act is done, so that two acts on one business follow one another. */
export async function kunciUmkm(tx: Tx, id: number): Promise<Umkm> {
  if (idSah(id)) await sql`select id from umkm where id = ${id} for update`.execute(tx);
  return getUmkm(tx, id);
}

/** The NPWP in clear: for acts only, never for a list. */
export async function getNpwp(db: DbOrTx, sandi: Pick<Sandi, 'dekripsi'>, id: number): Promise<DataUmkm['npwp']> {
  const row = await db.selectFrom('umkm').select(['npwp_keadaan', 'npwp_sandi']).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFoundError(`umkm ${id}`);
  return nomorDariKolom(row.npwp_sandi && sandi.dekripsi(row.npwp_sandi), row.npwp_keadaan as KeadaanNomor);
}

/** Only the fields of the form, as they are stored now. */
export function dataUmkmTersimpan(u: Umkm, npwp: DataUmkm['npwp']): DataUmkm {
  return {
    nama: u.nama,
    merek: u.merek,
    bentuk_usaha: u.bentuk_usaha,
    tanggal_berdiri: u.tanggal_berdiri,
    tahun_berdiri: u.tahun_berdiri,
    kbli_versi: u.kbli_versi,
    kbli_kode: u.kbli_kode,
    produk: u.produk,
    alamat: u.alamat,
    rt: u.rt,
    rw: u.rw,
    kode_wilayah: u.kode_wilayah,
    kode_pos: u.kode_pos,
    lintang: u.lintang,
    bujur: u.bujur,
    status_tempat: u.status_tempat,
    jenis_kawasan: u.jenis_kawasan,
    telepon: u.telepon,
    surel: u.surel,
    situs: u.situs,
    nib: nomorDariKolom(u.nib, u.nib_keadaan),
    alasan_belum_nib: u.alasan_belum_nib,
    npwp,
    saluran_pemasaran: u.saluran_pemasaran,
    pembiayaan: u.pembiayaan,
    catatan_keuangan: u.catatan_keuangan,
    keanggotaan_koperasi: u.keanggotaan_koperasi,
    binaan: u.binaan,
    kurasi: u.kurasi,
    inklusif_disabilitas: u.inklusif_disabilitas,
    sumber: u.sumber,
    tampil_publik: u.tampil_publik,
    persetujuan_pada: u.persetujuan_pada,
    persetujuan_cara: u.persetujuan_cara as CaraPersetujuan | null,
  };
}

export type UmkmSingkat = { id: number; nama: string; keadaan: string };

/** Who holds this NIB. */
export async function findUmkmByNib(db: DbOrTx, nib: string): Promise<UmkmSingkat | undefined> {
  return db.selectFrom('umkm').select(['id', 'nama', 'keadaan']).where('nib', '=', nib).executeTakeFirst();
}

/** Several businesses in a few words each, in the order asked for. */
export async function listUmkmSingkat(db: DbOrTx, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('umkm as u')
    .leftJoin('wilayah as w', 'w.kode', 'u.kode_wilayah')
    .select([
      'u.id',
      'u.nama',
      'u.pemilik_nama',
      'u.alamat',
      'u.kode_wilayah',
      'u.telepon',
      'u.nib',
      'u.keadaan',
      'u.kelas',
      'w.nama as kelurahan',
    ])
    .where('u.id', 'in', [...ids])
    .execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Businesses that a person owns, for the person's record. */
export async function listUmkmMilik(db: DbOrTx, orangId: number) {
  return db
    .selectFrom('umkm_pemilik as p')
    .innerJoin('umkm as u', 'u.id', 'p.umkm_id')
    .select(['u.id', 'u.nama', 'u.kelas', 'u.keadaan', 'p.utama'])
    .where('p.orang_id', '=', orangId)
    .orderBy('u.nama_lipat')
    .limit(100)
    .execute();
}
export type UsahaMilik = Awaited<ReturnType<typeof listUmkmMilik>>[number];
