import { kodeDari } from '../../lib/daftar-kode.ts';
import { formatRupiah } from '../../lib/rupiah.ts';
import {
  ASAL_REGISTER,
  type ButirBiaya,
  type Definisi,
  type Dokumen,
  JENIS_LANGKAH,
  JENIS_PERTANYAAN,
  KELOMPOK,
  KOMPONEN,
  type Langkah,
  PERAN_LANGKAH,
  type Pertanyaan,
  SASARAN,
  type Syarat,
} from './definisi.ts';
import { syaratDalamKata } from './isian.ts';
import { BAGIAN, type Bagian } from './terbit.ts';

/** One difference between two versions, in words. Null: it was not there, or is no longer. */
export type Perbedaan = { bagian: Bagian; apa: string; lama: string | null; baru: string | null };

type Butir = { kunci: string; apa: string; kata: string };

/** What differs, part by part. Things are the same thing when they carry the same name inside the definition. */
export function bandingkanDefinisi(lama: Definisi, baru: Definisi): Perbedaan[] {
  const sebelum = uraikan(lama);
  const sesudah = uraikan(baru);
  return (Object.keys(BAGIAN) as Bagian[]).flatMap((bagian) => {
    const [dari, ke] = [sebelum[bagian], sesudah[bagian]];
    const kunci = [...new Set([...dari, ...ke].map((satu) => satu.kunci))];
    const beda = kunci.flatMap((satu): Perbedaan[] => {
      const [a, b] = [dari.find((butir) => butir.kunci === satu), ke.find((butir) => butir.kunci === satu)];
      if (a?.kata === b?.kata) return [];
      return [{ bagian, apa: (b ?? a)?.apa ?? '', lama: a?.kata || null, baru: b?.kata || null }];
    });
    return beda.length === 0 ? bedaUrutan(bagian, dari, ke) : beda;
  });
}

function bedaUrutan(bagian: Bagian, dari: readonly Butir[], ke: readonly Butir[]): Perbedaan[] {
  const urutan = (butir: readonly Butir[]) => butir.map(({ apa }) => apa).join('; ');
  return urutan(dari) === urutan(ke) ? [] : [{ bagian, apa: 'Urutan', lama: urutan(dari), baru: urutan(ke) }];
}

function uraikan(definisi: Definisi): Record<Bagian, Butir[]> {
  return {
    pokok: [
      { kunci: 'ringkasan', apa: 'Ringkasan', kata: definisi.ringkasan },
      { kunci: 'untuk', apa: 'Untuk siapa', kata: definisi.untuk },
      { kunci: 'kata_kunci', apa: 'Kata pencarian', kata: definisi.kataKunci.join(', ') },
      { kunci: 'kelompok', apa: 'Kelompok', kata: KELOMPOK[definisi.kelompok] },
      { kunci: 'sasaran', apa: 'Tentang apa', kata: SASARAN[definisi.sasaran] },
      { kunci: 'klasifikasi', apa: 'Kode klasifikasi arsip', kata: definisi.klasifikasi },
    ],
    standar: kodeDari(KOMPONEN).map((kode) => ({ kunci: kode, apa: KOMPONEN[kode], kata: definisi.standar[kode] })),
    formulir: definisi.halaman.flatMap((halaman) => [
      {
        kunci: `halaman ${halaman.id}`,
        apa: `Halaman "${halaman.judul}"`,
        kata: gabung(halaman.judul, halaman.petunjuk, tampil(definisi, halaman.tampilBila)),
      },
      ...halaman.pertanyaan.map((satu) => ({
        kunci: `pertanyaan ${satu.id}`,
        apa: `Pertanyaan "${satu.label}"`,
        kata: gabung(`halaman "${halaman.judul}"`, kataPertanyaan(definisi, satu)),
      })),
    ]),
    dokumen: definisi.dokumen.map((satu) => ({ kunci: satu.id, apa: satu.nama, kata: kataDokumen(definisi, satu) })),
    langkah: definisi.langkah.map((satu) => ({ kunci: satu.id, apa: satu.nama, kata: kataLangkah(satu) })),
    biaya: definisi.biaya.map((satu) => ({ kunci: satu.id, apa: satu.nama, kata: kataBiaya(satu) })),
    surat: [
      { kunci: 'judul', apa: 'Judul surat', kata: definisi.surat.judul },
      { kunci: 'isi', apa: 'Naskah surat', kata: definisi.surat.isi },
    ],
  };
}

const gabung = (...bagian: (string | false | null | undefined)[]): string => bagian.filter(Boolean).join('; ');

const tampil = (definisi: Definisi, syarat: Syarat | null): string => (syarat ? `tampil bila ${syaratDalamKata(definisi, syarat)}` : '');

function kataPertanyaan(definisi: Definisi, satu: Pertanyaan): string {
  return gabung(
    satu.label,
    JENIS_PERTANYAAN[satu.jenis].toLowerCase(),
    satu.wajib ? 'wajib' : 'boleh kosong',
    satu.bantuan,
    satu.pilihan.map(({ label }) => label).join(' / '),
    satu.asal && `terisi dari register: ${ASAL_REGISTER[satu.asal]}`,
    tampil(definisi, satu.tampilBila),
  );
}

const kataDokumen = (definisi: Definisi, satu: Dokumen): string =>
  gabung(satu.nama, satu.wajib ? 'wajib' : 'bila ada', satu.petunjuk, tampil(definisi, satu.tampilBila));

function kataLangkah(satu: Langkah): string {
  return gabung(
    satu.nama,
    satu.jenis === 'luar' ? `${JENIS_LANGKAH.luar}: ${satu.instansi || 'belum disebut'}` : PERAN_LANGKAH[satu.peran],
    `${satu.hariKerja} hari kerja`,
    satu.bernomorRujukan && 'mencatat nomor rujukan',
    satu.menghasilkanSurat && 'menghasilkan surat',
  );
}

const kataBiaya = (satu: ButirBiaya): string => gabung(satu.nama, formatRupiah(BigInt(satu.rupiah)), satu.keterangan);
