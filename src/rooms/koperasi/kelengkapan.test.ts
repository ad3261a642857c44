import { expect, it } from 'vitest';
import type { IsiKoperasi } from './kelengkapan.ts';
import { kelengkapanKoperasi } from './kelengkapan.ts';

const LENGKAP: IsiKoperasi = {
  nomor_badan_hukum: '518/BH/II/2001',
  tanggal_badan_hukum: '2001-05-20',
  nomor_induk_keadaan: 'belum_punya',
  status_nik: 'belum_bersertifikat',
  nib_keadaan: 'ada',
  npwp_keadaan: 'ada',
  kelompok: 'KSP',
  sektor_usaha: 'Keuangan',
  alamat: 'Jl. Kawi 5',
  kode_wilayah: '35.73.02.1004',
  lintang: -7.9,
  telepon: '+6281234567890',
  surel: 'kop@contoh.id',
  anggota_laki: 0,
  anggota_perempuan: 40,
  jumlah_karyawan: 0,
  nomor_izin_simpan_pinjam: 'IUSP-1',
  simpan_pinjam: true,
  ada_ketua: true,
  ada_sekretaris: true,
  ada_bendahara: true,
  ada_pengawas: true,
  ada_masa_jabatan: true,
  ada_rat: true,
  ada_angka_rat: true,
  belum_wajib_rat: false,
};

it('everything known is complete; "belum punya" and 0 are knowledge', () => {
  expect(kelengkapanKoperasi(LENGKAP)).toEqual({ persen: 100, kurang: [] });
});

it.each([
  ['a savings cooperative without its licence', { nomor_izin_simpan_pinjam: null }, ['izin_simpan_pinjam']],
  ['one without savings and loans needs no licence', { nomor_izin_simpan_pinjam: null, simpan_pinjam: false }, []],
  ['a young one needs no meeting', { ada_rat: false, ada_angka_rat: false, belum_wajib_rat: true }, []],
  ['an old one does, first on the list', { surel: null, ada_rat: false, ada_angka_rat: false }, ['rat', 'angka_rat', 'surel']],
  ['members of one sex only', { anggota_laki: null }, ['anggota']],
] as const)('%s', (_nama, ubah, kurang) => {
  expect(kelengkapanKoperasi({ ...LENGKAP, ...ubah }).kurang.map((k) => k.kunci)).toEqual(kurang);
});
