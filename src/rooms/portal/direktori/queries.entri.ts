import type { Db } from '../../../db/client.ts';
import { koperasiTampil, usahaTampil } from './queries.ts';

export type UsahaPublik = {
  id: number;
  nama: string;
  merek: string | null;
  produk: string | null;
  sektor: string | null;
  kbliJudul: string | null;
  alamat: string | null;
  kodePos: string | null;
  kelurahan: string | null;
  kecamatan: string | null;
  telepon: string | null;
  surel: string | null;
  situs: string | null;
  saluranPemasaran: readonly string[];
  sertifikat: readonly { jenis: string; nomor: string; berlakuSampai: string | null }[];
};

export async function findUsahaPublik(db: Db, id: number, hariIni: string): Promise<UsahaPublik | undefined> {
  const row = await usahaTampil(db, {}, undefined)
    .leftJoin('wilayah as w', 'w.kode', 'umkm.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .leftJoin('kbli as k', (join) => join.onRef('k.versi', '=', 'umkm.kbli_versi').onRef('k.kode', '=', 'umkm.kbli_kode'))
    .select([
      'umkm.id',
      'umkm.nama',
      'umkm.merek',
      'umkm.produk',
      'umkm.sektor',
      'umkm.alamat',
      'umkm.kode_pos as kodePos',
      'umkm.telepon',
      'umkm.surel',
      'umkm.situs',
      'umkm.saluran_pemasaran as saluranPemasaran',
      'k.judul as kbliJudul',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
    ])
    .where('umkm.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const sertifikat = await db
    .selectFrom('umkm_sertifikat')
    .select(['jenis', 'nomor', 'berlaku_sampai as berlakuSampai'])
    .where('umkm_id', '=', id)
    .where('keadaan', '=', 'aktif')
    .where((eb) => eb.or([eb('berlaku_sampai', 'is', null), eb('berlaku_sampai', '>=', hariIni)]))
    .orderBy('jenis')
    .orderBy('id')
    .execute();
  return { ...row, sertifikat };
}

export type KoperasiPublik = {
  id: number;
  nama: string;
  jenis: string;
  bentuk: string;
  polaPengelolaan: string;
  kelompok: string | null;
  nomorBadanHukum: string | null;
  nomorInduk: string | null;
  alamat: string | null;
  kodePos: string | null;
  kelurahan: string | null;
  kecamatan: string | null;
  telepon: string | null;
  surel: string | null;
  situs: string | null;
  layanan: string | null;
  ratTerakhirTahun: number | null;
};

export async function findKoperasiPublik(db: Db, id: number): Promise<KoperasiPublik | undefined> {
  return koperasiTampil(db, {}, undefined)
    .leftJoin('wilayah as w', 'w.kode', 'koperasi.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select([
      'koperasi.id',
      'koperasi.nama',
      'koperasi.jenis',
      'koperasi.bentuk',
      'koperasi.pola_pengelolaan as polaPengelolaan',
      'koperasi.kelompok',
      'koperasi.nomor_badan_hukum as nomorBadanHukum',
      'koperasi.nomor_induk as nomorInduk',
      'koperasi.alamat',
      'koperasi.kode_pos as kodePos',
      'koperasi.telepon',
      'koperasi.surel',
      'koperasi.situs',
      'koperasi.layanan_koperasi as layanan',
      'koperasi.rat_terakhir_tahun as ratTerakhirTahun',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
    ])
    .where('koperasi.id', '=', id)
    .executeTakeFirst();
}
