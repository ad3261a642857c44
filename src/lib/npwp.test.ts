import { expect, it } from 'vitest';
import { formatNpwp, kunciNpwp, periksaNpwp } from './npwp.ts';

it.each([
  ['09.254.294.3-407.000', '092542943407000', 'lama'],
  ['092542943407000', '092542943407000', 'lama'],
  ['0092542943407000', '0092542943407000', 'badan'],
  ['3573014107900001', '3573014107900001', 'perorangan'],
  ['3573 0141 0790 0001', '3573014107900001', 'perorangan'],
])('"%s" is an NPWP (PMK 112/2022, domain 5.2)', (teks, nilai, bentuk) => {
  expect(periksaNpwp(teks)).toEqual({ ok: true, nilai, bentuk, peringatan: [] });
});

it.each([
  ['9.254.294.3-407.000', 'menghapus angka 0 di depan'],
  ['0092542943407000000001', 'NITKU'],
  ['9973014107900001', 'sama dengan NIK-nya'],
  ['000000000000000', 'pilih "Belum punya"'],
  ['12345', '15 angka (lama) atau 16 angka'],
  ['9,25E+13', 'rusak oleh lembar kerja'],
])('"%s" is refused: %s', (teks, petunjuk) => {
  const hasil = periksaNpwp(teks);
  expect(hasil.ok ? 'diterima' : hasil.pesan).toContain(petunjuk);
});

it('old and new number of a body are one key', () => {
  expect(kunciNpwp('092542943407000')).toBe(kunciNpwp('0092542943407000'));
  expect(formatNpwp('092542943407000')).toBe('09.254.294.3-407.000');
  expect(formatNpwp('3573014107900001')).toBe('3573 0141 0790 0001');
});
