// Spreadsheets and chat messages carry characters that nobody sees and that make equal words differ.
const TAK_TAMPAK = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
// eslint-disable-next-line no-control-regex
const KENDALI = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

// Most texts are tidy already: words of plain letters with one space between them.
const SUDAH_RAPI = /^[!-~]+(?: [!-~]+)*$/;

/** One line of text: NFC, no invisible or control characters, every run of space one space, trimmed. */
export function rapikanSpasi(teks: string): string {
  if (SUDAH_RAPI.test(teks)) return teks;
  return teks
    .normalize('NFC')
    .replace(TAK_TAMPAK, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(KENDALI, '')
    .trim();
}

/** Text of several lines: as `rapikanSpasi`, but line breaks stay, at most one empty line in a row. */
export function rapikanParagraf(teks: string): string {
  return teks
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map(rapikanSpasi)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
