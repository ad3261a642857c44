import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bacaRupiah, formatRupiah, rupiahRingkas } from './rupiah.ts';

describe('an amount is read as people write it', () => {
  it.each([
    ['Rp 25.000.000,00', 25_000_000n],
    ['25 juta', 25_000_000n],
    ['1,5 miliar', 1_500_000_000n],
    ['25.000.000', 25_000_000n],
    ['25000000', 25_000_000n],
    ['Rp. 750.000,-', 750_000n],
    ['Rp750.000,–', 750_000n],
    ['2,5jt', 2_500_000n],
    ['500 rb', 500_000n],
    ['1.5 milyar', 1_500_000_000n],
    ['2 M', 2_000_000_000n],
    ['1 miliar 500 juta', 1_500_000_000n],
    ['25 000 000', 25_000_000n],
    ['25,000,000', 25_000_000n],
    ['25,000,000.00', 25_000_000n],
    ['1000000.00', 1_000_000n],
    ['0', 0n],
    ['Rp1,2 T', 1_200_000_000_000n],
    ['25.000.000 rupiah', 25_000_000n],
    ['\u00a0Rp\u00a025.000', 25_000n],
    ['IDR 1.000', 1_000n],
    ['0,75 juta', 750_000n],
  ])('%s', (teks, nilai) => {
    expect(bacaRupiah(teks)).toEqual({ ok: true, nilai });
  });
});

describe('what has two readings is refused with a way out', () => {
  it.each([
    ['25,000', 'bisa dibaca dua cara'],
    ['1.500 juta', 'Tulis 1500 juta bila ribuan, atau 1,500 juta bila pecahan'],
    ['10-25 juta', 'bukan satu jumlah'],
    ['± 5 juta', 'bukan satu jumlah'],
    ['25.000,50', 'Tulis rupiah bulat'],
    ['2.5E+7', 'disingkat oleh lembar kerja'],
    ['25.00.000', 'tidak terbaca'],
    ['dua juta', 'tidak terbaca'],
    ['5 lusin', 'Satuan "lusin" tidak dikenal'],
    ['', 'belum diisi'],
    ['-5.000', 'tidak boleh kurang dari nol'],
    ['500 juta 1 miliar', 'tidak terbaca'],
    ['1,23456789 juta', 'Tulis rupiah bulat'],
    ['99999999999999999', 'terlalu besar'],
    ['1.2.3', 'tidak terbaca'],
  ])('%s → %s', (teks, petunjuk) => {
    const hasil = bacaRupiah(teks);
    expect(hasil.ok ? `terbaca ${hasil.nilai}` : hasil.pesan).toContain(petunjuk);
  });
});

it.each([
  ['-5.000', -5_000n],
  ['(2.500.000)', -2_500_000n],
  ['Rp -1,5 juta', -1_500_000n],
  ['-Rp500', -500n],
])('a loss is read where a loss may stand: %s', (teks, nilai) => {
  expect(bacaRupiah(teks, { bolehNegatif: true })).toEqual({ ok: true, nilai });
});

it.each([
  [1_250_000n, 'Rp1.250.000', 'Rp1,25 jt'],
  [0n, 'Rp0', 'Rp0'],
  [999n, 'Rp999', 'Rp999'],
  [1_250_000_000n, 'Rp1.250.000.000', 'Rp1,25 M'],
  [999_999_999n, 'Rp999.999.999', 'Rp1 M'],
  [25_000_000n, 'Rp25.000.000', 'Rp25 jt'],
  [-1_500_000n, '-Rp1.500.000', '-Rp1,5 jt'],
  [1_000_000_000_000n, 'Rp1.000.000.000.000', 'Rp1 T'],
  [100_000_000n, 'Rp100.000.000', 'Rp100 jt'],
  [1_010_000n, 'Rp1.010.000', 'Rp1,01 jt'],
])('%s is written %s, at a glance %s', (n, panjang, ringkas) => {
  expect(formatRupiah(n)).toBe(panjang);
  expect(rupiahRingkas(n)).toBe(ringkas);
});

it('reads back every amount that we write', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -1_000_000_000_000_000n, max: 1_000_000_000_000_000n }), (n) => {
      expect(bacaRupiah(formatRupiah(n), { bolehNegatif: true })).toEqual({ ok: true, nilai: n });
    }),
  );
});
