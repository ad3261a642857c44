// A spreadsheet runs a cell as a formula when it begins with one of these, also after spaces and in full width.
const BERBAHAYA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Text for a cell of CSV or XLSX that no spreadsheet will run: an apostrophe goes before it. Numbers are not text. */
export function selAman(teks: string): string {
  return BERBAHAYA.test(teks) ? `'${teks}` : teks;
}

/** Undoes `selAman` when a workbook of ours comes back. */
export function bukaSelAman(teks: string): string {
  return teks.startsWith("'") && BERBAHAYA.test(teks.slice(1)) ? teks.slice(1) : teks;
}
