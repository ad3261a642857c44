import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alamatWa, empatAngkaAkhir, formatTelepon, periksaTelepon, pisahTelepon } from './telepon.ts';

it.each([
  ['0812-3456-7890', '+6281234567890', '0812-3456-7890'],
  ['+62 812 3456 7890', '+6281234567890', '0812-3456-7890'],
  ['6281234567890', '+6281234567890', '0812-3456-7890'],
  ['81234567890', '+6281234567890', '0812-3456-7890'],
  ['+62 (0) 812-3456-7890', '+6281234567890', '0812-3456-7890'],
  ['WA: 0812 3456 7890', '+6281234567890', '0812-3456-7890'],
  ["'081234567890", '+6281234567890', '0812-3456-7890'],
  ['81234567890.0', '+6281234567890', '0812-3456-7890'],
  ['(0341) 326025', '+62341326025', '(0341) 326025'],
  ['0341-326025', '+62341326025', '(0341) 326025'],
  ['021 1234567', '+62211234567', '(021) 1234567'],
  ['(031) 99012345', '+623199012345', '(031) 99012345'],
  ['0062341326025', '+62341326025', '(0341) 326025'],
  ['0800 1234567', '+628001234567', '0800-1234-567'],
])('"%s" is stored %s and shown %s', (teks, nilai, tampil) => {
  const hasil = periksaTelepon(teks);
  expect(hasil.ok && hasil.nilai).toBe(nilai);
  expect(formatTelepon(nilai)).toBe(tampil);
});

it.each([
  ['', 'belum diisi'],
  ['326025', 'belum memuat kode wilayah'],
  ['0812345', 'terlalu pendek'],
  ['08123456789012345', 'terlalu panjang'],
  ['0812-3456-7890 / 0341-326025', 'lebih dari satu nomor'],
  ['8,12E+10', 'rusak oleh lembar kerja'],
  ['tanya Bu RT', 'memuat huruf'],
  ['110', 'tidak dikenal'],
  ['0112345678', 'tidak dikenal'],
  ['+65 12', 'tidak lengkap'],
])('"%s" is refused: %s', (teks, petunjuk) => {
  const hasil = periksaTelepon(teks);
  expect(hasil.ok ? `diterima ${hasil.nilai}` : hasil.pesan).toContain(petunjuk);
});

it('a bare local number takes the area code of the office', () => {
  expect(periksaTelepon('326025', { kodeArea: '341' })).toMatchObject({ ok: true, nilai: '+62341326025', jenis: 'rumah' });
});

it('foreign and monotonous numbers are kept with a warning', () => {
  expect(periksaTelepon('+65 6123 4567')).toMatchObject({
    ok: true,
    nilai: '+6561234567',
    jenis: 'luar_negeri',
    peringatan: [expect.stringContaining('luar Indonesia')],
  });
  expect(periksaTelepon('081111111111')).toMatchObject({ ok: true, peringatan: [expect.stringContaining('angka yang sama')] });
});

it('two numbers in a cell are two numbers', () => {
  expect(pisahTelepon('0812-3456-7890 / (0341) 326025')).toEqual(['0812-3456-7890', '(0341) 326025']);
  expect(pisahTelepon('081234567890 atau 081234567891')).toHaveLength(2);
});

it('what we show, we read again', () => {
  fc.assert(
    fc.property(fc.constantFrom('8', '341', '21'), fc.integer({ min: 10_000_000, max: 99_999_999 }), (awal, n) => {
      const nilai = `+62${awal === '8' ? '81' : awal}${n}`;
      const hasil = periksaTelepon(formatTelepon(nilai));
      expect(hasil.ok && hasil.nilai).toBe(nilai);
    }),
  );
});

it('last four digits and chat address', () => {
  expect(empatAngkaAkhir('+6281234567890')).toBe('7890');
  expect(alamatWa('+6281234567890', 'Halo Bu')).toBe('https://wa.me/6281234567890?text=Halo%20Bu');
});
