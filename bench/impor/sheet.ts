import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { chance, type Chance } from '../support/numbers.ts';

/** Made-up businesses as an office's sheet has them; nobody of the register is among them. */
const HEADER = [
  'No',
  'Nama Usaha',
  'Merek',
  'NIB',
  'Nama Pemilik',
  'NIK',
  'Jenis Kelamin',
  'Alamat',
  'RT',
  'RW',
  'Kelurahan',
  'Kecamatan',
  'No HP',
  'KBLI',
  'Produk',
  'Tanggal Berdiri',
  'Modal Usaha',
  'Omzet per Tahun',
  'Tenaga Kerja Laki-laki',
  'Tenaga Kerja Perempuan',
  'Tahun Data',
];
const KELURAHAN = [
  ['Klojen', 'Klojen'],
  ['Kasin', 'Klojen'],
  ['Dinoyo', 'Lowokwaru'],
  ['Tlogomas', 'Lowokwaru'],
  ['Sumbersari', 'Lowokwaru'],
  ['Purwantoro', 'Blimbing'],
  ['Polowijen', 'Blimbing'],
  ['Bandulan', 'Sukun'],
  ['Mulyorejo', 'Sukun'],
  ['Buring', 'Kedungkandang'],
  ['Madyopuro', 'Kedungkandang'],
] as const;
const TRADE = [
  'Bakso',
  'Keripik Tempe',
  'Batik',
  'Konveksi',
  'Warung',
  'Servis HP',
  'Laundry',
  'Katering',
  'Kopi',
  'Jamu',
  'Mebel',
  'Sablon',
];
const PRODUCT = [
  'bakso dan mi',
  'keripik tempe',
  'kain batik',
  'seragam',
  'sembako',
  'servis ponsel',
  'cuci setrika',
  'nasi kotak',
  'kopi bubuk',
];
const KBLI = ['56101', '10792', '13134', '14111', '47112', '95120', '96200', '56210', '10761'];
const SYLLABLES = [
  'wi',
  'di',
  'na',
  'ra',
  'su',
  'ta',
  'ma',
  'ri',
  'yo',
  'no',
  'ka',
  'la',
  'sa',
  'ti',
  'har',
  'ang',
  'dar',
  'mun',
  'set',
  'jo',
];
const STREETS = [
  'Semeru',
  'Kawi',
  'Bromo',
  'Ijen',
  'Arjuna',
  'Bengawan',
  'Brantas',
  'Mawar',
  'Melati',
  'Danau Toba',
  'Borobudur',
  'Gajayana',
];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const word = (c: Chance): string => {
  const text = c.pick(SYLLABLES) + c.pick(SYLLABLES) + (c.fraction() < 0.05 ? c.pick(SYLLABLES) : '');
  return text[0]?.toUpperCase() + text.slice(1);
};

/** `tag` makes the numbers of one file different from those of another. */
function* sheetRows(count: number, tag: number): Generator<(string | number)[]> {
  const c = chance(tag + 7);
  yield HEADER;
  for (let i = 1; i <= count; i++) {
    const [kelurahan, kecamatan] = c.pick(KELURAHAN);
    const [day, month, year] = [1 + (i % 28), 1 + (Math.floor(i / 28) % 12), Math.floor(i / 336) % 100];
    const woman = c.fraction() < 0.5;
    const nik = `35730${1 + (tag % 5)}${pad(day + (woman ? 40 : 0), 2)}${pad(month, 2)}${pad(year, 2)}${pad(1 + Math.floor(i / 33_600) + 30 * tag, 4)}`;
    const owner = `${word(c)} ${word(c)}`;
    yield [
      i,
      `${c.pick(TRADE)} ${word(c)} ${word(c)}`,
      c.fraction() < 0.3 ? word(c) : '',
      c.fraction() < 0.6 ? `9${pad(tag, 3)}${pad(i, 9)}` : 'belum ada',
      owner,
      c.fraction() < 0.8 ? nik : '-',
      woman ? 'P' : 'L',
      `Jl. ${c.pick(STREETS)} ${c.whole(1, 20)} No. ${c.whole(1, 200)}`,
      c.whole(1, 12),
      c.whole(1, 9),
      kelurahan,
      kecamatan,
      `08${c.whole(10, 99)}${pad(c.whole(0, 99_999_999), 8)}`,
      c.pick(KBLI),
      c.pick(PRODUCT),
      `${pad(c.whole(1, 28), 2)}/${pad(c.whole(1, 12), 2)}/${c.whole(1995, 2025)}`,
      c.whole(1, 400) * 500_000,
      c.whole(1, 900) * 1_000_000,
      c.whole(0, 5),
      c.whole(0, 5),
      2025,
    ];
  }
}

export async function writeCsv(path: string, count: number, tag: number): Promise<void> {
  const out = createWriteStream(path);
  let part = '';
  for (const row of sheetRows(count, tag)) {
    part += `${row.join(';')}\n`;
    if (part.length < 1 << 16) continue;
    if (!out.write(part)) await once(out, 'drain');
    part = '';
  }
  out.end(part);
  await finished(out);
}

/** With shared texts, as spreadsheet programs write them. */
export async function writeXlsx(path: string, count: number, tag: number): Promise<void> {
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const out = createWriteStream(path);
  const done = finished(out);
  const book = new WorkbookWriter({ stream: out, useStyles: false, useSharedStrings: true });
  const sheet = book.addWorksheet('Data UMKM');
  for (const row of sheetRows(count, tag)) {
    sheet.addRow(row).commit();
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  sheet.commit();
  await book.commit();
  await done;
}
