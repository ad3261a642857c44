import { sql } from 'kysely';
import type { KeadaanNomor } from '../../lib/belum-punya.ts';
import type { StatusCatatan } from '../../lib/status-catatan.ts';
import type { SumberData } from '../../lib/sumber-data.ts';
import type { DbOrTx, Tx } from '../../db/client.ts';
import { NotFoundError } from '../../web/errors.ts';
import type { DataKoperasi } from './forms.ts';
import type {
  AlasanNonaktifKoperasi,
  BentukKoperasi,
  JenisKoperasi,
  LayananKoperasi,
  PolaPengelolaan,
  StatusKoperasi,
  StatusSertifikatNik,
} from './koperasi.ts';

export type Koperasi = Omit<DataKoperasi, 'persetujuan_cara'> & {
  id: number;
  persetujuan_cara: string | null;
  status: StatusKoperasi;
  status_usulan: StatusKoperasi;
  perlu_keputusan: boolean;
  ketua_nama: string;
  rat_terakhir_tahun: number | null;
  rat_terakhir_tanggal: string | null;
  diverifikasi_pada: string | null;
  diverifikasi_oleh: string | null;
  verifikator: string | null;
  kelengkapan: number;
  keadaan: StatusCatatan;
  nonaktif_alasan: AlasanNonaktifKoperasi | null;
  nonaktif_catatan: string | null;
  nonaktif_pada: Date | null;
  versi: number;
  dibuat_pada: Date;
  diubah_pada: Date;
  kelurahan: string | null;
  kecamatan: string | null;
  kabupaten: string | null;
  provinsi: string | null;
};

function dasar(db: DbOrTx) {
  return db
    .selectFrom('koperasi as k')
    .leftJoin('wilayah as w', 'w.kode', 'k.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .leftJoin('wilayah as kab', 'kab.kode', 'kec.induk')
    .leftJoin('wilayah as prov', 'prov.kode', 'kab.induk')
    .leftJoin('akun as v', 'v.id', 'k.diverifikasi_oleh')
    .selectAll('k')
    .select(['w.nama as kelurahan', 'kec.nama as kecamatan', 'kab.nama as kabupaten', 'prov.nama as provinsi', 'v.nama as verifikator']);
}

type Baris = Awaited<ReturnType<ReturnType<typeof dasar>['executeTakeFirstOrThrow']>>;

/** The CHECKs of the table hold what the types say. */
function keKoperasi(baris: Baris): Koperasi {
  return {
    ...baris,
    bentuk: baris.bentuk as BentukKoperasi,
    jenis: baris.jenis as JenisKoperasi,
    pola_pengelolaan: baris.pola_pengelolaan as PolaPengelolaan,
    layanan_koperasi: baris.layanan_koperasi as LayananKoperasi | null,
    status_nik: baris.status_nik as StatusSertifikatNik | null,
    nomor_induk_keadaan: baris.nomor_induk_keadaan as KeadaanNomor,
    nib_keadaan: baris.nib_keadaan as KeadaanNomor,
    npwp_keadaan: baris.npwp_keadaan as KeadaanNomor,
    sumber: baris.sumber as SumberData,
    status: baris.status as StatusKoperasi,
    status_usulan: baris.status_usulan as StatusKoperasi,
    keadaan: baris.keadaan as StatusCatatan,
    nonaktif_alasan: baris.nonaktif_alasan as AlasanNonaktifKoperasi | null,
  };
}

async function findKoperasi(db: DbOrTx, id: number): Promise<Koperasi | undefined> {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
  const baris = await dasar(db).where('k.id', '=', id).executeTakeFirst();
  return baris && keKoperasi(baris);
}

export async function getKoperasi(db: DbOrTx, id: number): Promise<Koperasi> {
  const koperasi = await findKoperasi(db, id);
  if (!koperasi) throw new NotFoundError(`koperasi ${id}`);
  return koperasi;
}

/** The record as it is now, held until the act is done, so that two acts on one cooperative follow one another. */
export async function kunciKoperasi(tx: Tx, id: number): Promise<Koperasi> {
  await sql`select id from koperasi where id = ${id} for update`.execute(tx);
  return getKoperasi(tx, id);
}

/** Only the fields of the form, in the words of the columns. */
export function dataKoperasi(k: Koperasi): DataKoperasi {
  return {
    nama: k.nama,
    bentuk: k.bentuk,
    jenis: k.jenis,
    kelompok: k.kelompok,
    pola_pengelolaan: k.pola_pengelolaan,
    layanan_koperasi: k.layanan_koperasi,
    sektor_usaha: k.sektor_usaha,
    unit_simpan_pinjam: k.unit_simpan_pinjam,
    merah_putih: k.merah_putih,
    multi_pihak: k.multi_pihak,
    bulan_awal_buku: k.bulan_awal_buku,
    nomor_badan_hukum: k.nomor_badan_hukum,
    tanggal_badan_hukum: k.tanggal_badan_hukum,
    nomor_perubahan: k.nomor_perubahan,
    tanggal_perubahan: k.tanggal_perubahan,
    nomor_ahu: k.nomor_ahu,
    nomor_induk: k.nomor_induk,
    nomor_induk_keadaan: k.nomor_induk_keadaan,
    status_nik: k.status_nik,
    sertifikat_berlaku_sampai: k.sertifikat_berlaku_sampai,
    grade: k.grade,
    nib: k.nib,
    nib_keadaan: k.nib_keadaan,
    npwp: k.npwp,
    npwp_keadaan: k.npwp_keadaan,
    nomor_izin_simpan_pinjam: k.nomor_izin_simpan_pinjam,
    tanggal_izin_simpan_pinjam: k.tanggal_izin_simpan_pinjam,
    alamat: k.alamat,
    rt: k.rt,
    rw: k.rw,
    kode_wilayah: k.kode_wilayah,
    kode_pos: k.kode_pos,
    lintang: k.lintang,
    bujur: k.bujur,
    telepon: k.telepon,
    surel: k.surel,
    situs: k.situs,
    anggota_laki: k.anggota_laki,
    anggota_perempuan: k.anggota_perempuan,
    jumlah_manajer: k.jumlah_manajer,
    jumlah_karyawan: k.jumlah_karyawan,
    tampil_publik: k.tampil_publik,
    persetujuan_pada: k.persetujuan_pada,
    persetujuan_cara: k.persetujuan_cara as DataKoperasi['persetujuan_cara'],
    sumber: k.sumber,
  };
}

export type KoperasiLain = { id: number; nama: string };
export type NomorKembar = 'nomor_induk' | 'nib' | 'nomor_badan_hukum' | 'merah_putih';

/** Another record that holds what only one may hold: an official number, or the Merah Putih place of a kelurahan. */
export async function findKembar(
  db: DbOrTx,
  data: Pick<DataKoperasi, 'nomor_induk' | 'nib' | 'nomor_badan_hukum' | 'merah_putih' | 'kode_wilayah'>,
  kecuali?: number,
): Promise<{ sebab: NomorKembar; lain: KoperasiLain } | undefined> {
  const cari = (kolom: 'nomor_induk' | 'nib' | 'nomor_badan_hukum', nilai: string) => {
    const query = db.selectFrom('koperasi').select(['id', 'nama']).where(kolom, '=', nilai);
    return kolom === 'nomor_badan_hukum' ? query.where('keadaan', '=', 'aktif') : query;
  };
  for (const sebab of ['nomor_induk', 'nib', 'nomor_badan_hukum'] as const) {
    const nilai = data[sebab];
    if (nilai === null) continue;
    const lain = await cari(sebab, nilai)
      .$if(kecuali !== undefined, (q) => q.where('id', '!=', kecuali ?? 0))
      .executeTakeFirst();
    if (lain) return { sebab, lain };
  }
  if (data.merah_putih && data.kode_wilayah !== null) {
    const lain = await db
      .selectFrom('koperasi')
      .select(['id', 'nama'])
      .where('merah_putih', '=', true)
      .where('keadaan', '=', 'aktif')
      .where('kode_wilayah', '=', data.kode_wilayah)
      .$if(kecuali !== undefined, (q) => q.where('id', '!=', kecuali ?? 0))
      .executeTakeFirst();
    if (lain) return { sebab: 'merah_putih', lain };
  }
  return undefined;
}

export type KoperasiSingkat = {
  id: number;
  nama: string;
  keadaan: StatusCatatan;
  nomor_induk: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
  kelurahan: string | null;
  ketua_nama: string;
};

/** Several cooperatives in a few words each, in the order asked for. */
export async function listKoperasiSingkat(db: DbOrTx, ids: readonly number[]): Promise<KoperasiSingkat[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('koperasi as k')
    .leftJoin('wilayah as w', 'w.kode', 'k.kode_wilayah')
    .select(['k.id', 'k.nama', 'k.keadaan', 'k.nomor_induk', 'k.alamat', 'k.kode_wilayah', 'w.nama as kelurahan', 'k.ketua_nama'])
    .where('k.id', 'in', ids)
    .execute();
  return ids.flatMap((id) => (rows.find((row) => row.id === id) as KoperasiSingkat | undefined) ?? []);
}
