import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { daftarOrangPath } from './paths.ts';

const KELENGKAPAN_DAFTAR = {
  rendah: 'Kurang dari 50 %',
  sedang: '50 % sampai 79 %',
  tinggi: '80 % ke atas',
} as const;

const VERIFIKASI_DAFTAR = {
  perlu: 'Perlu diperiksa lagi',
  belum: 'Belum pernah diperiksa',
  baru: 'Masih baru diperiksa',
} as const;

const KEADAAN_DAFTAR = { dinonaktifkan: 'Dinonaktifkan', digabung: 'Digabung', semua: 'Semua catatan' } as const;

export const PILIHAN_SARINGAN_ORANG = {
  nik: KEADAAN_NOMOR,
  kelengkapan: KELENGKAPAN_DAFTAR,
  verifikasi: VERIFIKASI_DAFTAR,
  keadaan: KEADAAN_DAFTAR,
} as const;

const SARINGAN = ['cari', 'wilayah', 'nik', 'kelengkapan', 'verifikasi', 'keadaan'] as const;
export type SaringanOrang = (typeof SARINGAN)[number];
export type IsiSaringanOrang = Partial<Record<SaringanOrang, string>>;

export const LABEL_SARINGAN_ORANG: Readonly<Record<SaringanOrang, string>> = {
  cari: 'Cari',
  wilayah: 'Wilayah',
  nik: 'NIK',
  kelengkapan: 'Kelengkapan data',
  verifikasi: 'Verifikasi',
  keadaan: 'Catatan',
};

const URUTAN = ['nama', 'relevansi', 'diubah', 'kelengkapan', 'verifikasi'] as const;
export type UrutanOrang = (typeof URUTAN)[number];

export const DAFTAR_ORANG = { path: daftarOrangPath, filters: SARINGAN, sorts: URUTAN, defaultSort: 'nama' } as const;
