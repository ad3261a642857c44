import { KEADAAN_NOMOR, type KeadaanNomor } from '../../lib/belum-punya.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { formatTelepon } from '../../lib/telepon.ts';
import { LABEL_ORANG } from './label.ts';
import { JENIS_KELAMIN, PENDIDIKAN } from './orang.ts';

/** A row of the export as the columns need it; the NIK still encrypted. */
export type BarisEkspor = {
  id: number;
  nama: string;
  nik_keadaan: string;
  nik_samar: string | null;
  nik_sandi: Uint8Array | null;
  jenis_kelamin: string | null;
  tanggal_lahir: string | null;
  pendidikan: string | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  telepon: string | null;
  surel: string | null;
  kelengkapan: number;
  diverifikasi_pada: string | null;
  sumber: string;
  kelurahan: string | null;
  kecamatan: string | null;
};

type Sel = string | number | null;
type Kolom = { header: string; width?: number; cell: (baris: BarisEkspor) => Sel };

const kata = (daftar: Readonly<Record<string, string>>, kode: string | null): Sel => (kode === null ? null : (daftar[kode] ?? kode));
const label = (field: string): string => LABEL_ORANG[field] ?? field;

/** Columns of the export; with `buka` the NIK in clear, date of birth, telephone and mail, which needs a permission and a reason. */
export function kolomEksporOrang(buka: ((isi: Uint8Array) => string) | undefined): Kolom[] {
  return [
    { header: 'Nomor catatan', width: 12, cell: (o) => o.id },
    { header: label('nama'), width: 32, cell: (o) => o.nama },
    {
      header: 'NIK',
      width: 20,
      cell: (o) => (o.nik_sandi && buka ? buka(o.nik_sandi) : (o.nik_samar ?? KEADAAN_NOMOR[o.nik_keadaan as KeadaanNomor])),
    },
    { header: label('jenis_kelamin'), cell: (o) => kata(JENIS_KELAMIN, o.jenis_kelamin) },
    { header: label('pendidikan'), width: 24, cell: (o) => kata(PENDIDIKAN, o.pendidikan) },
    { header: label('alamat'), width: 36, cell: (o) => o.alamat },
    { header: 'RT', width: 6, cell: (o) => o.rt },
    { header: 'RW', width: 6, cell: (o) => o.rw },
    { header: 'Kelurahan', cell: (o) => o.kelurahan },
    { header: 'Kecamatan', cell: (o) => o.kecamatan },
    ...(buka
      ? [
          { header: label('tanggal_lahir'), cell: (o: BarisEkspor) => o.tanggal_lahir },
          { header: label('telepon'), cell: (o: BarisEkspor) => o.telepon && formatTelepon(o.telepon) },
          { header: label('surel'), width: 28, cell: (o: BarisEkspor) => o.surel },
        ]
      : []),
    { header: 'Kelengkapan (%)', width: 12, cell: (o) => o.kelengkapan },
    { header: label('diverifikasi_pada'), cell: (o) => o.diverifikasi_pada },
    { header: label('sumber'), width: 28, cell: (o) => kata(SUMBER_DATA, o.sumber) },
  ];
}
