import type { Definisi, Dokumen, Pertanyaan, Syarat } from './definisi.ts';
import { BERPILIHAN, pilihanDari, syaratDalamKata } from './isian.ts';
import { calonPenentu } from './jalur.ts';
import { idBaru } from './susunan.ts';

/** A condition as one choice of a list: "punya_nib=ya", "punya_nib=ya|tidak", or "punya_nib" when any answer will do. */
export function tulisSyarat(syarat: Syarat | null): string {
  if (!syarat) return '';
  return syarat.nilai.length === 0 ? syarat.pertanyaan : `${syarat.pertanyaan}=${syarat.nilai.join('|')}`;
}

export function bacaSyarat(teks: string): Syarat | null {
  const [, pertanyaan, nilai] = /^([a-z][a-z0-9_]{0,59})(?:=([a-z0-9_|]{1,600}))?$/.exec(teks) ?? [];
  return pertanyaan === undefined ? null : { pertanyaan, nilai: nilai === undefined ? [] : nilai.split('|') };
}

export type PilihanSyarat = { label: string; options: { value: string; text: string }[] };

/** What a page, a question or a document may wait for: every answer to every earlier question. */
export function pilihanSyarat(definisi: Definisi, sebelum: string | undefined, kini: Syarat | null): PilihanSyarat[] {
  const semua = calonPenentu(definisi, sebelum).map((satu) => ({
    label: satu.label,
    options: BERPILIHAN.includes(satu.jenis)
      ? pilihanDari(satu).map(({ kode, label }) => ({
          value: tulisSyarat({ pertanyaan: satu.id, nilai: [kode] }),
          text: `dijawab ${label}`,
        }))
      : [{ value: satu.id, text: 'diisi' }],
  }));
  const tertulis = tulisSyarat(kini);
  if (!kini || semua.some(({ options }) => options.some(({ value }) => value === tertulis))) return semua;
  return [...semua, { label: 'Seperti sekarang', options: [{ value: tertulis, text: syaratDalamKata(definisi, kini) }] }];
}

/** A list typed one a line. A choice keeps its stored word while its label, or else its place, stays. */
export function susunPilihan(teks: string, lama: Pertanyaan['pilihan']): Pertanyaan['pilihan'] {
  const baris = [...new Set(teks.split('\n').map((satu) => satu.trim()))].filter((satu) => satu !== '');
  const tetap = lama.filter(({ label }) => baris.includes(label));
  const terpakai = tetap.map(({ kode }) => kode);
  return baris.map((label, i) => {
    const sama = tetap.find((satu) => satu.label === label);
    if (sama) return sama;
    const setempat = lama[i];
    const kode = setempat && lama.length === baris.length && !terpakai.includes(setempat.kode) ? setempat.kode : idBaru(label, terpakai);
    terpakai.push(kode);
    return { kode, label };
  });
}

/** Documents come after every question, so any of them may steer. */
export const pilihanSyaratDokumen = (definisi: Definisi, kini: Dokumen | undefined): PilihanSyarat[] =>
  pilihanSyarat(definisi, undefined, kini?.tampilBila ?? null);
