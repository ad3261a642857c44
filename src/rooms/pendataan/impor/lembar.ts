import { susunTanggal } from '../../../lib/tanggal.ts';
import type { LembarKerja } from './impor.ts';

/** A row as the file holds it, all cells as text. Blank rows may be left out; `nomor` counts them. */
export type BarisMentah = {
  nomor: number;
  sel: string[];
  /** Columns whose value comes from a merged cell that began in a row above. */
  turunan: ReadonlySet<number> | null;
  /** Cells merged sideways: first column → last column. */
  melebar: ReadonlyMap<number, number> | null;
};

/** An opened file. `baca` gives rows in handfuls, and may be called again. */
export type BerkasTerbuka = {
  ok: true;
  rupa: 'csv' | 'xlsx' | 'ods';
  lembar: readonly LembarKerja[];
  /** The sheets named, each whole, in the order of the file. */
  baca: (nama: readonly string[]) => AsyncIterable<{ lembar: string; baris: BarisMentah[] }>;
  tutup: () => Promise<void>;
};

/** Rows handed over at once: enough to make the hand-over cheap, few enough to stay small. */
export const SEKALI_BACA = 256;

/** Columns after this one are not read: no register has so many, and a stray cell far to the right would blow up each row. */
export const KOLOM_TERBANYAK = 512;

/**
 * A number as the spreadsheet shows it. From 16 digits on the last ones are not to be trusted, so it is written as Excel
 * does, and the readers of numbers refuse it with the reason.
 */
export function tulisBilangan(n: number): string {
  if (!Number.isFinite(n)) return '#NUM!';
  if (Math.abs(n) >= 1e15) return n.toExponential(5).toUpperCase();
  // Sums in binary leave crumbs: 0,1 + 0,2 is shown as 0,3.
  const bulat = Number(n.toPrecision(15));
  return String(bulat).replace('.', ',');
}

const HARI_MS = 86_400_000;

/** A serial day number of a spreadsheet → 'YYYY-MM-DD', or 'HH:MM' when it holds only a time. */
export function tulisTanggalSerial(n: number, sejak1904: boolean): string {
  if (!Number.isFinite(n) || n < 0 || n > 2_958_465) return tulisBilangan(n);
  if (n < 1) return new Date(Math.round(n * HARI_MS)).toISOString().slice(11, 16);
  // Excel believes in 29 February 1900.
  const hari = sejak1904 ? Math.floor(n) - 24_107 : Math.floor(n) < 60 ? Math.floor(n) - 25_568 : Math.floor(n) - 25_569;
  const d = new Date(hari * HARI_MS);
  return susunTanggal(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
}

export type Gabungan = { baris: readonly [number, number]; kolom: readonly [number, number] };

/** Hands the value of a merged cell on to the rows below it. Rows must come in order; merges before or with their first row. */
export class PenurunGabungan {
  private berjalan: { sampai: number; kolom: number; nilai: string }[] = [];

  terapkan(nomor: number, sel: string[], mulai: readonly Gabungan[]): BarisMentah {
    let turunan: Set<number> | null = null;
    let melebar: Map<number, number> | null = null;
    if (this.berjalan.length > 0) {
      this.berjalan = this.berjalan.filter((g) => g.sampai >= nomor);
      for (const { kolom, nilai } of this.berjalan) {
        while (sel.length <= kolom) sel.push('');
        if (sel[kolom] !== '' || nilai === '') continue;
        sel[kolom] = nilai;
        (turunan ??= new Set()).add(kolom);
      }
    }
    for (const { baris, kolom } of mulai) {
      if (kolom[1] > kolom[0]) (melebar ??= new Map()).set(kolom[0], kolom[1]);
      if (baris[1] > nomor) this.berjalan.push({ sampai: baris[1], kolom: kolom[0], nilai: sel[kolom[0]] ?? '' });
    }
    return { nomor, sel, turunan, melebar };
  }
}
