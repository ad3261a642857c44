import { expect, it } from 'vitest';
import { rapikanParagraf, rapikanSpasi } from './spasi.ts';

it.each([
  ['  Warung\u00a0Bu \u200bSri\ufeff ', 'Warung Bu Sri', 'stray, non-breaking and zero-width spaces'],
  ['Jl.\tKawi\r\nNo. 5', 'Jl. Kawi No. 5', 'tab and line break in a cell'],
  ['Cafe\u0301', 'Café', 'composed accents'],
  ['a\u0000b', 'ab', 'a NUL, which PostgreSQL refuses'],
  ['toko\u00adku', 'tokoku', 'soft hyphen'],
])('%j → "%s" (%s)', (teks, harap) => {
  expect(rapikanSpasi(teks)).toBe(harap);
});

it('paragraphs stay apart', () => {
  expect(rapikanParagraf(' satu \r\n\r\n\r\n\r\ndua\u00a0 tiga ')).toBe('satu\n\ndua tiga');
});
