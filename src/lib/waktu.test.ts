import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jamMenit, tanggalDari, waktuPendek } from './waktu.ts';

it('a quarter to midnight in Greenwich is already tomorrow in Malang', () => {
  expect(tanggalDari(new Date('2026-11-23T23:45:00Z'))).toBe('2026-11-24');
  expect(tanggalDari(new Date('2026-11-24T16:59:59Z'))).toBe('2026-11-24');
  expect(tanggalDari(new Date('2026-11-24T17:00:00Z'))).toBe('2026-11-25');
});

it('a moment is written with a dot in the clock time', () => {
  expect(waktuPendek(new Date('2026-11-24T02:14:00Z'))).toBe('24 Nov 2026, 09.14');
  expect(waktuPendek(new Date('2026-11-23T17:05:00Z'))).toBe('24 Nov 2026, 00.05');
});

it('an office in Jayapura has its own wall clock', () => {
  expect(waktuPendek(new Date('2026-11-24T02:14:00Z'), 'Asia/Jayapura')).toBe('24 Nov 2026, 11.14');
});

it('the wall clock of each Indonesian zone is the one that the zone data has', () => {
  const saat = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(saat, fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'), (satu, zona) => {
      const [hari, jam] = satu.toLocaleString('sv-SE', { timeZone: zona }).split(' ');
      expect([tanggalDari(satu, zona), jamMenit(satu, zona)]).toEqual([hari, jam?.slice(0, 5).replace(':', '.')]);
    }),
  );
});

it('a zone that moves its clocks is read from the zone data', () => {
  expect(waktuPendek(new Date('2026-07-01T12:00:00Z'), 'Europe/Amsterdam')).toBe('1 Jul 2026, 14.00');
  expect(waktuPendek(new Date('2026-12-01T12:00:00Z'), 'Europe/Amsterdam')).toBe('1 Des 2026, 13.00');
});
