import { kodeDari } from '../../lib/daftar-kode.ts';
import { type Definisi, janjiHariKerja, KOMPONEN, type Komponen, type Pertanyaan } from './definisi.ts';
import { cariPertanyaan, idDokumen } from './isian.ts';
import { masalahSyarat } from './jalur.ts';
import { isianSurat } from './surat.ts';

/** Parts of a draft, each with a page of its own in the designer. */
export const BAGIAN = {
  pokok: 'Pokok layanan',
  standar: 'Standar pelayanan',
  formulir: 'Formulir',
  dokumen: 'Dokumen yang diminta',
  langkah: 'Langkah dan janji waktu',
  biaya: 'Rincian biaya',
  surat: 'Surat hasil',
} as const;
export type Bagian = keyof typeof BAGIAN;

/** What still stands between a draft and its publication. `isian` names the field or the item on that page. */
export type Kekurangan = { bagian: Bagian; isian?: string; kata: string };

export function kekurangan(definisi: Definisi): Kekurangan[] {
  return [
    ...kurangPokok(definisi),
    ...kurangStandar(definisi),
    ...kurangFormulir(definisi),
    ...kurangLangkah(definisi),
    ...kurangSurat(definisi),
  ];
}

/** Empty components of the standard, in their order. */
export const komponenKosong = (definisi: Definisi): Komponen[] => kodeDari(KOMPONEN).filter((kode) => definisi.standar[kode].trim() === '');

function kurangPokok({ ringkasan, untuk, klasifikasi }: Definisi): Kekurangan[] {
  return [
    ...(ringkasan === '' ? [{ bagian: 'pokok' as const, isian: 'ringkasan', kata: 'Ringkasan layanan belum ditulis.' }] : []),
    ...(untuk === '' ? [{ bagian: 'pokok' as const, isian: 'untuk', kata: 'Untuk siapa layanan ini belum ditulis.' }] : []),
    ...(klasifikasi === '' ? [{ bagian: 'pokok' as const, isian: 'klasifikasi', kata: 'Kode klasifikasi arsip belum diisi.' }] : []),
  ];
}

function kurangStandar(definisi: Definisi): Kekurangan[] {
  return komponenKosong(definisi).map((kode) => ({
    bagian: 'standar',
    isian: kode,
    kata: `Komponen standar "${KOMPONEN[kode]}" masih kosong.`,
  }));
}

function kurangFormulir(definisi: Definisi): Kekurangan[] {
  const kurang: Kekurangan[] = [];
  for (const halaman of definisi.halaman) {
    if (halaman.pertanyaan.length === 0)
      kurang.push({ bagian: 'formulir', isian: halaman.id, kata: `Halaman "${halaman.judul}" belum berisi pertanyaan.` });
    const masalah = masalahSyarat(definisi, halaman.id, halaman.tampilBila);
    if (masalah) kurang.push({ bagian: 'formulir', isian: halaman.id, kata: `Halaman "${halaman.judul}" ${masalah}.` });
    kurang.push(...halaman.pertanyaan.flatMap((satu) => kurangPertanyaan(definisi, satu)));
  }
  for (const dokumen of definisi.dokumen) {
    const masalah = masalahSyarat(definisi, idDokumen(dokumen), dokumen.tampilBila);
    if (masalah) kurang.push({ bagian: 'dokumen', isian: dokumen.id, kata: `Dokumen "${dokumen.nama}" ${masalah}.` });
  }
  return kurang;
}

function kurangPertanyaan(definisi: Definisi, pertanyaan: Pertanyaan): Kekurangan[] {
  const tentang = (kata: string): Kekurangan => ({
    bagian: 'formulir',
    isian: pertanyaan.id,
    kata: `Pertanyaan "${pertanyaan.label}" ${kata}.`,
  });
  const masalah = masalahSyarat(definisi, pertanyaan.id, pertanyaan.tampilBila);
  const kurangPilihan = (pertanyaan.jenis === 'pilihan' || pertanyaan.jenis === 'beberapa') && pertanyaan.pilihan.length < 2;
  return [...(masalah ? [tentang(masalah)] : []), ...(kurangPilihan ? [tentang('memerlukan paling sedikit dua pilihan')] : [])];
}

function kurangLangkah(definisi: Definisi): Kekurangan[] {
  const kurang: Kekurangan[] = [];
  if (definisi.langkah.length === 0)
    kurang.push({ bagian: 'langkah', kata: 'Belum ada langkah. Tulis siapa mengerjakan apa dan berapa hari kerja.' });
  else if (janjiHariKerja(definisi) === 0)
    kurang.push({ bagian: 'langkah', kata: 'Belum ada langkah kantor yang menjanjikan hari kerja, jadi tenggatnya tidak dapat dihitung.' });
  for (const langkah of definisi.langkah) {
    if (langkah.jenis === 'luar' && langkah.instansi === '')
      kurang.push({ bagian: 'langkah', isian: langkah.id, kata: `Langkah "${langkah.nama}" belum menyebut nama instansinya.` });
  }
  return kurang;
}

function kurangSurat(definisi: Definisi): Kekurangan[] {
  const kurang: Kekurangan[] = [];
  if (definisi.langkah.some(({ menghasilkanSurat }) => menghasilkanSurat) && definisi.surat.isi === '') {
    kurang.push({ bagian: 'surat', isian: 'isi', kata: 'Ada langkah yang menghasilkan surat, tetapi naskah suratnya belum ditulis.' });
  }
  const asing = isianSurat(definisi.surat.isi).filter((nama) => !isianSuratDikenal(definisi, nama));
  for (const nama of asing)
    kurang.push({ bagian: 'surat', isian: 'isi', kata: `Naskah surat menyebut {{${nama}}} yang tidak dikenal. Pilih dari daftar isian.` });
  return kurang;
}

/** Facts that every request knows, beside the answers of its form. */
export const ISIAN_UMUM_SURAT = {
  nomor_surat: 'Nomor surat',
  tanggal_surat: 'Tanggal surat',
  nomor_permohonan: 'Nomor permohonan',
  tanggal_permohonan: 'Tanggal permohonan',
  nama_pemohon: 'Nama pemohon',
  nama_layanan: 'Nama layanan',
  nama_kantor: 'Nama kantor',
  nama_penanda_tangan: 'Nama penanda tangan',
  jabatan_penanda_tangan: 'Jabatan penanda tangan',
  catatan_putusan: 'Catatan putusan',
} as const;

const isianSuratDikenal = (definisi: Definisi, nama: string): boolean =>
  Object.hasOwn(ISIAN_UMUM_SURAT, nama) || cariPertanyaan(definisi, nama) !== undefined;
