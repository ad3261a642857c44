import { KEADAAN_NOMOR, type KeadaanNomor } from '../../lib/belum-punya.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { formatTelepon } from '../../lib/telepon.ts';
import { SEKTOR } from '../kbli/kbli.ts';
import { LABEL_UMKM } from './label.ts';
import { BENTUK_USAHA, JENIS_SERTIFIKAT, KELAS_USAHA, STATUS_KURASI } from './umkm.ts';
import { JENIS_KELAMIN } from '../orang/orang.ts';

/** A row of the export as the columns need it; guarded numbers still encrypted. */
export type BarisEkspor = {
  id: number;
  nama: string;
  merek: string | null;
  pemilik_nama: string;
  bentuk_usaha: string;
  tanggal_berdiri: string | null;
  tahun_berdiri: number | null;
  nib_keadaan: string;
  nib: string | null;
  npwp_keadaan: string;
  npwp_samar: string | null;
  npwp_sandi: Uint8Array | null;
  kbli_versi: number | null;
  kbli_kode: string | null;
  sektor: string | null;
  produk: string | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  kode_wilayah: string | null;
  telepon: string | null;
  surel: string | null;
  kelas: string | null;
  kelas_dasar: string | null;
  binaan: boolean;
  kurasi: string | null;
  tampil_publik: boolean | null;
  kelengkapan: number;
  diverifikasi_pada: string | null;
  sumber: string;
  kelurahan: string | null;
  kecamatan: string | null;
  nik_samar: string | null;
  nik_sandi: Uint8Array | null;
  nik_keadaan: string | null;
  jenis_kelamin: string | null;
  sertifikat: string | null;
};

type Sel = string | number | null;
type Kolom = { header: string; width?: number; cell: (baris: BarisEkspor) => Sel };

const kata = (daftar: Readonly<Record<string, string>>, kode: string | null): Sel => (kode === null ? null : (daftar[kode] ?? kode));
const yaTidak = (nilai: boolean | null): Sel => (nilai === null ? null : nilai ? 'Ya' : 'Tidak');
const keadaan = (satu: string | null): Sel => (satu === null ? null : KEADAAN_NOMOR[satu as KeadaanNomor]);
const label = (field: string): string => LABEL_UMKM[field] ?? field;

/**
 * Columns of the export. Without `buka` the numbers that name a person stay masked and telephone and mail are left out;
 * with it they are written in clear, which needs a permission and a reason.
 */
export function kolomEksporUmkm(buka: ((isi: Uint8Array) => string) | undefined): Kolom[] {
  const terbuka = (isi: Uint8Array | null, samar: string | null, satu: string | null): Sel => {
    if (isi === null) return keadaan(satu);
    return buka ? buka(isi) : samar;
  };
  return [
    { header: 'Nomor catatan', width: 12, cell: (u) => u.id },
    { header: label('nama'), width: 32, cell: (u) => u.nama },
    { header: label('merek'), width: 24, cell: (u) => u.merek },
    { header: 'Pemilik', width: 28, cell: (u) => u.pemilik_nama },
    { header: 'NIK pemilik utama', width: 20, cell: (u) => terbuka(u.nik_sandi, u.nik_samar, u.nik_keadaan) },
    { header: 'Jenis kelamin pemilik', cell: (u) => kata(JENIS_KELAMIN, u.jenis_kelamin) },
    { header: label('bentuk_usaha'), width: 28, cell: (u) => kata(BENTUK_USAHA, u.bentuk_usaha) },
    { header: label('tanggal_berdiri'), cell: (u) => u.tanggal_berdiri ?? u.tahun_berdiri },
    { header: 'NIB', width: 16, cell: (u) => u.nib ?? keadaan(u.nib_keadaan) },
    { header: 'NPWP', width: 20, cell: (u) => terbuka(u.npwp_sandi, u.npwp_samar, u.npwp_keadaan) },
    { header: 'Kode KBLI', width: 10, cell: (u) => u.kbli_kode },
    { header: 'Versi KBLI', width: 10, cell: (u) => u.kbli_versi },
    { header: 'Sektor', width: 30, cell: (u) => kata(SEKTOR, u.sektor) },
    { header: label('produk'), width: 36, cell: (u) => u.produk },
    { header: label('alamat'), width: 36, cell: (u) => u.alamat },
    { header: 'RT', width: 6, cell: (u) => u.rt },
    { header: 'RW', width: 6, cell: (u) => u.rw },
    { header: 'Kelurahan', cell: (u) => u.kelurahan },
    { header: 'Kecamatan', cell: (u) => u.kecamatan },
    { header: 'Kode wilayah', width: 16, cell: (u) => u.kode_wilayah },
    ...(buka
      ? [
          { header: label('telepon'), cell: (u: BarisEkspor) => u.telepon && formatTelepon(u.telepon) },
          { header: label('surel'), width: 28, cell: (u: BarisEkspor) => u.surel },
        ]
      : []),
    { header: label('kelas'), cell: (u) => kata(KELAS_USAHA, u.kelas) },
    { header: label('kelas_dasar'), cell: (u) => u.kelas_dasar },
    {
      header: 'Sertifikat',
      width: 24,
      cell: (u) =>
        u.sertifikat &&
        u.sertifikat
          .split(', ')
          .map((satu) => kata(JENIS_SERTIFIKAT, satu))
          .join(', '),
    },
    { header: 'Binaan', width: 8, cell: (u) => yaTidak(u.binaan) },
    { header: label('kurasi'), cell: (u) => kata(STATUS_KURASI, u.kurasi) },
    { header: label('tampil_publik'), cell: (u) => yaTidak(u.tampil_publik) },
    { header: 'Kelengkapan (%)', width: 12, cell: (u) => u.kelengkapan },
    { header: label('diverifikasi_pada'), cell: (u) => u.diverifikasi_pada },
    { header: label('sumber'), cell: (u) => kata(SUMBER_DATA, u.sumber) },
  ];
}
