import { z } from 'zod';
import { kodeDari } from '../../lib/daftar-kode.ts';
import {
  bilanganOpsional,
  centang,
  paragrafOpsional,
  pilihanOpsional,
  pilihanWajib,
  rupiahOpsional,
  tanggalWajib,
  teksOpsional,
  teksWajib,
} from '../../lib/isian.ts';
import { rapikanSpasi } from '../../lib/spasi.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import {
  ASAL_REGISTER,
  type Definisi,
  type Dokumen,
  type Halaman,
  JENIS_LANGKAH,
  JENIS_PERTANYAAN,
  KELOMPOK,
  KOMPONEN,
  type Komponen,
  type Langkah,
  type ButirBiaya,
  PERAN_LANGKAH,
  type Pertanyaan,
  SASARAN,
} from './definisi.ts';
import { bacaSyarat, susunPilihan, tulisSyarat } from './syarat.ts';

const kosong = (teks: string | null): string => teks ?? '';
const teks = (nama: string, maks: number) => teksOpsional(nama, maks).transform(kosong);
const paragraf = (nama: string, maks: number) => paragrafOpsional(nama, maks).transform(kosong);
const syarat = () => z.string().transform(bacaSyarat);
const namaLayanan = () => teksWajib('Nama layanan', 150).refine((nama) => nama.length >= 3, 'Nama layanan paling sedikit 3 huruf.');

export const skemaLayananBaru = z.object({
  nama: namaLayanan(),
  kode: z
    .string()
    .transform((kode) => rapikanSpasi(kode).toUpperCase())
    .refine((kode) => /^[A-Z]{2,6}-\d{2,3}$/.test(kode), 'Tulis kode seperti KOP-11: huruf, tanda hubung, lalu dua atau tiga angka.'),
  kelompok: pilihanWajib(KELOMPOK, 'Pilih kelompok layanan.'),
});

export const skemaPokok = z.object({
  nama: namaLayanan(),
  kelompok: pilihanWajib(KELOMPOK, 'Pilih kelompok layanan.'),
  ringkasan: teks('Ringkasan', 250),
  untuk: paragraf('Untuk siapa', 500),
  kata_kunci: z
    .string()
    .transform((isi) => [...new Set(isi.split(/[,;\n]/).map((kata) => rapikanSpasi(kata).toLowerCase()))].filter((kata) => kata !== ''))
    .refine((kata) => kata.length <= 30, 'Tulis paling banyak 30 kata pencarian.')
    .refine((kata) => kata.every((satu) => satu.length <= 60), 'Satu kata pencarian paling panjang 60 huruf. Pisahkan dengan koma.'),
  sasaran: pilihanWajib(SASARAN, 'Pilih tentang apa permohonan layanan ini.'),
  klasifikasi: teks('Kode klasifikasi arsip', 30),
});

export const skemaStandar = z.object(
  Object.fromEntries(kodeDari(KOMPONEN).map((kode) => [kode, paragraf(KOMPONEN[kode], 4000)])) as Record<
    Komponen,
    ReturnType<typeof paragraf>
  >,
);

export const skemaHalaman = z.object({
  judul: teksWajib('Judul halaman', 120),
  petunjuk: paragraf('Petunjuk', 500),
  tampil_bila: syarat(),
});

export const skemaPertanyaan = z
  .object({
    label: teksWajib('Pertanyaan', 200, 'Tulis pertanyaannya.'),
    jenis: pilihanWajib(JENIS_PERTANYAAN, 'Pilih jenis jawabannya.'),
    pilihan: paragraf('Pilihan', 4000),
    wajib: centang(),
    bantuan: paragraf('Bantuan', 500),
    halaman: z.string(),
    asal: pilihanOpsional(ASAL_REGISTER, 'Pilih data register dari daftar.'),
    tampil_bila: syarat(),
  })
  .refine(({ jenis, pilihan }) => (jenis !== 'pilihan' && jenis !== 'beberapa') || susunPilihan(pilihan, []).length >= 2, {
    path: ['pilihan'],
    message: 'Tulis paling sedikit dua pilihan, satu di tiap baris.',
  })
  .refine(({ pilihan }) => susunPilihan(pilihan, []).length <= 40, { path: ['pilihan'], message: 'Paling banyak 40 pilihan.' })
  .refine(({ pilihan }) => susunPilihan(pilihan, []).every(({ label }) => label.length <= 150), {
    path: ['pilihan'],
    message: 'Satu pilihan paling panjang 150 huruf.',
  });

export const skemaDokumen = z.object({
  nama: teksWajib('Nama dokumen', 200),
  petunjuk: paragraf('Petunjuk', 500),
  wajib: centang(),
  tampil_bila: syarat(),
});

export const skemaLangkah = z
  .object({
    nama: teksWajib('Langkah', 150, 'Tulis apa yang dikerjakan.'),
    jenis: pilihanWajib(JENIS_LANGKAH, 'Pilih siapa yang mengerjakan.'),
    peran: pilihanWajib(PERAN_LANGKAH, 'Pilih peran yang mengerjakan atau mengawal.'),
    hari_kerja: bilanganOpsional('Hari kerja', 365).refine(
      (hari) => hari !== null,
      'Isi janji hari kerjanya; 0 bila selesai saat itu juga.',
    ),
    instansi: teks('Nama instansi', 150),
    bernomor_rujukan: centang(),
    menghasilkan_surat: centang(),
  })
  .refine(({ jenis, instansi }) => jenis === 'internal' || instansi !== '', {
    path: ['instansi'],
    message: 'Isi nama instansi yang mengerjakan, misalnya OSS atau Notaris.',
  });

export const skemaBiaya = z.object({
  nama: teksWajib('Nama biaya', 150),
  rupiah: rupiahOpsional('Besarnya').refine((nilai) => nilai !== null, 'Isi besarnya; 0 bila gratis.'),
  keterangan: paragraf('Keterangan', 300),
});

export const skemaSurat = z.object({ judul: teks('Judul surat', 150), isi: paragraf('Naskah surat', 10_000) });

export const skemaPenerbitan = (hariIni: Tanggal) =>
  z.object({
    berlaku_mulai: tanggalWajib('Berlaku mulai', { palingAwal: hariIni }),
    dasar: teksWajib('Dasar', 200, 'Isi nomor keputusan yang menetapkan standar ini, misalnya "SK Kepala Dinas 065/12/2026".'),
  });

// Out of the forms into the definition, and back.

type Hasil<S extends z.ZodType> = z.output<S>;

export const halamanDariIsian = (isian: Hasil<typeof skemaHalaman>, id: string, lama?: Halaman): Halaman => ({
  id,
  judul: isian.judul,
  petunjuk: isian.petunjuk,
  tampilBila: isian.tampil_bila,
  pertanyaan: lama?.pertanyaan ?? [],
});

export function pertanyaanDariIsian(isian: Hasil<typeof skemaPertanyaan>, id: string, lama?: Pertanyaan): Pertanyaan {
  const { jenis, label, bantuan } = isian;
  const berpilihan = jenis === 'pilihan' || jenis === 'beberapa';
  const pilihan = berpilihan ? susunPilihan(isian.pilihan, lama?.pilihan ?? []) : [];
  const wajib = jenis !== 'keterangan' && isian.wajib;
  return { id, jenis, label, bantuan, wajib, pilihan, asal: jenis === 'keterangan' ? null : isian.asal, tampilBila: isian.tampil_bila };
}

export const dokumenDariIsian = (isian: Hasil<typeof skemaDokumen>, id: string): Dokumen => ({
  id,
  nama: isian.nama,
  petunjuk: isian.petunjuk,
  wajib: isian.wajib,
  tampilBila: isian.tampil_bila,
});

export const langkahDariIsian = (isian: Hasil<typeof skemaLangkah>, id: string): Langkah => ({
  id,
  nama: isian.nama,
  jenis: isian.jenis,
  peran: isian.peran,
  hariKerja: isian.hari_kerja ?? 0,
  instansi: isian.jenis === 'luar' ? isian.instansi : '',
  bernomorRujukan: isian.bernomor_rujukan,
  menghasilkanSurat: isian.menghasilkan_surat,
});

export const biayaDariIsian = (isian: Hasil<typeof skemaBiaya>, id: string): ButirBiaya => ({
  id,
  nama: isian.nama,
  rupiah: String(isian.rupiah ?? 0n),
  keterangan: isian.keterangan,
});

const ya = (benar: boolean) => (benar ? 'ya' : '');

export const ejaPokok = (nama: string, d: Definisi) => ({
  nama,
  kelompok: d.kelompok,
  ringkasan: d.ringkasan,
  untuk: d.untuk,
  kata_kunci: d.kataKunci.join(', '),
  sasaran: d.sasaran,
  klasifikasi: d.klasifikasi,
});
export const ejaHalaman = (h: Halaman) => ({ judul: h.judul, petunjuk: h.petunjuk, tampil_bila: tulisSyarat(h.tampilBila) });
export const ejaPertanyaan = (p: Pertanyaan, halaman: string) => ({
  label: p.label,
  jenis: p.jenis,
  pilihan: p.pilihan.map(({ label }) => label).join('\n'),
  wajib: ya(p.wajib),
  bantuan: p.bantuan,
  halaman,
  asal: p.asal ?? '',
  tampil_bila: tulisSyarat(p.tampilBila),
});
export const ejaDokumen = (d: Dokumen) => ({
  nama: d.nama,
  petunjuk: d.petunjuk,
  wajib: ya(d.wajib),
  tampil_bila: tulisSyarat(d.tampilBila),
});
export const ejaLangkah = (l: Langkah) => ({
  nama: l.nama,
  jenis: l.jenis,
  peran: l.peran,
  hari_kerja: String(l.hariKerja),
  instansi: l.instansi,
  bernomor_rujukan: ya(l.bernomorRujukan),
  menghasilkan_surat: ya(l.menghasilkanSurat),
});
export const ejaBiaya = (b: ButirBiaya) => ({ nama: b.nama, rupiah: b.rupiah, keterangan: b.keterangan });
