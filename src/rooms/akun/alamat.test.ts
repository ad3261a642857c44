import { describe, expect, test } from 'vitest';
import { base32 } from '../../lib/base32.ts';
import { jedaDetik, tungguKata } from './laju/laju.ts';
import { alamatSetempat } from './paths.ts';
import { perambanKata } from './peramban.ts';
import { kueriTampilan } from './tampilan.ts';
import { bacaTitipan, fieldTitipan, titipkan } from './titipan.ts';

describe('alamat sesudah masuk', () => {
  test.each([
    ['/petugas/umkm?cari=tempe&urut=nama', '/petugas/umkm?cari=tempe&urut=nama'],
    ['/petugas/koperasi/12', '/petugas/koperasi/12'],
    [undefined, '/petugas'],
    ['', '/petugas'],
    ['https://jahat.example/', '/petugas'],
    ['//jahat.example/', '/petugas'],
    ['/\\jahat.example', '/petugas'],
    ['/a/..//jahat.example', '/petugas'],
    ['/\tjahat', '/petugas'],
    ['javascript:alert(1)', '/petugas'],
    ['/masuk', '/petugas'],
    ['/keluar', '/petugas'],
  ])('%s → %s', (diminta, tujuan) => {
    expect(alamatSetempat(diminta)).toBe(tujuan);
  });
});

describe('isian yang dititipkan', () => {
  test('setiap isian kembali seperti semula, termasuk yang dikirim beberapa kali dan kunci formulirnya', () => {
    const titipan = titipkan('/petugas/umkm', {
      _kunci: 'k1',
      _csrf: 'x',
      nama: 'Keripik "Bu Sri"',
      saluran: ['toko', 'keliling'],
      foto: new File(['isi'], 'f.png'),
    });
    const dibawa: Record<string, string | string[]> = {};
    for (const [nama, nilai] of fieldTitipan(titipan)) {
      const ada = dibawa[nama];
      dibawa[nama] = ada === undefined ? nilai : [ada, nilai].flat();
    }
    expect(bacaTitipan(dibawa, () => true)).toEqual({
      tujuan: '/petugas/umkm',
      isian: [
        ['_kunci', 'k1'],
        ['nama', 'Keripik "Bu Sri"'],
        ['saluran', 'toko'],
        ['saluran', 'keliling'],
      ],
      adaBerkas: true,
    });
  });

  test('kata sandi tidak ikut dititipkan', () => {
    expect(titipkan('/petugas/x', { sandi_baru: 'rahasia', kata_sandi: 'rahasia', nama: 'a' }).isian).toEqual([['nama', 'a']]);
  });

  test('tujuan di luar situs ini diabaikan', () => {
    expect(bacaTitipan({ _titip_tujuan: 'https://jahat.example/' }, (a) => alamatSetempat(a) === a)).toBeUndefined();
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'Chrome di komputer Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge di komputer Windows'],
  ['Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36', 'Chrome di ponsel Android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox di komputer Linux'],
  ['', 'Peramban tidak dikenal'],
])('peramban %s disebut %s', (userAgent, kata) => {
  expect(perambanKata(userAgent)).toBe(kata);
});

test.each([
  [0, 10],
  [1, 20],
  [2, 40],
  [5, 320],
  [7, 900],
  [50, 900],
])('jeda ke-%i: %i detik', (ke, detik) => {
  expect(jedaDetik(ke)).toBe(detik);
});

test.each([
  [1, '1 detik'],
  [40, '40 detik'],
  [300, '5 menit'],
  [301, '6 menit'],
])('%i detik disebut %s', (detik, kata) => {
  expect(tungguKata(detik)).toBe(kata);
});

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 dari "%s"', (teks, hasil) => {
  expect(base32(Buffer.from(teks))).toBe(hasil);
});

test('tampilan menyimpan saringan dan urutan, bukan halamannya', () => {
  expect(kueriTampilan('?cari=tempe&urut=nama&setelah=abc')).toBe('cari=tempe&urut=nama');
});
