import { expect, test } from 'vitest';
import { rujukanMalang } from '../../../../test/support/rujukan.ts';
import { bacaWilayah, lipatKata, sarankan } from './rujukan.ts';

const rujukan = rujukanMalang();

test('saran wilayah: yang terdekat ejaannya lebih dulu, dengan kecamatannya', () => {
  expect(sarankan(rujukan, 'Kel. Dinyo', 'kode_wilayah')[0]).toEqual({ kode: '35.73.05.1004', label: 'Dinoyo, Kecamatan Lowokwaru' });
  expect(sarankan(rujukan, 'bandung', 'kode_wilayah').map((s) => s.label)).toContain('Bandungrejosari, Kecamatan Sukun');
  expect(sarankan(rujukan, 'Singosari', 'kode_wilayah')).toEqual([]);
});

test('saran KBLI: dari kata, dan dari kode yang kehilangan nol di depan', () => {
  expect(sarankan(rujukan, 'keripik', 'kbli_kode')[0]?.label).toMatch(/keripik/i);
  expect(sarankan(rujukan, '1111', 'kbli_kode').map((s) => s.kode)).toContain('01111');
});

test('kelurahan dan kecamatan yang senama dibedakan dari kata di depannya', () => {
  expect(bacaWilayah(rujukan, 'Kec. Blimbing', 4)).toEqual({ ok: false, kata: 'Kec. Blimbing' });
  expect(bacaWilayah(rujukan, 'Blimbing', 4)).toMatchObject({ ok: true, wilayah: { tingkat: 4 } });
  expect(bacaWilayah(rujukan, 'Kecamatan : Blimbing', 3)).toMatchObject({ ok: true, wilayah: { kode: '35.73.01' } });
});

test('kata dilipat: huruf besar, tanda, dan sebutan di depannya tidak membedakan', () => {
  expect(lipatKata('KEL.  Oro-Oro Dowo')).toBe(lipatKata('oro oro dowo'));
});
