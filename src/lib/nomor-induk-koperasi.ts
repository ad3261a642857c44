import type { HasilPeriksa } from './nomor-tertulis.ts';
import { bacaDigit, samaSemua } from './nomor-tertulis.ts';

const PANJANG = 13;

/**
 * The cooperative's number from ODS. Its inner structure is not published, so it is kept as written:
 * only what cannot be a number at all is refused, everything odd is a warning.
 */
export function periksaNomorIndukKoperasi(teks: string, opsi: { awalan?: string } = {}): HasilPeriksa {
  const nama = 'Nomor induk koperasi';
  const baca = bacaDigit(teks, nama);
  if (!baca.ok) return baca;
  const { digit } = baca;
  if (samaSemua(digit)) {
    return { ok: false, pesan: `${nama} berisi satu angka yang diulang-ulang. Bila belum terbit, pilih "Belum punya".` };
  }
  if (digit.length < 8 || digit.length > 20) {
    return {
      ok: false,
      pesan: `${nama} biasanya ${PANJANG} angka; yang ditulis ${digit.length} angka. Cocokkan dengan sertifikat NIK koperasi.`,
    };
  }
  const peringatan: string[] = [];
  if (digit.length === 16) {
    peringatan.push(`${nama} biasanya ${PANJANG} angka; 16 angka adalah panjang NIK orang. Periksa apakah kolomnya tertukar.`);
  } else if (digit.length !== PANJANG) {
    peringatan.push(`${nama} biasanya ${PANJANG} angka; yang ditulis ${digit.length} angka. Cocokkan dengan sertifikatnya.`);
  }
  if (opsi.awalan !== undefined && !digit.startsWith(opsi.awalan)) {
    peringatan.push(
      `${nama} tidak diawali kode wilayah kantor ini (${opsi.awalan}). Periksa apakah koperasi ini terdaftar di wilayah lain.`,
    );
  }
  return { ok: true, nilai: digit, peringatan };
}
