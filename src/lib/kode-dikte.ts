import { randomInt } from 'node:crypto';

/**
 * Codes that are read out on the telephone: capitals and digits without look-alikes (no 0 O 1 I L 5 S 8 B 2 Z Q V), the last sign
 * checks the others. A prime number of signs, so that every single slip and every swap of two neighbours is noticed.
 */
const ABJAD = '34679ACDEFGHJKMNPRTUWXY';
const PANJANG = 8;

function tandaPeriksa(isi: string): string {
  const jumlah = [...isi].reduce((hasil, huruf, i) => hasil + (i + 1) * ABJAD.indexOf(huruf), 0);
  return ABJAD.charAt(jumlah % ABJAD.length);
}

/** A fresh code, "ACDE-F347". */
export function kodeDikteBaru(acak: (batas: number) => number = randomInt): string {
  const isi = Array.from({ length: PANJANG - 1 }, () => ABJAD.charAt(acak(ABJAD.length))).join('');
  return tulisKodeDikte(isi + tandaPeriksa(isi));
}

const tulisKodeDikte = (kode: string): string => `${kode.slice(0, 4)}-${kode.slice(4)}`;

/** The code as typed, without dashes and spaces; undefined when it cannot be one, for example after a slip. */
export function bacaKodeDikte(teks: string): string | undefined {
  const kode = teks.toUpperCase().replace(/[\s\-–—.]/g, '');
  if (kode.length !== PANJANG || [...kode].some((huruf) => !ABJAD.includes(huruf))) return undefined;
  return tandaPeriksa(kode.slice(0, -1)) === kode.at(-1) ? kode : undefined;
}
