import { expect, it } from 'vitest';
import { ALIAS_BENTUK_USAHA, BENTUK_USAHA, JENIS_KAWASAN } from './umkm.ts';
import { adalahKode, cariKode, kodeDari, nomorUrut } from '../../lib/daftar-kode.ts';

it.each([
  ['7', 'cv'],
  ['7. Persekutuan Komanditer (CV)', 'cv'],
  ['CV', 'cv'],
  ['Persekutuan Komanditer', 'cv'],
  ['usaha  dagang', 'perorangan'],
  ['13', 'perorangan'],
  ['PT', 'perseroan'],
  ['14', null],
  ['', null],
  ['entah', null],
  ['perorangan', 'perorangan'],
])('"%s" in a spreadsheet means %s (SE2026 question 7a)', (teks, harap) => {
  expect(cariKode(BENTUK_USAHA, teks, ALIAS_BENTUK_USAHA)).toBe(harap);
});

it('the printed numbers of the BPS form are the positions', () => {
  expect(nomorUrut(BENTUK_USAHA, 'perorangan')).toBe(13);
  expect(nomorUrut(JENIS_KAWASAN, 'luar_kawasan')).toBe(10);
});

it('only stored words are codes', () => {
  expect(adalahKode(BENTUK_USAHA, 'toString')).toBe(false);
  expect(kodeDari(JENIS_KAWASAN)).toHaveLength(10);
});
