import { expect, it } from 'vitest';
import { masaSertifikat, peringatanNomorSertifikat } from './sertifikat.ts';

it.each([
  ['pirt', '2063573010123-27', 0],
  ['pirt', 'P-IRT No', 1],
  ['halal', 'ID35110001234567890', 0],
  ['halal', '123', 1],
  ['merek', 'IDM000123456', 0],
  ['bpom', 'BPOM RI MD 867013001234', 0],
  ['sni', 'apa saja', 0],
  ['lainnya', 'x', 0],
] as const)('a %s number "%s" gives %i warning(s), never a refusal (domain 5.2)', (jenis, nomor, jumlah) => {
  expect(peringatanNomorSertifikat(jenis, nomor)).toHaveLength(jumlah);
});

it.each([
  ['2026-11-23', 'habis'],
  ['2026-11-24', 'hampir_habis'],
  ['2027-02-22', 'hampir_habis'],
  ['2027-02-23', 'berlaku'],
  [null, 'tanpa_batas'],
])('valid until %s is, on 24 November 2026, "%s" (warning 90 days before)', (sampai, keadaan) => {
  expect(masaSertifikat(sampai, '2026-11-24').keadaan).toBe(keadaan);
});
