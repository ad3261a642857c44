import { expect, it } from 'vitest';
import { kunciNama, rapikanNama, tanpaGelar } from './nama.ts';

it.each([
  ['SITI AMINAH', 'Siti Aminah'],
  ['siti  aminah ', 'Siti Aminah'],
  ['Siti AMinah', 'Siti AMinah'],
  ['H. ABDUL RAHMAN', 'H. Abdul Rahman'],
  ['HJ SITI', 'Hj. Siti'],
  ['H ABDUL', 'H. Abdul'],
  ['DRS. SUTRISNO, M.M.', 'Drs. Sutrisno, M.M.'],
  ["MA'RUF AMIN", "Ma'ruf Amin"],
  ['AHMAD BIN UMAR', 'Ahmad bin Umar'],
  ['SRI RAHAYU-WIDODO', 'Sri Rahayu-Widodo'],
  ['A. YANI', 'A. Yani'],
  ['PAKUBUWONO VIII', 'Pakubuwono VIII'],
  ['i made vivi', 'I Made Vivi'],
  ['siti aminah,s.e', 'Siti Aminah, s.e'],
  ['', ''],
  ['K.H. HASYIM', 'K.H. Hasyim'],
])('"%s" is written "%s"', (teks, harap) => {
  expect(rapikanNama(teks)).toBe(harap);
});

it.each([
  ['Hj. Siti Aminah, S.E., M.M.', 'Siti Aminah'],
  ['Drs. H. Sutrisno', 'Sutrisno'],
  ['dr. Budi Santoso Sp.A', 'Budi Santoso Sp.A'],
  ['Ir. Joko S.T.', 'Joko'],
  ['Haji Lulung', 'Lulung'],
  ['H.', 'H.'],
  ['R. Soekarno', 'Soekarno'],
])('"%s" without titles is "%s"', (teks, harap) => {
  expect(tanpaGelar(teks)).toBe(harap);
});

it('the same person under three spellings has one key', () => {
  const kunci = ["Hj. NUR'AINI, S.Pd", 'Nur’aini', ' nuraini '].map(kunciNama);
  expect(new Set(kunci)).toEqual(new Set(['nuraini']));
});
