import { expect, it } from 'vitest';
import type { IsiUmkm } from './kelengkapan.ts';
import { BUTIR_UMKM, kelengkapanUmkm } from './kelengkapan.ts';

const LENGKAP: IsiUmkm = {
  telepon: '+6281234567890',
  alamat: 'Jl. Kawi 5',
  kode_wilayah: '35.73.02.1004',
  lintang: -7.97,
  kbli_kode: '10793',
  produk: 'Keripik tempe',
  bentuk_usaha: 'perorangan',
  tanggal_berdiri: '2015-03-01',
  nib_keadaan: 'ada',
  alasan_belum_nib: null,
  npwp_keadaan: 'belum_punya',
  status_tempat: 'milik_sendiri',
  saluran_pemasaran: ['pasar'],
  jumlah_pemilik: 1,
  ada_modal: true,
  ada_penjualan: true,
  ada_pekerja: true,
};

it('a record with everything known is complete, also with "belum punya"', () => {
  expect(kelengkapanUmkm(LENGKAP)).toEqual({ persen: 100, kurang: [] });
});

it('"belum punya NIB" is an answer, but asks for the reason', () => {
  const hasil = kelengkapanUmkm({ ...LENGKAP, nib_keadaan: 'belum_punya' });
  expect(hasil.kurang.map((k) => k.kata)).toEqual(['Alasan belum punya NIB']);
  expect(hasil.persen).toBeLessThan(100);
});

it('the heaviest gap is named first', () => {
  const hasil = kelengkapanUmkm({ ...LENGKAP, lintang: null, telepon: null, nib_keadaan: 'belum_dicatat' });
  expect(hasil.kurang.map((k) => k.kunci)).toEqual(['telepon', 'nib', 'koordinat']);
});

it('only the name is known: nearly nothing', () => {
  const kosong: IsiUmkm = {
    telepon: null,
    alamat: null,
    kode_wilayah: null,
    lintang: null,
    kbli_kode: null,
    produk: null,
    bentuk_usaha: null,
    tanggal_berdiri: null,
    nib_keadaan: 'belum_dicatat',
    alasan_belum_nib: null,
    npwp_keadaan: 'belum_dicatat',
    status_tempat: null,
    saluran_pemasaran: [],
    jumlah_pemilik: 0,
    ada_modal: false,
    ada_penjualan: false,
    ada_pekerja: false,
  };
  expect(kelengkapanUmkm(kosong).persen).toBe(0);
  expect(new Set(BUTIR_UMKM.map((b) => b.kunci)).size).toBe(BUTIR_UMKM.length);
});
