import { KEADAAN_NOMOR, type KeadaanNomor } from '../../lib/belum-punya.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { formatTelepon } from '../../lib/telepon.ts';
import type { ExportColumn } from '../../web/export.ts';
import { BENTUK_KOPERASI, JENIS_KOPERASI, POLA_PENGELOLAAN, STATUS_KOPERASI, STATUS_SERTIFIKAT_NIK } from './koperasi.ts';
import type { BarisEkspor } from './queries.daftar.ts';
import { kataKode, LABEL_KOPERASI } from './sebutan.ts';

const label = (field: string): string => LABEL_KOPERASI[field] ?? field;
/** Numbers that are identifiers stay text; "Belum punya" stands where there is none yet. */
const nomor = (nilai: string | null, keadaan: string): string => nilai ?? KEADAAN_NOMOR[keadaan as KeadaanNomor];
const ya = (nilai: boolean | null): string => (nilai === null ? 'Belum ditanyakan' : nilai ? 'Ya' : 'Tidak');

/** One column a field, in the order of the public ODS profile, then what the register adds. */
export const KOLOM_EKSPOR: readonly ExportColumn<BarisEkspor>[] = [
  { header: 'Id Panji', width: 8, cell: (k) => k.id },
  { header: label('nama'), width: 40, cell: (k) => k.nama },
  { header: label('nomor_badan_hukum'), width: 24, cell: (k) => k.nomor_badan_hukum },
  { header: label('tanggal_badan_hukum'), cell: (k) => k.tanggal_badan_hukum },
  { header: label('nomor_perubahan'), cell: (k) => k.nomor_perubahan },
  { header: label('tanggal_perubahan'), cell: (k) => k.tanggal_perubahan },
  { header: 'Tanggal RAT terakhir', cell: (k) => k.rat_terakhir_tanggal },
  { header: 'Tahun buku RAT terakhir', cell: (k) => k.rat_terakhir_tahun },
  { header: label('alamat'), width: 32, cell: (k) => k.alamat },
  { header: 'Desa/Kelurahan', cell: (k) => k.kelurahan },
  { header: 'Kecamatan', cell: (k) => k.kecamatan },
  { header: label('bentuk'), cell: (k) => kataKode(BENTUK_KOPERASI, k.bentuk) },
  { header: label('jenis'), cell: (k) => kataKode(JENIS_KOPERASI, k.jenis) },
  { header: label('kelompok'), cell: (k) => k.kelompok },
  { header: label('sektor_usaha'), cell: (k) => k.sektor_usaha },
  { header: 'Ketua', width: 28, cell: (k) => k.ketua_nama },
  { header: label('anggota_laki'), cell: (k) => k.anggota_laki },
  { header: label('anggota_perempuan'), cell: (k) => k.anggota_perempuan },
  { header: label('jumlah_manajer'), cell: (k) => k.jumlah_manajer },
  { header: label('jumlah_karyawan'), cell: (k) => k.jumlah_karyawan },
  { header: label('nomor_induk'), cell: (k) => nomor(k.nomor_induk, k.nomor_induk_keadaan) },
  { header: label('status_nik'), cell: (k) => kataKode(STATUS_SERTIFIKAT_NIK, k.status_nik) },
  { header: label('sertifikat_berlaku_sampai'), cell: (k) => k.sertifikat_berlaku_sampai },
  { header: label('grade'), cell: (k) => k.grade },
  { header: label('status'), cell: (k) => kataKode(STATUS_KOPERASI, k.status) },
  { header: label('status_usulan'), cell: (k) => kataKode(STATUS_KOPERASI, k.status_usulan) },
  { header: 'Kewajiban terlambat', cell: (k) => k.kewajiban_merah },
  { header: 'Kewajiban segera', cell: (k) => k.kewajiban_kuning },
  { header: label('nib'), cell: (k) => nomor(k.nib, k.nib_keadaan) },
  { header: label('npwp'), cell: (k) => nomor(k.npwp, k.npwp_keadaan) },
  { header: label('nomor_ahu'), cell: (k) => k.nomor_ahu },
  { header: label('nomor_izin_simpan_pinjam'), cell: (k) => k.nomor_izin_simpan_pinjam },
  { header: label('pola_pengelolaan'), cell: (k) => kataKode(POLA_PENGELOLAAN, k.pola_pengelolaan) },
  { header: label('unit_simpan_pinjam'), cell: (k) => ya(k.unit_simpan_pinjam) },
  { header: label('merah_putih'), cell: (k) => ya(k.merah_putih) },
  { header: label('telepon'), cell: (k) => k.telepon && formatTelepon(k.telepon) },
  { header: label('surel'), cell: (k) => k.surel },
  { header: 'Aset', cell: (k) => k.aset },
  { header: 'Modal sendiri', cell: (k) => k.modal_sendiri },
  { header: 'Modal luar', cell: (k) => k.modal_luar },
  { header: 'Volume usaha', cell: (k) => k.volume_usaha },
  { header: 'SHU', cell: (k) => k.shu },
  { header: 'Kelengkapan (%)', cell: (k) => k.kelengkapan },
  { header: label('diverifikasi_pada'), cell: (k) => k.diverifikasi_pada },
  { header: label('tampil_publik'), cell: (k) => ya(k.tampil_publik) },
  { header: label('sumber'), cell: (k) => kataKode(SUMBER_DATA, k.sumber) },
];
