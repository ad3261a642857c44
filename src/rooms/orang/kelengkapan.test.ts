import { expect, it } from 'vitest';
import { kelengkapanOrang } from './kelengkapan.ts';

const LENGKAP = {
  nik_keadaan: 'ada',
  jenis_kelamin: 'perempuan',
  tanggal_lahir: '1990-07-01',
  telepon: '+6281234567890',
  alamat: 'Jl. Kawi 5',
  kode_wilayah: '35.73.02.1004',
  pendidikan: 'sma',
} as const;

it('a person without a NIK is complete when that was asked', () => {
  expect(kelengkapanOrang({ ...LENGKAP, nik_keadaan: 'belum_punya' }).persen).toBe(100);
  expect(kelengkapanOrang({ ...LENGKAP, nik_keadaan: 'belum_dicatat' }).kurang.map((k) => k.kata)).toEqual(['NIK']);
});

it('percent is rounded down, so that 100 means nothing is missing', () => {
  expect(kelengkapanOrang({ ...LENGKAP, pendidikan: null }).persen).toBe(92);
});
