import { expect, it } from 'vitest';
import { bacaBilangan, formatAngka, formatDesimal, formatPersen } from './angka.ts';

it('numbers have dots, decimals a comma', () => {
  expect(formatAngka(10_000)).toBe('10.000');
  expect(formatAngka(-1234567n)).toBe('-1.234.567');
  expect(formatDesimal(65.983333)).toBe('65,98');
  expect(formatDesimal(1.005)).toBe('1,01');
  expect(formatDesimal(-0.001)).toBe('0,00');
  expect(formatPersen(12.5, 50)).toBe('25 %');
  expect(formatPersen(1, 0)).toBe('–');
});

it.each([
  ['25', 25],
  ['1.250', 1250],
  ['1 250', 1250],
  ['25 orang', 25],
  ['25.0', 25],
  ['0', 0],
  ['12.000.000', 12_000_000],
])('"%s" is %i', (teks, nilai) => {
  expect(bacaBilangan(teks)).toEqual({ ok: true, nilai });
});

it.each([
  ['', 'belum diisi'],
  ['-3', 'tidak boleh kurang dari 0'],
  ['2,5', 'bukan bilangan bulat'],
  ['lima', 'bukan bilangan bulat'],
  ['1000000', 'paling banyak 100.000'],
])('"%s" is refused: %s', (teks, petunjuk) => {
  const hasil = bacaBilangan(teks, { nama: 'Jumlah anggota', maks: 100_000 });
  expect(hasil.ok ? 'diterima' : hasil.pesan).toContain(petunjuk);
});
