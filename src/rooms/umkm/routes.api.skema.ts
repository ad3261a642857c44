import { z } from '@hono/zod-openapi';
import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { CARA_PERSETUJUAN } from '../../lib/persetujuan.ts';
import { STATUS_CATATAN } from '../../lib/status-catatan.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import {
  choiceField,
  choiceOrNull,
  choicesField,
  countField,
  countOrNull,
  dateOrNull,
  degreesOrNull,
  idField,
  listOf,
  moneyOrNull,
  textField,
  textOrNull,
  timeField,
  yesNo,
  yesNoOrNull,
} from '../../web/api/fields.ts';
import { SEKTOR } from '../kbli/kbli.ts';
import { JENIS_KELAMIN } from '../orang/orang.ts';
import {
  ALASAN_BELUM_NIB,
  ALASAN_NONAKTIF_UMKM,
  BENTUK_USAHA,
  JENIS_KAWASAN,
  JENIS_SERTIFIKAT,
  KELAS_USAHA,
  PEMBIAYAAN,
  SALURAN_PEMASARAN,
  STATUS_KURASI,
  STATUS_TEMPAT,
} from './umkm.ts';

/** The fields of the form: what a token reads and writes alike. */
const isian = {
  nama: textField('Nama usaha', 'Warung Bu Sri', 200),
  merek: textOrNull('Merek atau nama dagang', 'Sri Rasa', 200),
  bentuk_usaha: choiceField('Bentuk usaha', BENTUK_USAHA, 'perorangan'),
  tanggal_berdiri: dateOrNull('Tanggal berdiri'),
  tahun_berdiri: countOrNull('Tahun berdiri, bila tanggalnya tidak diketahui', null, 9999),
  kbli_versi: countOrNull('Versi KBLI: 2020 atau 2025', 2020, 9999),
  kbli_kode: textOrNull('Kode KBLI, 5 angka', '56103', 10),
  produk: textOrNull('Uraian produk', 'Nasi rawon dan es teh', 1000),
  alamat: textOrNull('Alamat usaha', 'Jl. Sulfat No. 7', 300),
  rt: textOrNull('RT', '03', 3),
  rw: textOrNull('RW', '05', 3),
  kode_wilayah: textOrNull('Kode kelurahan menurut Kemendagri', '35.73.01.1001', 13),
  kode_pos: textOrNull('Kode pos', '65123', 5),
  lintang: degreesOrNull('Lintang', -7.95, 90),
  bujur: degreesOrNull('Bujur', 112.63, 180),
  status_tempat: choiceOrNull('Status tempat usaha', STATUS_TEMPAT),
  jenis_kawasan: choiceOrNull('Jenis kawasan', JENIS_KAWASAN, 'luar_kawasan'),
  telepon: textOrNull('Telepon atau WhatsApp; disamarkan bila token tanpa pengenal', '+6281234567890', 30),
  surel: textOrNull('Surel; disamarkan bila token tanpa pengenal', 'sri@contoh.id', 254),
  situs: textOrNull('Situs atau media sosial', null, 200),
  nib: textOrNull('NIB, 13 angka', '9120001234567', 20),
  nib_keadaan: choiceField('Keadaan NIB', KEADAAN_NOMOR),
  alasan_belum_nib: choiceOrNull('Alasan belum punya NIB', ALASAN_BELUM_NIB, null),
  npwp: textOrNull('NPWP; disamarkan bila token tanpa pengenal', null, 30),
  npwp_keadaan: choiceField('Keadaan NPWP', KEADAAN_NOMOR, 'belum_dicatat'),
  saluran_pemasaran: choicesField('Saluran pemasaran', SALURAN_PEMASARAN),
  pembiayaan: choicesField('Sumber pembiayaan', PEMBIAYAAN),
  catatan_keuangan: yesNoOrNull('Punya catatan keuangan', true),
  keanggotaan_koperasi: textOrNull('Anggota koperasi', null, 200),
  binaan: yesNo('Binaan kantor'),
  kurasi: choiceOrNull('Kurasi produk', STATUS_KURASI, null),
  inklusif_disabilitas: yesNoOrNull('Mempekerjakan penyandang disabilitas'),
  sumber: choiceField('Sumber data', SUMBER_DATA, 'api'),
  tampil_publik: yesNoOrNull('Tampil di direktori umum'),
  persetujuan_pada: dateOrNull('Tanggal persetujuan', null),
  persetujuan_cara: choiceOrNull('Cara persetujuan', CARA_PERSETUJUAN, null),
};

const tenaga = {
  tenaga_laki: countOrNull('Pekerja laki-laki', 1),
  tenaga_perempuan: countOrNull('Pekerja perempuan', 2),
  tenaga_dibayar: countOrNull('Pekerja dibayar', 1),
  tenaga_tidak_dibayar: countOrNull('Pekerja tidak dibayar', 2),
  tenaga_disabilitas: countOrNull('Pekerja penyandang disabilitas', 0),
};

export const UMKM = z
  .object({
    id: idField(),
    ...isian,
    pemilik_nama: textField('Nama pemilik utama', 'Sri Wahyuni'),
    sektor: choiceOrNull('Sektor', SEKTOR, 'I'),
    kelas: choiceOrNull('Kelas usaha menurut PP 7/2021', KELAS_USAHA),
    kelas_dasar: textOrNull('Angka yang menentukan kelas: `modal` atau `penjualan`', 'penjualan', 40),
    kelurahan: textOrNull('Nama kelurahan', 'Balearjosari'),
    kecamatan: textOrNull('Nama kecamatan', 'Blimbing'),
    diverifikasi_pada: dateOrNull('Verifikasi terakhir', '2026-05-04'),
    kelengkapan: countField('Kelengkapan data dalam persen', 80, 100),
    keadaan: choiceField('Keadaan catatan', STATUS_CATATAN),
    nonaktif_alasan: choiceOrNull('Alasan penonaktifan', ALASAN_NONAKTIF_UMKM, null),
    versi: countField('Versi catatan, sama dengan ETag', 3, undefined, 1),
    dibuat_pada: timeField('Saat dicatat'),
    diubah_pada: timeField('Saat terakhir diubah'),
    pemilik: z
      .array(z.object({ orang_id: idField(), nama: textField('Nama', 'Sri Wahyuni'), utama: yesNo('Pemilik utama', true) }))
      .max(1000),
    sertifikat: z
      .array(
        z.object({
          id: idField(),
          jenis: choiceField('Jenis sertifikat', JENIS_SERTIFIKAT),
          nomor: textField('Nomor', 'P-IRT 2063573010001-30'),
          penerbit: textOrNull('Penerbit', 'Dinas Kesehatan'),
          terbit: dateOrNull('Terbit', '2025-01-10'),
          berlaku_sampai: dateOrNull('Berlaku sampai', '2030-01-10'),
        }),
      )
      .max(1000),
    tahunan: z.array(z.object({ tahun: countField('Tahun', 2025, 9999), ...tenaga })).max(200),
  })
  .openapi('Umkm', { description: 'Sebuah usaha di register.' });

export const UMKM_SINGKAT = UMKM.pick({
  id: true,
  nama: true,
  merek: true,
  pemilik_nama: true,
  bentuk_usaha: true,
  nib: true,
  nib_keadaan: true,
  kbli_kode: true,
  sektor: true,
  kelas: true,
  kode_wilayah: true,
  kelurahan: true,
  kecamatan: true,
  kelengkapan: true,
  diverifikasi_pada: true,
  keadaan: true,
  versi: true,
  diubah_pada: true,
}).openapi('UmkmSingkat');

export const DAFTAR_UMKM_API = listOf(UMKM_SINGKAT, 'DaftarUmkm');

export const UMKM_UBAH = z.object(isian).partial().openapi('UmkmUbah', { description: 'Bidang yang diubah; yang tidak dikirim tetap.' });

const pemilik = {
  pemilik_id: countOrNull('Pemilik yang sudah ada di register orang', null),
  pemilik_nama: textOrNull('Nama pemilik', 'Sri Wahyuni', 200),
  pemilik_nik: textOrNull('NIK pemilik', null, 30),
  pemilik_nik_keadaan: choiceField('Keadaan NIK pemilik', KEADAAN_NOMOR, 'belum_dicatat'),
  pemilik_jenis_kelamin: choiceOrNull('Jenis kelamin pemilik', JENIS_KELAMIN, 'perempuan'),
  pemilik_tanggal_lahir: dateOrNull('Tanggal lahir pemilik', null),
  pemilik_telepon: textOrNull('Telepon pemilik', null, 30),
  pemilik_pilihan: textOrNull('Jawaban atas calon pemilik: nomor orangnya, atau `baru`', null, 20),
};

const angka = {
  tahun: countOrNull('Tahun dari angka di bawah ini', 2025, 9999),
  modal: moneyOrNull('Modal usaha', 5_000_000),
  penjualan: moneyOrNull('Penjualan setahun', 36_000_000),
  aset: moneyOrNull('Aset', null),
  ...tenaga,
};

export const UMKM_BARU = z
  .object({
    ...isian,
    ...pemilik,
    ...angka,
    bukan_ganda: z.array(idField()).max(100).openapi({ description: 'Nomor catatan mirip yang sudah dipastikan bukan usaha yang sama.' }),
  })
  .partial()
  .required({ nama: true, bentuk_usaha: true, sumber: true })
  .openapi('UmkmBaru');

export const BIDANG_UBAH = Object.keys(isian);
export const BIDANG_BARU = [...BIDANG_UBAH, ...Object.keys(pemilik), ...Object.keys(angka)];
