import { rapikanSpasi } from '../../../lib/spasi.ts';
import type { PolaPengelolaan } from '../koperasi.ts';
import { type Indikator, indikatorBerlaku, type Instrumen } from './instrumen.ts';
import { KKPKK_2021 } from './instrumen-kkpkk.ts';
import { PERDEP_06_2016, PERDEP_07_2016 } from './instrumen-perdep.ts';
import type { Jawaban, LembarJawaban } from './kesehatan.ts';

/** Versions that come with the program; the register keeps a copy of each that was used. */
export const INSTRUMEN_BAWAAN: readonly Instrumen[] = [KKPKK_2021, PERDEP_06_2016, PERDEP_07_2016];

/** Name of the field for one statement of an indicator, or for its one figure. */
export const namaField = (indikator: Indikator, butir?: number): string =>
  butir === undefined ? indikator.kode : `${indikator.kode}-${butir + 1}`;

export type Terbaca = { jawaban: LembarJawaban; salah: Record<string, string> };

/** The filled sheet out of the fields of its form; `isi` gives what was typed, '' where nothing was. */
export function bacaLembar(instrumen: Instrumen, pola: PolaPengelolaan, isi: (nama: string) => string): Terbaca {
  const jawaban: Record<string, Jawaban> = {};
  const salah: Record<string, string> = {};
  for (const indikator of instrumen.aspek.flatMap((aspek) => indikatorBerlaku(aspek, pola))) {
    if (indikator.cara.jenis === 'ya_tidak') {
      const semua = indikator.cara.butir.map((_, i) => isi(namaField(indikator, i)));
      for (const [i, satu] of semua.entries()) {
        if (satu !== 'ya' && satu !== 'tidak') salah[namaField(indikator, i)] = `${indikator.nama}, butir ${i + 1}: pilih ya atau tidak.`;
      }
      jawaban[indikator.kode] = semua.map((satu) => satu === 'ya');
      continue;
    }
    const angka = bacaAngka(isi(namaField(indikator)));
    const lingkup = indikator.cara.jenis === 'nilai' ? 'nilai 0 sampai 100' : 'persen';
    if (angka === undefined) salah[namaField(indikator)] = `${indikator.nama}: isi ${lingkup}, misalnya 67,5.`;
    else if (indikator.cara.jenis === 'nilai' && (angka < 0 || angka > 100))
      salah[namaField(indikator)] = `${indikator.nama}: nilai harus antara 0 dan 100.`;
    else jawaban[indikator.kode] = angka;
  }
  return { jawaban, salah };
}

function bacaAngka(teks: string): number | undefined {
  const rapi = rapikanSpasi(teks).replace(/\s*%$/, '').replace(',', '.');
  return /^-?\d{1,6}(\.\d{1,4})?$/.test(rapi) ? Number(rapi) : undefined;
}
