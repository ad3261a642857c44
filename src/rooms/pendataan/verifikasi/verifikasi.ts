import type { DaftarKode, Kode } from '../../../lib/daftar-kode.ts';
import { rapikanSpasi } from '../../../lib/spasi.ts';
import type { Register } from '../../akun/akun.ts';

export const CARA_VERIFIKASI = { kunjungan: 'Kunjungan', telepon: 'Telepon' } as const satisfies DaftarKode;
export type CaraVerifikasi = Kode<typeof CARA_VERIFIKASI>;

export const STATUS_VERIFIKASI = { berjalan: 'Berjalan', ditutup: 'Ditutup' } as const satisfies DaftarKode;
export type StatusVerifikasi = Kode<typeof STATUS_VERIFIKASI>;

export const HASIL_VERIFIKASI = {
  masih_ada: 'Masih ada',
  pindah: 'Pindah',
  tutup: 'Tutup',
  tidak_bertemu: 'Tidak bertemu',
  menolak: 'Menolak',
} as const satisfies DaftarKode;
export type HasilVerifikasi = Kode<typeof HASIL_VERIFIKASI>;

/** What each result does, said where it is chosen. */
export const AKIBAT_HASIL: Readonly<Record<HasilVerifikasi, string>> = {
  masih_ada: 'Tanggal pemeriksaan dicatat hari ini.',
  pindah: 'Tulis alamat barunya di bawah, atau keterangan ke mana pindahnya.',
  tutup: 'Penonaktifan catatan diusulkan, dan diperiksa orang lain.',
  tidak_bertemu: 'Catatan tetap perlu diperiksa.',
  menolak: 'Catatan tetap perlu diperiksa.',
};

export const JENIS_VERIFIKASI = { umkm: 'Usaha', koperasi: 'Koperasi', orang: 'Orang' } as const satisfies Record<Register, string>;

/** Months after which a cooperative is to be looked at again, until the office says otherwise. */
export const BULAN_VERIFIKASI_KOPERASI = 12;

/** A list that one person can walk or call through. */
export const BUTIR_TERBANYAK = 200;

/** Why a record is to be set aside that is found closed, in the codes of its register. */
export const ALASAN_TUTUP: Readonly<Record<Register, string>> = { umkm: 'usaha_tutup', koperasi: 'lainnya', orang: 'lainnya' };

/** What a worker wrote in the sheet: "Masih ada", "masih  ADA", "tidak bertemu". */
export function bacaHasil(teks: string): HasilVerifikasi | undefined {
  const rapi = rapikanSpasi(teks).toLowerCase();
  return (Object.keys(HASIL_VERIFIKASI) as HasilVerifikasi[]).find((kode) => HASIL_VERIFIKASI[kode].toLowerCase() === rapi);
}

/** Columns of the sheet; the first two are how it finds its way back. */
export const KOLOM_LEMBAR = {
  butir: 'Nomor baris daftar',
  catatan_id: 'Nomor catatan',
  nama: 'Nama',
  alamat: 'Alamat',
  kelurahan: 'Kelurahan',
  telepon: 'Telepon',
  diperiksa: 'Terakhir diperiksa',
  hasil: 'Hasil',
  catatan: 'Catatan',
  telepon_baru: 'Telepon baru',
  alamat_baru: 'Alamat baru',
} as const;
