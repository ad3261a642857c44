import { open, readFile, stat } from 'node:fs/promises';
import { type AsalBerkas, bukaCsv } from './import.csv.ts';
import { BATAS_IMPOR, BerkasDitolak, type SebabBerkas } from './impor.ts';
import type { BerkasTerbuka } from './lembar.ts';
import { bukaOds } from './import.ods.ts';
import { bukaXlsx } from './import.xlsx.ts';
import { BERSANDI, berkasRusak, bukaArsip } from './import.zip.ts';

export type { BerkasTerbuka } from './lembar.ts';
export type HasilBuka = BerkasTerbuka | { ok: false; sebab: SebabBerkas; pesan: string };

const SIMPAN_ULANG =
  'Buka di Excel atau LibreOffice, pilih File > Save As (Simpan Sebagai), pilih jenis "Excel Workbook (.xlsx)", lalu unggah berkas yang baru.';
const PESAN: Readonly<Record<'kosong' | 'terlalu_besar' | 'xls_lama' | 'bukan_lembar_kerja' | 'halaman' | 'xlsb', string>> = {
  kosong: 'Berkas ini kosong, tidak ada isinya. Periksa apakah penyimpanannya sudah selesai, lalu unggah lagi.',
  terlalu_besar: 'Berkas ini lebih besar dari 100 MB. Bagi menjadi beberapa berkas, atau hapus gambar di dalamnya, lalu unggah lagi.',
  xls_lama: `Berkas ini memakai format Excel lama (.xls, Excel 97-2003). ${SIMPAN_ULANG}`,
  bukan_lembar_kerja: 'Berkas ini bukan lembar kerja. Yang dapat dibaca: Excel (.xlsx), LibreOffice (.ods), dan CSV (.csv).',
  halaman: `Berkas ini sebenarnya halaman web yang diberi nama lembar kerja. ${SIMPAN_ULANG}`,
  xlsb: `Berkas ini memakai format Excel biner (.xlsb). ${SIMPAN_ULANG}`,
};

const tolak = (sebab: SebabBerkas, pesan: string): BerkasDitolak => new BerkasDitolak(sebab, pesan);

async function bacaKepala(asal: AsalBerkas): Promise<{ kepala: Buffer; ukuran: number }> {
  if (typeof asal !== 'string') return { kepala: asal.subarray(0, 65_536), ukuran: asal.length };
  const { size } = await stat(asal);
  const berkas = await open(asal);
  try {
    const kepala = Buffer.alloc(Math.min(size, 65_536));
    await berkas.read(kepala, 0, kepala.length, 0);
    return { kepala, ukuran: size };
  } finally {
    await berkas.close();
  }
}

/** Old Excel and locked new Excel share one wrapping; the names of its parts tell them apart. They may stand anywhere. */
async function bukaBungkusLama(asal: AsalBerkas): Promise<never> {
  const utuh = typeof asal === 'string' ? await readFile(asal) : asal;
  const memuat = (nama: string): boolean => utuh.includes(Buffer.from(nama, 'utf16le'));
  if (memuat('EncryptedPackage')) throw tolak('bersandi', BERSANDI);
  if (memuat('Workbook') || memuat('Book')) throw tolak('xls_lama', PESAN.xls_lama);
  throw tolak('bukan_lembar_kerja', PESAN.bukan_lembar_kerja);
}

async function bukaIsiZip(asal: AsalBerkas): Promise<BerkasTerbuka> {
  const arsip = await bukaArsip(asal);
  try {
    if (arsip.ada('xl/workbook.xml')) return await bukaXlsx(arsip);
    if (arsip.ada('xl/workbook.bin')) throw tolak('bukan_lembar_kerja', PESAN.xlsb);
    if (arsip.ada('content.xml') && !arsip.ada('word/document.xml') && (await adalahOds(arsip))) return await bukaOds(arsip);
    throw tolak('bukan_lembar_kerja', PESAN.bukan_lembar_kerja);
  } catch (galat) {
    arsip.tutup();
    throw salahZip(galat) ? berkasRusak() : galat;
  }
}

/** What yauzl and zlib say of a part that is not what it says it is. */
function salahZip(galat: unknown): boolean {
  if (!(galat instanceof Error) || galat instanceof BerkasDitolak) return false;
  return galat.constructor === Error && (!('code' in galat) || String(galat.code).startsWith('Z_'));
}

async function adalahOds(arsip: Awaited<ReturnType<typeof bukaArsip>>): Promise<boolean> {
  if (!arsip.ada('mimetype')) return true;
  let teks = '';
  for await (const potong of (await arsip.alir('mimetype')) as AsyncIterable<Buffer>) {
    teks += potong.toString('latin1');
    if (teks.length > 200) break;
  }
  return teks.includes('opendocument.spreadsheet');
}

/** Marks that no text has; a UTF-16 file has noughts but says so at its beginning. */
function adalahTeks(kepala: Buffer): boolean {
  const utf16 = (kepala[0] === 0xff && kepala[1] === 0xfe) || (kepala[0] === 0xfe && kepala[1] === 0xff);
  return utf16 || !kepala.some((b) => b < 9 || (b > 13 && b < 27));
}

async function kenali(asal: AsalBerkas): Promise<BerkasTerbuka> {
  const { kepala, ukuran } = await bacaKepala(asal);
  if (ukuran === 0) throw tolak('kosong', PESAN.kosong);
  if (ukuran > BATAS_IMPOR.ukuran) throw tolak('terlalu_besar', PESAN.terlalu_besar);
  const awal = kepala.toString('latin1', 0, 512);
  if (awal.startsWith('PK\u0003\u0004') || awal.startsWith('PK\u0005\u0006')) return bukaIsiZip(asal);
  if (awal.startsWith('\u00d0\u00cf\u0011\u00e0')) return bukaBungkusLama(asal);
  const rapi = awal.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(!doctype html|html|table|meta)/i.test(rapi)) throw tolak('bukan_lembar_kerja', PESAN.halaman);
  if (/^(<\?xml|%PDF|\{\\rtf|Rar!|7z)/.test(rapi) || !adalahTeks(kepala)) throw tolak('bukan_lembar_kerja', PESAN.bukan_lembar_kerja);
  if (rapi.trim() === '' && ukuran <= kepala.length && kepala.toString('latin1').trim() === '') throw tolak('kosong', PESAN.kosong);
  return bukaCsv(asal);
}

/**
 * Opens a spreadsheet by what is in it, whatever its name says. Refusals have a sentence that says what to do. Close it
 * with `tutup` when done.
 */
export async function bukaBerkas(asal: AsalBerkas): Promise<HasilBuka> {
  try {
    return await kenali(asal);
  } catch (galat) {
    if (galat instanceof BerkasDitolak) return { ok: false, sebab: galat.sebab, pesan: galat.message };
    throw galat;
  }
}
