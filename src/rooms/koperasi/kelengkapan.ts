import type { KeadaanNomor } from '../../lib/belum-punya.ts';
import type { ButirKelengkapan, Kelengkapan } from '../../lib/kelengkapan.ts';
import { hitungKelengkapan } from '../../lib/kelengkapan.ts';

/** What completeness looks at: columns of the register, and what its other tables hold. */
export type IsiKoperasi = {
  nomor_badan_hukum: string | null;
  tanggal_badan_hukum: string | null;
  nomor_induk_keadaan: KeadaanNomor;
  status_nik: string | null;
  nib_keadaan: KeadaanNomor;
  npwp_keadaan: KeadaanNomor;
  kelompok: string | null;
  sektor_usaha: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
  lintang: number | null;
  telepon: string | null;
  surel: string | null;
  anggota_laki: number | null;
  anggota_perempuan: number | null;
  jumlah_karyawan: number | null;
  nomor_izin_simpan_pinjam: string | null;
  /** Has a savings-and-loan business: `punyaSimpanPinjam`. */
  simpan_pinjam: boolean;
  ada_ketua: boolean;
  ada_sekretaris: boolean;
  ada_bendahara: boolean;
  ada_pengawas: boolean;
  ada_masa_jabatan: boolean;
  /** At least one meeting with its date, and with assets, capital and surplus. */
  ada_rat: boolean;
  ada_angka_rat: boolean;
  /** The proposal is `belum_wajib_rat`: too young for a meeting. */
  belum_wajib_rat: boolean;
};

const isi = (nilai: string | null): boolean => nilai !== null && nilai !== '';
const diketahui = (keadaan: KeadaanNomor): boolean => keadaan !== 'belum_dicatat';
const wajibRat = (k: IsiKoperasi): boolean => !k.belum_wajib_rat;

/** The one place that says what a complete cooperative record is. Weights: 3 to identify, reach and judge, 2 to report, 1 to plan. */
const BUTIR_KOPERASI: readonly ButirKelengkapan<IsiKoperasi>[] = [
  {
    kunci: 'badan_hukum',
    kata: 'Nomor badan hukum',
    bobot: 3,
    alasan: 'Tanda pengenal resmi yang dimiliki setiap koperasi.',
    terisi: (k) => isi(k.nomor_badan_hukum),
  },
  {
    kunci: 'tanggal_badan_hukum',
    kata: 'Tanggal badan hukum',
    bobot: 3,
    alasan: 'Menentukan sejak kapan RAT wajib.',
    terisi: (k) => isi(k.tanggal_badan_hukum),
  },
  {
    kunci: 'nomor_induk',
    kata: 'Nomor induk koperasi',
    bobot: 3,
    alasan: 'Kunci untuk mencocokkan dengan ODS; "belum punya" juga jawaban.',
    terisi: (k) => diketahui(k.nomor_induk_keadaan),
  },
  { kunci: 'ketua', kata: 'Ketua', bobot: 3, alasan: 'Orang yang dihubungi dan bertanggung jawab.', terisi: (k) => k.ada_ketua },
  {
    kunci: 'telepon',
    kata: 'Nomor telepon',
    bobot: 3,
    alasan: 'Tanpa telepon, koperasi ini tidak bisa diingatkan.',
    terisi: (k) => isi(k.telepon),
  },
  {
    kunci: 'kelurahan',
    kata: 'Kelurahan',
    bobot: 3,
    alasan: 'Semua daftar kunjungan dan angka per wilayah memakainya.',
    terisi: (k) => isi(k.kode_wilayah),
  },
  {
    kunci: 'rat',
    kata: 'RAT',
    bobot: 3,
    alasan: 'Dasar status aktif dan kalender kewajiban.',
    berlaku: wajibRat,
    terisi: (k) => k.ada_rat,
  },
  {
    kunci: 'angka_rat',
    kata: 'Aset, modal, dan SHU',
    bobot: 2,
    alasan: 'Dasar laporan perkembangan koperasi.',
    berlaku: wajibRat,
    terisi: (k) => k.ada_angka_rat,
  },
  {
    kunci: 'anggota',
    kata: 'Jumlah anggota laki-laki dan perempuan',
    bobot: 2,
    alasan: 'Diminta ODS dan laporan kementerian.',
    terisi: (k) => k.anggota_laki !== null && k.anggota_perempuan !== null,
  },
  { kunci: 'sekretaris', kata: 'Sekretaris', bobot: 1, alasan: 'Diminta ODS.', terisi: (k) => k.ada_sekretaris },
  { kunci: 'bendahara', kata: 'Bendahara', bobot: 1, alasan: 'Diminta ODS.', terisi: (k) => k.ada_bendahara },
  { kunci: 'pengawas', kata: 'Pengawas', bobot: 2, alasan: 'Alat kelengkapan koperasi; diminta ODS.', terisi: (k) => k.ada_pengawas },
  {
    kunci: 'masa_jabatan',
    kata: 'Masa jabatan pengurus',
    bobot: 2,
    alasan: 'Tanpa ini pemilihan yang terlambat tidak terlihat.',
    terisi: (k) => k.ada_masa_jabatan,
  },
  { kunci: 'alamat', kata: 'Alamat', bobot: 2, alasan: 'Petugas lapangan perlu tahu tempatnya.', terisi: (k) => isi(k.alamat) },
  {
    kunci: 'status_nik',
    kata: 'Status sertifikat NIK',
    bobot: 2,
    alasan: 'Sertifikat habis setiap tahun dan perlu diingatkan.',
    terisi: (k) => isi(k.status_nik),
  },
  {
    kunci: 'izin_simpan_pinjam',
    kata: 'Izin usaha simpan pinjam',
    bobot: 2,
    alasan: 'Wajib bagi usaha simpan pinjam.',
    berlaku: (k) => k.simpan_pinjam,
    terisi: (k) => isi(k.nomor_izin_simpan_pinjam),
  },
  {
    kunci: 'nib',
    kata: 'NIB',
    bobot: 2,
    alasan: 'Syarat izin usaha; "belum punya" juga jawaban.',
    terisi: (k) => diketahui(k.nib_keadaan),
  },
  {
    kunci: 'npwp',
    kata: 'NPWP',
    bobot: 1,
    alasan: 'Diminta bank dan pengadaan; "belum punya" juga jawaban.',
    terisi: (k) => diketahui(k.npwp_keadaan),
  },
  { kunci: 'kelompok', kata: 'Kelompok', bobot: 1, alasan: 'Diminta ODS.', terisi: (k) => isi(k.kelompok) },
  {
    kunci: 'sektor',
    kata: 'Sektor usaha',
    bobot: 1,
    alasan: 'Diminta ODS; dipakai untuk memilih program.',
    terisi: (k) => isi(k.sektor_usaha),
  },
  { kunci: 'karyawan', kata: 'Jumlah karyawan', bobot: 1, alasan: 'Diminta ODS.', terisi: (k) => k.jumlah_karyawan !== null },
  { kunci: 'surel', kata: 'Surel', bobot: 1, alasan: 'Memudahkan pengiriman surat dan undangan.', terisi: (k) => isi(k.surel) },
  {
    kunci: 'koordinat',
    kata: 'Titik di peta',
    bobot: 1,
    alasan: 'Memudahkan kunjungan dan peta sebaran.',
    terisi: (k) => k.lintang !== null,
  },
];

export function kelengkapanKoperasi(k: IsiKoperasi): Kelengkapan {
  return hitungKelengkapan(BUTIR_KOPERASI, k);
}
