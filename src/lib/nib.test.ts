import { expect, it } from 'vitest';
import { periksaNib } from './nib.ts';

it.each([['9120001234567'], ['0220 1012 34567'], ["'0220101234567"]])('"%s" is a NIB', (teks) => {
  expect(periksaNib(teks)).toMatchObject({ ok: true, peringatan: [] });
});

it.each([
  ['912000123456', 'kurang 1 angka'],
  ['91200012345678', 'kelebihan 1 angka'],
  ['3573014107900001', 'NIK dan NPWP baru 16 angka'],
  ['9,12E+12', 'rusak oleh lembar kerja'],
  ['0000000000000', 'pilih "Belum punya"'],
  ['NIB9120001234567', 'memuat "N"'],
  ['', 'NIB belum diisi'],
])('"%s" is refused: %s (13 digits, domain 5.2)', (teks, petunjuk) => {
  const hasil = periksaNib(teks);
  expect(hasil.ok ? 'diterima' : hasil.pesan).toContain(petunjuk);
});
