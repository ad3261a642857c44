import type { DaftarKode, Kode } from '../../../lib/daftar-kode.ts';
import type { JenisObjek } from '../../kemiripan/profil.ts';

export const STATUS_GANDA = { terbuka: 'Perlu dilihat', digabung: 'Digabung', bukan_ganda: 'Bukan ganda' } as const satisfies DaftarKode;
export type StatusGanda = Kode<typeof STATUS_GANDA>;

export const JENIS_GANDA = { umkm: 'Usaha', koperasi: 'Koperasi', orang: 'Orang' } as const satisfies Record<JenisObjek, string>;

/** Columns that only make sense together are chosen together; the first names the row. */
export type Kelompok = {
  kolom: readonly string[];
  /** Shown instead of the first column, which may be a secret. */
  tampil?: string;
  /** Only one record may hold it: the one that gives it away is left without. */
  unik?: { keadaan: string; kosong: readonly string[] };
};

const satu = (...kolom: string[]): Kelompok[] => kolom.map((k) => ({ kolom: [k] }));
const nomor = (n: string): Kelompok => ({
  kolom: [n, `${n}_keadaan`],
  unik: { keadaan: `${n}_keadaan`, kosong: [n] },
});
const rahasia = (n: string): Kelompok => ({
  kolom: [`${n}_keadaan`, `${n}_sandi`, `${n}_sidik`, `${n}_samar`],
  tampil: `${n}_samar`,
  unik: { keadaan: `${n}_keadaan`, kosong: [`${n}_sandi`, `${n}_sidik`, `${n}_samar`] },
});
const TITIK: Kelompok = { kolom: ['lintang', 'bujur'] };
const PUBLIK: Kelompok = { kolom: ['tampil_publik', 'persetujuan_pada', 'persetujuan_cara'] };
const ALAMAT: Kelompok = { kolom: ['alamat', 'rt', 'rw', 'kode_wilayah', 'kode_pos'] };

/** What of a record can be chosen when two become one; what is derived from it is worked out anew. */
export const KELOMPOK: Readonly<Record<JenisObjek, readonly Kelompok[]>> = {
  umkm: [
    ...satu('nama', 'merek', 'bentuk_usaha'),
    { kolom: ['tanggal_berdiri', 'tahun_berdiri'] },
    { kolom: ['nib', 'nib_keadaan', 'alasan_belum_nib'], unik: { keadaan: 'nib_keadaan', kosong: ['nib'] } },
    rahasia('npwp'),
    { kolom: ['kbli_kode', 'kbli_versi'] },
    ...satu('produk'),
    ALAMAT,
    TITIK,
    ...satu('status_tempat', 'jenis_kawasan', 'telepon', 'surel', 'situs', 'saluran_pemasaran', 'pembiayaan', 'catatan_keuangan'),
    ...satu('keanggotaan_koperasi', 'inklusif_disabilitas', 'binaan', 'kurasi'),
    PUBLIK,
  ],
  koperasi: [
    ...satu('nama'),
    nomor('nomor_induk'),
    { kolom: ['status_nik', 'sertifikat_berlaku_sampai', 'grade'] },
    { kolom: ['nomor_badan_hukum', 'tanggal_badan_hukum'] },
    { kolom: ['nomor_perubahan', 'tanggal_perubahan'] },
    ...satu('nomor_ahu'),
    nomor('nib'),
    nomor('npwp'),
    { kolom: ['nomor_izin_simpan_pinjam', 'tanggal_izin_simpan_pinjam'] },
    ...satu('bentuk', 'jenis', 'kelompok', 'pola_pengelolaan', 'layanan_koperasi', 'multi_pihak', 'sektor_usaha', 'unit_simpan_pinjam'),
    ...satu('merah_putih', 'bulan_awal_buku'),
    ALAMAT,
    TITIK,
    ...satu('telepon', 'surel', 'situs'),
    { kolom: ['anggota_laki', 'anggota_perempuan'] },
    { kolom: ['jumlah_manajer', 'jumlah_karyawan'] },
    PUBLIK,
  ],
  orang: [
    ...satu('nama'),
    rahasia('nik'),
    ...satu('jenis_kelamin', 'tempat_lahir', 'tanggal_lahir'),
    { kolom: ['disabilitas', 'ragam_disabilitas_sandi'] },
    ...satu('pendidikan'),
    ALAMAT,
    ...satu('telepon', 'surel'),
  ],
};

export const namaKelompok = (k: Kelompok): string => k.kolom[0] ?? '';

/** Rows below a record. `kembar` names what may stand only once under one record, such as a year. */
export type Turunan = { tabel: string; induk: string; kembar?: string; pilih?: string };

export const TURUNAN: Readonly<Record<JenisObjek, readonly Turunan[]>> = {
  umkm: [
    { tabel: 'umkm_sertifikat', induk: 'umkm_id' },
    { tabel: 'umkm_dukungan', induk: 'umkm_id' },
    { tabel: 'umkm_tahunan', induk: 'umkm_id', kembar: 'tahun', pilih: 'Angka tahun' },
    { tabel: 'umkm_pemilik', induk: 'umkm_id', kembar: 'orang_id' },
  ],
  koperasi: [
    { tabel: 'koperasi_pengurus', induk: 'koperasi_id' },
    { tabel: 'koperasi_kesehatan', induk: 'koperasi_id' },
    { tabel: 'koperasi_rat', induk: 'koperasi_id', kembar: 'tahun_buku', pilih: 'RAT tahun buku' },
  ],
  orang: [
    { tabel: 'koperasi_pengurus', induk: 'orang_id' },
    { tabel: 'umkm_pemilik', induk: 'orang_id', kembar: 'umkm_id' },
  ],
};
