import { jarakSunting, miripOrang, miripTeks } from '../jarak.ts';
import type { Ruas } from './ruas.ts';

/** How like two values are: 0 the same, 1 nearly, 2 faintly, 3 another. */
export type Tingkat = 0 | 1 | 2 | 3;
export const TINGKAT = 4;

type Banding = (a: string, b: string) => Tingkat;

const menurut = (mirip: number, nyaris: number, samar: number): Tingkat => (mirip >= nyaris ? 1 : mirip >= samar ? 2 : 3);

const rapat = (teks: string): string => (teks.includes(' ') ? teks.replaceAll(' ', '') : teks);

/** From here on two texts are faintly alike. */
const SAMAR = 0.6;

const KANTONG = new Int16Array(128);

/** Letters that one has more of than the other: never more than the edits between them, and far cheaper to count. */
function palingSedikit(a: string, b: string): number {
  KANTONG.fill(0);
  for (let i = 0; i < a.length; i++) (KANTONG[a.charCodeAt(i) & 127] as number)++;
  for (let i = 0; i < b.length; i++) (KANTONG[b.charCodeAt(i) & 127] as number)--;
  let [lebih, kurang] = [0, 0];
  for (let i = 0; i < 128; i++) {
    const n = KANTONG[i] as number;
    if (n > 0) lebih += n;
    else kurang -= n;
  }
  return Math.max(lebih, kurang);
}

/** Words with typing slips: one slip in a short word is already much of it. */
function teks(a: string, b: string): Tingkat {
  const [x, y] = [rapat(a), rapat(b)];
  if (x === y) return 0;
  const panjang = Math.max(x.length, y.length);
  if (palingSedikit(x, y) > Math.max(1, panjang * (1 - SAMAR))) return 3;
  return panjang >= 3 && jarakSunting(x, y) === 1 ? 1 : menurut(miripTeks(x, y), 0.8, SAMAR);
}

function nama(a: string, b: string): Tingkat {
  return menurutNama(a, b, teks(a, b));
}

function menurutNama(a: string, b: string, tingkat: Tingkat): Tingkat {
  if (tingkat < 2 || (!a.includes(' ') && !b.includes(' '))) return tingkat;
  const [x, y] = [a.split(' '), b.split(' ')];
  if (!x.some((k) => y.some((l) => k.slice(0, 2) === l.slice(0, 2)))) return tingkat;
  return Math.min(tingkat, menurut(miripOrang(x, y), 0.85, 0.7)) as Tingkat;
}

/** Figures: an edit or a pair of neighbours swapped, then two edits in a long number. */
function nomor(a: string, b: string): Tingkat {
  if (palingSedikit(a, b) > 2) return 3;
  const jarak = jarakSunting(a, b);
  return jarak === 0 ? 0 : jarak === 1 && Math.min(a.length, b.length) > 1 ? 1 : jarak === 2 && a.length >= 6 ? 2 : 3;
}

function lahir(a: string, b: string): Tingkat {
  if (a.length === 8 && a.slice(0, 4) + a.slice(6) + a.slice(4, 6) === b) return 1;
  return nomor(a, b);
}

const persis: Banding = (a, b) => (a === b ? 0 : 3);

export type Takaran = {
  banding: Banding;
  /** Chance of each level when both are one. */
  satu: readonly [number, number, number, number];
  /** Chance of the levels 0 to 2 by accident, before the file itself has been looked at. */
  acak: readonly [number, number, number];
};

const TULISAN = [0.8, 0.11, 0.03, 0.06] as const;

/** What is known beforehand; the file's own frequencies take over as it grows. */
export const TAKARAN: Readonly<Record<Ruas, Takaran>> = {
  nama_depan: { banding: nama, satu: [0.74, 0.12, 0.05, 0.09], acak: [0.005, 0.01, 0.02] },
  nama_belakang: { banding: nama, satu: [0.76, 0.13, 0.04, 0.07], acak: [0.003, 0.01, 0.02] },
  nama_usaha: { banding: nama, satu: [0.84, 0.11, 0.03, 0.02], acak: [0.01, 0.005, 0.02] },
  jenis: { banding: persis, satu: [0.95, 0.01, 0.01, 0.03], acak: [0.15, 0.01, 0.01] },
  orang: { banding: nama, satu: [0.72, 0.2, 0.05, 0.03], acak: [0.001, 0.002, 0.01] },
  nomor: { banding: nomor, satu: [0.88, 0.07, 0.03, 0.02], acak: [0.00005, 0.0001, 0.001] },
  nomor_lain: { banding: nomor, satu: [0.86, 0.09, 0.02, 0.03], acak: [0.00005, 0.0001, 0.001] },
  telepon: { banding: nomor, satu: [0.85, 0.1, 0.01, 0.04], acak: [0.00005, 0.0001, 0.0005] },
  surel: { banding: nomor, satu: [0.85, 0.1, 0.01, 0.04], acak: [0.00005, 0.0001, 0.0005] },
  lahir: { banding: lahir, satu: [0.86, 0.06, 0.02, 0.06], acak: [0.0001, 0.0007, 0.004] },
  jalan: { banding: teks, satu: [0.76, 0.13, 0.03, 0.08], acak: [0.001, 0.002, 0.01] },
  nomor_rumah: { banding: nomor, satu: [0.86, 0.06, 0.01, 0.07], acak: [0.01, 0.1, 0.01] },
  tempat: { banding: teks, satu: [0.76, 0.13, 0.03, 0.08], acak: [0.001, 0.002, 0.01] },
  kelurahan: { banding: teks, satu: [...TULISAN], acak: [0.02, 0.005, 0.02] },
  kecamatan: { banding: teks, satu: [0.93, 0.03, 0.01, 0.03], acak: [0.1, 0.01, 0.02] },
  kota: { banding: teks, satu: [...TULISAN], acak: [0.01, 0.005, 0.02] },
  provinsi: { banding: teks, satu: [0.92, 0.03, 0.01, 0.04], acak: [0.2, 0.02, 0.02] },
  kode_pos: { banding: nomor, satu: [0.85, 0.08, 0.01, 0.06], acak: [0.002, 0.05, 0.01] },
};
