import { z } from '@hono/zod-openapi';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import {
  choiceField,
  choiceOrNull,
  countField,
  countOrNull,
  dateOrNull,
  idField,
  listOf,
  moneyOrNull,
  textField,
  textOrNull,
  yesNoOrNull,
} from '../../../web/api/fields.ts';
import { METODE_RAT } from '../koperasi.ts';

const RENDAH = -Number.MAX_SAFE_INTEGER;

const isian = {
  tanggal_rat: dateOrNull('Tanggal RAT', '2026-03-20'),
  metode: choiceOrNull('Cara rapat', METODE_RAT),
  anggota_laki: countOrNull('Anggota laki-laki', 120),
  anggota_perempuan: countOrNull('Anggota perempuan', 95),
  hadir: countOrNull('Anggota yang hadir', 150),
  kuorum: yesNoOrNull('Kuorum tercapai', true),
  karyawan_laki: countOrNull('Karyawan laki-laki', 2),
  karyawan_perempuan: countOrNull('Karyawan perempuan', 3),
  manajer: countOrNull('Jumlah manajer', 1),
  simpanan_pokok: moneyOrNull('Simpanan pokok', 21_500_000),
  simpanan_wajib: moneyOrNull('Simpanan wajib', 129_000_000),
  dana_cadangan: moneyOrNull('Dana cadangan', 40_000_000),
  hibah: moneyOrNull('Hibah', 0),
  modal_sendiri: moneyOrNull('Modal sendiri; bila kosong, jumlah bagian-bagiannya', 190_500_000, RENDAH),
  modal_luar: moneyOrNull('Modal luar', 80_000_000),
  aset: moneyOrNull('Aset', 310_000_000),
  volume_usaha: moneyOrNull('Volume usaha', 520_000_000),
  shu: moneyOrNull('Sisa hasil usaha', 38_000_000, RENDAH),
  pembagian_shu: textOrNull('Pembagian SHU', null, 2000),
  rencana_kerja: textOrNull('Rencana kerja', null, 4000),
  opini_kap: textOrNull('Opini KAP', null, 200),
  laporan_diterima_pada: dateOrNull('Laporan diterima kantor', '2026-04-02'),
  sumber: choiceField('Sumber data', SUMBER_DATA, 'api'),
};

export const RAT = z
  .object({
    id: idField(),
    tahun_buku: countField('Tahun buku', 2025, 2200, 1900),
    buku_mulai: textField('Hari pertama tahun buku', '2025-01-01', 10),
    buku_selesai: textField('Hari terakhir tahun buku', '2025-12-31', 10),
    ...isian,
    versi: countField('Versi catatan, sama dengan ETag', 1, undefined, 1),
  })
  .openapi('Rat', { description: 'Rapat anggota tahunan untuk satu tahun buku.' });

export const DAFTAR_RAT = listOf(RAT, 'DaftarRat');
export const RAT_UBAH = z.object(isian).partial().openapi('RatUbah', { description: 'Bidang yang diubah; yang tidak dikirim tetap.' });
export const RAT_BARU = z
  .object({ tahun_buku: RAT.shape.tahun_buku, ...isian })
  .partial()
  .required({ tahun_buku: true, tanggal_rat: true, sumber: true })
  .openapi('RatBaru');

export const BIDANG_RAT = Object.keys(isian);
