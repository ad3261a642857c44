import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { adalahKode, type DaftarKode } from '../../lib/daftar-kode.ts';
import { STATUS_CATATAN } from '../../lib/status-catatan.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { adalahTanggal, NAMA_BULAN, tanggalPanjang } from '../../lib/tanggal.ts';
import { formatTelepon } from '../../lib/telepon.ts';
import {
  ALASAN_NONAKTIF_KOPERASI,
  BENTUK_KOPERASI,
  JABATAN_KOPERASI,
  JENIS_KOPERASI,
  LAYANAN_KOPERASI,
  METODE_RAT,
  ORGAN_KOPERASI,
  POLA_PENGELOLAAN,
  STATUS_KOPERASI,
  STATUS_SERTIFIKAT_NIK,
} from './koperasi.ts';

/** Column → the name that people read, the same in form, comparison, history and export. */
export const LABEL_KOPERASI: Readonly<Record<string, string>> = {
  nama: 'Nama koperasi',
  bentuk: 'Bentuk',
  jenis: 'Jenis',
  kelompok: 'Kelompok',
  pola_pengelolaan: 'Pola pengelolaan',
  layanan_koperasi: 'Yang dilayani',
  sektor_usaha: 'Sektor usaha',
  unit_simpan_pinjam: 'Unit simpan pinjam',
  merah_putih: 'Koperasi Merah Putih',
  multi_pihak: 'Koperasi multi pihak',
  bulan_awal_buku: 'Bulan pertama tahun buku',
  nomor_badan_hukum: 'Nomor badan hukum',
  tanggal_badan_hukum: 'Tanggal badan hukum',
  nomor_perubahan: 'Nomor perubahan anggaran dasar',
  tanggal_perubahan: 'Tanggal perubahan anggaran dasar',
  nomor_ahu: 'Nomor AHU',
  nomor_induk: 'Nomor induk koperasi',
  nomor_induk_keadaan: 'Keadaan nomor induk',
  nomor_induk_belum: 'Nomor induk belum punya',
  status_nik: 'Status NIK koperasi',
  sertifikat_berlaku_sampai: 'Sertifikat berlaku sampai',
  grade: 'Grade',
  nib: 'NIB',
  nib_keadaan: 'Keadaan NIB',
  nib_belum: 'NIB belum punya',
  npwp: 'NPWP',
  npwp_keadaan: 'Keadaan NPWP',
  npwp_belum: 'NPWP belum punya',
  nomor_izin_simpan_pinjam: 'Nomor izin simpan pinjam',
  tanggal_izin_simpan_pinjam: 'Tanggal izin simpan pinjam',
  alamat: 'Alamat',
  rt: 'RT',
  rw: 'RW',
  kode_wilayah: 'Kelurahan',
  kode_pos: 'Kode pos',
  koordinat: 'Koordinat',
  lintang: 'Lintang',
  bujur: 'Bujur',
  telepon: 'Telepon',
  surel: 'Surel',
  situs: 'Situs',
  anggota_laki: 'Anggota laki-laki',
  anggota_perempuan: 'Anggota perempuan',
  jumlah_manajer: 'Jumlah manajer',
  jumlah_karyawan: 'Jumlah karyawan',
  tampil_publik: 'Tampil di direktori umum',
  persetujuan_pada: 'Tanggal persetujuan',
  persetujuan_cara: 'Cara persetujuan',
  sumber: 'Sumber data',
  status: 'Status',
  status_usulan: 'Status usulan aturan',
  keadaan: 'Keadaan catatan',
  nonaktif_alasan: 'Alasan dinonaktifkan',
  nonaktif_catatan: 'Keterangan',
  diverifikasi_pada: 'Terakhir diverifikasi',
  pengurus: 'Pengurus',
  jabatan: 'Jabatan',
  organ: 'Organ',
  mulai: 'Mulai menjabat',
  sampai: 'Masa jabatan sampai',
  berhenti_pada: 'Berhenti pada',
  tahun_buku: 'Tahun buku',
  koperasi_anggota_laki: 'Anggota laki-laki di catatan koperasi',
  koperasi_anggota_perempuan: 'Anggota perempuan di catatan koperasi',
  koperasi_jumlah_manajer: 'Jumlah manajer di catatan koperasi',
  koperasi_jumlah_karyawan: 'Jumlah karyawan di catatan koperasi',
  rat_terakhir_tahun: 'Tahun buku RAT terakhir',
  rat_terakhir_tanggal: 'Tanggal RAT terakhir',
};

/** Word on a list of the room for a stored code; the code itself when it is none. */
export function kataKode(daftar: DaftarKode, kode: string | null): string {
  if (kode === null || kode === '') return '';
  return adalahKode(daftar, kode) ? (daftar[kode] ?? kode) : kode;
}

const kata = (daftar: DaftarKode) => (nilai: string) => kataKode(daftar, nilai);
const tanggal = (nilai: string): string => (adalahTanggal(nilai) ? tanggalPanjang(nilai) : nilai);
const yaTidak = (nilai: string): string =>
  nilai === 'ya' || nilai === 'true' ? 'ya' : nilai === '' || nilai === 'false' ? 'tidak' : nilai;

/** Shown form of a stored value, by field; what is not here is shown as it is. */
export const NILAI_KOPERASI: Readonly<Record<string, (nilai: string) => string>> = {
  bentuk: kata(BENTUK_KOPERASI),
  jenis: kata(JENIS_KOPERASI),
  pola_pengelolaan: kata(POLA_PENGELOLAAN),
  layanan_koperasi: kata(LAYANAN_KOPERASI),
  status_nik: kata(STATUS_SERTIFIKAT_NIK),
  status: kata(STATUS_KOPERASI),
  status_usulan: kata(STATUS_KOPERASI),
  keadaan: kata(STATUS_CATATAN),
  nonaktif_alasan: kata(ALASAN_NONAKTIF_KOPERASI),
  sumber: kata(SUMBER_DATA),
  nomor_induk_keadaan: kata(KEADAAN_NOMOR),
  nib_keadaan: kata(KEADAAN_NOMOR),
  npwp_keadaan: kata(KEADAAN_NOMOR),
  organ: kata(ORGAN_KOPERASI),
  jabatan: kata(JABATAN_KOPERASI),
  metode: kata(METODE_RAT),
  bulan_awal_buku: (nilai) => NAMA_BULAN[Number(nilai) - 1] ?? nilai,
  tanggal_badan_hukum: tanggal,
  tanggal_perubahan: tanggal,
  sertifikat_berlaku_sampai: tanggal,
  tanggal_izin_simpan_pinjam: tanggal,
  persetujuan_pada: tanggal,
  diverifikasi_pada: tanggal,
  rat_terakhir_tanggal: tanggal,
  mulai: tanggal,
  sampai: tanggal,
  berhenti_pada: tanggal,
  telepon: (nilai) => (nilai.startsWith('+') ? formatTelepon(nilai) : nilai),
  unit_simpan_pinjam: yaTidak,
  merah_putih: yaTidak,
  multi_pihak: yaTidak,
  tampil_publik: yaTidak,
  nomor_induk_belum: yaTidak,
  nib_belum: yaTidak,
  npwp_belum: yaTidak,
};

/** Acts of the room as its history shows them. */
export const PERBUATAN_KOPERASI: Readonly<Record<string, string>> = {
  tarik_impor: 'Impor ditarik kembali',
  tambah_koperasi: 'Dicatat',
  ubah_koperasi: 'Diubah',
  nonaktifkan_koperasi: 'Dinonaktifkan',
  aktifkan_koperasi: 'Dipakai lagi',
  verifikasi_koperasi: 'Diverifikasi',
  catat_rat: 'RAT dicatat',
  ubah_rat: 'RAT diubah',
  usulkan_status: 'Usulan status berubah',
  putuskan_status: 'Status diputuskan',
  angkat_pengurus: 'Pengurus dicatat',
  hentikan_pengurus: 'Masa jabatan diakhiri',
  nilai_kesehatan: 'Kesehatan dinilai',
  buka_koperasi: 'Dibaca',
  ekspor_koperasi: 'Daftar diunduh',
};
