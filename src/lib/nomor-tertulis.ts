import { rapikanSpasi } from './spasi.ts';

/** Answer of a check of something typed: `pesan` says what is wrong and how to mend it; `peringatan` do not block. */
export type HasilPeriksa<T = object> = ({ ok: true; nilai: string; peringatan: string[] } & T) | { ok: false; pesan: string };

const tolak = (pesan: string): { ok: false; pesan: string } => ({ ok: false, pesan });

/** "3,57301E+15": a long number that a spreadsheet stored as a number; its last digits are gone for good. */
export function rusakOlehLembarKerja(teks: string): boolean {
  return /^['"]?\d+(?:[.,]\d+)?\s*e\s*\+?\s*\d+$/i.test(rapikanSpasi(teks));
}

const PEMISAH = /[\s.\-–—/_]/g;
const MIRIP_ANGKA = /[OoIl]/;

/** The digits of an identifier as people and spreadsheets write it, or a refusal that names the identifier. */
export function bacaDigit(teks: string, nama: string): { ok: true; digit: string } | { ok: false; pesan: string } {
  const rapi = rapikanSpasi(teks).replace(/^['"`]+|['"`]+$/g, '');
  if (rapi === '') return tolak(`${nama} belum diisi.`);
  if (rusakOlehLembarKerja(rapi)) {
    return tolak(
      `${nama} "${rapi}" rusak oleh lembar kerja: angka di belakangnya sudah hilang. ` +
        'Ambil lagi nomornya dari dokumen asli, dan ubah kolomnya menjadi teks sebelum mengetik.',
    );
  }
  const digit = rapi.replace(/^(\d+)\.0$/, '$1').replace(PEMISAH, '');
  if (/^\d+$/.test(digit)) return { ok: true, digit };
  const asing = /[^\d]/.exec(digit)?.[0] ?? '';
  if (MIRIP_ANGKA.test(asing)) {
    const angka = asing.toLowerCase() === 'o' ? '0' : '1';
    return tolak(`${nama} "${rapi}" memuat huruf "${asing}". Ganti dengan angka ${angka} bila itu yang dimaksud.`);
  }
  return tolak(`${nama} "${rapi}" memuat "${asing}". Tulis angkanya saja.`);
}

export function samaSemua(digit: string): boolean {
  return /^(\d)\1*$/.test(digit);
}

/** "kurang 1 angka" or "kelebihan 2 angka", for a sentence about a number of the wrong length. */
export function bedaPanjang(digit: string, panjang: number): string {
  const beda = panjang - digit.length;
  return beda > 0 ? `kurang ${beda} angka` : `kelebihan ${-beda} angka`;
}
