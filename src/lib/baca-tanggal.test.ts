import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bacaTanggal } from './baca-tanggal.ts';
import { tambahHari, tanggalPanjang, tanggalPendek } from './tanggal.ts';

it.each([
  ['24 November 2026', 'letter'],
  ['24 Nopember 2026', 'older spelling'],
  ['24/11/2026', 'form'],
  ['24-11-2026', 'form'],
  ['24.11.2026', 'form'],
  ['2026-11-24', 'ISO'],
  ['2026-11-24 00:00:00', 'spreadsheet export'],
  ['24 Nov 2026', 'short'],
  ['Selasa, 24 November 2026', 'with weekday'],
  ['24-Nov-2026', 'Excel'],
  ['\u00a024\u200b  november  2026 ', 'stray spaces'],
  ['24 NOV. 2026', 'capitals and dot'],
])('reads "%s" (%s)', (teks) => {
  expect(bacaTanggal(teks)).toEqual({ ok: true, nilai: '2026-11-24' });
});

it.each([
  ['', 'belum diisi'],
  ['11/24/2026', 'Tulis hari lebih dulu: 24-11-2026'],
  ['24/11/26', 'tahunnya lengkap'],
  ['31 Februari 2026', 'Februari 2026 hanya sampai tanggal 28'],
  ['31-04-2026', 'April 2026 hanya sampai tanggal 30'],
  ['November 2026', 'belum memuat harinya'],
  ['2026', 'baru tahunnya'],
  ['46350', 'angka tanggal lembar kerja'],
  ['24 Nowember 2026', 'Nama bulan "Nowember" tidak dikenal'],
  ['24-13-2026', 'Bulan ke-13 tidak ada'],
  ['1-1-0026', 'Tahun 26 tidak masuk akal'],
  ['kemarin', 'tidak terbaca'],
  ['2026-11-24 09:14', 'tidak terbaca'],
])('refuses "%s" and says how to mend it', (teks, petunjuk) => {
  const hasil = bacaTanggal(teks);
  expect(hasil.ok).toBe(false);
  expect(hasil.ok ? '' : hasil.pesan).toContain(petunjuk);
});

it('keeps within the limits that the caller sets', () => {
  const hasil = bacaTanggal('25-11-2026', { palingAkhir: '2026-11-24' });
  expect(hasil.ok ? '' : hasil.pesan).toBe('Tanggal paling akhir 24 November 2026; Anda menulis 25 November 2026.');
});

it('reads back every day that we write', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => {
      const t = tambahHari('1900-01-01', n);
      expect(bacaTanggal(tanggalPanjang(t))).toEqual({ ok: true, nilai: t });
      expect(bacaTanggal(tanggalPendek(t))).toEqual({ ok: true, nilai: t });
    }),
  );
});
