import { expect, it } from 'vitest';
import { perluVerifikasi } from './verifikasi.ts';

it.each([
  ['looked at yesterday', '2026-11-23', '2020-01-01', false],
  ['twelve months ago to the day', '2025-11-24', '2020-01-01', true],
  ['a day short of twelve months', '2025-11-25', '2020-01-01', false],
  ['never, recorded last week', null, '2026-11-17', false],
  ['never, recorded long ago', null, '2024-01-01', true],
])('%s', (_nama, diverifikasi, dicatat, perlu) => {
  expect(perluVerifikasi({ diverifikasi, dicatat }, '2026-11-24', 12).perlu).toBe(perlu);
});

it('says since when and what to do', () => {
  expect(perluVerifikasi({ diverifikasi: '2025-01-10', dicatat: '2024-01-01' }, '2026-11-24', 12).kalimat).toBe(
    'Terakhir diperiksa 10 Januari 2025, sudah 22 bulan. Periksa ulang lewat telepon atau kunjungan.',
  );
});
