import { rapikanNama } from '../../../lib/nama.ts';
import { CARA_PERSETUJUAN } from '../../../lib/persetujuan.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { ALIAS_JENIS_KELAMIN, JENIS_KELAMIN } from '../../orang/orang.ts';
import { bagianPemilik } from '../../umkm/forms.baru.ts';
import { bagianUmkm } from '../../umkm/forms.ts';
import { LABEL_UMKM } from '../../umkm/label.ts';
import { bagianTahunan } from '../../umkm/tahunan/forms.ts';
import {
  ALASAN_BELUM_NIB,
  ALIAS_BENTUK_USAHA,
  BENTUK_USAHA,
  JENIS_KAWASAN,
  PEMBIAYAAN,
  SALURAN_PEMASARAN,
  STATUS_KURASI,
  STATUS_TEMPAT,
} from '../../umkm/umkm.ts';
import {
  beberapaDari,
  type Bidang,
  type HasilBaca,
  pilihanDari,
  sepertiFormulir,
  tahunSaja,
  yaAtauTidak,
  kosongBukanNol,
  takPernahKosong,
} from './bidang.baca.ts';
import { BIDANG_KBLI, BIDANG_WILAYAH } from './bidang.wilayah.ts';
import type { Rujukan } from './rujukan.ts';

const bentuk = (hariIni: Tanggal) =>
  Object.assign(
    {},
    ...[...Object.values(bagianUmkm(hariIni)), bagianPemilik(hariIni), bagianTahunan(hariIni)].map((bagian) => bagian.schema.shape),
  ) as ReturnType<Parameters<typeof sepertiFormulir>[0]>;

type Olah = Parameters<typeof sepertiFormulir>[2];
type Lain = { olah?: Olah; wajib?: boolean; kosong?: (teks: string) => boolean; label?: string };

const bidang = (nama: string, alias: readonly string[], { olah, wajib = false, kosong, label }: Lain = {}): Bidang => ({
  nama,
  label: label ?? LABEL_UMKM[nama] ?? nama,
  alias,
  wajib,
  baca: sepertiFormulir(bentuk, nama, olah, kosong),
});
const angkaNomor = { kosong: takPernahKosong };

const namaOrang = (asal: Bidang): Bidang => ({
  ...asal,
  baca: (teks: string, r: Rujukan): HasilBaca => {
    const hasil = asal.baca(teks, r);
    return hasil.ok === true && typeof hasil.nilai === 'string' ? { ok: true, nilai: rapikanNama(hasil.nilai) } : hasil;
  },
});

export const BIDANG_UMKM: readonly Bidang[] = [
  bidang(
    'nama',
    [
      'Nama Usaha',
      'Nama UMKM',
      'Nama UKM',
      'Nama IKM',
      'Nama Toko',
      'Nama Perusahaan',
      'Usaha',
      'Nama',
      'UMKM',
      'Nama Usaha/UMKM',
      'Nama Usaha/Toko',
      'Nama Tempat Usaha',
    ],
    { wajib: true },
  ),
  bidang('merek', [
    'Merek',
    'Merk',
    'Merek Dagang',
    'Merk Dagang',
    'Merek Produk',
    'Merk Produk',
    'Brand',
    'Nama Produk/Merk',
    'Nama Dagang',
  ]),
  namaOrang(
    bidang(
      'pemilik_nama',
      [
        'Nama Pemilik',
        'Pemilik',
        'Nama Pemilik Usaha',
        'Pemilik Usaha',
        'Nama Pengusaha',
        'Nama Pelaku Usaha',
        'Pelaku Usaha',
        'Nama Lengkap',
        'Nama Penanggung Jawab',
        'Penanggung Jawab',
        'Owner',
        'Nama Pemilik UMKM',
        'Nama Pimpinan',
        'Nama Sesuai KTP',
        'Nama',
      ],
      { label: 'Nama pemilik' },
    ),
  ),
  bidang(
    'pemilik_nik',
    ['NIK', 'No NIK', 'Nomor NIK', 'No KTP', 'Nomor KTP', 'NIK Pemilik', 'NIK/No KTP', 'Nomor Induk Kependudukan', 'KTP', 'No Identitas'],
    { ...angkaNomor, label: 'NIK pemilik' },
  ),
  bidang('pemilik_jenis_kelamin', ['Jenis Kelamin', 'JK', 'L/P', 'Kelamin', 'Gender', 'Jenis Kelamin Pemilik', 'Sex', 'J/K'], {
    olah: pilihanDari(JENIS_KELAMIN, ALIAS_JENIS_KELAMIN),
    label: 'Jenis kelamin pemilik',
  }),
  bidang('pemilik_tanggal_lahir', ['Tanggal Lahir', 'Tgl Lahir', 'Tanggal Lahir Pemilik', 'Tgl Lahir Pemilik'], {
    label: 'Tanggal lahir pemilik',
  }),
  bidang('pemilik_telepon', ['Telepon Pemilik', 'No HP Pemilik', 'HP Pemilik', 'No Telp Pemilik', 'WA Pemilik'], {
    label: 'Telepon pemilik',
  }),
  bidang('alamat', [
    'Alamat',
    'Alamat Usaha',
    'Alamat UMKM',
    'Alamat Tempat Usaha',
    'Lokasi Usaha',
    'Jalan',
    'Alamat Lengkap',
    'Alamat Lengkap Usaha',
    'Lokasi',
    'Alamat Produksi',
  ]),
  bidang('rt', ['RT Usaha', 'No RT']),
  bidang('rw', ['RW Usaha', 'No RW']),
  ...BIDANG_WILAYAH,
  bidang('kode_pos', ['Kodepos', 'Kode Pos Usaha']),
  bidang('telepon', [
    'Telepon',
    'No Telepon',
    'No Telp',
    'Telp',
    'No HP',
    'Nomor HP',
    'HP',
    'No HP/WA',
    'No WA',
    'WA',
    'WhatsApp',
    'No WhatsApp',
    'Nomor WhatsApp',
    'Nomor Telepon',
    'No Kontak',
    'Kontak',
    'Contact Person',
    'CP',
    'Telp/HP',
    'No Telp/HP',
    'No Telp/WA',
    'Handphone',
    'No Handphone',
  ]),
  bidang('surel', ['Surel', 'Email', 'E-mail', 'Alamat Email', 'Alamat Surel']),
  bidang('situs', [
    'Situs',
    'Media Sosial',
    'Medsos',
    'Website',
    'Instagram',
    'IG',
    'Akun Media Sosial',
    'Sosial Media',
    'Alamat Website',
    'Facebook',
    'Toko Online',
  ]),
  bidang(
    'bentuk_usaha',
    ['Bentuk Usaha', 'Badan Usaha', 'Bentuk Badan Usaha', 'Bentuk Hukum', 'Badan Hukum', 'Jenis Badan Usaha', 'Status Badan Usaha'],
    { olah: pilihanDari(BENTUK_USAHA, ALIAS_BENTUK_USAHA) },
  ),
  bidang('tanggal_berdiri', [
    'Tanggal Berdiri',
    'Tgl Berdiri',
    'Tanggal Mulai Usaha',
    'Tgl Mulai Usaha',
    'Mulai Usaha Tanggal',
    'Tanggal Pendirian',
  ]),
  bidang(
    'tahun_berdiri',
    ['Tahun Berdiri', 'Thn Berdiri', 'Tahun Mulai Usaha', 'Tahun Pendirian', 'Berdiri Tahun', 'Berdiri Sejak', 'Mulai Usaha'],
    { olah: tahunSaja },
  ),
  ...BIDANG_KBLI,
  bidang('produk', [
    'Produk',
    'Jenis Produk',
    'Nama Produk',
    'Produk Usaha',
    'Jenis Usaha',
    'Bidang Usaha',
    'Komoditas',
    'Uraian Usaha',
    'Produk/Jasa',
    'Jenis Produk/Usaha',
    'Produk yang Dihasilkan',
    'Hasil Produksi',
    'Jenis Produksi',
    'Kegiatan Usaha',
    'Sektor Usaha',
    'Sektor',
    'Kategori Usaha',
  ]),
  bidang('nib', ['NIB', 'No NIB', 'Nomor NIB', 'Nomor Induk Berusaha', 'NIB/OSS', 'NIB OSS', 'No Induk Berusaha'], angkaNomor),
  bidang('alasan_belum_nib', ['Alasan Belum Punya NIB', 'Alasan Belum NIB', 'Alasan Tidak Punya NIB'], {
    olah: pilihanDari(ALASAN_BELUM_NIB),
  }),
  bidang('npwp', ['NPWP', 'No NPWP', 'Nomor NPWP', 'NPWP Usaha', 'Nomor Pokok Wajib Pajak'], angkaNomor),
  bidang('status_tempat', ['Status Tempat Usaha', 'Status Tempat', 'Kepemilikan Tempat', 'Status Kepemilikan Tempat Usaha'], {
    olah: pilihanDari(STATUS_TEMPAT, {
      sewa: ['Kontrak', 'Sewa/Kontrak'],
      tidak_tetap: ['Keliling'],
      milik_sendiri: ['Sendiri', 'Hak Milik'],
    }),
  }),
  bidang('jenis_kawasan', ['Jenis Kawasan', 'Kawasan'], { olah: pilihanDari(JENIS_KAWASAN) }),
  bidang('saluran_pemasaran', ['Saluran Pemasaran', 'Pemasaran', 'Cara Pemasaran', 'Media Pemasaran'], {
    olah: beberapaDari(SALURAN_PEMASARAN, {
      lokapasar: ['Marketplace', 'Shopee', 'Tokopedia', 'E-commerce'],
      media_sosial: ['Media Sosial', 'Medsos', 'WhatsApp', 'WA', 'Instagram', 'Facebook', 'Online'],
      tempat_usaha: ['Offline', 'Toko', 'Di tempat', 'Rumah'],
      titip_jual: ['Titip', 'Konsinyasi'],
      agen: ['Agen', 'Reseller'],
      pasar: ['Pasar', 'Pameran', 'Bazar'],
    }),
  }),
  bidang('pembiayaan', ['Sumber Pembiayaan', 'Sumber Modal', 'Pembiayaan', 'Asal Modal'], {
    olah: beberapaDari(PEMBIAYAAN, {
      modal_sendiri: ['Sendiri', 'Pribadi'],
      kur: ['KUR'],
      bank: ['Bank', 'Pinjaman Bank'],
      koperasi: ['Koperasi'],
      hibah: ['Hibah', 'Bantuan'],
    }),
  }),
  bidang('catatan_keuangan', ['Punya Catatan Keuangan', 'Catatan Keuangan', 'Pembukuan', 'Laporan Keuangan'], {
    olah: yaAtauTidak,
    kosong: takPernahKosong,
  }),
  bidang('keanggotaan_koperasi', ['Anggota Koperasi', 'Keanggotaan Koperasi']),
  bidang('inklusif_disabilitas', ['Mempekerjakan Penyandang Disabilitas', 'Pekerja Disabilitas Ada'], {
    olah: yaAtauTidak,
    kosong: takPernahKosong,
  }),
  bidang('binaan', ['Binaan Kantor', 'Binaan', 'UMKM Binaan', 'Status Binaan', 'Binaan Dinas'], {
    olah: yaAtauTidak,
    kosong: takPernahKosong,
  }),
  bidang('kurasi', ['Kurasi Produk', 'Kurasi', 'Status Kurasi'], {
    olah: pilihanDari(STATUS_KURASI, { lolos_kurasi: ['Lolos', 'Sudah'], belum_dikurasi: ['Belum'] }),
    kosong: takPernahKosong,
  }),
  bidang(
    'tampil_publik',
    ['Tampil di Direktori', 'Bersedia Tampil di Direktori', 'Tampil Publik', 'Persetujuan Tampil', 'Setuju Ditampilkan'],
    { olah: yaAtauTidak, kosong: takPernahKosong },
  ),
  bidang('persetujuan_pada', ['Tanggal Persetujuan', 'Tgl Persetujuan']),
  bidang('persetujuan_cara', ['Cara Persetujuan'], { olah: pilihanDari(CARA_PERSETUJUAN) }),
  bidang('sumber', ['Sumber Data', 'Asal Data'], { olah: pilihanDari(SUMBER_DATA) }),
  bidang('tahun', ['Tahun Data', 'Tahun', 'Tahun Laporan', 'Data Tahun', 'Tahun Pendataan'], { olah: tahunSaja, label: 'Tahun angka' }),
  bidang('modal', ['Modal', 'Modal Usaha', 'Jumlah Modal', 'Modal Awal', 'Nilai Investasi', 'Investasi'], { kosong: kosongBukanNol }),
  bidang(
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
  bidang('aset', ['Aset', 'Asset', 'Nilai Aset', 'Jumlah Aset', 'Total Aset', 'Kekayaan'], { kosong: kosongBukanNol }),
  bidang(
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
  bidang(
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
  bidang('tenaga_dibayar', ['Tenaga Kerja Dibayar'], { kosong: kosongBukanNol }),
  bidang('tenaga_tidak_dibayar', ['Tenaga Kerja Tidak Dibayar'], { kosong: kosongBukanNol }),
  bidang('tenaga_disabilitas', ['Tenaga Kerja Disabilitas', 'Tenaga Kerja Penyandang Disabilitas', 'Pekerja Disabilitas'], {
    kosong: kosongBukanNol,
  }),
];
