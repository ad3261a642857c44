import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jarakSunting, miripOrang } from './jarak.ts';
import { kunciProfil } from './kunci.ts';
import type { IsiProfil, JenisObjek } from './profil.ts';
import { buatProfil } from './profil.ts';
import { skorKemiripan } from './skor.ts';

const skor = (jenis: JenisObjek, a: IsiProfil, b: IsiProfil) => skorKemiripan(jenis, buatProfil(jenis, a), buatProfil(jenis, b));
const kunci = (jenis: JenisObjek, isi: IsiProfil) => kunciProfil(jenis, buatProfil(jenis, isi));
const bertemu = (jenis: JenisObjek, a: IsiProfil, b: IsiProfil) => kunci(jenis, a).some((k) => kunci(jenis, b).includes(k));

const KOPWAN: IsiProfil = {
  nama: 'Koperasi Wanita Artha Jaya',
  orang: ['Viktor Wibisono'],
  telepon: ['+6281364044402'],
  alamat: 'Jl. Haryanto No. 107',
  kodeWilayah: '35.73.02.1004',
  nomor: { badan_hukum: '544/BH/KDK.2/VII/2000' },
};
const WARUNG: IsiProfil = {
  nama: 'Warung Bu Sri',
  orang: ['Sri Rahayu'],
  telepon: ['+6281234567890'],
  alamat: 'Jl. Kawi No. 5',
  kodeWilayah: '35.73.02.1004',
};
const SITI: IsiProfil = {
  nama: 'Siti Aminah',
  telepon: ['+6281234567890'],
  alamat: 'Jl. Kawi No. 5',
  kodeWilayah: '35.73.02.1004',
  tanggalLahir: '1990-07-01',
};

describe('cooperatives', () => {
  it.each<[string, Partial<IsiProfil>, string]>([
    [
      'the spoiled copy of rec-7 in the labelled set',
      { nama: 'Kopwan Artha Jaja', orang: ['H. Viktor Wibisono'], telepon: [], alamat: 'JL. HARYANTO NO. 107', nomor: {} },
      'hampir_pasti',
    ],
    ['only name and kelurahan typed so far', { orang: [], telepon: [], alamat: null, nomor: {} }, 'mungkin'],
    [
      'same legal number, new name after a change of articles',
      { nama: 'Koperasi Konsumen Melati', orang: ['Ani'], telepon: [], alamat: null },
      'mungkin',
    ],
    [
      'same name, another kind, another chair',
      {
        nama: 'KSP Artha Jaya',
        orang: ['Budi Santoso'],
        telepon: ['+6281200000001'],
        alamat: 'Jl. Semeru 1',
        nomor: { badan_hukum: '1/BH/1999' },
      },
      'berbeda',
    ],
    [
      'same name in another kelurahan',
      { orang: ['Budi Santoso'], telepon: ['+6281200000001'], alamat: 'Jl. Semeru 1', kodeWilayah: '35.73.05.1001', nomor: {} },
      'berbeda',
    ],
  ])('%s', (_nama, ubah, tingkat) => {
    expect(skor('koperasi', KOPWAN, { ...KOPWAN, ...ubah }).tingkat).toBe(tingkat);
  });
  it('gives its grounds in words', () => {
    expect(skor('koperasi', KOPWAN, { ...KOPWAN, nama: 'Kopwan Artha Jayaa Baru', nomor: {} }).alasan).toMatch(
      /telepon sama, nama orangnya sama, alamat sama$/,
    );
    expect(skor('koperasi', KOPWAN, { ...KOPWAN, nama: 'Kopwan Arta Jasa', nomor: {} }).alasan).toBe(
      'nama 87 % mirip, telepon sama, nama orangnya sama, alamat sama',
    );
  });
});

describe('businesses', () => {
  it.each<[string, Partial<IsiProfil>, string]>([
    ['the same warung under another spelling', { nama: 'Wr. Ibu Srie', alamat: null }, 'hampir_pasti'],
    ['one owner, two businesses', { nama: 'Laundry Kilat' }, 'mungkin'],
    [
      'two stalls called Berkah in one kelurahan, other owners and phones',
      { nama: 'Warung Bu Sri', orang: ['Sri Wahyuni'], telepon: ['+6281399999999'], alamat: 'Jl. Ijen No. 90' },
      'berbeda',
    ],
    ['the brand of one is the name of the other', { nama: 'Toko Kue Lestari', namaLain: 'Warung Sri' }, 'hampir_pasti'],
  ])('%s', (_nama, ubah, tingkat) => {
    expect(skor('umkm', WARUNG, { ...WARUNG, ...ubah }).tingkat).toBe(tingkat);
  });
});

describe('people', () => {
  it.each<[string, Partial<IsiProfil>, string]>([
    ['title, old spelling', { nama: 'Hj. Sitti Aminah, S.E.' }, 'hampir_pasti'],
    [
      'the same NIK (as keyed hash) settles it',
      { nama: 'Siti A.', telepon: [], alamat: null, tanggalLahir: null, nomor: { nik: 'ab12' } },
      'hampir_pasti',
    ],
    ['another NIK parts two of one name', { telepon: [], alamat: null, tanggalLahir: null, nomor: { nik: 'cd34' } }, 'berbeda'],
    ['mother and daughter in one house with one phone', { nama: 'Rina Wulandari', tanggalLahir: '2008-02-02' }, 'berbeda'],
    ['day and month swapped', { tanggalLahir: '1990-01-07', telepon: [] }, 'hampir_pasti'],
    ['twins: one house, one birth date, one phone, other names', { nama: 'Bagas Pratama' }, 'mungkin'],
    [
      'one NIK under two names goes before a person',
      { nama: 'Bagas Pratama', telepon: [], alamat: null, tanggalLahir: '1970-12-31', nomor: { nik: 'ab12' } },
      'mungkin',
    ],
    ['initial for the last name', { nama: 'Siti A.', tanggalLahir: null }, 'hampir_pasti'],
  ])('%s', (_nama, ubah, tingkat) => {
    expect(skor('orang', { ...SITI, nomor: { nik: 'ab12' } }, { ...SITI, ...ubah }).tingkat).toBe(tingkat);
  });
});

describe('keys', () => {
  it.each<[string, JenisObjek, IsiProfil, Partial<IsiProfil>]>([
    [
      'last digit of the phone misheard',
      'orang',
      SITI,
      { nama: 'X', telepon: ['+6281234567891'], alamat: null, kodeWilayah: null, tanggalLahir: null },
    ],
    [
      'legal number with blanks',
      'koperasi',
      KOPWAN,
      { nama: 'X', nomor: { badan_hukum: '544 / BH / KDK.2 / VII / 2000' }, orang: [], telepon: [], alamat: null },
    ],
    ['chair with an initial', 'koperasi', KOPWAN, { nama: 'X', orang: ['Viktor W.'], telepon: [], alamat: null, nomor: {} }],
    [
      'name in old spelling, nothing else',
      'koperasi',
      KOPWAN,
      { nama: 'KOPWAN Artha Djaja', orang: [], telepon: [], alamat: null, kodeWilayah: null, nomor: {} },
    ],
    ['birth date only', 'orang', SITI, { nama: 'Sitti Amina', telepon: [], alamat: null, kodeWilayah: null }],
    ['owner in the same kecamatan', 'umkm', WARUNG, { nama: 'X', telepon: [], alamat: null, kodeWilayah: '35.73.02.1009' }],
  ])('%s still brings two records together', (_nama, jenis, isi, ubah) => {
    expect(bertemu(jenis, isi, { ...isi, ...ubah })).toBe(true);
  });
  it('never more than eight, identifiers first', () => {
    const penuh: IsiProfil = {
      ...WARUNG,
      namaLain: 'Lestari',
      orang: ['Sri Rahayu', 'Budi Santoso'],
      telepon: ['+6281234567890', '+62341326025'],
      nomor: { nib: '9120001234567', npwp: 'aa', nik_pemilik: 'bb' },
    };
    expect(kunci('umkm', penuh)).toHaveLength(8);
    expect(kunci('umkm', penuh).slice(0, 3)).toEqual(['b:9120001234567', 'p:aa', 'q:bb']);
  });
  it('a record that knows nothing but a name has few keys and breaks nothing', () => {
    expect(kunci('umkm', { nama: '???' })).toEqual([]);
    expect(skor('umkm', { nama: '???' }, { nama: '???' }).tingkat).toBe('berbeda');
  });
});

it('the score does not depend on the order of the two', () => {
  const isi = fc.record({
    nama: fc.constantFrom('Kopwan Artha', 'KSP Artha Jaya', 'Maju', 'Artha Jaya KSP'),
    orang: fc.array(fc.constantFrom('Siti A.', 'Siti Aminah', 'Budi'), { maxLength: 2 }),
    telepon: fc.array(fc.constantFrom('+628123456789', '+628123456788'), { maxLength: 1 }),
  });
  fc.assert(
    fc.property(isi, isi, (a, b) => {
      expect(skor('koperasi', a, b)).toEqual(skor('koperasi', b, a));
    }),
  );
});

it('the edit distance is a distance, swaps of neighbours count once', () => {
  expect(
    [
      ['mamkur', 'makmur', 1],
      ['barokah', 'arokah', 1],
      ['ab', 'ba', 1],
      ['', 'abc', 3],
      ['kitten', 'sitting', 3],
    ].map(([a, b, n]) => jarakSunting(String(a), String(b)) === n),
  ).toEqual(Array(5).fill(true));
  const kata = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(kata, kata, kata, (a, b, ekor) => {
      const jarak = jarakSunting(a, b);
      expect(jarak).toBe(jarakSunting(b, a));
      expect(jarakSunting(a + ekor, b + ekor)).toBe(jarak);
      expect(jarakSunting(ekor + a, ekor + b)).toBe(jarak);
      expect(jarak).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(jarak === 0).toBe(a === b);
    }),
  );
});

it.each([
  ['prakosa rajata', 'prakosa r', 0.88],
  ['siti aminah', 'siti aminah rahmawati', 0.85],
  ['suharto', 'budi suharto', 0.7],
  ['siti aminah', 'siti aminah', 1],
])('"%s" and "%s" are alike to %s', (a, b, harap) => {
  expect(miripOrang(a.split(' '), b.split(' '))).toBe(harap);
});
