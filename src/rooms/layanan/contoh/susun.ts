import {
  DEFINISI_KOSONG,
  type Definisi,
  type Dokumen,
  type Halaman,
  janjiHariKerja,
  type JenisPertanyaan,
  type Kelompok,
  type Langkah,
  PERAN_LANGKAH,
  type Pertanyaan,
  type Sasaran,
  type Syarat,
} from '../definisi.ts';
import { idBaru } from '../susunan.ts';

/** Marks every text that was written for the sample and waits for the decree of the office. */
export const TANDA = '(contoh – ganti dengan SK kantor)';

export type LayananContoh = { kode: string; nama: string; definisi: Definisi };

type Bahan = {
  kode: string;
  nama: string;
  kelompok: Kelompok;
  sasaran: Sasaran;
  ringkasan: string;
  untuk: string;
  /** With commas between. */
  kata: string;
  persyaratan: readonly string[];
  produk: string;
  /** Set where a source names the time; the mark is left out then. */
  lama?: string;
  biaya?: string;
  dasar: readonly string[];
  sumber: string;
  langkah: readonly Langkah[];
  dokumen?: readonly Dokumen[];
  halaman?: readonly Halaman[];
  surat?: Definisi['surat'];
  klasifikasi?: string;
};

export const tanya = (id: string, jenis: JenisPertanyaan, label: string, lain: Partial<Pertanyaan> = {}): Pertanyaan => ({
  id,
  jenis,
  label,
  bantuan: '',
  wajib: jenis !== 'keterangan',
  pilihan: [],
  asal: null,
  tampilBila: null,
  ...lain,
});

export const halaman = (id: string, judul: string, pertanyaan: readonly Pertanyaan[], lain: Partial<Halaman> = {}): Halaman => ({
  id,
  judul,
  petunjuk: '',
  tampilBila: null,
  pertanyaan: [...pertanyaan],
  ...lain,
});

export const bila = (pertanyaan: string, ...nilai: string[]): { tampilBila: Syarat } => ({ tampilBila: { pertanyaan, nilai } });

export const pilih = (...label: string[]): { pilihan: Pertanyaan['pilihan'] } => ({
  pilihan: label.map((satu) => ({ kode: idBaru(satu, []), label: satu })),
});

export const dokumen = (nama: string, lain: Partial<Dokumen> = {}): Dokumen => ({
  id: idBaru(nama, []),
  nama,
  petunjuk: '',
  wajib: true,
  tampilBila: null,
  ...lain,
});

const langkahDasar = { instansi: '', bernomorRujukan: false, menghasilkanSurat: false };
export const kantor = (peran: keyof typeof PERAN_LANGKAH, hariKerja: number, nama: string, lain: Partial<Langkah> = {}): Langkah => ({
  ...langkahDasar,
  id: idBaru(nama, []),
  nama,
  jenis: 'internal',
  peran,
  hariKerja,
  ...lain,
});
export const luar = (instansi: string, nama: string, hariKerja = 0): Langkah => ({
  ...langkahDasar,
  id: idBaru(nama, []),
  nama,
  jenis: 'luar',
  peran: 'petugas',
  hariKerja,
  instansi,
  bernomorRujukan: true,
});

/** The usual course: completeness, content, decision with a letter. */
export const alurSurat = (periksa: number, putus: number, nama = 'Memeriksa isi permohonan'): Langkah[] => [
  kantor('operator', 0, 'Menerima dan memeriksa kelengkapan'),
  kantor('petugas', periksa, nama),
  kantor('kepala', putus, 'Memutuskan dan menandatangani surat', { menghasilkanSurat: true }),
];
export const alurLayan = (hari: number, nama: string): Langkah[] => [
  kantor('operator', 0, 'Menerima dan memeriksa kelengkapan'),
  kantor('petugas', hari, nama),
];

const PEMOHON = halaman('tentang_anda', 'Tentang Anda', [
  tanya('nama_pemohon', 'teks', 'Nama lengkap', { asal: 'nama_orang', bantuan: 'Seperti di KTP.' }),
  tanya('telepon_pemohon', 'telepon', 'Nomor telepon atau WhatsApp', { asal: 'telepon' }),
]);

const TENTANG: Readonly<Record<Sasaran, Halaman[]>> = {
  usaha: [
    halaman('tentang_usaha', 'Tentang usaha', [
      tanya('nama_usaha', 'teks', 'Nama usaha', { asal: 'nama_usaha' }),
      tanya('punya_nib', 'ya_tidak', 'Sudah punya NIB?'),
      tanya('nib', 'nib', 'NIB', { asal: 'nib', ...bila('punya_nib', 'ya') }),
      tanya('kelurahan_usaha', 'wilayah', 'Kelurahan tempat usaha', { asal: 'kelurahan_usaha' }),
    ]),
  ],
  koperasi: [
    halaman('tentang_koperasi', 'Tentang koperasi', [
      tanya('nama_koperasi', 'teks', 'Nama koperasi', { asal: 'nama_koperasi' }),
      tanya('nomor_badan_hukum', 'teks', 'Nomor badan hukum', { asal: 'nomor_badan_hukum', wajib: false }),
    ]),
  ],
  orang: [],
};
const KEPERLUAN = halaman('keperluan', 'Keperluan Anda', [tanya('keperluan', 'paragraf', 'Ceritakan yang Anda perlukan')]);

const formulirPendek = (sasaran: Sasaran): Halaman[] => [PEMOHON, ...TENTANG[sasaran], KEPERLUAN];

const nomori = (baris: readonly string[]): string => baris.map((satu, i) => `${i + 1}. ${satu}`).join('\n');

function prosedur(langkah: readonly Langkah[]): string {
  const baris = langkah.map(
    ({ nama, jenis, instansi, peran }) => `${nama} (${jenis === 'luar' ? instansi : PERAN_LANGKAH[peran].toLowerCase()})`,
  );
  return `${nomori(['Pemohon mengajukan lewat situs, telepon, surat, atau datang ke kantor', ...baris, 'Pemohon menerima hasilnya'])}\n${TANDA}`;
}

/** A whole definition out of what a sample knows; what every service shares is written once here. */
export function susunContoh(bahan: Bahan): LayananContoh {
  const { kode, nama, sasaran, langkah } = bahan;
  const definisi: Definisi = {
    ...DEFINISI_KOSONG,
    kelompok: bahan.kelompok,
    sasaran,
    ringkasan: bahan.ringkasan,
    untuk: bahan.untuk,
    kataKunci: bahan.kata.split(',').map((kata) => kata.trim()),
    klasifikasi: bahan.klasifikasi ?? '500.3',
    halaman: [...(bahan.halaman ?? formulirPendek(sasaran))],
    dokumen: [...(bahan.dokumen ?? [])],
    langkah: [...langkah],
    biaya: [{ id: 'layanan', nama: 'Layanan kantor', rupiah: '0', keterangan: bahan.biaya ?? '' }],
    surat: bahan.surat ?? suratUmum(bahan),
    sumber: bahan.sumber,
    standar: {
      persyaratan: bahan.persyaratan.join('\n'),
      prosedur: prosedur(langkah),
      jangka_waktu: '',
      biaya: `Tidak dipungut biaya (Rp0).${bahan.biaya ? ` ${bahan.biaya}` : ''}`,
      produk: bahan.produk,
      pengaduan: `Lewat telepon, surel, atau datang ke meja pengaduan kantor; diterima pada jam layanan dan dijawab paling lama 5 hari kerja. ${TANDA}`,
      dasar_hukum: [
        ...bahan.dasar,
        'UU 25/2009 tentang Pelayanan Publik',
        'PermenPANRB 15/2014 tentang Pedoman Standar Pelayanan',
        TANDA,
      ].join('\n'),
      sarana: `Ruang tunggu, meja layanan, komputer dan pemindai, jaringan internet, kursi prioritas, jalur kursi roda, toilet. ${TANDA}`,
      kompetensi: `Memahami aturan koperasi dan usaha mikro, kecil, dan menengah; dapat memakai komputer; sopan dan sabar menjelaskan. ${TANDA}`,
      pengawasan: `Atasan langsung memeriksa tiap permohonan yang lewat tenggat dan mengambil contoh berkas setiap bulan. ${TANDA}`,
      jumlah_pelaksana: `Satu operator dan dua petugas bidang. ${TANDA}`,
      jaminan: `Dikerjakan menurut standar ini; bila terlambat, pemohon diberi tahu sebab dan tanggal barunya. ${TANDA}`,
      jaminan_keamanan: `Berkas dan data pribadi disimpan terkunci, hanya dibuka petugas yang mengerjakannya, dan setiap pembukaan tercatat. ${TANDA}`,
      evaluasi: `Survei kepuasan masyarakat dua kali setahun dan penilaian kinerja pegawai setahun sekali. ${TANDA}`,
    },
  };
  const hari = janjiHariKerja(definisi);
  definisi.standar.jangka_waktu =
    `Paling lama ${hari} hari kerja sejak berkas lengkap; waktu instansi lain tidak dihitung.` +
    (bahan.lama ? ` Sumber: ${bahan.lama}.` : ` ${TANDA}`);
  return { kode, nama, definisi };
}

const suratUmum = ({ nama, langkah }: Bahan): Definisi['surat'] =>
  langkah.some(({ menghasilkanSurat }) => menghasilkanSurat)
    ? {
        judul: 'Surat keterangan',
        isi: `Menanggapi permohonan nomor {{nomor_permohonan}} tanggal {{tanggal_permohonan}} dari {{nama_pemohon}} tentang ${nama.toLowerCase()}, dengan ini kami sampaikan:\n\n{{catatan_putusan}}\n\nDemikian untuk dipergunakan sebagaimana mestinya.\n\n${TANDA}`,
      }
    : { judul: '', isi: '' };
