import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periksaNik, susunNik } from './nik.ts';
import { tambahHari } from './tanggal.ts';

// Made-up person of domain 5.2: woman, born 1 July 1990, Blimbing.
const CONTOH = '3573014107900001';

it('the parts of a NIK are read (domain 5.2)', () => {
  expect(periksaNik(CONTOH)).toEqual({
    ok: true,
    nilai: CONTOH,
    peringatan: [],
    kodeProvinsi: '35',
    kodeKabupaten: '3573',
    kodeKecamatan: '357301',
    dugaanJenisKelamin: 'perempuan',
    hariLahir: 1,
    bulanLahir: 7,
    tahunLahirDuaAngka: '90',
  });
});

it.each([
  ['3573 0141 0790 0001'],
  ['3573.0141.0790.0001'],
  ["'3573014107900001"],
  ['3573014107900001.0'],
  ['\u00a03573014107900001\u200b'],
])('spelling "%s" is the same number', (teks) => {
  const hasil = periksaNik(teks);
  expect(hasil.ok && hasil.nilai).toBe(CONTOH);
});

describe('a wrong NIK is refused with what and where', () => {
  it.each([
    ['', 'belum diisi'],
    ['357301410790000', 'kurang 1 angka'],
    ['35730141079000011', 'kelebihan 1 angka'],
    ['3,57301E+15', 'rusak oleh lembar kerja'],
    ['3.57301E+15', 'KTP dan KK'],
    ['3573014107900O01', 'memuat huruf "O"'],
    ['3573-0141-0790-ABCD', 'memuat "A"'],
    ['9973014107900001', '(99) bukan kode provinsi'],
    ['2273014107900001', '(22) bukan kode provinsi'],
    ['3500014107900001', 'bukan kode kecamatan'],
    ['3573004107900001', 'bukan kode kecamatan'],
    ['3573010007900001', 'Angka ke-7 dan 8'],
    ['3573013207900001', 'Angka ke-7 dan 8'],
    ['3573014007900001', 'Angka ke-7 dan 8'],
    ['3573017207900001', 'Angka ke-7 dan 8'],
    ['3573013106900001', 'ada di bulan Juni'],
    ['3573012902910001', 'ada di bulan Februari'],
    ['3573014100900001', 'bulan lahir'],
    ['3573014113900001', 'bulan lahir'],
    ['3573014107900000', 'tidak mungkin 0000'],
    ['0000000000000000', 'pilih "Belum punya"'],
    ['9999999999999999', 'pilih "Belum punya"'],
  ])('%s → %s', (teks, petunjuk) => {
    const hasil = periksaNik(teks);
    expect(hasil.ok ? 'diterima' : hasil.pesan).toContain(petunjuk);
  });
});

describe('borders of day and month are accepted', () => {
  it.each([
    ['3573013112900001', 'man, day 31'],
    ['3573017112900001', 'woman, day 71'],
    ['3573010101900001', 'day 01'],
    ['3573014101900001', 'day 41'],
    ['3573012902920001', '29 February of a leap year'],
    ['3573012902000001', '29 February 2000'],
    ['3573010101909999', 'last serial'],
  ])('%s (%s)', (teks) => {
    expect(periksaNik(teks).ok).toBe(true);
  });
});

describe('sex and birth date only warn (domain 5.2: never derived as truth)', () => {
  it.each([
    ['same', { jenisKelamin: 'perempuan', tanggalLahir: '1990-07-01' }, []],
    ['other sex', { jenisKelamin: 'laki_laki' }, ['perempuan, berbeda dari jenis kelamin']],
    ['other day', { tanggalLahir: '1990-07-11' }, ['Menurut NIK lahir 1 Juli (tahun ..90), tetapi dicatat 11 Juli 1990']],
    ['the century is a guess', { tanggalLahir: '1890-07-01' }, []],
    ['both', { jenisKelamin: 'laki_laki', tanggalLahir: '1991-07-01' }, ['jenis kelamin', 'tahun ..90']],
    ['nothing known', { jenisKelamin: null, tanggalLahir: null }, []],
  ] as const)('%s', (_nama, pembanding, petunjuk) => {
    const hasil = periksaNik(CONTOH, pembanding);
    const peringatan = hasil.ok ? hasil.peringatan : ['ditolak'];
    expect(peringatan).toHaveLength(petunjuk.length);
    petunjuk.forEach((p, i) => expect(peringatan[i]).toContain(p));
  });
});

it('every NIK written from parts passes, with the same sex and birth date', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 45_000 }).map((n) => tambahHari('1900-01-01', n)),
      fc.boolean(),
      fc.integer({ min: 1, max: 9999 }),
      (lahir, perempuan, urut) => {
        const nik = susunNik({ kecamatan: '357301', lahir, perempuan, urut });
        const jenisKelamin = perempuan ? 'perempuan' : 'laki_laki';
        // 29 February 1900 does not exist, so YY = 00 needs no exception here.
        expect(periksaNik(nik, { jenisKelamin, tanggalLahir: lahir })).toMatchObject({ ok: true, nilai: nik, peringatan: [] });
      },
    ),
  );
});
