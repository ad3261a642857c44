import type { Tanggal } from '../../../lib/tanggal.ts';
import type { PolaPengelolaan } from '../koperasi.ts';

/** Border of a ratio band: `kredit` for values above `lebihDari`; the last band has null and takes the rest. */
export type Jenjang = { lebihDari: number | null; kredit: 1 | 2 | 3 | 4 };

export type CaraNilai =
  /** Share of statements that hold. */
  | { jenis: 'ya_tidak'; butir: readonly string[] }
  /** A ratio in percent, graded by its own bands. */
  | { jenis: 'rasio'; rumus: string; jenjang: readonly Jenjang[] }
  /** A mark from 0 to 100 worked out on the regulation's own sheet. */
  | { jenis: 'nilai' };

export type Indikator = {
  kode: string;
  nama: string;
  /** Weight inside the aspect; 1 for all where the instrument does not say. */
  bobot: number;
  /** Only for cooperatives of this pattern; absent: for both. */
  hanya?: PolaPengelolaan;
  /** Wording or bands are our example, to be replaced by the office with the text of the guideline. */
  contoh: boolean;
  cara: CaraNilai;
};

export type Aspek = { kode: string; nama: string; bobot: number; indikator: readonly Indikator[] };

export const PREDIKAT_KESEHATAN = {
  sehat: 'Sehat',
  cukup_sehat: 'Cukup Sehat',
  dalam_pengawasan: 'Dalam Pengawasan',
  dalam_pengawasan_khusus: 'Dalam Pengawasan Khusus',
} as const;
export type PredikatKesehatan = keyof typeof PREDIKAT_KESEHATAN;

/** A version of the instrument, as stored; assessments keep the code of the one that they used. */
export type Instrumen = {
  kode: string;
  nama: string;
  dasar: string;
  berlakuMulai: Tanggal;
  /** Last day in force; null while it is. */
  berlakuSampai: Tanggal | null;
  pola: readonly PolaPengelolaan[];
  aspek: readonly Aspek[];
  /** Bands of the yes-ratio in percent, best first (domain 4.7). */
  jenjangRasio: readonly Jenjang[];
  /** Lowest score of each predicate, best first; the last one starts at 0. */
  predikat: readonly { min: number; kode: PredikatKesehatan }[];
};

export const JENJANG_RASIO: readonly Jenjang[] = [
  { lebihDari: 75, kredit: 4 },
  { lebihDari: 50, kredit: 3 },
  { lebihDari: 25, kredit: 2 },
  { lebihDari: null, kredit: 1 },
];

export const BATAS_PREDIKAT: Instrumen['predikat'] = [
  { min: 80, kode: 'sehat' },
  { min: 66, kode: 'cukup_sehat' },
  { min: 51, kode: 'dalam_pengawasan' },
  { min: 0, kode: 'dalam_pengawasan_khusus' },
];

/** The indicators that concern a cooperative of this pattern. */
export function indikatorBerlaku(aspek: Aspek, pola: PolaPengelolaan): Indikator[] {
  return aspek.indikator.filter((i) => i.hanya === undefined || i.hanya === pola);
}

/** Versions in force on a day for a pattern, newest first. */
export function instrumenPada(daftar: readonly Instrumen[], pola: PolaPengelolaan, pada: Tanggal): Instrumen[] {
  return daftar
    .filter((i) => i.pola.includes(pola) && i.berlakuMulai <= pada && (i.berlakuSampai === null || pada <= i.berlakuSampai))
    .sort((a, b) => b.berlakuMulai.localeCompare(a.berlakuMulai));
}

function periksaJenjang(nama: string, jenjang: readonly Jenjang[]): string[] {
  const batas = jenjang.map((j) => j.lebihDari);
  const turun = batas.slice(0, -1).every((b, i) => b !== null && (i === 0 || b < (batas[i - 1] as number)));
  return jenjang.length > 0 && turun && batas.at(-1) === null ? [] : [`Jenjang ${nama} harus menurun dan berakhir dengan jenjang penutup.`];
}

/** What is wrong with an instrument before it may be used: weights, codes, bands. */
export function periksaInstrumen(i: Instrumen): string[] {
  const salah = periksaJenjang('rasio', i.jenjangRasio);
  const jumlah = i.aspek.reduce((s, a) => s + a.bobot, 0);
  if (jumlah !== 100) salah.push(`Jumlah bobot aspek harus 100; sekarang ${jumlah}.`);
  const kode = i.aspek.flatMap((a) => [a.kode, ...a.indikator.map((x) => x.kode)]);
  if (new Set(kode).size !== kode.length) salah.push('Ada kode aspek atau indikator yang sama.');
  for (const aspek of i.aspek) {
    for (const pola of i.pola) {
      if (indikatorBerlaku(aspek, pola).length === 0) salah.push(`Aspek ${aspek.nama} belum punya indikator untuk pola ${pola}.`);
    }
    for (const x of aspek.indikator) {
      if (!(x.bobot > 0)) salah.push(`Bobot indikator ${x.nama} harus lebih dari 0.`);
      if (x.cara.jenis === 'rasio') salah.push(...periksaJenjang(x.nama, x.cara.jenjang));
      if (x.cara.jenis === 'ya_tidak' && x.cara.butir.length === 0) salah.push(`Indikator ${x.nama} belum punya butir.`);
    }
  }
  if (i.predikat.at(-1)?.min !== 0) salah.push('Predikat terendah harus mulai dari 0.');
  return salah;
}
