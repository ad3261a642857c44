import { KOLOM_POLOS } from './tambalan-umkm.ts';

/** Columns of a business as `impor_calon` holds them ready for `umkm`. */
export const KOLOM_CALON_UMKM = [
  ...KOLOM_POLOS,
  'pemilik_nama',
  'tanggal_berdiri',
  'tahun_berdiri',
  'nib_keadaan',
  'nib',
  'npwp_keadaan',
  'npwp_sandi',
  'npwp_sidik',
  'npwp_samar',
  'kbli_versi',
  'kbli_kode',
  'sektor',
  'kelas',
  'kelas_dasar',
  'kelengkapan',
] as const;

/** Its figures of one year, as `umkm_tahunan` takes them. */
export const KOLOM_CALON_TAHUNAN = [
  'tahun',
  'modal',
  'penjualan',
  'aset',
  'tenaga_laki',
  'tenaga_perempuan',
  'tenaga_dibayar',
  'tenaga_tidak_dibayar',
  'tenaga_disabilitas',
] as const;

/** Its owner, as `orang` takes one; in `impor_calon` with `orang_` before the name. */
export const KOLOM_CALON_ORANG = [
  'nama',
  'nik_keadaan',
  'nik_sandi',
  'nik_sidik',
  'nik_samar',
  'jenis_kelamin',
  'tanggal_lahir',
  'telepon',
  'kelengkapan',
] as const;

export const KOLOM_CALON = [
  'impor_id',
  'urut',
  ...KOLOM_CALON_UMKM,
  'jejak',
  ...KOLOM_CALON_TAHUNAN,
  'kelas_tahun',
  'kelas_aturan',
  'kelas_penjelasan',
  ...KOLOM_CALON_ORANG.map((nama) => `orang_${nama}` as const),
  'orang_jejak',
  'orang_kunci',
  'orang_profil',
] as const;
