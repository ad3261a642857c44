import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { SEKTOR } from '../kbli/kbli.ts';
import { daftarUmkmPath } from './paths.ts';
import { BENTUK_USAHA, JENIS_SERTIFIKAT, KELAS_USAHA, STATUS_KURASI } from './umkm.ts';

const YA_TIDAK = { ya: 'Ya', tidak: 'Tidak' } as const;
const KELAS_DAFTAR = { ...KELAS_USAHA, belum: 'Belum dapat ditentukan' } as const;
const SEKTOR_DAFTAR = { ...SEKTOR, belum: 'Belum dicatat' } as const;
const SERTIFIKAT_DAFTAR = { ...JENIS_SERTIFIKAT, ada: 'Punya sertifikat apa pun', tanpa: 'Tanpa sertifikat' } as const;
const KELENGKAPAN_DAFTAR = { rendah: 'Kurang dari 50 %', sedang: '50 % sampai 79 %', tinggi: '80 % ke atas' } as const;
const VERIFIKASI_DAFTAR = { perlu: 'Perlu diperiksa lagi', belum: 'Belum pernah diperiksa', baru: 'Masih baru diperiksa' } as const;
const PUBLIK_DAFTAR = { ya: 'Tampil di direktori', tidak: 'Tidak mau tampil', belum: 'Belum ditanya' } as const;
const KEADAAN_DAFTAR = { dinonaktifkan: 'Dinonaktifkan', digabung: 'Digabung', semua: 'Semua catatan' } as const;

/** Filters with a closed list of choices; the words are what the select and the chip show. */
export const PILIHAN_SARINGAN_UMKM = {
  kelas: KELAS_DAFTAR,
  sektor: SEKTOR_DAFTAR,
  bentuk: BENTUK_USAHA,
  nib: KEADAAN_NOMOR,
  sertifikat: SERTIFIKAT_DAFTAR,
  binaan: YA_TIDAK,
  kurasi: STATUS_KURASI,
  kelengkapan: KELENGKAPAN_DAFTAR,
  verifikasi: VERIFIKASI_DAFTAR,
  direktori: PUBLIK_DAFTAR,
  keadaan: KEADAAN_DAFTAR,
} as const;

const SARINGAN = [
  'cari',
  'wilayah',
  'kelas',
  'sektor',
  'bentuk',
  'nib',
  'sertifikat',
  'binaan',
  'kurasi',
  'tahun',
  'kelengkapan',
  'verifikasi',
  'direktori',
  'keadaan',
] as const;
export type SaringanUmkm = (typeof SARINGAN)[number];
export type IsiSaringanUmkm = Partial<Record<SaringanUmkm, string>>;

export const LABEL_SARINGAN_UMKM: Readonly<Record<SaringanUmkm, string>> = {
  cari: 'Cari',
  wilayah: 'Wilayah',
  kelas: 'Kelas usaha',
  sektor: 'Sektor',
  bentuk: 'Bentuk usaha',
  nib: 'NIB',
  sertifikat: 'Sertifikat',
  binaan: 'Binaan kantor',
  kurasi: 'Kurasi produk',
  tahun: 'Ada angka tahun',
  kelengkapan: 'Kelengkapan data',
  verifikasi: 'Verifikasi',
  direktori: 'Direktori umum',
  keadaan: 'Catatan',
};

const URUTAN = ['nama', 'relevansi', 'diubah', 'kelengkapan', 'verifikasi'] as const;
export type UrutanUmkm = (typeof URUTAN)[number];

/** What the address of the list may carry. */
export const DAFTAR_UMKM = { path: daftarUmkmPath, filters: SARINGAN, sorts: URUTAN, defaultSort: 'nama' } as const;

/** Words of a filter for the chip above the list; undefined when its value is none that the list knows. */
export function kataSaringanUmkm(nama: SaringanUmkm, nilai: string): string | undefined {
  const daftar = (PILIHAN_SARINGAN_UMKM as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[nama];
  return daftar ? daftar[nilai] : nilai;
}
