import type { Tanggal } from '../../../lib/tanggal.ts';

/** One version of the rules on the annual meeting; the settings table holds these with their dates. */
export type AturanRat = {
  versi: string;
  sumber: string;
  berlakuSejak: Tanggal;
  /** Last day in force; null while it is. */
  berlakuSampai: Tanggal | null;
  /** Months after the end of the book year within which the meeting must be held. */
  batasBulan: number;
  /** The meeting is valid with more than this share of the members, unless the articles say otherwise. */
  kuorumPersen: number;
  /** So many book years in a row without a meeting: proposed as inactive. */
  tahunTidakAktif: number;
  sumberStatus: string;
};

/** Seed of the settings. Domain 4.4 (UU 25/1992 Ps 26) and 4.5 (practice in Kota Malang). */
export const ATURAN_RAT: readonly AturanRat[] = [
  {
    versi: 'uu-25-1992',
    sumber: 'UU 25/1992 Pasal 26',
    berlakuSejak: '1992-10-21',
    berlakuSampai: null,
    batasBulan: 6,
    kuorumPersen: 50,
    tahunTidakAktif: 2,
    sumberStatus: 'Ketentuan kantor: dua tahun buku berturut-turut tanpa RAT (UU 25/1992 Pasal 26)',
  },
];

export function aturanRatPada(aturan: readonly AturanRat[], pada: Tanggal): AturanRat {
  const ada = aturan.find((a) => a.berlakuSejak <= pada && (a.berlakuSampai === null || pada <= a.berlakuSampai));
  if (ada === undefined) throw new Error(`Tidak ada aturan RAT yang berlaku pada ${pada}.`);
  return ada;
}
