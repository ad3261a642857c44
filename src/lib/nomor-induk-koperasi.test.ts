import { expect, it } from 'vitest';
import { periksaNomorIndukKoperasi } from './nomor-induk-koperasi.ts';

it('the real form from ODS passes without a word (domain 4.1)', () => {
  expect(periksaNomorIndukKoperasi('3275070060001', { awalan: '3275' })).toEqual({ ok: true, nilai: '3275070060001', peringatan: [] });
});

it.each([
  ['3275070060001', 'tidak diawali kode wilayah kantor ini (3573)'],
  ['357307006000', 'biasanya 13 angka; yang ditulis 12'],
  ['3573014107900001', 'panjang NIK orang'],
])('"%s" is kept, with a warning: %s', (teks, petunjuk) => {
  const hasil = periksaNomorIndukKoperasi(teks, { awalan: '3573' });
  expect(hasil.ok && hasil.peringatan.join(' ')).toContain(petunjuk);
});

it.each([
  ['3,27507E+12', 'rusak oleh lembar kerja'],
  ['123', 'biasanya 13 angka'],
  ['0000000000000', 'pilih "Belum punya"'],
  ['', 'belum diisi'],
  ['BH/123/2001', 'memuat "B"'],
])('"%s" is refused: %s', (teks, petunjuk) => {
  const hasil = periksaNomorIndukKoperasi(teks);
  expect(hasil.ok ? 'diterima' : hasil.pesan).toContain(petunjuk);
});
