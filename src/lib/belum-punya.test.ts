import { describe, expect, it } from 'vitest';
import { bacaNomor, BELUM_DICATAT, BELUM_PUNYA, berartiBelumPunya, kolomDariNomor, nomorDariKolom, tampilNomor } from './belum-punya.ts';
import { periksaNib } from './nib.ts';

describe('what spreadsheets write for "not issued yet" (OpenSID #1032, #5249: "0" as a number overwrote people)', () => {
  it.each([
    '-',
    '--',
    '–',
    '0',
    '000000',
    '0000000000000',
    "'0",
    'belum ada',
    'BELUM PUNYA',
    'blm',
    'Tidak ada',
    'n/a',
    'dalam proses',
    '.',
    'belum ada NIB',
    'xxx',
    'nihil',
  ])('%j', (teks) => {
    expect(berartiBelumPunya(teks)).toBe(true);
  });
  it.each(['9120001234567', '', ' ', 'PT Maju', '10', '0341326025'])('%j does not say so', (teks) => {
    expect(berartiBelumPunya(teks)).toBe(false);
  });
});

it.each([
  ['', { ok: true, nomor: BELUM_DICATAT, peringatan: [] }],
  ['-', { ok: true, nomor: BELUM_PUNYA, peringatan: [] }],
  ['9120001234567', { ok: true, nomor: { keadaan: 'ada', nilai: '9120001234567' }, peringatan: [] }],
])('cell %j becomes a state', (teks, harap) => {
  expect(bacaNomor(teks, periksaNib)).toEqual(harap);
});

it('a wrong number stays wrong and never becomes "belum punya"', () => {
  expect(bacaNomor('12345', periksaNib).ok).toBe(false);
});

it('state and number make the way to the two columns and back', () => {
  for (const n of [BELUM_DICATAT, BELUM_PUNYA, { keadaan: 'ada', nilai: '9120001234567' } as const]) {
    const { nilai, keadaan } = kolomDariNomor(n);
    expect(nomorDariKolom(nilai, keadaan)).toEqual(n);
  }
  expect(tampilNomor(BELUM_PUNYA)).toBe('Belum punya');
  expect(() => nomorDariKolom(null, 'ada')).toThrow('tanpa nomor');
});
