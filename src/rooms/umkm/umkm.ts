import type { Kode } from '../../lib/daftar-kode.ts';

/** SE2026-L.UB question 7a, in the printed order: the number on the form is the position here. */
export const BENTUK_USAHA = {
  perseroan: 'Perseroan (PT, termasuk perseroan perorangan)',
  yayasan: 'Yayasan',
  koperasi: 'Koperasi',
  dana_pensiun: 'Dana Pensiun',
  perum: 'Perum/Perumda',
  bum_desa: 'BUM Desa',
  cv: 'Persekutuan Komanditer (CV)',
  firma: 'Persekutuan Firma (Fa)',
  persekutuan_perdata: 'Persekutuan Perdata (Maatschap)',
  perwakilan_asing: 'Kantor Perwakilan Luar Negeri',
  usaha_asing: 'Badan Usaha Luar Negeri',
  badan_usaha_lain: 'Badan Usaha Lainnya (BLU, PTN-BH, dan lain-lain)',
  perorangan: 'Bukan Badan Usaha (usaha perorangan)',
} as const;
export type BentukUsaha = Kode<typeof BENTUK_USAHA>;

/** What clerks and spreadsheets write for the same thing. */
export const ALIAS_BENTUK_USAHA: Partial<Record<BentukUsaha, readonly string[]>> = {
  perseroan: ['PT', 'Perseroan Terbatas', 'PT Perorangan', 'Perseroan Perorangan', 'PT/NV'],
  koperasi: ['Kop'],
  bum_desa: ['BUMDes'],
  cv: ['CV'],
  firma: ['Fa', 'Firma'],
  persekutuan_perdata: ['Maatschap'],
  perorangan: ['Perorangan', 'Perseorangan', 'UD', 'Usaha Dagang', 'PD', 'Usaha perorangan', 'Tidak berbadan usaha', 'Bukan Badan Usaha'],
};

/** SE2026-L.UB question 6c. */
export const ALASAN_BELUM_NIB = {
  dalam_proses: 'Dalam proses pembuatan NIB',
  rumit: 'Pengurusan NIB rumit',
  tidak_perlu: 'Tidak memerlukan NIB',
  tidak_tahu: 'Tidak tahu tentang NIB',
  lainnya: 'Lainnya',
} as const;
export type AlasanBelumNib = Kode<typeof ALASAN_BELUM_NIB>;

/** SE2026-L.UB, kind of area where the business stands. */
export const JENIS_KAWASAN = {
  kek: 'Kawasan Ekonomi Khusus (KEK)',
  kawasan_industri: 'Kawasan Industri (KI)',
  stasiun: 'Stasiun',
  bandara: 'Bandara',
  pelabuhan: 'Pelabuhan',
  terminal: 'Terminal',
  rest_area: 'Rest area jalan tol',
  sentra_kelurahan: 'Kawasan sentra ekonomi perdesaan/kelurahan',
  kawasan_lain: 'Kawasan usaha lainnya',
  luar_kawasan: 'Di luar kawasan',
} as const;

export const JENIS_SERTIFIKAT = {
  pirt: 'SPP-IRT (PIRT)',
  halal: 'Sertifikat halal',
  merek: 'Merek terdaftar',
  bpom: 'Izin edar BPOM',
  sni: 'SPPT SNI',
  lainnya: 'Sertifikat lain',
} as const;
export type JenisSertifikat = Kode<typeof JENIS_SERTIFIKAT>;

export const SALURAN_PEMASARAN = {
  tempat_usaha: 'Di tempat usaha sendiri',
  pasar: 'Pasar atau pameran',
  keliling: 'Keliling',
  titip_jual: 'Titip jual di toko lain',
  agen: 'Agen atau reseller',
  media_sosial: 'Media sosial dan pesan (WhatsApp, Instagram, dan lain-lain)',
  lokapasar: 'Lokapasar (marketplace)',
  situs_sendiri: 'Situs sendiri',
  pengadaan: 'Pengadaan pemerintah atau perusahaan',
  ekspor: 'Ekspor',
} as const;

export const STATUS_TEMPAT = {
  milik_sendiri: 'Milik sendiri',
  sewa: 'Sewa atau kontrak',
  pinjam: 'Pinjam tanpa sewa',
  fasilitas_pemerintah: 'Tempat dari pemerintah',
  tidak_tetap: 'Tidak punya tempat tetap (keliling)',
} as const;
export type StatusTempat = Kode<typeof STATUS_TEMPAT>;

export const PEMBIAYAAN = {
  modal_sendiri: 'Modal sendiri',
  keluarga: 'Keluarga atau teman',
  kur: 'Kredit Usaha Rakyat (KUR)',
  bank: 'Kredit bank selain KUR',
  koperasi: 'Pinjaman koperasi',
  pinjaman_daring: 'Pinjaman daring berizin',
  dana_bergulir: 'Dana bergulir pemerintah',
  hibah: 'Hibah atau bantuan',
  lainnya: 'Sumber lain',
} as const;

export const STATUS_KURASI = {
  belum_dikurasi: 'Belum dikurasi',
  lolos_kurasi: 'Lolos kurasi',
  perlu_perbaikan: 'Perlu perbaikan',
} as const;

export const ALASAN_NONAKTIF_UMKM = {
  usaha_tutup: 'Usaha sudah tutup',
  pindah_kota: 'Usaha pindah ke kota lain',
  ganda: 'Catatan ganda',
  salah_catat: 'Salah catat',
  lainnya: 'Alasan lain',
} as const;
export type AlasanNonaktifUmkm = Kode<typeof ALASAN_NONAKTIF_UMKM>;

/** PP 7/2021 Ps 35; `besar` lies above the top border and is none of mikro, kecil, menengah. */
export const KELAS_USAHA = {
  mikro: 'Usaha mikro',
  kecil: 'Usaha kecil',
  menengah: 'Usaha menengah',
  besar: 'Usaha besar',
} as const;
export type KelasUsaha = Kode<typeof KELAS_USAHA>;

/** Kinds of support; stored as they are, since reports count them. */
export const JENIS_DUKUNGAN = {
  pelatihan: 'Pelatihan',
  pameran: 'Pameran atau bazar',
  pendampingan: 'Pendampingan',
  fasilitasi_sertifikat: 'Fasilitasi sertifikat (halal, PIRT, merek, dan lain-lain)',
  bantuan_alat: 'Bantuan alat atau bahan',
  bantuan_modal: 'Bantuan modal atau dana bergulir',
  kemitraan: 'Kemitraan',
  lainnya: 'Lainnya',
} as const;
export type JenisDukungan = Kode<typeof JENIS_DUKUNGAN>;
