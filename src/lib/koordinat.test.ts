import { expect, it } from 'vitest';
import { bacaKoordinat, formatKoordinat } from './koordinat.ts';

const MALANG = { lintang: -7.9778, bujur: 112.6349 };

it.each([
  ['-7.9778, 112.6349'],
  ['-7,9778; 112,6349'],
  ['(-7.9778 112.6349)'],
  ['−7.9778, 112.6349'],
  ['https://www.google.com/maps/@-7.9778,112.6349,17z'],
  ['https://maps.google.com/?q=-7.9778,112.6349'],
  ['7.9778° LS, 112.6349° BT'],
])('"%s" is read', (teks) => {
  expect(bacaKoordinat(teks)).toEqual({ ok: true, nilai: MALANG });
});

it('degrees, minutes and seconds are read', () => {
  const hasil = bacaKoordinat('7°58\'40"S 112°38\'5.6"E');
  expect(hasil.ok && formatKoordinat(hasil.nilai)).toBe('-7.977778, 112.634889');
});

it.each([
  ['', 'belum diisi'],
  ['112.6349, -7.9778', 'tertukar. Tulis -7.9778, 112.6349'],
  ['7.9778, 112.6349', 'diawali tanda minus'],
  ['0, 0', 'belum diukur'],
  ['51.5, 0.12', 'di luar Indonesia'],
  ['Jl. Kawi', 'tidak terbaca'],
])('"%s" is refused: %s', (teks, petunjuk) => {
  const hasil = bacaKoordinat(teks);
  expect(hasil.ok ? `diterima ${formatKoordinat(hasil.nilai)}` : hasil.pesan).toContain(petunjuk);
});
