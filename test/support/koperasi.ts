import type { Browser, Page } from './browser.ts';
import { type FieldValue, wordsOf } from './fields.ts';

type Isian = Record<string, FieldValue>;

/** What the form of a cooperative needs at least; founded long ago, so that every duty is due. */
const DASAR: Isian = { Bentuk: 'Primer', Jenis: 'Konsumen', 'Pola pengelolaan': 'Konvensional', 'Tanggal badan hukum': '20-05-2001' };

/** Sends the form of a new cooperative; the answer may be a refusal. */
export async function kirimKoperasi(petugas: Browser, nama: string, isian: Isian = {}): Promise<Page> {
  const form = await petugas.get('/petugas/koperasi/baru');
  return petugas.submit(form, { 'Nama koperasi': nama, ...DASAR, ...isian }, 'Simpan koperasi');
}

/** Records a cooperative through the form, as another one where something alike is there. Returns its address. */
export async function catatKoperasi(petugas: Browser, nama: string, isian: Isian = {}): Promise<string> {
  let page = await kirimKoperasi(petugas, nama, isian);
  if (page.status === 409 && page.text.includes('Periksa dulu')) {
    page = await petugas.submit(page, { 'Bukan salah satu dari koperasi di atas': true }, 'Simpan koperasi');
  }
  if (page.status !== 200) throw new Error(`"${nama}" was not recorded (${page.status}): ${page.text.slice(0, 600)}`);
  return page.url.split('?')[0] ?? '';
}

/** Records the annual meeting of a book year through its page. */
export async function catatRatUntuk(petugas: Browser, koperasi: string, tahun: number, isian: Isian = {}): Promise<Page> {
  const form = await petugas.get(`${koperasi}/rat/${tahun}`);
  return petugas.submit(form, { 'Tanggal RAT': `10 April ${tahun + 1}`, ...isian }, 'Simpan RAT');
}

/** What stands beside a name in a list of facts: "NIB" → "Belum punya". */
export function isiBaris(page: Page, nama: string): string {
  const dt = [...page.document.querySelectorAll('dt')].find((satu) => wordsOf(satu) === nama);
  if (!dt) throw new Error(`no line "${nama}" on ${page.url}`);
  return wordsOf(dt.parentElement?.querySelector('dd'));
}
