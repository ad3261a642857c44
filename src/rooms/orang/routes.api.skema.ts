import { z } from '@hono/zod-openapi';
import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { STATUS_CATATAN } from '../../lib/status-catatan.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import {
  choiceField,
  choiceOrNull,
  countField,
  dateOrNull,
  idField,
  listOf,
  textField,
  textOrNull,
  timeField,
  yesNoOrNull,
} from '../../web/api/fields.ts';
import { ALASAN_NONAKTIF_ORANG, JENIS_KELAMIN, PENDIDIKAN, RAGAM_DISABILITAS } from './orang.ts';

const isian = {
  nama: textField('Nama lengkap', 'Sri Wahyuni', 200),
  nik: textOrNull('NIK; disamarkan bila token tanpa pengenal', '3573********0001', 30),
  nik_keadaan: choiceField('Keadaan NIK', KEADAAN_NOMOR),
  jenis_kelamin: choiceOrNull('Jenis kelamin', JENIS_KELAMIN, 'perempuan'),
  tempat_lahir: textOrNull('Tempat lahir', 'Malang', 100),
  tanggal_lahir: dateOrNull('Tanggal lahir; null bila token tanpa pengenal', null),
  pendidikan: choiceOrNull('Pendidikan', PENDIDIKAN, 'sma'),
  disabilitas: yesNoOrNull('Penyandang disabilitas'),
  alamat: textOrNull('Alamat', 'Jl. Sulfat No. 7', 300),
  rt: textOrNull('RT', '03', 3),
  rw: textOrNull('RW', '05', 3),
  kode_wilayah: textOrNull('Kode kelurahan menurut Kemendagri', '35.73.01.1001', 13),
  kode_pos: textOrNull('Kode pos', '65123', 5),
  telepon: textOrNull('Telepon; disamarkan bila token tanpa pengenal', '0812-****-7890', 30),
  surel: textOrNull('Surel; disamarkan bila token tanpa pengenal', 's***@contoh.id', 254),
  sumber: choiceField('Sumber data', SUMBER_DATA, 'api'),
};

/** Written, never read through the API: special personal data (UU 27/2022 Ps 4). */
const khusus = { ragam_disabilitas: choiceOrNull('Ragam disabilitas, bila orangnya menghendaki dicatat', RAGAM_DISABILITAS, null) };

export const ORANG = z
  .object({
    id: idField(),
    ...isian,
    kelurahan: textOrNull('Nama kelurahan', 'Balearjosari'),
    kecamatan: textOrNull('Nama kecamatan', 'Blimbing'),
    diverifikasi_pada: dateOrNull('Verifikasi terakhir', '2026-05-04'),
    kelengkapan: countField('Kelengkapan data dalam persen', 80, 100),
    keadaan: choiceField('Keadaan catatan', STATUS_CATATAN),
    nonaktif_alasan: choiceOrNull('Alasan penonaktifan', ALASAN_NONAKTIF_ORANG, null),
    versi: countField('Versi catatan, sama dengan ETag', 3, undefined, 1),
    dibuat_pada: timeField('Saat dicatat'),
    diubah_pada: timeField('Saat terakhir diubah'),
  })
  .openapi('Orang', { description: 'Seseorang di register: pemilik usaha atau pengurus koperasi.' });

export const ORANG_SINGKAT = ORANG.pick({
  id: true,
  nama: true,
  nik_keadaan: true,
  jenis_kelamin: true,
  kode_wilayah: true,
  kelurahan: true,
  kecamatan: true,
  kelengkapan: true,
  diverifikasi_pada: true,
  sumber: true,
  keadaan: true,
  versi: true,
  diubah_pada: true,
})
  .extend({ nik_samar: textOrNull('NIK yang disamarkan', '3573********0001', 30) })
  .openapi('OrangSingkat');

export const DAFTAR_ORANG_API = listOf(ORANG_SINGKAT, 'DaftarOrang');

export const ORANG_UBAH = z
  .object({ ...isian, ...khusus })
  .partial()
  .openapi('OrangUbah', { description: 'Bidang yang diubah; yang tidak dikirim tetap.' });

export const ORANG_BARU = z
  .object({
    ...isian,
    ...khusus,
    bukan_ganda: z.array(idField()).max(100).openapi({ description: 'Nomor orang mirip yang sudah dipastikan bukan orang yang sama.' }),
  })
  .partial()
  .required({ nama: true, sumber: true })
  .openapi('OrangBaru');

export const BIDANG_ORANG = [...Object.keys(isian), ...Object.keys(khusus)];
