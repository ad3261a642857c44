import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rentangTahunBuku, tahunBuku, tahunBukuBerakhir, tahunBukuPada } from './periode.ts';
import { tambahHari } from './tanggal.ts';

it.each([
  [2025, 1, '2025-01-01', '2025-12-31', '2025'],
  [2026, 7, '2025-07-01', '2026-06-30', '2025/2026'],
  [2028, 3, '2027-03-01', '2028-02-29', '2027/2028'],
  [2026, 12, '2025-12-01', '2026-11-30', '2025/2026'],
])('book year %i beginning in month %i runs from %s to %s and is called %s', (tahun, bulan, mulai, akhir, sebutan) => {
  expect(tahunBuku(tahun, bulan)).toEqual({ tahun, mulai, akhir, sebutan });
});

it('every day lies in exactly the book year that claims it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 12 }), (n, bulan) => {
      const t = tambahHari('1950-01-01', n);
      const tb = tahunBukuPada(t, bulan);
      expect(tb.mulai <= t && t <= tb.akhir).toBe(true);
      expect(tahunBuku(tb.tahun + 1, bulan).mulai).toBe(tambahHari(tb.akhir, 1));
    }),
  );
});

it('lists the book years that ended, the current one not among them', () => {
  expect(tahunBukuBerakhir('2023-05-10', '2026-11-24').map((t) => t.tahun)).toEqual([2023, 2024, 2025]);
  expect(tahunBukuBerakhir('2025-08-01', '2026-11-24', 7).map((t) => t.sebutan)).toEqual(['2025/2026']);
  expect(rentangTahunBuku(tahunBuku(2026, 7))).toBe('1 Juli 2025 sampai 30 Juni 2026');
});

it('a month that is none is our own failure', () => {
  expect(() => tahunBuku(2026, 0)).toThrow(RangeError);
});
