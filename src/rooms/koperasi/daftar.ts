import { tambahTahun, type Tanggal } from '../../lib/tanggal.ts';
import { BENTUK_KOPERASI, JENIS_KOPERASI, POLA_PENGELOLAAN, STATUS_KOPERASI } from './koperasi.ts';
import { DAFTAR_KOPERASI } from './paths.ts';

const USULAN = { beda: 'Menunggu keputusan', sama: 'Tidak perlu diputuskan lagi' } as const;
const YA_TIDAK = { ya: 'Ya', tidak: 'Tidak' } as const;
const RAT_DIADAKAN = { sudah: 'Sudah diadakan', belum: 'Belum tercatat' } as const;
const ADA_KEWAJIBAN = {
  merah: 'Ada yang terlambat',
  kuning: 'Ada yang segera jatuh tempo',
  hijau: 'Tidak ada yang terlambat atau segera',
} as const;
const KELENGKAPAN = { rendah: 'Kurang dari 50 %', sedang: '50 % sampai 79 %', tinggi: '80 % ke atas' } as const;
const VERIFIKASI = {
  belum: 'Belum pernah diverifikasi',
  lama: 'Lebih dari 1 tahun yang lalu',
  sangat_lama: 'Lebih dari 2 tahun yang lalu',
  baru: 'Dalam 1 tahun terakhir',
} as const;
const DIREKTORI = { ya: 'Tampil di direktori umum', tidak: 'Tidak tampil' } as const;
const KEADAAN_DAFTAR = { dinonaktifkan: 'Dinonaktifkan', digabung: 'Digabung', semua: 'Semua catatan' } as const;

/** Filters with a closed list of choices; the words are what the select and the chip show. */
export const PILIHAN_SARINGAN = {
  status: STATUS_KOPERASI,
  usulan: USULAN,
  kewajiban: ADA_KEWAJIBAN,
  rat: RAT_DIADAKAN,
  jenis: JENIS_KOPERASI,
  bentuk: BENTUK_KOPERASI,
  pola: POLA_PENGELOLAAN,
  merah_putih: YA_TIDAK,
  simpan_pinjam: YA_TIDAK,
  kelengkapan: KELENGKAPAN,
  verifikasi: VERIFIKASI,
  direktori: DIREKTORI,
  keadaan: KEADAAN_DAFTAR,
} as const;

export const LABEL_SARINGAN: Readonly<Record<Saringan, string>> = {
  cari: 'Cari',
  wilayah: 'Wilayah',
  status: 'Status',
  usulan: 'Usulan status',
  kewajiban: 'Kewajiban',
  rat: 'RAT',
  tahun_buku: 'Tahun buku RAT',
  jenis: 'Jenis',
  kelompok: 'Kelompok',
  bentuk: 'Bentuk',
  pola: 'Pola pengelolaan',
  merah_putih: 'Koperasi Merah Putih',
  simpan_pinjam: 'Usaha simpan pinjam',
  kelengkapan: 'Kelengkapan data',
  verifikasi: 'Verifikasi terakhir',
  direktori: 'Direktori umum',
  keadaan: 'Catatan',
};

const SARINGAN = [
  'cari',
  'wilayah',
  'status',
  'usulan',
  'kewajiban',
  'rat',
  'tahun_buku',
  'jenis',
  'kelompok',
  'bentuk',
  'pola',
  'merah_putih',
  'simpan_pinjam',
  'kelengkapan',
  'verifikasi',
  'direktori',
  'keadaan',
] as const;
export type Saringan = (typeof SARINGAN)[number];

const URUTAN = ['nama', 'relevansi', 'kewajiban', 'rat', 'kelengkapan', 'verifikasi', 'diubah'] as const;
export type Urutan = (typeof URUTAN)[number];

/** What the address of the list may carry. */
export const DAFTAR = { path: DAFTAR_KOPERASI, filters: SARINGAN, sorts: URUTAN, defaultSort: 'nama' } as const;

export type IsiSaringan = Partial<Record<Saringan, string>>;

/** Words of a filter for the chip above the list; undefined when its value is none that the list knows. */
export function kataSaringan(nama: Saringan, nilai: string): string | undefined {
  const daftar: Readonly<Record<string, string>> | undefined = (
    PILIHAN_SARINGAN as Readonly<Record<string, Readonly<Record<string, string>>>>
  )[nama];
  return daftar ? daftar[nilai] : nilai;
}

/** Borders of "last verified": what lies before the first is older than a year, before the second than two. */
export function batasVerifikasi(hariIni: Tanggal): { setahun: Tanggal; duaTahun: Tanggal } {
  return { setahun: tambahTahun(hariIni, -1), duaTahun: tambahTahun(hariIni, -2) };
}
