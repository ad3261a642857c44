import { ALIAS_JENIS_KELAMIN, JENIS_KELAMIN } from '../../orang/orang.ts';
import { type Bidang, pilihanDari } from './bidang.baca.ts';
import { angkaNomor, bidangUmkm, namaOrang } from './bidang.umkm-bentuk.ts';

/** Columns about the owner of a business. */
export const BIDANG_PEMILIK: readonly Bidang[] = [
  namaOrang(
    bidangUmkm(
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
  bidangUmkm(
    'pemilik_nik',
    ['NIK', 'No NIK', 'Nomor NIK', 'No KTP', 'Nomor KTP', 'NIK Pemilik', 'NIK/No KTP', 'Nomor Induk Kependudukan', 'KTP', 'No Identitas'],
    { ...angkaNomor, label: 'NIK pemilik' },
  ),
  bidangUmkm('pemilik_jenis_kelamin', ['Jenis Kelamin', 'JK', 'L/P', 'Kelamin', 'Gender', 'Jenis Kelamin Pemilik', 'Sex', 'J/K'], {
    olah: pilihanDari(JENIS_KELAMIN, ALIAS_JENIS_KELAMIN),
    label: 'Jenis kelamin pemilik',
  }),
  bidangUmkm('pemilik_tanggal_lahir', ['Tanggal Lahir', 'Tgl Lahir', 'Tanggal Lahir Pemilik', 'Tgl Lahir Pemilik'], {
    label: 'Tanggal lahir pemilik',
  }),
  bidangUmkm('pemilik_telepon', ['Telepon Pemilik', 'No HP Pemilik', 'HP Pemilik', 'No Telp Pemilik', 'WA Pemilik'], {
    label: 'Telepon pemilik',
  }),
];
