import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adalahTanggal,
  akhirBulan,
  hariTanggal,
  jarakKata,
  selisihBulan,
  selisihHari,
  tambahBulan,
  tambahHari,
  tanggalPanjang,
  tanggalPendek,
  umur,
} from './tanggal.ts';

const hari = fc.integer({ min: 0, max: 110_000 }).map((n) => tambahHari('1900-01-01', n));

describe('adding months keeps the day or takes the last day of a short month', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28', 'common year'],
    ['2028-01-31', 1, '2028-02-29', 'leap year'],
    ['2026-12-31', 6, '2027-06-30', 'RAT deadline of a calendar book year (UU 25/1992 Ps 26)'],
    ['2026-03-31', -1, '2026-02-28', 'backwards'],
    ['2026-11-15', 3, '2027-02-15', 'over the turn of the year'],
    ['2026-01-15', -13, '2024-12-15', 'more than a year back'],
  ])('%s %i bulan → %s (%s)', (dari, n, harap) => {
    expect(tambahBulan(dari, n)).toBe(harap);
  });

  it('never leaves the calendar and never falls back behind the start', () => {
    fc.assert(
      fc.property(hari, fc.integer({ min: 0, max: 600 }), (t, n) => {
        const hasil = tambahBulan(t, n);
        expect(adalahTanggal(hasil)).toBe(true);
        expect(hasil >= t).toBe(true);
        expect(selisihBulan(t, hasil)).toBe(n);
      }),
    );
  });
});

it('days there and back again are the same day', () => {
  fc.assert(
    fc.property(hari, fc.integer({ min: -40_000, max: 40_000 }), (t, n) => {
      expect(selisihHari(t, tambahHari(t, n))).toBe(n);
    }),
  );
});

it.each([
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['', false],
])('is %s a day of the calendar? %s', (teks, harap) => {
  expect(adalahTanggal(teks)).toBe(harap);
});

it('is written as people read it', () => {
  expect(tanggalPanjang('2026-11-24')).toBe('24 November 2026');
  expect(tanggalPendek('2026-08-03')).toBe('3 Agu 2026');
  expect(hariTanggal('2026-11-24')).toBe('Selasa, 24 November 2026');
  expect(hariTanggal('1945-08-17')).toBe('Jumat, 17 Agustus 1945');
  expect(akhirBulan('2028-02-03')).toBe('2028-02-29');
});

it.each([
  ['2026-11-24', '2026-11-24', 'hari ini'],
  ['2026-11-24', '2026-12-06', '12 hari lagi'],
  ['2026-11-24', '2027-03-01', '3 bulan lagi'],
  ['2026-11-24', '2026-11-21', 'lewat 3 hari'],
  ['2026-11-24', '2026-06-30', 'lewat 4 bulan'],
  ['2026-11-24', '2023-06-30', 'lewat 3 tahun'],
])('from %s to %s is "%s"', (pada, sasaran, kata) => {
  expect(jarakKata(pada, sasaran)).toBe(kata);
});

it('someone born on 29 February turns a year older on 28 February of a common year', () => {
  expect(umur('2000-02-29', '2026-02-27')).toBe(25);
  expect(umur('2000-02-29', '2026-02-28')).toBe(26);
});
