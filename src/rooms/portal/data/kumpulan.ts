import { SEKTOR } from '../../kbli/kbli.ts';
import { JENIS_KOPERASI, STATUS_KOPERASI } from '../../koperasi/koperasi.ts';
import { BENTUK_USAHA, KELAS_USAHA } from '../../umkm/umkm.ts';

type Kata = Readonly<Record<string, string>>;
const BELUM = 'belum_dicatat';

/** A column of sums, beside the number of those who gave them. */
export type Ukuran = { kode: string; nama: string; satuan: string; arti: string };

export type Kumpulan = {
  judul: string;
  topik: 'Koperasi' | 'Usaha';
  /** What counts as one, in whole sentences. */
  definisi: string;
  /** What its years are. */
  artiTahun: string;
  /** The classification of the rows: its name in files and in words. */
  penggolongan: { kode: string; nama: string; arti: string; isi: Kata };
  satuan: string;
  /** Sums by class; without it, counts by class and area. */
  ukuran?: readonly Ukuran[];
  sumber: string;
};

const REGISTER_KOPERASI = 'Register koperasi kantor ini';
const REGISTER_USAHA = 'Register usaha kantor ini';
const KINI = 'Keadaan register pada saat dihitung; angka tahun lalu adalah hitungan terakhir tahun itu.';
const KOPERASI_TERCATAT = 'Koperasi yang tercatat di register dan catatannya tidak dinonaktifkan, termasuk yang dibekukan dan dibubarkan.';
const USAHA_TERCATAT = 'Usaha yang tercatat di register dan catatannya tidak dinonaktifkan. Bukan perkiraan banyaknya usaha di daerah ini.';

const STATUS_RAT = { sudah: 'Sudah RAT', belum: 'Belum RAT', tidak_wajib: 'Tidak wajib RAT' } as const;

const rupiah = (kode: string, nama: string, arti: string): Ukuran => ({ kode, nama, satuan: 'rupiah', arti });
const orang = (kode: string, nama: string, arti: string): Ukuran => ({ kode, nama, satuan: 'orang', arti });

/** Everything that is published at /data. */
export const KUMPULAN = {
  'koperasi-status': {
    judul: 'Koperasi menurut status',
    topik: 'Koperasi',
    definisi: `${KOPERASI_TERCATAT} Status adalah keputusan kantor.`,
    artiTahun: KINI,
    penggolongan: { kode: 'status', nama: 'Status', arti: 'Status koperasi menurut keputusan kantor', isi: STATUS_KOPERASI },
    satuan: 'koperasi',
    sumber: REGISTER_KOPERASI,
  },
  'koperasi-jenis': {
    judul: 'Koperasi menurut jenis',
    topik: 'Koperasi',
    definisi: `${KOPERASI_TERCATAT} Jenis menurut UU 25/1992 Pasal 16.`,
    artiTahun: KINI,
    penggolongan: { kode: 'jenis', nama: 'Jenis', arti: 'Jenis koperasi', isi: JENIS_KOPERASI },
    satuan: 'koperasi',
    sumber: REGISTER_KOPERASI,
  },
  'koperasi-rat': {
    judul: 'Rapat anggota tahunan koperasi',
    topik: 'Koperasi',
    definisi: `${KOPERASI_TERCATAT} Sudah RAT: rapat untuk tahun buku itu sudah diadakan dan dilaporkan kepada kantor. Tidak wajib: didirikan sesudah tahun buku itu, atau sudah dibubarkan.`,
    artiTahun: 'Tahun buku; dihitung lagi setiap bulan karena ada rapat yang dilaporkan kemudian.',
    penggolongan: { kode: 'rat', nama: 'RAT', arti: 'Sudah atau belum mengadakan RAT untuk tahun buku itu', isi: STATUS_RAT },
    satuan: 'koperasi',
    sumber: REGISTER_KOPERASI,
  },
  'koperasi-keuangan': {
    judul: 'Anggota dan keuangan koperasi',
    topik: 'Koperasi',
    definisi: 'Jumlah menurut laporan RAT koperasi yang tercatat. Koperasi yang belum RAT tidak ikut terhitung.',
    artiTahun: 'Tahun buku; dihitung lagi setiap bulan karena ada rapat yang dilaporkan kemudian.',
    penggolongan: { kode: 'jenis', nama: 'Jenis', arti: 'Jenis koperasi menurut UU 25/1992 Pasal 16', isi: JENIS_KOPERASI },
    satuan: 'koperasi',
    ukuran: [
      { kode: 'koperasi', nama: 'Koperasi', satuan: 'koperasi', arti: 'Koperasi yang mengadakan RAT' },
      orang('anggota_laki', 'Anggota laki-laki', 'Anggota laki-laki pada akhir tahun buku'),
      orang('anggota_perempuan', 'Anggota perempuan', 'Anggota perempuan pada akhir tahun buku'),
      rupiah('aset', 'Aset (Rp)', 'Aset pada akhir tahun buku'),
      rupiah('volume_usaha', 'Volume usaha (Rp)', 'Volume usaha selama tahun buku'),
      rupiah('shu', 'SHU (Rp)', 'Sisa hasil usaha; kurang dari nol bila rugi'),
    ],
    sumber: 'Laporan RAT yang diterima kantor ini',
  },
  'usaha-kelas': {
    judul: 'Usaha menurut kelas',
    topik: 'Usaha',
    definisi: `${USAHA_TERCATAT} Kelas dihitung dari modal usaha atau penjualan setahun (PP 7/2021 Pasal 35).`,
    artiTahun: KINI,
    penggolongan: { kode: 'kelas', nama: 'Kelas', arti: 'Kelas usaha', isi: { ...KELAS_USAHA, [BELUM]: 'Belum dapat ditentukan' } },
    satuan: 'usaha',
    sumber: REGISTER_USAHA,
  },
  'usaha-bidang': {
    judul: 'Usaha menurut bidang',
    topik: 'Usaha',
    definisi: `${USAHA_TERCATAT} Bidang menurut kategori KBLI 2020 (Peraturan BPS 2/2020); kode KBLI 2025 dihitung ke kategori 2020.`,
    artiTahun: KINI,
    penggolongan: { kode: 'bidang', nama: 'Bidang', arti: 'Kategori KBLI 2020', isi: { ...SEKTOR, [BELUM]: 'Belum dicatat' } },
    satuan: 'usaha',
    sumber: REGISTER_USAHA,
  },
  'usaha-bentuk': {
    judul: 'Usaha menurut bentuk',
    topik: 'Usaha',
    definisi: USAHA_TERCATAT,
    artiTahun: KINI,
    penggolongan: { kode: 'bentuk', nama: 'Bentuk', arti: 'Bentuk usaha menurut Sensus Ekonomi 2026', isi: BENTUK_USAHA },
    satuan: 'usaha',
    sumber: REGISTER_USAHA,
  },
  'usaha-tenaga-kerja': {
    judul: 'Tenaga kerja usaha',
    topik: 'Usaha',
    definisi: 'Jumlah menurut angka tahunan yang disampaikan usaha tercatat. Usaha yang tidak menyampaikan angka tidak ikut terhitung.',
    artiTahun: 'Tahun angka itu; dihitung lagi setiap bulan karena ada angka yang disampaikan kemudian.',
    penggolongan: { kode: 'kelas', nama: 'Kelas', arti: 'Kelas usaha sekarang', isi: { ...KELAS_USAHA, [BELUM]: 'Belum dapat ditentukan' } },
    satuan: 'usaha',
    ukuran: [
      { kode: 'usaha', nama: 'Usaha', satuan: 'usaha', arti: 'Usaha yang menyampaikan angka tenaga kerja' },
      orang('tenaga_laki', 'Laki-laki', 'Tenaga kerja laki-laki'),
      orang('tenaga_perempuan', 'Perempuan', 'Tenaga kerja perempuan'),
      orang('tenaga_dibayar', 'Dibayar', 'Tenaga kerja yang dibayar'),
      orang('tenaga_tidak_dibayar', 'Tidak dibayar', 'Tenaga kerja yang tidak dibayar, misalnya keluarga'),
    ],
    sumber: 'Angka tahunan usaha di register kantor ini',
  },
} as const satisfies Record<string, Kumpulan>;

export type NamaKumpulan = keyof typeof KUMPULAN;
export const NAMA_KUMPULAN = Object.keys(KUMPULAN) as NamaKumpulan[];

export const findKumpulan = (nama: string): Kumpulan | undefined =>
  Object.hasOwn(KUMPULAN, nama) ? KUMPULAN[nama as NamaKumpulan] : undefined;

export const LISENSI = {
  nama: 'Creative Commons Atribusi 4.0 (CC BY 4.0)',
  alamat: 'https://creativecommons.org/licenses/by/4.0/deed.id',
} as const;

export const CATATAN_TERTUTUP =
  'Angka 1 sampai 4 ditutup supaya tidak menunjuk orang atau usaha tertentu. Beberapa angka lain ikut ditutup agar yang ditutup tidak dapat dihitung dari totalnya; angka yang ditutup dapat juga nol.';

type Butir = { kode: string; nama: string };

/** A published table as it is stored: the last row is the total, and so is the last column of a table of counts. */
export type IsiAngka = { baris: Butir[]; kolom: Butir[]; nilai: (number | null)[][] };

export const JUMLAH: Butir = { kode: 'jumlah', nama: 'Jumlah' };
