import { describe, expect, it } from 'vitest';
import { cariKode } from '../../lib/daftar-kode.ts';
import { ALIAS_JENIS_KELAMIN, JENIS_KELAMIN, periksaOrang } from './orang.ts';

it.each([
  ['L', 'laki_laki'],
  ['P', 'perempuan'],
  ['Wanita', 'perempuan'],
  ['pria', 'laki_laki'],
  ['Laki-Laki', 'laki_laki'],
  ['LP', null],
])('"%s" in a spreadsheet is %s', (teks, harap) => {
  expect(cariKode(JENIS_KELAMIN, teks, ALIAS_JENIS_KELAMIN)).toBe(harap);
});

describe('a person against their NIK and the calendar: warnings, never a refusal (domain 5.2)', () => {
  const NIK = '3573014107900001';
  it.each([
    ['all agree', { nik: NIK, jenis_kelamin: 'perempuan', tanggal_lahir: '1990-07-01' }, []],
    ['other sex', { nik: NIK, jenis_kelamin: 'laki_laki', tanggal_lahir: null }, ['jenis kelamin']],
    ['other birth date', { nik: NIK, jenis_kelamin: null, tanggal_lahir: '1990-07-02' }, ['tetapi dicatat 2 Juli 1990']],
    ['a child', { nik: null, jenis_kelamin: null, tanggal_lahir: '2015-01-01' }, ['berumur 11 tahun']],
    ['far too old', { nik: null, jenis_kelamin: null, tanggal_lahir: '1900-01-01' }, ['berumur 126 tahun']],
    ['seventeen today', { nik: null, jenis_kelamin: null, tanggal_lahir: '2009-11-24' }, []],
    ['nothing known', { nik: null, jenis_kelamin: null, tanggal_lahir: null }, []],
  ] as const)('%s', (_nama, orang, petunjuk) => {
    const peringatan = periksaOrang(orang, '2026-11-24');
    expect(peringatan).toHaveLength(petunjuk.length);
    petunjuk.forEach((p, i) => expect(peringatan[i]).toContain(p));
  });
});
