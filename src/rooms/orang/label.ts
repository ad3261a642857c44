import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { STATUS_CATATAN } from '../../lib/status-catatan.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { tanggalPanjang } from '../../lib/tanggal.ts';
import { formatTelepon } from '../../lib/telepon.ts';
import { ALASAN_NONAKTIF_ORANG, JENIS_KELAMIN, PENDIDIKAN, RAGAM_DISABILITAS } from './orang.ts';

/** Name of each field as people read it: forms, history, comparison. */
export const LABEL_ORANG: Readonly<Record<string, string>> = {
  nama: 'Nama lengkap',
  nik: 'NIK',
  nik_keadaan: 'Keadaan NIK',
  jenis_kelamin: 'Jenis kelamin',
  tempat_lahir: 'Tempat lahir',
  tanggal_lahir: 'Tanggal lahir',
  pendidikan: 'Pendidikan terakhir',
  disabilitas: 'Penyandang disabilitas',
  ragam_disabilitas: 'Ragam disabilitas',
  alamat: 'Alamat',
  rt: 'RT',
  rw: 'RW',
  kode_wilayah: 'Kelurahan',
  kode_pos: 'Kode pos',
  telepon: 'Telepon atau WhatsApp',
  surel: 'Surel',
  sumber: 'Sumber data',
  diverifikasi_pada: 'Verifikasi terakhir',
  keadaan: 'Keadaan catatan',
  nonaktif_alasan: 'Alasan penonaktifan',
  nonaktif_catatan: 'Catatan penonaktifan',
};

const dariDaftar = (daftar: Readonly<Record<string, string>>) => (nilai: string) => daftar[nilai] ?? nilai;
const yaTidak = (nilai: string) => (nilai === 'true' ? 'Ya' : 'Tidak');

/** Stored value as people read it, by field; plain text where there is none. */
export const TAMPIL_ORANG: Readonly<Record<string, (nilai: string) => string>> = {
  nik_keadaan: dariDaftar(KEADAAN_NOMOR),
  jenis_kelamin: dariDaftar(JENIS_KELAMIN),
  pendidikan: dariDaftar(PENDIDIKAN),
  ragam_disabilitas: dariDaftar(RAGAM_DISABILITAS),
  disabilitas: yaTidak,
  tanggal_lahir: tanggalPanjang,
  diverifikasi_pada: tanggalPanjang,
  telepon: formatTelepon,
  sumber: dariDaftar(SUMBER_DATA),
  keadaan: dariDaftar(STATUS_CATATAN),
  nonaktif_alasan: dariDaftar(ALASAN_NONAKTIF_ORANG),
};

/** Shown words of the acts on a person's record. */
export const PERBUATAN_ORANG: Readonly<Record<string, string>> = {
  gabung_catatan: 'Digabung dengan catatan ganda',
  lepas_gabungan: 'Gabungan dilepas',
  nyatakan_bukan_ganda: 'Dinyatakan bukan ganda',
  tarik_impor: 'Impor ditarik kembali',
  terapkan_usulan: 'Usulan diterapkan',
  catat_hasil: 'Hasil pemeriksaan dicatat',
  tambah_orang: 'Dicatat',
  ubah_orang: 'Diubah',
  nonaktifkan_orang: 'Dinonaktifkan',
  aktifkan_orang: 'Diaktifkan lagi',
  verifikasi_orang: 'Dinyatakan masih benar',
  buka_nik: 'NIK dibuka',
  buka_orang: 'Dibaca',
};
