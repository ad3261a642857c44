import { formatRupiah } from '../../../lib/rupiah.ts';
import { NILAI_KOPERASI } from '../sebutan.ts';

/** Field of an annual meeting → the name that people read. */
export const LABEL_RAT: Readonly<Record<string, string>> = {
  tanggal_rat: 'Tanggal RAT',
  metode: 'Cara rapat',
  anggota_laki: 'Anggota laki-laki',
  anggota_perempuan: 'Anggota perempuan',
  hadir: 'Anggota yang hadir',
  kuorum: 'Kuorum',
  karyawan_laki: 'Karyawan laki-laki',
  karyawan_perempuan: 'Karyawan perempuan',
  manajer: 'Jumlah manajer',
  simpanan_pokok: 'Simpanan pokok',
  simpanan_wajib: 'Simpanan wajib',
  dana_cadangan: 'Dana cadangan',
  hibah: 'Hibah',
  modal_sendiri: 'Modal sendiri',
  modal_luar: 'Modal luar',
  aset: 'Aset',
  volume_usaha: 'Volume usaha',
  shu: 'SHU',
  pembagian_shu: 'Pembagian SHU',
  rencana_kerja: 'Rencana kerja dan RAPB',
  opini_kap: 'Opini KAP',
  laporan_diterima_pada: 'Laporan diterima kantor',
  sumber: 'Sumber data',
  tahun_buku: 'Tahun buku',
  berkas: 'Berkas',
};

/** The amounts of an annual meeting, in the order of the report. */
export const UANG_RAT = [
  'simpanan_pokok',
  'simpanan_wajib',
  'dana_cadangan',
  'hibah',
  'modal_sendiri',
  'modal_luar',
  'aset',
  'volume_usaha',
  'shu',
] as const;

export const NILAI_RAT: Readonly<Record<string, (nilai: string) => string>> = {
  ...NILAI_KOPERASI,
  ...Object.fromEntries(UANG_RAT.map((field) => [field, (nilai: string) => (/^-?\d+$/.test(nilai) ? formatRupiah(BigInt(nilai)) : nilai)])),
  tanggal_rat: NILAI_KOPERASI['mulai'] ?? String,
  laporan_diterima_pada: NILAI_KOPERASI['mulai'] ?? String,
  kuorum: (nilai) => (nilai === 'ya' ? 'Tercapai' : nilai === 'tidak' ? 'Tidak tercapai' : nilai),
};

export const JENIS_BERKAS_RAT = {
  laporan_pertanggungjawaban: 'Laporan pertanggungjawaban (LPJ)',
  berita_acara: 'Berita acara RAT',
  lain: 'Berkas lain',
} as const;
export type JenisBerkasRat = keyof typeof JENIS_BERKAS_RAT;
