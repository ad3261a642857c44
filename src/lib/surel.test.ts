import { expect, it } from 'vitest';
import { periksaSurel } from './surel.ts';

it.each([
  ['Budi.Santoso@Gmail.com', 'budi.santoso@gmail.com'],
  [' mailto:a@b.co.id ', 'a@b.co.id'],
  ['<ani+toko@contoh.id>', 'ani+toko@contoh.id'],
])('"%s" is kept as %s', (teks, nilai) => {
  expect(periksaSurel(teks)).toEqual({ ok: true, nilai, peringatan: [] });
});

it.each([
  ['', 'belum diisi'],
  ['budi', 'satu tanda @'],
  ['budi@@contoh.id', 'satu tanda @'],
  ['budi santoso@gmail.com', 'spasi atau koma'],
  ['a@b.id, c@d.id', 'spasi atau koma'],
  ['budi@gmail', 'belum lengkap'],
  ['budi.@gmail.com', 'tidak boleh'],
])('"%s" is refused: %s', (teks, petunjuk) => {
  const hasil = periksaSurel(teks);
  expect(hasil.ok ? 'diterima' : hasil.pesan).toContain(petunjuk);
});

it('a slip of the keys is kept, with a question', () => {
  expect(periksaSurel('budi@gmial.com')).toMatchObject({ ok: true, peringatan: ['Apakah maksud Anda budi@gmail.com?'] });
});
