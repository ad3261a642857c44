import type { z } from 'zod';
import { rapikanNama } from '../../../lib/nama.ts';
import { CARA_PERSETUJUAN } from '../../../lib/persetujuan.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { NAMA_BULAN, type Tanggal } from '../../../lib/tanggal.ts';
import { skemaKoperasi } from '../../koperasi/forms.ts';
import {
  BENTUK_KOPERASI,
  JABATAN_KOPERASI,
  JENIS_KOPERASI,
  LAYANAN_KOPERASI,
  METODE_RAT,
  POLA_PENGELOLAAN,
  STATUS_SERTIFIKAT_NIK,
} from '../../koperasi/koperasi.ts';
import { skemaPengurus } from '../../koperasi/pengurus/forms.ts';
import { skemaRat } from '../../koperasi/rat/forms.ts';
import { bilanganOpsional } from '../../../lib/isian.ts';
import { type Bidang, kosongBukanNol, pilihanDari, sepertiFormulir, tahunSaja, takPernahKosong, yaAtauTidak } from './bidang.baca.ts';
import { BIDANG_WILAYAH } from './bidang.wilayah.ts';

type Olah = Parameters<typeof sepertiFormulir>[2];
type Lain = { olah?: Olah; wajib?: boolean; kosong?: (teks: string) => boolean; field?: string };
type Shape = Readonly<Record<string, z.ZodType>>;

const pembuat =
  (bentuk: (hariIni: Tanggal) => Shape) =>
  (nama: string, label: string, alias: readonly string[], { olah, wajib = false, kosong, field }: Lain = {}): Bidang => ({
    nama,
    label,
    alias,
    wajib,
    baca: sepertiFormulir(bentuk, field ?? nama, olah, kosong),
  });

const koperasi = pembuat((hariIni) => ({ ...skemaKoperasi(hariIni).shape, ...skemaPengurus().shape }));

/** "Juli" or "7" for the first month of the book year. */
const bulan: Olah = (teks) => {
  const ke = NAMA_BULAN.findIndex((nama) => nama.toLowerCase() === teks.trim().toLowerCase());
  return { ok: true, teks: ke < 0 ? teks.trim() : String(ke + 1) };
};

const orang = (jabatan: keyof typeof JABATAN_KOPERASI, alias: readonly string[]): Bidang => {
  const dasar = koperasi(`${jabatan}_nama`, `Nama ${JABATAN_KOPERASI[jabatan].toLowerCase()}`, alias, { field: 'nama_baru' });
  return {
    ...dasar,
    baca: (teks, r) => {
      const hasil = dasar.baca(teks, r);
      return hasil.ok === true && typeof hasil.nilai === 'string' ? { ok: true, nilai: rapikanNama(hasil.nilai) } : hasil;
    },
  };
};

const angka = { kosong: kosongBukanNol };
const nomor = { kosong: takPernahKosong };
const yaTidak = { olah: yaAtauTidak, kosong: takPernahKosong };

const NAMA_KOPERASI = ['Nama Koperasi', 'Koperasi', 'Nama', 'Nama Kop', 'Nama KSP', 'Nama Lembaga'];
const NOMOR_INDUK = [
  'Nomor Induk Koperasi',
  'NIK',
  'NIK Koperasi',
  'No Induk Koperasi',
  'No NIK',
  'Nomor NIK',
  'Nomor Induk',
  'No Induk',
  'NIK Kop',
];
const BADAN_HUKUM = [
  'Nomor Badan Hukum Pendirian',
  'No Badan Hukum',
  'Badan Hukum',
  'No BH',
  'Nomor BH',
  'BH',
  'Nomor dan Tanggal Badan Hukum',
  'Nomor Badan Hukum Koperasi',
  'Nomor SK Badan Hukum',
  'No SK Badan Hukum',
];

export const BIDANG_KOPERASI: readonly Bidang[] = [
  koperasi('nama', 'Nama koperasi', NAMA_KOPERASI, { wajib: true }),
  koperasi('nomor_induk', 'Nomor induk koperasi', NOMOR_INDUK, nomor),
  koperasi('nomor_badan_hukum', 'Nomor badan hukum', BADAN_HUKUM),
  koperasi('tanggal_badan_hukum', 'Tanggal badan hukum', [
    'Tanggal Badan Hukum Pendirian',
    'Tgl Badan Hukum',
    'Tgl BH',
    'Tanggal BH',
    'Tanggal Pendirian',
    'Tanggal Berdiri',
    'Tgl Berdiri',
    'Tanggal SK',
  ]),
  koperasi('bentuk', 'Bentuk koperasi', ['Bentuk'], { olah: pilihanDari(BENTUK_KOPERASI) }),
  koperasi('jenis', 'Jenis koperasi', ['Jenis', 'Jenis Usaha Koperasi'], {
    olah: pilihanDari(JENIS_KOPERASI, {
      simpan_pinjam: ['KSP', 'USP', 'KSPPS', 'Simpan-pinjam', 'Koperasi Simpan Pinjam'],
      konsumen: ['Konsumsi', 'Koperasi Konsumen'],
      produsen: ['Produksi', 'Koperasi Produsen'],
      jasa: ['Koperasi Jasa'],
      pemasaran: ['Koperasi Pemasaran'],
    }),
  }),
  koperasi('kelompok', 'Kelompok koperasi', ['Kelompok']),
  koperasi('pola_pengelolaan', 'Pola pengelolaan', ['Pola'], {
    olah: pilihanDari(POLA_PENGELOLAAN, { syariah: ['Syariah/KSPPS', 'Sari'], konvensional: ['Umum'] }),
  }),
  koperasi('layanan_koperasi', 'Layanan koperasi', ['Layanan', 'Open/Close Loop'], {
    olah: pilihanDari(LAYANAN_KOPERASI, { melayani_nonanggota: ['Open loop'], hanya_anggota: ['Close loop', 'Closed loop'] }),
  }),
  koperasi('sektor_usaha', 'Sektor usaha', ['Sektor', 'Bidang Usaha', 'Jenis Usaha', 'Unit Usaha']),
  koperasi('unit_simpan_pinjam', 'Punya unit simpan pinjam', ['Unit Simpan Pinjam', 'USP', 'Usaha Simpan Pinjam'], yaTidak),
  koperasi('merah_putih', 'Koperasi Merah Putih', ['Merah Putih', 'KKMP', 'KDMP'], yaTidak),
  koperasi('multi_pihak', 'Koperasi multi pihak', ['Multi Pihak'], yaTidak),
  koperasi('bulan_awal_buku', 'Bulan pertama tahun buku', ['Awal Tahun Buku', 'Bulan Awal Tahun Buku'], { olah: bulan }),
  koperasi('nomor_perubahan', 'Nomor perubahan anggaran dasar', [
    'Nomor Perubahan Anggaran Dasar Terbaru',
    'No PAD',
    'Nomor PAD',
    'No Perubahan AD',
    'Nomor Perubahan AD',
  ]),
  koperasi('tanggal_perubahan', 'Tanggal perubahan anggaran dasar', ['Tanggal PAD', 'Tgl PAD', 'Tanggal Perubahan AD', 'Tgl Perubahan AD']),
  koperasi('nomor_ahu', 'Nomor AHU', ['No AHU', 'SK AHU', 'Nomor SK AHU']),
  koperasi('status_nik', 'Status sertifikat NIK', ['Status NIK', 'Sertifikat NIK', 'Status Sertifikat'], {
    olah: pilihanDari(STATUS_SERTIFIKAT_NIK, { sudah_bersertifikat: ['Sudah', 'Bersertifikat'], belum_bersertifikat: ['Belum'] }),
    kosong: takPernahKosong,
  }),
  koperasi('sertifikat_berlaku_sampai', 'Sertifikat berlaku sampai', [
    'Tanggal Berlaku Sertifikat',
    'Berlaku Sampai',
    'Masa Berlaku Sertifikat',
  ]),
  koperasi('grade', 'Grade', ['Status Grade', 'Peringkat']),
  koperasi('nib', 'NIB', ['No NIB', 'Nomor NIB', 'Nomor Induk Berusaha'], nomor),
  koperasi('npwp', 'NPWP', ['No NPWP', 'Nomor NPWP', 'NPWP Koperasi'], nomor),
  koperasi('nomor_izin_simpan_pinjam', 'Nomor izin simpan pinjam', [
    'No Izin Simpan Pinjam',
    'Izin Usaha Simpan Pinjam',
    'No IUSP',
    'Nomor Izin USP',
  ]),
  koperasi('tanggal_izin_simpan_pinjam', 'Tanggal izin simpan pinjam', ['Tgl Izin Simpan Pinjam', 'Tgl IUSP']),
  koperasi('alamat', 'Alamat', ['Alamat Koperasi', 'Alamat Kantor', 'Alamat Lengkap', 'Jalan', 'Alamat Sekretariat']),
  koperasi('rt', 'RT', ['No RT']),
  koperasi('rw', 'RW', ['No RW']),
  ...BIDANG_WILAYAH,
  koperasi('kode_pos', 'Kode pos', ['Kodepos']),
  koperasi('telepon', 'Telepon', [
    'No Telepon',
    'No Telp',
    'Telp',
    'No HP',
    'HP',
    'Nomor Telepon',
    'Nomor HP',
    'Kontak',
    'No Kontak',
    'No WA',
    'WhatsApp',
    'Telp/HP',
    'No Telp/HP',
  ]),
  koperasi('surel', 'Surel', ['Email', 'E-mail', 'Alamat Email']),
  koperasi('situs', 'Situs', ['Website', 'Alamat Website', 'Media Sosial']),
  koperasi(
    'anggota_laki',
    'Anggota laki-laki',
    ['Jumlah Anggota Pria', 'Jumlah Anggota Laki-laki', 'Anggota L', 'Anggota Pria', 'Jumlah Anggota L'],
    angka,
  ),
  koperasi(
    'anggota_perempuan',
    'Anggota perempuan',
    ['Jumlah Anggota Wanita', 'Jumlah Anggota Perempuan', 'Anggota P', 'Anggota Wanita', 'Jumlah Anggota P'],
    angka,
  ),
  koperasi('jumlah_manajer', 'Jumlah manajer', ['Total Manajer'], angka),
  koperasi('jumlah_karyawan', 'Jumlah karyawan', ['Total Karyawan', 'Karyawan'], angka),
  orang('ketua', ['Ketua', 'Nama Ketua', 'Ketua Koperasi', 'Nama Ketua Koperasi', 'Ketua Pengurus']),
  orang('sekretaris', ['Sekretaris', 'Nama Sekretaris']),
  orang('bendahara', ['Bendahara', 'Nama Bendahara']),
  orang('manajer', ['Manajer', 'Manager', 'Nama Manajer', 'Nama Manager']),
  orang('ketua_pengawas', ['Ketua Pengawas', 'Pengawas', 'Nama Pengawas']),
  koperasi('tampil_publik', 'Tampil di direktori umum', ['Tampil di Direktori', 'Tampil Publik'], yaTidak),
  koperasi('persetujuan_pada', 'Tanggal persetujuan', ['Tgl Persetujuan']),
  koperasi('persetujuan_cara', 'Cara persetujuan', [], { olah: pilihanDari(CARA_PERSETUJUAN) }),
  koperasi('sumber', 'Sumber data', ['Asal Data'], { olah: pilihanDari(SUMBER_DATA) }),
];

const rat = pembuat((hariIni) => ({
  ...skemaKoperasi(hariIni).shape,
  ...skemaRat(hariIni).shape,
  tahun_buku: bilanganOpsional('Tahun buku', Number(hariIni.slice(0, 4))),
}));

/** The first three say whose meeting it is; one of them is enough. */
export const BIDANG_RAT: readonly Bidang[] = [
  rat('nomor_induk', 'Nomor induk koperasi', NOMOR_INDUK, nomor),
  rat('nomor_badan_hukum', 'Nomor badan hukum', BADAN_HUKUM),
  rat('nama', 'Nama koperasi', NAMA_KOPERASI),
  rat('tahun_buku', 'Tahun buku', ['Tahun', 'TB', 'RAT Tahun Buku', 'RAT TB', 'Thn Buku', 'Tutup Buku'], { olah: tahunSaja, wajib: true }),
  rat('tanggal_rat', 'Tanggal RAT', ['Tgl RAT', 'Tanggal Pelaksanaan RAT', 'Pelaksanaan RAT', 'Tanggal Rapat', 'RAT']),
  rat('metode', 'Cara rapat', ['Metode', 'Metode RAT', 'Cara RAT'], {
    olah: pilihanDari(METODE_RAT, { luring: ['Luring', 'Offline', 'Tatap muka'], daring: ['Online'] }),
  }),
  rat(
    'anggota_laki',
    'Anggota laki-laki',
    ['Jumlah Anggota Pria', 'Jumlah Anggota Laki-laki', 'Anggota L', 'Anggota Pria', 'Jumlah Anggota L'],
    angka,
  ),
  rat(
    'anggota_perempuan',
    'Anggota perempuan',
    ['Jumlah Anggota Wanita', 'Jumlah Anggota Perempuan', 'Anggota P', 'Anggota Wanita', 'Jumlah Anggota P'],
    angka,
  ),
  rat('hadir', 'Anggota yang hadir', ['Hadir', 'Anggota Hadir', 'Jumlah Hadir', 'Peserta Hadir', 'Jumlah Anggota Hadir'], angka),
  rat('kuorum', 'Kuorum tercapai', ['Kuorum', 'Quorum'], yaTidak),
  rat('karyawan_laki', 'Karyawan laki-laki', ['Karyawan L', 'Karyawan Pria'], angka),
  rat('karyawan_perempuan', 'Karyawan perempuan', ['Karyawan P', 'Karyawan Wanita'], angka),
  rat('manajer', 'Jumlah manajer', ['Manajer', 'Manager', 'Total Manajer'], angka),
  rat('simpanan_pokok', 'Simpanan pokok', ['Simp Pokok', 'SP'], angka),
  rat('simpanan_wajib', 'Simpanan wajib', ['Simp Wajib', 'SW'], angka),
  rat('dana_cadangan', 'Dana cadangan', ['Cadangan'], angka),
  rat('hibah', 'Hibah', ['Dana Hibah'], angka),
  rat('modal_sendiri', 'Modal sendiri', ['Jumlah Modal Sendiri', 'MS'], angka),
  rat('modal_luar', 'Modal luar', ['Jumlah Modal Luar', 'ML', 'Modal Pinjaman'], angka),
  rat('aset', 'Aset', ['Asset', 'Total Aset', 'Jumlah Aset', 'Total Asset'], angka),
  rat('volume_usaha', 'Volume usaha', ['Volume', 'Omzet', 'Omset', 'VU'], angka),
  rat('shu', 'SHU', ['Sisa Hasil Usaha', 'SHU Tahun Berjalan', 'Jumlah SHU'], angka),
  rat('pembagian_shu', 'Pembagian SHU', []),
  rat('rencana_kerja', 'Rencana kerja', ['Rencana Kerja dan RAPB']),
  rat('opini_kap', 'Opini KAP', ['Opini Akuntan']),
  rat('laporan_diterima_pada', 'Laporan diterima kantor', ['Tanggal Laporan Diterima', 'Tgl Terima Laporan', 'Tanggal Terima Laporan']),
  rat('sumber', 'Sumber data', ['Asal Data'], { olah: pilihanDari(SUMBER_DATA) }),
];
