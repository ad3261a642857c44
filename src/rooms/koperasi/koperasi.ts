import type { Kode } from '../../lib/daftar-kode.ts';

/** UU 25/1992 Ps 15. */
export const BENTUK_KOPERASI = { primer: 'Primer', sekunder: 'Sekunder' } as const;
export type BentukKoperasi = Kode<typeof BENTUK_KOPERASI>;

/** UU 25/1992 Ps 16. */
export const JENIS_KOPERASI = {
  konsumen: 'Konsumen',
  produsen: 'Produsen',
  pemasaran: 'Pemasaran',
  jasa: 'Jasa',
  simpan_pinjam: 'Simpan Pinjam',
} as const;
export type JenisKoperasi = Kode<typeof JENIS_KOPERASI>;

export const POLA_PENGELOLAAN = { konvensional: 'Konvensional', syariah: 'Syariah' } as const;
export type PolaPengelolaan = Kode<typeof POLA_PENGELOLAAN>;

/** BPS SE2026: open loop, close loop. */
export const LAYANAN_KOPERASI = {
  melayani_nonanggota: 'Dapat melayani nonanggota (open loop)',
  hanya_anggota: 'Hanya melayani anggota (close loop)',
} as const;
export type LayananKoperasi = Kode<typeof LAYANAN_KOPERASI>;

/** Groups seen in ODS. ODS keeps this list open, so the field is free text and these are suggestions. */
export const KELOMPOK_KOPERASI = {
  KSP: 'Koperasi Simpan Pinjam',
  KSPPS: 'Koperasi Simpan Pinjam dan Pembiayaan Syariah',
  KSU: 'Koperasi Serba Usaha',
  KPRI: 'Koperasi Pegawai Republik Indonesia',
  Kopkar: 'Koperasi Karyawan',
  Kopwan: 'Koperasi Wanita',
  Koppas: 'Koperasi Pasar',
  Kopontren: 'Koperasi Pondok Pesantren',
  Kopma: 'Koperasi Mahasiswa',
  KUD: 'Koperasi Unit Desa',
  KKMP: 'Koperasi Kelurahan Merah Putih',
  KDMP: 'Koperasi Desa Merah Putih',
} as const;

export const ORGAN_KOPERASI = {
  pengurus: 'Pengurus',
  pengawas: 'Pengawas',
  dewan_pengawas_syariah: 'Dewan Pengawas Syariah',
  pengelola: 'Pengelola',
} as const;
export type OrganKoperasi = Kode<typeof ORGAN_KOPERASI>;

export const JABATAN_KOPERASI = {
  ketua: 'Ketua',
  wakil_ketua: 'Wakil ketua',
  sekretaris: 'Sekretaris',
  bendahara: 'Bendahara',
  anggota_pengurus: 'Anggota pengurus',
  ketua_pengawas: 'Ketua pengawas',
  anggota_pengawas: 'Anggota pengawas',
  ketua_dps: 'Ketua Dewan Pengawas Syariah',
  anggota_dps: 'Anggota Dewan Pengawas Syariah',
  manajer: 'Manajer',
} as const;
export type JabatanKoperasi = Kode<typeof JABATAN_KOPERASI>;

export const ORGAN_JABATAN: Readonly<Record<JabatanKoperasi, OrganKoperasi>> = {
  ketua: 'pengurus',
  wakil_ketua: 'pengurus',
  sekretaris: 'pengurus',
  bendahara: 'pengurus',
  anggota_pengurus: 'pengurus',
  ketua_pengawas: 'pengawas',
  anggota_pengawas: 'pengawas',
  ketua_dps: 'dewan_pengawas_syariah',
  anggota_dps: 'dewan_pengawas_syariah',
  manajer: 'pengelola',
};

/** Domain 4.5. The first four can be proposed by rule; freezing and dissolving are always decided by a person. */
export const STATUS_KOPERASI = {
  aktif: 'Aktif',
  aktif_belum_rat: 'Aktif, belum RAT',
  belum_wajib_rat: 'Belum wajib RAT',
  tidak_aktif: 'Tidak aktif',
  dibekukan: 'Dibekukan',
  dibubarkan: 'Dibubarkan',
} as const;
export type StatusKoperasi = Kode<typeof STATUS_KOPERASI>;

/** ODS shows these two words beside the cooperative's number. */
export const STATUS_SERTIFIKAT_NIK = {
  sudah_bersertifikat: 'Sudah bersertifikat',
  belum_bersertifikat: 'Belum bersertifikat',
} as const;
export type StatusSertifikatNik = Kode<typeof STATUS_SERTIFIKAT_NIK>;

export const METODE_RAT = { luring: 'Luring (tatap muka)', daring: 'Daring', tertulis: 'Tertulis' } as const;
export type MetodeRat = Kode<typeof METODE_RAT>;

export const ALASAN_NONAKTIF_KOPERASI = {
  pindah_wilayah: 'Pindah ke pembinaan kota, provinsi, atau kementerian lain',
  ganda: 'Catatan ganda',
  salah_catat: 'Salah catat',
  lainnya: 'Alasan lain',
} as const;
export type AlasanNonaktifKoperasi = Kode<typeof ALASAN_NONAKTIF_KOPERASI>;

/** Has the cooperative a savings-and-loan business (KSP, KSPPS, or a unit USP/USPPS inside another kind)? */
export function punyaSimpanPinjam(k: { jenis: JenisKoperasi | null; kelompok: string | null; unitSimpanPinjam: boolean }): boolean {
  return k.unitSimpanPinjam || k.jenis === 'simpan_pinjam' || /^\s*(ksp|kspps|kjks)\b/i.test(k.kelompok ?? '');
}
