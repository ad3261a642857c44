import { z } from '@hono/zod-openapi';
import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { CARA_PERSETUJUAN } from '../../lib/persetujuan.ts';
import { STATUS_CATATAN } from '../../lib/status-catatan.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import {
  choiceField,
  choiceOrNull,
  countField,
  countOrNull,
  dateOrNull,
  degreesOrNull,
  idField,
  listOf,
  textField,
  textOrNull,
  timeField,
  yesNo,
  yesNoOrNull,
} from '../../web/api/fields.ts';
import {
  ALASAN_NONAKTIF_KOPERASI,
  BENTUK_KOPERASI,
  JENIS_KOPERASI,
  LAYANAN_KOPERASI,
  POLA_PENGELOLAAN,
  STATUS_KOPERASI,
  STATUS_SERTIFIKAT_NIK,
} from './koperasi.ts';
import { PENGURUS } from './pengurus/routes.api.skema.ts';
import { RAT } from './rat/routes.api.skema.ts';

/** The fields of the form: what a token reads and writes alike. */
const isian = {
  nama: textField('Nama koperasi', 'Koperasi Karyawan Sejahtera', 200),
  bentuk: choiceField('Bentuk koperasi', BENTUK_KOPERASI),
  jenis: choiceField('Jenis koperasi', JENIS_KOPERASI),
  kelompok: textOrNull('Kelompok', 'Kopkar', 60),
  pola_pengelolaan: choiceField('Pola pengelolaan', POLA_PENGELOLAAN),
  layanan_koperasi: choiceOrNull('Yang dilayani', LAYANAN_KOPERASI, 'hanya_anggota'),
  sektor_usaha: textOrNull('Sektor usaha', 'Perdagangan', 120),
  unit_simpan_pinjam: yesNo('Punya unit simpan pinjam', true),
  merah_putih: yesNo('Koperasi Merah Putih'),
  multi_pihak: yesNo('Koperasi multi pihak'),
  bulan_awal_buku: countField('Bulan pertama tahun buku', 1, 12, 1),
  nomor_badan_hukum: textOrNull('Nomor badan hukum', '518/BH/2001', 100),
  tanggal_badan_hukum: dateOrNull('Tanggal badan hukum', '2001-05-20'),
  nomor_perubahan: textOrNull('Nomor perubahan anggaran dasar', null, 100),
  tanggal_perubahan: dateOrNull('Tanggal perubahan anggaran dasar', null),
  nomor_ahu: textOrNull('Nomor AHU', null, 100),
  nomor_induk: textOrNull('Nomor induk koperasi (NIK koperasi)', '3573010010001', 20),
  nomor_induk_keadaan: choiceField('Keadaan nomor induk', KEADAAN_NOMOR),
  status_nik: choiceOrNull('Status sertifikat NIK koperasi', STATUS_SERTIFIKAT_NIK),
  sertifikat_berlaku_sampai: dateOrNull('Sertifikat berlaku sampai', '2027-05-20'),
  grade: textOrNull('Grade', null, 40),
  nib: textOrNull('NIB, 13 angka', null, 20),
  nib_keadaan: choiceField('Keadaan NIB', KEADAAN_NOMOR, 'belum_dicatat'),
  npwp: textOrNull('NPWP badan', null, 30),
  npwp_keadaan: choiceField('Keadaan NPWP', KEADAAN_NOMOR, 'belum_dicatat'),
  nomor_izin_simpan_pinjam: textOrNull('Nomor izin simpan pinjam', null, 100),
  tanggal_izin_simpan_pinjam: dateOrNull('Tanggal izin simpan pinjam', null),
  alamat: textOrNull('Alamat', 'Jl. Borobudur No. 12', 300),
  rt: textOrNull('RT', '03', 3),
  rw: textOrNull('RW', '05', 3),
  kode_wilayah: textOrNull('Kode kelurahan menurut Kemendagri', '35.73.05.1002', 13),
  kode_pos: textOrNull('Kode pos', '65142', 5),
  lintang: degreesOrNull('Lintang', -7.94, 90),
  bujur: degreesOrNull('Bujur', 112.63, 180),
  telepon: textOrNull('Telepon koperasi', '+62341123456', 30),
  surel: textOrNull('Surel koperasi', 'kopkar@contoh.id', 254),
  situs: textOrNull('Situs', null, 200),
  anggota_laki: countOrNull('Anggota laki-laki', 120),
  anggota_perempuan: countOrNull('Anggota perempuan', 95),
  jumlah_manajer: countOrNull('Jumlah manajer', 1),
  jumlah_karyawan: countOrNull('Jumlah karyawan', 5),
  tampil_publik: yesNoOrNull('Tampil di direktori umum'),
  persetujuan_pada: dateOrNull('Tanggal persetujuan', null),
  persetujuan_cara: choiceOrNull('Cara persetujuan', CARA_PERSETUJUAN, null),
  sumber: choiceField('Sumber data', SUMBER_DATA, 'api'),
};

export const KOPERASI = z
  .object({
    id: idField(),
    ...isian,
    status: choiceField('Status koperasi, diputuskan pejabat', STATUS_KOPERASI),
    status_usulan: choiceField('Status menurut aturan', STATUS_KOPERASI),
    perlu_keputusan: yesNo('Status menurut aturan menunggu keputusan'),
    ketua_nama: textField('Nama ketua', 'Bambang Hermanto'),
    rat_terakhir_tahun: countOrNull('Tahun buku RAT terakhir', 2025, 2200),
    rat_terakhir_tanggal: dateOrNull('Tanggal RAT terakhir', '2026-03-20'),
    kewajiban_merah: countField('Kewajiban yang terlambat', 0, 1000),
    kewajiban_kuning: countField('Kewajiban yang segera jatuh tempo', 1, 1000),
    kelurahan: textOrNull('Nama kelurahan', 'Mojolangu'),
    kecamatan: textOrNull('Nama kecamatan', 'Lowokwaru'),
    diverifikasi_pada: dateOrNull('Verifikasi terakhir', '2026-05-04'),
    kelengkapan: countField('Kelengkapan data dalam persen', 80, 100),
    keadaan: choiceField('Keadaan catatan', STATUS_CATATAN),
    nonaktif_alasan: choiceOrNull('Alasan penonaktifan', ALASAN_NONAKTIF_KOPERASI, null),
    versi: countField('Versi catatan, sama dengan ETag', 3, undefined, 1),
    dibuat_pada: timeField('Saat dicatat'),
    diubah_pada: timeField('Saat terakhir diubah'),
    pengurus: z.array(PENGURUS).max(1000),
    rat: z.array(RAT).max(200),
  })
  .openapi('Koperasi', { description: 'Sebuah koperasi di register.' });

export const KOPERASI_SINGKAT = KOPERASI.pick({
  id: true,
  nama: true,
  nomor_induk: true,
  jenis: true,
  kelompok: true,
  bentuk: true,
  status: true,
  perlu_keputusan: true,
  merah_putih: true,
  ketua_nama: true,
  rat_terakhir_tahun: true,
  rat_terakhir_tanggal: true,
  kewajiban_merah: true,
  kewajiban_kuning: true,
  alamat: true,
  kode_wilayah: true,
  kelurahan: true,
  kecamatan: true,
  kelengkapan: true,
  diverifikasi_pada: true,
  keadaan: true,
  versi: true,
}).openapi('KoperasiSingkat');

export const DAFTAR_KOPERASI_API = listOf(KOPERASI_SINGKAT, 'DaftarKoperasi');

export const KOPERASI_UBAH = z
  .object(isian)
  .partial()
  .openapi('KoperasiUbah', { description: 'Bidang yang diubah; yang tidak dikirim tetap.' });

export const KOPERASI_BARU = z
  .object({
    ...isian,
    bukan_ganda: z
      .array(idField())
      .max(100)
      .openapi({ description: 'Nomor catatan mirip yang sudah dipastikan bukan koperasi yang sama.' }),
  })
  .partial()
  .required({ nama: true, bentuk: true, jenis: true, pola_pengelolaan: true, bulan_awal_buku: true, sumber: true })
  .openapi('KoperasiBaru');

export const BIDANG_KOPERASI = Object.keys(isian);
