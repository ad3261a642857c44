import { bulatkan, formatDesimal } from '../../../lib/angka.ts';
import type { PolaPengelolaan } from '../koperasi.ts';
import type { Aspek, Indikator, Instrumen, Jenjang, PredikatKesehatan } from './instrumen.ts';
import { indikatorBerlaku, PREDIKAT_KESEHATAN } from './instrumen.ts';

/** Answer to one indicator: a tick per statement, a ratio in percent, or a mark from 0 to 100. */
export type Jawaban = readonly boolean[] | number;
export type LembarJawaban = Readonly<Record<string, Jawaban | undefined>>;

export function kreditRasio(rasio: number, jenjang: readonly Jenjang[]): 1 | 2 | 3 | 4 {
  const kena = jenjang.find((j) => j.lebihDari === null || rasio > j.lebihDari);
  if (kena === undefined) throw new Error('Jenjang rasio tidak lengkap.');
  return kena.kredit;
}

const KATEGORI = { 4: 'Sehat', 3: 'Cukup Sehat', 2: 'Kurang Sehat', 1: 'Tidak Sehat' } as const;

export type HasilIndikator = {
  kode: string;
  nama: string;
  /** Yes-ratio or ratio in percent; null for a mark. */
  rasio: number | null;
  kredit: 1 | 2 | 3 | 4 | null;
  kategori: string | null;
  /** 0 to 100. */
  nilai: number;
};

export type HasilAspek = { kode: string; nama: string; bobot: number; nilai: number; tertimbang: number; indikator: HasilIndikator[] };

export type HasilKesehatan =
  | { lengkap: true; aspek: HasilAspek[]; skor: number; predikat: PredikatKesehatan; kalimat: string }
  | { lengkap: false; belum: { kode: string; nama: string; pesan: string }[] };

function pesanJawaban(i: Indikator, j: Jawaban | undefined): string | null {
  if (j === undefined) return 'belum dijawab';
  if (i.cara.jenis === 'ya_tidak') {
    if (typeof j === 'number' || j.length !== i.cara.butir.length) return `harus memuat ${i.cara.butir.length} jawaban ya atau tidak`;
    return null;
  }
  if (typeof j !== 'number' || !Number.isFinite(j)) return 'harus berupa angka';
  return i.cara.jenis === 'nilai' && (j < 0 || j > 100) ? 'harus antara 0 dan 100' : null;
}

function nilaiIndikator(i: Indikator, j: Jawaban, instrumen: Instrumen): HasilIndikator {
  const dasar = { kode: i.kode, nama: i.nama };
  if (i.cara.jenis === 'nilai') return { ...dasar, rasio: null, kredit: null, kategori: null, nilai: j as number };
  const rasio = typeof j === 'number' ? j : (j.filter(Boolean).length / j.length) * 100;
  const kredit = kreditRasio(rasio, i.cara.jenis === 'rasio' ? i.cara.jenjang : instrumen.jenjangRasio);
  return { ...dasar, rasio, kredit, kategori: KATEGORI[kredit], nilai: (kredit / 4) * 100 };
}

/** With equal weights this is sum(kredit) / (n × 4) × 100, the formula of the guideline. */
function nilaiAspek(aspek: Aspek, indikator: readonly Indikator[], jawaban: LembarJawaban, instrumen: Instrumen): HasilAspek {
  const hasil = indikator.map((i) => nilaiIndikator(i, jawaban[i.kode] as Jawaban, instrumen));
  const bobot = indikator.reduce((s, i) => s + i.bobot, 0);
  const nilai = indikator.reduce((s, i, ke) => s + i.bobot * (hasil[ke] as HasilIndikator).nilai, 0) / bobot;
  return { kode: aspek.kode, nama: aspek.nama, bobot: aspek.bobot, nilai, tertimbang: (nilai * aspek.bobot) / 100, indikator: hasil };
}

/** Domain 4.7: 80 Sehat, 66 Cukup Sehat, 51 Dalam Pengawasan; judged on the score rounded to two decimals, as it is printed. */
export function predikatSkor(skor: number, batas: Instrumen['predikat']): PredikatKesehatan {
  const bulat = bulatkan(skor, 2);
  const kena = batas.find((b) => bulat >= b.min);
  if (kena === undefined) throw new Error(`Skor ${skor} di bawah predikat terendah.`);
  return kena.kode;
}

/** Scores a filled sheet by its instrument; while an answer is missing there is no score, only a list of what is missing. */
export function nilaiKesehatan(instrumen: Instrumen, pola: PolaPengelolaan, jawaban: LembarJawaban): HasilKesehatan {
  const lembar = instrumen.aspek.map((aspek) => ({ aspek, indikator: indikatorBerlaku(aspek, pola) }));
  const belum = lembar.flatMap(({ indikator }) =>
    indikator.flatMap((i) => {
      const pesan = pesanJawaban(i, jawaban[i.kode]);
      return pesan === null ? [] : [{ kode: i.kode, nama: i.nama, pesan: `${i.nama} ${pesan}.` }];
    }),
  );
  if (belum.length > 0) return { lengkap: false, belum };
  const aspek = lembar.map(({ aspek: a, indikator }) => nilaiAspek(a, indikator, jawaban, instrumen));
  const skor = bulatkan(
    aspek.reduce((s, a) => s + a.tertimbang, 0),
    2,
  );
  const predikat = predikatSkor(skor, instrumen.predikat);
  return {
    lengkap: true,
    aspek,
    skor,
    predikat,
    kalimat: `Skor ${formatDesimal(skor)}: ${PREDIKAT_KESEHATAN[predikat]} (${instrumen.nama}).`,
  };
}
