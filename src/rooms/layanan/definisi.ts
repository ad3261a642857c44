import { z } from 'zod';
import type { DaftarKode, Kode } from '../../lib/daftar-kode.ts';
import { kodeDari } from '../../lib/daftar-kode.ts';

/** The six groups of services of the proposal. */
export const KELOMPOK = {
  perizinan: 'Perizinan dan legalitas',
  informasi: 'Informasi koperasi dan UKM',
  permodalan: 'Permodalan',
  program: 'Program dan pelatihan',
  info_bisnis: 'Informasi bisnis',
  klinik: 'Klinik koperasi dan UMKM',
} as const satisfies DaftarKode;
export type Kelompok = Kode<typeof KELOMPOK>;

/** What a request is about; it decides which record it is tied to. */
export const SASARAN = {
  usaha: 'Sebuah usaha',
  koperasi: 'Sebuah koperasi',
  orang: 'Orang itu sendiri',
} as const satisfies DaftarKode;
export type Sasaran = Kode<typeof SASARAN>;

export const JENIS_PERTANYAAN = {
  teks: 'Tulisan pendek',
  paragraf: 'Tulisan panjang',
  angka: 'Angka',
  rupiah: 'Jumlah uang (rupiah)',
  tanggal: 'Tanggal',
  pilihan: 'Pilih satu',
  beberapa: 'Pilih beberapa',
  ya_tidak: 'Ya atau tidak',
  wilayah: 'Kelurahan',
  kbli: 'Kode KBLI',
  nik: 'NIK',
  nib: 'NIB',
  telepon: 'Nomor telepon',
  berkas: 'Berkas atau foto',
  keterangan: 'Teks keterangan (tidak dijawab)',
} as const satisfies DaftarKode;
export type JenisPertanyaan = Kode<typeof JENIS_PERTANYAAN>;

/** Facts that the register may already know; the answer is then filled in beforehand. */
export const ASAL_REGISTER = {
  nama_orang: 'Nama pemohon',
  nik: 'NIK pemohon',
  telepon: 'Telepon pemohon',
  alamat_orang: 'Alamat pemohon',
  nama_usaha: 'Nama usaha',
  nib: 'NIB usaha',
  kbli: 'KBLI usaha',
  alamat_usaha: 'Alamat usaha',
  kelurahan_usaha: 'Kelurahan usaha',
  nama_koperasi: 'Nama koperasi',
  nomor_badan_hukum: 'Nomor badan hukum koperasi',
  nomor_induk: 'Nomor induk koperasi',
  alamat_koperasi: 'Alamat koperasi',
} as const satisfies DaftarKode;

export type AsalRegister = Kode<typeof ASAL_REGISTER>;

/** Who does a step: roles of the office, or another agency. */
export const PERAN_LANGKAH = {
  operator: 'Operator meja depan',
  petugas: 'Petugas bidang',
  konsultan: 'Konsultan klinik',
  kepala: 'Kepala kantor',
} as const satisfies DaftarKode;

export const JENIS_LANGKAH = { internal: 'Dikerjakan kantor', luar: 'Dikerjakan instansi lain' } as const satisfies DaftarKode;

/** Name of a thing inside a definition; letters fill in answers by it. */
const nama = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const teks = (maks: number) => z.string().max(maks);

/** Shown only when an earlier question was answered so; with an empty `nilai` any answer will do. */
const syarat = z.strictObject({ pertanyaan: nama, nilai: z.array(teks(60)).max(30) });
export type Syarat = z.output<typeof syarat>;

const pertanyaan = z.strictObject({
  id: nama,
  jenis: z.enum(kodeDari(JENIS_PERTANYAAN)),
  label: teks(200).min(1),
  bantuan: teks(500),
  wajib: z.boolean(),
  pilihan: z.array(z.strictObject({ kode: nama, label: teks(150).min(1) })).max(40),
  asal: z.enum(kodeDari(ASAL_REGISTER)).nullable(),
  tampilBila: syarat.nullable(),
});
export type Pertanyaan = z.output<typeof pertanyaan>;

const halaman = z.strictObject({
  id: nama,
  judul: teks(120).min(1),
  petunjuk: teks(500),
  tampilBila: syarat.nullable(),
  pertanyaan: z.array(pertanyaan).max(40),
});
export type Halaman = z.output<typeof halaman>;

const dokumen = z.strictObject({
  id: nama,
  nama: teks(200).min(1),
  petunjuk: teks(500),
  wajib: z.boolean(),
  tampilBila: syarat.nullable(),
});
export type Dokumen = z.output<typeof dokumen>;

const langkah = z.strictObject({
  id: nama,
  nama: teks(150).min(1),
  jenis: z.enum(kodeDari(JENIS_LANGKAH)),
  peran: z.enum(kodeDari(PERAN_LANGKAH)),
  /** Promised working days; of another agency what it usually takes, while our clock stands still. */
  hariKerja: z.int().min(0).max(365),
  instansi: teks(150),
  bernomorRujukan: z.boolean(),
  menghasilkanSurat: z.boolean(),
});
export type Langkah = z.output<typeof langkah>;

const biaya = z.strictObject({ id: nama, nama: teks(150).min(1), rupiah: z.string().regex(/^\d{1,15}$/), keterangan: teks(300) });
export type ButirBiaya = z.output<typeof biaya>;

/** Standard of a service: PermenPANRB 15/2014; the first six must be published, `2003` marks the six of Kepmenpan 63/2003. */
export const KOMPONEN = {
  persyaratan: 'Persyaratan',
  prosedur: 'Sistem, mekanisme, dan prosedur',
  jangka_waktu: 'Jangka waktu pelayanan',
  biaya: 'Biaya atau tarif',
  produk: 'Produk pelayanan',
  pengaduan: 'Penanganan pengaduan, saran, dan masukan',
  dasar_hukum: 'Dasar hukum',
  sarana: 'Sarana, prasarana, dan/atau fasilitas',
  kompetensi: 'Kompetensi pelaksana',
  pengawasan: 'Pengawasan internal',
  jumlah_pelaksana: 'Jumlah pelaksana',
  jaminan: 'Jaminan pelayanan',
  jaminan_keamanan: 'Jaminan keamanan dan keselamatan pelayanan',
  evaluasi: 'Evaluasi kinerja pelaksana',
} as const satisfies DaftarKode;
export type Komponen = Kode<typeof KOMPONEN>;

export const WAJIB_DIUMUMKAN: readonly Komponen[] = ['persyaratan', 'prosedur', 'jangka_waktu', 'biaya', 'produk', 'pengaduan'];
export const KOMPONEN_2003: readonly Komponen[] = ['prosedur', 'jangka_waktu', 'biaya', 'produk', 'sarana', 'kompetensi'];

const standar = z.strictObject(Object.fromEntries(kodeDari(KOMPONEN).map((kode) => [kode, teks(4000)])) as Record<Komponen, z.ZodString>);

export const skemaDefinisi = z.strictObject({
  ringkasan: teks(250),
  untuk: teks(500),
  kataKunci: z.array(teks(60)).max(30),
  kelompok: z.enum(kodeDari(KELOMPOK)),
  sasaran: z.enum(kodeDari(SASARAN)),
  klasifikasi: teks(30),
  standar,
  halaman: z.array(halaman).max(20),
  dokumen: z.array(dokumen).max(40),
  langkah: z.array(langkah).max(20),
  biaya: z.array(biaya).max(30),
  surat: z.strictObject({ judul: teks(150), isi: teks(10_000) }),
  /** Where the facts of a sample come from; empty for what the office wrote. */
  sumber: teks(500),
});
export type Definisi = z.output<typeof skemaDefinisi>;

/** Nothing written yet; a version of it can be kept but not published. */
export const DEFINISI_KOSONG: Definisi = {
  ringkasan: '',
  untuk: '',
  kataKunci: [],
  kelompok: 'informasi',
  sasaran: 'usaha',
  klasifikasi: '',
  standar: Object.fromEntries(kodeDari(KOMPONEN).map((kode) => [kode, ''])) as Record<Komponen, string>,
  halaman: [],
  dokumen: [],
  langkah: [],
  biaya: [],
  surat: { judul: '', isi: '' },
  sumber: '',
};

/** What is read from the database or another office; throws when it is no definition. */
export const bacaDefinisi = (isi: unknown): Definisi => skemaDefinisi.parse(isi);

/** Promised working days: the office's own steps. While another agency works, the clock stands still. */
export const janjiHariKerja = (definisi: Definisi): number =>
  definisi.langkah.reduce((jumlah, { jenis, hariKerja }) => (jenis === 'internal' ? jumlah + hariKerja : jumlah), 0);

export const jumlahBiaya = (definisi: Definisi): bigint => definisi.biaya.reduce((jumlah, { rupiah }) => jumlah + BigInt(rupiah), 0n);
