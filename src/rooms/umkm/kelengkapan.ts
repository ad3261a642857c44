import type { KeadaanNomor } from '../../lib/belum-punya.ts';
import type { ButirKelengkapan, Kelengkapan } from '../../lib/kelengkapan.ts';
import { hitungKelengkapan } from '../../lib/kelengkapan.ts';
import type { AlasanBelumNib, BentukUsaha, StatusTempat } from './umkm.ts';

/** What completeness looks at: columns of the register, and what its other tables hold. */
export type IsiUmkm = {
  telepon: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
  lintang: number | null;
  kbli_kode: string | null;
  produk: string | null;
  bentuk_usaha: BentukUsaha | null;
  tanggal_berdiri: string | null;
  nib_keadaan: KeadaanNomor;
  alasan_belum_nib: AlasanBelumNib | null;
  npwp_keadaan: KeadaanNomor;
  status_tempat: StatusTempat | null;
  saluran_pemasaran: readonly string[];
  jumlah_pemilik: number;
  ada_modal: boolean;
  ada_penjualan: boolean;
  ada_pekerja: boolean;
};

const isi = (nilai: string | null): boolean => nilai !== null && nilai !== '';
const diketahui = (keadaan: KeadaanNomor): boolean => keadaan !== 'belum_dicatat';

/** The one place that says what a complete business record is. Weights: 3 to reach and identify, 2 to classify and serve, 1 to plan. */
export const BUTIR_UMKM: readonly ButirKelengkapan<IsiUmkm>[] = [
  {
    kunci: 'pemilik',
    kata: 'Pemilik',
    bobot: 3,
    alasan: 'Layanan diberikan kepada orang, dan catatan ganda dikenali dari pemiliknya.',
    terisi: (u) => u.jumlah_pemilik > 0,
  },
  {
    kunci: 'telepon',
    kata: 'Nomor telepon',
    bobot: 3,
    alasan: 'Tanpa telepon, usaha ini tidak bisa dikabari.',
    terisi: (u) => isi(u.telepon),
  },
  { kunci: 'alamat', kata: 'Alamat', bobot: 2, alasan: 'Petugas lapangan perlu tahu tempatnya.', terisi: (u) => isi(u.alamat) },
  {
    kunci: 'kelurahan',
    kata: 'Kelurahan',
    bobot: 3,
    alasan: 'Semua daftar kunjungan dan angka per wilayah memakainya.',
    terisi: (u) => isi(u.kode_wilayah),
  },
  { kunci: 'kbli', kata: 'KBLI', bobot: 3, alasan: 'Program dan perizinan dipilih menurut bidang usaha.', terisi: (u) => isi(u.kbli_kode) },
  {
    kunci: 'nib',
    kata: 'NIB',
    bobot: 3,
    alasan: 'NIB syarat banyak layanan; "belum punya" juga jawaban.',
    terisi: (u) => diketahui(u.nib_keadaan),
  },
  {
    kunci: 'alasan_belum_nib',
    kata: 'Alasan belum punya NIB',
    bobot: 1,
    alasan: 'Menentukan pendampingan yang diperlukan.',
    berlaku: (u) => u.nib_keadaan === 'belum_punya',
    terisi: (u) => u.alasan_belum_nib !== null,
  },
  {
    kunci: 'berdiri',
    kata: 'Tanggal berdiri',
    bobot: 2,
    alasan: 'Menentukan apakah kelas dinilai menurut modal atau penjualan.',
    terisi: (u) => isi(u.tanggal_berdiri),
  },
  {
    kunci: 'modal',
    kata: 'Modal usaha',
    bobot: 2,
    alasan: 'Dasar kelas usaha yang berdiri sejak 2 Februari 2021.',
    terisi: (u) => u.ada_modal,
  },
  {
    kunci: 'penjualan',
    kata: 'Penjualan setahun',
    bobot: 2,
    alasan: 'Dasar kelas usaha lama dan ukuran kemajuan.',
    terisi: (u) => u.ada_penjualan,
  },
  { kunci: 'pekerja', kata: 'Jumlah pekerja', bobot: 2, alasan: 'Ukuran manfaat program bagi warga.', terisi: (u) => u.ada_pekerja },
  {
    kunci: 'bentuk',
    kata: 'Bentuk usaha',
    bobot: 2,
    alasan: 'Syarat layanan berbeda bagi perorangan dan badan usaha.',
    terisi: (u) => u.bentuk_usaha !== null,
  },
  { kunci: 'produk', kata: 'Uraian produk', bobot: 2, alasan: 'Dipakai untuk promosi dan kemitraan.', terisi: (u) => isi(u.produk) },
  {
    kunci: 'npwp',
    kata: 'NPWP',
    bobot: 1,
    alasan: 'Diminta bank dan pengadaan; "belum punya" juga jawaban.',
    terisi: (u) => diketahui(u.npwp_keadaan),
  },
  {
    kunci: 'tempat',
    kata: 'Status tempat usaha',
    bobot: 1,
    alasan: 'Diperlukan untuk program sarana dan relokasi.',
    terisi: (u) => u.status_tempat !== null,
  },
  {
    kunci: 'pemasaran',
    kata: 'Saluran pemasaran',
    bobot: 1,
    alasan: 'Diperlukan untuk memilih pelatihan pemasaran.',
    terisi: (u) => u.saluran_pemasaran.length > 0,
  },
  {
    kunci: 'koordinat',
    kata: 'Titik di peta',
    bobot: 1,
    alasan: 'Memudahkan kunjungan dan peta sebaran.',
    terisi: (u) => u.lintang !== null,
  },
];

export function kelengkapanUmkm(u: IsiUmkm): Kelengkapan {
  return hitungKelengkapan(BUTIR_UMKM, u);
}
