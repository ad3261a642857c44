import type { HasilPeriksa } from './nomor-tertulis.ts';
import { rapikanSpasi } from './spasi.ts';

/** "Not issued yet" and "nobody asked yet" are states of their own, never 0, '' or a dummy number. */
export const KEADAAN_NOMOR = {
  ada: 'Ada',
  belum_punya: 'Belum punya',
  belum_dicatat: 'Belum dicatat',
} as const;
export type KeadaanNomor = keyof typeof KEADAAN_NOMOR;

export type Nomor = { keadaan: 'ada'; nilai: string } | { keadaan: 'belum_punya' } | { keadaan: 'belum_dicatat' };

export const BELUM_PUNYA: Nomor = { keadaan: 'belum_punya' };
export const BELUM_DICATAT: Nomor = { keadaan: 'belum_dicatat' };

const KATA_BELUM = new Set([
  'belum',
  'belum ada',
  'belum punya',
  'belum memiliki',
  'belum terbit',
  'belum dibuat',
  'blm',
  'blm ada',
  'blm punya',
  'tidak',
  'tidak ada',
  'tidak punya',
  'tidak memiliki',
  'tdk ada',
  'tdk punya',
  'ga ada',
  'gak ada',
  'nihil',
  'kosong',
  'proses',
  'dalam proses',
  'sedang proses',
  'masih proses',
  'sedang diurus',
  'na',
  'none',
  'null',
  'nil',
  'x',
  'xx',
  'xxx',
]);

/** Does a cell say "not issued yet"? An empty cell says nothing, which is not the same. */
export function berartiBelumPunya(teks: string): boolean {
  // None of the words begins with such a digit, and most cells are numbers.
  if (/^[1-9]/.test(teks)) return false;
  const rapi = rapikanSpasi(teks).toLowerCase();
  if (rapi === '' || rapi.length > 40) return false;
  if (/^[-–—_.*?\s]+$/.test(rapi) || /^['"]?[0\s.-]+$/.test(rapi)) return true;
  return KATA_BELUM.has(
    rapi
      .replace(/[^a-z ]/g, '')
      .trim()
      .replace(/ (nib|nik|npwp|nomor|no|sertifikat)$/, ''),
  );
}

/** A cell or field → state or checked number. */
export function bacaNomor<T>(
  teks: string,
  periksa: (teks: string) => HasilPeriksa<T>,
): { ok: true; nomor: Nomor; peringatan: string[] } | { ok: false; pesan: string } {
  if (rapikanSpasi(teks) === '') return { ok: true, nomor: BELUM_DICATAT, peringatan: [] };
  if (berartiBelumPunya(teks)) return { ok: true, nomor: BELUM_PUNYA, peringatan: [] };
  const hasil = periksa(teks);
  if (!hasil.ok) return hasil;
  return { ok: true, nomor: { keadaan: 'ada', nilai: hasil.nilai }, peringatan: hasil.peringatan };
}

/** The two columns of a row (number, state) → value. A state that contradicts its number is our own failure. */
export function nomorDariKolom(nilai: string | null, keadaan: KeadaanNomor): Nomor {
  if (keadaan === 'ada') {
    if (nilai === null) throw new Error('Keadaan nomor "ada" tanpa nomor.');
    return { keadaan, nilai };
  }
  return { keadaan };
}

export function kolomDariNomor(n: Nomor): { nilai: string | null; keadaan: KeadaanNomor } {
  return { nilai: n.keadaan === 'ada' ? n.nilai : null, keadaan: n.keadaan };
}

export function tampilNomor(n: Nomor, format: (nilai: string) => string = (nilai) => nilai): string {
  return n.keadaan === 'ada' ? format(n.nilai) : KEADAAN_NOMOR[n.keadaan];
}
