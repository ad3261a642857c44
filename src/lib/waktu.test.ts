import { expect, it } from 'vitest';
import { tanggalDari, waktuPendek } from './waktu.ts';

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
