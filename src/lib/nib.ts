import type { HasilPeriksa } from './nomor-tertulis.ts';
import { bacaDigit, bedaPanjang, samaSemua } from './nomor-tertulis.ts';

const TERTUKAR: Readonly<Record<number, string>> = {
  15: ' NPWP lama 15 angka; periksa apakah kolomnya tertukar.',
  16: ' NIK dan NPWP baru 16 angka; periksa apakah kolomnya tertukar.',
};

/** NIB: 13 digits, issued by OSS. Nothing inside it can be checked. */
export function periksaNib(teks: string): HasilPeriksa {
  const baca = bacaDigit(teks, 'NIB');
  if (!baca.ok) return baca;
  const { digit } = baca;
  if (samaSemua(digit)) {
    return { ok: false, pesan: 'NIB berisi satu angka yang diulang-ulang. Bila usaha ini belum punya NIB, pilih "Belum punya".' };
  }
  if (digit.length !== 13) {
    return {
      ok: false,
      pesan: `NIB harus 13 angka; yang ditulis ${digit.length} angka (${bedaPanjang(digit, 13)}). Cocokkan dengan lembar NIB dari OSS.${TERTUKAR[digit.length] ?? ''}`,
    };
  }
  return { ok: true, nilai: digit, peringatan: [] };
}
