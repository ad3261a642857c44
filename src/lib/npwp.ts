import { periksaNik } from './nik.ts';
import type { HasilPeriksa } from './nomor-tertulis.ts';
import { bacaDigit, samaSemua } from './nomor-tertulis.ts';

/** `lama`: 15 digits; `badan`: 0 + the old 15; `perorangan`: the person's NIK. */
export type BentukNpwp = 'lama' | 'badan' | 'perorangan';

const tolak = (pesan: string): { ok: false; pesan: string } => ({ ok: false, pesan });

/**
 * PMK 112/2022 and 136/2023: a person's NPWP is the NIK, a body's is 0 followed by its old 15 digits.
 * Both spellings are met in the field and kept as they are.
 */
export function periksaNpwp(teks: string): HasilPeriksa<{ bentuk: BentukNpwp }> {
  const baca = bacaDigit(teks, 'NPWP');
  if (!baca.ok) return baca;
  const { digit } = baca;
  if (samaSemua(digit)) return tolak('NPWP berisi satu angka yang diulang-ulang. Bila belum punya NPWP, pilih "Belum punya".');
  if (digit.length === 15) return { ok: true, nilai: digit, peringatan: [], bentuk: 'lama' };
  if (digit.length === 16 && digit.startsWith('0')) return { ok: true, nilai: digit, peringatan: [], bentuk: 'badan' };
  if (digit.length === 16) {
    const nik = periksaNik(digit);
    if (nik.ok) return { ok: true, nilai: digit, peringatan: [], bentuk: 'perorangan' };
    return tolak(`NPWP 16 angka milik orang sama dengan NIK-nya, dan milik badan diawali 0. ${nik.pesan}`);
  }
  if (digit.length === 22) {
    return tolak('Yang ditulis 22 angka: itu NITKU, nomor tempat usaha. Hapus enam angka terakhirnya untuk mendapat NPWP.');
  }
  const hilangNol = digit.length === 14 ? ' Lembar kerja sering menghapus angka 0 di depan.' : '';
  return tolak(`NPWP harus 15 angka (lama) atau 16 angka; yang ditulis ${digit.length} angka.${hilangNol} Cocokkan dengan kartu NPWP.`);
}

/** One spelling for comparing: the old 15 digits and 0 + the same 15 are one number. */
export function kunciNpwp(nilai: string): string {
  return nilai.length === 15 ? `0${nilai}` : nilai;
}

/** "09.254.294.3-407.000" for 15 digits, groups of four for 16. */
export function formatNpwp(nilai: string): string {
  return nilai.length === 15
    ? nilai.replace(/^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4-$5.$6')
    : nilai.replace(/(\d{4})(?=\d)/g, '$1 ');
}
