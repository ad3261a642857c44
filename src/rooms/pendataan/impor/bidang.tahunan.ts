import { type Bidang, kosongBukanNol, tahunSaja } from './bidang.baca.ts';
import { bidangUmkm } from './bidang.umkm-bentuk.ts';

/** Figures of one year, and which year. */
export const BIDANG_TAHUNAN: readonly Bidang[] = [
  bidangUmkm('tahun', ['Tahun Data', 'Tahun', 'Tahun Laporan', 'Data Tahun', 'Tahun Pendataan'], { olah: tahunSaja, label: 'Tahun angka' }),
  bidangUmkm('modal', ['Modal', 'Modal Usaha', 'Jumlah Modal', 'Modal Awal', 'Nilai Investasi', 'Investasi'], { kosong: kosongBukanNol }),
  bidangUmkm(
    'penjualan',
    [
      'Omzet',
      'Omset',
      'Penjualan',
      'Omzet per Tahun',
      'Omset per Tahun',
      'Omzet Setahun',
      'Omset Setahun',
      'Omzet Tahunan',
      'Omset Tahunan',
      'Hasil Penjualan',
      'Penjualan Tahunan',
      'Omzet/Tahun',
      'Omset/Tahun',
      'Penjualan per Tahun',
      'Hasil Penjualan Setahun',
    ],
    { kosong: kosongBukanNol },
  ),
  bidangUmkm('aset', ['Aset', 'Asset', 'Nilai Aset', 'Jumlah Aset', 'Total Aset', 'Kekayaan'], { kosong: kosongBukanNol }),
  bidangUmkm(
    'tenaga_laki',
    [
      'Tenaga Kerja L',
      'Tenaga Kerja Laki-laki',
      'TK L',
      'TK Laki-laki',
      'Pekerja L',
      'Jumlah Tenaga Kerja Laki-laki',
      'Karyawan Laki-laki',
      'Karyawan L',
      'Naker L',
      'Tenaga Kerja Pria',
    ],
    { kosong: kosongBukanNol },
  ),
  bidangUmkm(
    'tenaga_perempuan',
    [
      'Tenaga Kerja P',
      'Tenaga Kerja Perempuan',
      'TK P',
      'TK Perempuan',
      'Pekerja P',
      'Jumlah Tenaga Kerja Perempuan',
      'Karyawan Perempuan',
      'Karyawan P',
      'Naker P',
      'Tenaga Kerja Wanita',
    ],
    { kosong: kosongBukanNol },
  ),
  bidangUmkm('tenaga_dibayar', ['Tenaga Kerja Dibayar'], { kosong: kosongBukanNol }),
  bidangUmkm('tenaga_tidak_dibayar', ['Tenaga Kerja Tidak Dibayar'], { kosong: kosongBukanNol }),
  bidangUmkm('tenaga_disabilitas', ['Tenaga Kerja Disabilitas', 'Tenaga Kerja Penyandang Disabilitas', 'Pekerja Disabilitas'], {
    kosong: kosongBukanNol,
  }),
];
