import type { z } from 'zod';
import { berartiBelumPunya } from '../../../lib/belum-punya.ts';
import { cariKode, type DaftarKode, kodeDari } from '../../../lib/daftar-kode.ts';
import { rapikanSpasi } from '../../../lib/spasi.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import type { Rujukan } from './rujukan.ts';

export type HasilBaca = { ok: true; nilai: unknown } | { ok: false; pesan: string } | { ok: 'ragu'; kata: string };

/** A field that a column can hold. */
export type Bidang = {
  nama: string;
  label: string;
  /** Headers that mean this field, besides its label; the first ones are the commonest. */
  alias: readonly string[];
  wajib: boolean;
  /** One cell → value; `undefined` when the cell says nothing. */
  baca: (teks: string, rujukan: Rujukan) => HasilBaca;
};

/** The readers of the forms by field, made once for a day. */
export type Bentuk = (hariIni: Tanggal) => Readonly<Record<string, z.ZodType>>;
type Olah = (teks: string) => { ok: true; teks: unknown } | { ok: false; pesan: string };

const KOSONG: HasilBaca = { ok: true, nilai: undefined };
const GALAT_RUMUS = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|RUMUS|GETTING_DATA|SPILL|CALC)\b/i;

/** What is wrong with a cell whatever its column, or undefined. */
export function galatSel(teks: string): string | undefined {
  if (!teks.startsWith('#') || !GALAT_RUMUS.test(teks)) return undefined;
  return teks.startsWith('#RUMUS')
    ? 'Sel ini berisi rumus tanpa hasil. Buka berkasnya di Excel atau LibreOffice, simpan, lalu unggah lagi.'
    : `Sel ini berisi galat rumus ${teks}. Ganti dengan nilai yang benar.`;
}

/** A dash says nothing about an amount or a count, but nought is a figure. */
export const kosongBukanNol = (teks: string): boolean => {
  const isi = teks.replace(/^\s*rp\.?\s*/i, '');
  return !/\d/.test(isi) && (isi.trim() === '' || berartiBelumPunya(isi));
};
/** For numbers that may be "not issued yet", and for yes-or-no: the reader itself knows the words. */
export const takPernahKosong = (): boolean => false;

/** The same reader as the form's, so that a cell and a field get the same answer. */
export function sepertiFormulir(
  bentuk: Bentuk,
  field: string,
  olah: Olah = (teks) => ({ ok: true, teks }),
  kosong: (teks: string) => boolean = berartiBelumPunya,
) {
  let dibuat: { hariIni: Tanggal; skema: z.ZodType } | undefined;
  return (teks: string, { hariIni }: Rujukan): HasilBaca => {
    if (kosong(teks)) return KOSONG;
    if (dibuat?.hariIni !== hariIni) {
      const skema = bentuk(hariIni)[field];
      if (!skema) throw new Error(`Formulir tidak punya isian ${field}.`);
      dibuat = { hariIni, skema };
    }
    const diolah = olah(teks);
    if (!diolah.ok) return diolah;
    const hasil = dibuat.skema.safeParse(diolah.teks);
    if (!hasil.success) return { ok: false, pesan: hasil.error.issues[0]?.message ?? 'Isi sel ini tidak terbaca.' };
    if (hasil.data === null || hasil.data === '') return KOSONG;
    return { ok: true, nilai: typeof hasil.data === 'bigint' ? String(hasil.data) : hasil.data };
  };
}

/** A choice by its stored word, the word on screen, a usual spelling or its printed number. */
export function pilihanDari<D extends DaftarKode>(daftar: D, alias?: Parameters<typeof cariKode<D>>[2]): Olah {
  return (teks) => {
    const kode = cariKode(daftar, teks, alias);
    if (kode !== null) return { ok: true, teks: kode };
    const pilihan = kodeDari(daftar).map((satu) => daftar[satu]);
    const sebut = pilihan.length > 8 ? `${pilihan.slice(0, 8).join('; ')}; dan lain-lain` : pilihan.join('; ');
    return { ok: false, pesan: `"${rapikanSpasi(teks)}" tidak ada di daftar. Tulis salah satu: ${sebut}.` };
  };
}

/** Several choices in one cell, apart by comma, semicolon, slash or line. */
export function beberapaDari<D extends DaftarKode>(daftar: D, alias?: Parameters<typeof cariKode<D>>[2]): Olah {
  const satu = pilihanDari(daftar, alias);
  return (teks) => {
    const utuh = satu(teks);
    if (utuh.ok) return { ok: true, teks: [utuh.teks] };
    const semua = teks
      .split(/[,;/\n|]+/)
      .filter((bagian) => bagian.trim() !== '')
      .map(satu);
    const salah = semua.find((hasil) => !hasil.ok);
    return salah ?? { ok: true, teks: semua.map((hasil) => (hasil.ok ? hasil.teks : '')) };
  };
}

const YA = new Set(['ya', 'y', 'ada', 'sudah', 'punya', 'benar', 'iya', 'v', '√', '✓', '✔', 'x', '1', 'true', 'yes', 'binaan']);
const TIDAK = new Set([
  'tidak',
  't',
  'tdk',
  'tidak ada',
  'tdk ada',
  'belum',
  'belum ada',
  'blm',
  'bukan',
  'n',
  'no',
  '0',
  'false',
  '-',
  'non binaan',
  'bukan binaan',
]);

/** Yes or no in the words of a spreadsheet. */
export const yaAtauTidak: Olah = (teks) => {
  const kata = rapikanSpasi(teks).toLowerCase();
  if (YA.has(kata)) return { ok: true, teks: 'ya' };
  if (TIDAK.has(kata)) return { ok: true, teks: 'tidak' };
  return { ok: false, pesan: `"${rapikanSpasi(teks)}" tidak terbaca. Tulis Ya atau Tidak.` };
};

/** A year out of "2024", "Tahun 2024" or a date; the form's reader judges it. */
export const tahunSaja: Olah = (teks) => ({
  ok: true,
  teks: /^(?:(?:th|thn|tahun|tahun buku|sejak)\.?\s*)?(\d{4})(?:-\d{2}-\d{2})?$/i.exec(rapikanSpasi(teks))?.[1] ?? teks,
});
