import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATURAN_KELAS, bacaAturanKelas, tulisAturanKelas } from './aturan-kelas.ts';
import { kelasMenurutBatas, tentukanKelas } from './kelas.ts';

const PADA = '2026-11-24';
const LAMA = '2021-02-01';
const BARU = '2021-02-02';
const kelas = (tanggalBerdiri: string | null, angka: { modal?: bigint; penjualan?: bigint }, pada = PADA) =>
  tentukanKelas({ tanggalBerdiri, tahunan: [{ tahun: 2025, ...angka }] }, ATURAN_KELAS, pada);

describe('founded from 2 February 2021 on: by capital, borders inclusive at the top (PP 7/2021 Ps 35; domain 5.1)', () => {
  it.each([
    [0n, 'mikro'],
    [1_000_000_000n, 'mikro'],
    [1_000_000_001n, 'kecil'],
    [5_000_000_000n, 'kecil'],
    [5_000_000_001n, 'menengah'],
    [10_000_000_000n, 'menengah'],
    [10_000_000_001n, 'besar'],
  ])('capital %s → %s', (modal, harap) => {
    expect(kelas(BARU, { modal, penjualan: 999_000_000_000n })).toMatchObject({
      kelas: harap,
      dasar: 'modal',
      tahunData: 2025,
      versi: 'pp-7-2021',
      catatan: [],
    });
  });
});

describe('founded before 2 February 2021: by yearly sales (PP 7/2021 Ps 35–36; domain 5.1)', () => {
  it.each([
    [0n, 'mikro'],
    [2_000_000_000n, 'mikro'],
    [2_000_000_001n, 'kecil'],
    [15_000_000_000n, 'kecil'],
    [15_000_000_001n, 'menengah'],
    [50_000_000_000n, 'menengah'],
    [50_000_000_001n, 'besar'],
  ])('sales %s → %s', (penjualan, harap) => {
    expect(kelas(LAMA, { penjualan, modal: 999_000_000_000n })).toMatchObject({ kelas: harap, dasar: 'penjualan', catatan: [] });
  });
});

describe('the day of founding decides which figure rules', () => {
  const angka = { modal: 3_000_000_000n, penjualan: 1_000_000_000n };
  it.each([
    ['1 February 2021, the day before', LAMA, 'mikro', 'penjualan'],
    ['2 February 2021, the day itself', BARU, 'kecil', 'modal'],
    ['an old firm', '1998-05-21', 'mikro', 'penjualan'],
    ['a new firm', '2026-01-05', 'kecil', 'modal'],
  ])('%s', (_nama, berdiri, harap, dasar) => {
    expect(kelas(berdiri, angka)).toMatchObject({ kelas: harap, dasar });
  });

  it.each([
    ['2020', 2020, 'mikro', 'penjualan', 0],
    ['2022', 2022, 'kecil', 'modal', 0],
    ['2021, which stands on both sides', 2021, 'mikro', 'penjualan', 1],
  ] as const)('only the year is known: %s', (_nama, tahunBerdiri, harap, dasar, jumlahCatatan) => {
    const hasil = tentukanKelas({ tanggalBerdiri: null, tahunBerdiri, tahunan: [{ tahun: 2025, ...angka }] }, ATURAN_KELAS, PADA);
    expect(hasil).toMatchObject({ kelas: harap, dasar });
    expect(hasil.catatan).toHaveLength(jumlahCatatan);
  });
});

describe('what is missing is said', () => {
  it('an old firm without sales is classed by capital for now', () => {
    const hasil = kelas(LAMA, { modal: 3_000_000_000n });
    expect(hasil).toMatchObject({ kelas: 'kecil', dasar: 'modal' });
    expect(hasil.catatan.join()).toContain('Seharusnya dinilai menurut penjualan setahun, tetapi angkanya belum dicatat');
  });
  it('a new firm without capital is classed by sales for now', () => {
    const hasil = kelas(BARU, { penjualan: 3_000_000_000n });
    expect(hasil).toMatchObject({ kelas: 'kecil', dasar: 'penjualan' });
    expect(hasil.catatan.join()).toContain('Lengkapi modal usaha');
  });
  it('no amounts: no class, and the figure wanted is named', () => {
    expect(kelas(LAMA, {})).toMatchObject({
      kelas: null,
      dasar: null,
      penjelasan: 'Kelas belum dapat ditentukan: penjualan setahun belum dicatat.',
    });
    expect(kelas(null, {}).penjelasan).toContain('modal dan penjualan setahun belum dicatat');
  });
  it('founding date unknown: by sales, with what capital would say', () => {
    expect(kelas(null, { penjualan: 1n, modal: 3_000_000_000n }).catatan.join()).toContain('Menurut modal usaha, kelasnya usaha kecil');
    expect(kelas(null, { penjualan: 1n, modal: 1n }).catatan.join()).toContain('Menurut modal usaha, kelasnya sama');
    expect(kelas(null, { modal: 1n })).toMatchObject({
      kelas: 'mikro',
      dasar: 'modal',
      catatan: [expect.stringContaining('Tanggal berdiri belum dicatat')],
    });
  });
});

describe('which year counts', () => {
  const bahan = {
    tanggalBerdiri: LAMA,
    tahunan: [
      { tahun: 2023, penjualan: 1n },
      { tahun: 2026, penjualan: 2_000_000_001n },
      { tahun: 2025, penjualan: 15_000_000_001n },
      { tahun: 2027, penjualan: 1n },
      { tahun: 2024, penjualan: null },
    ],
  };
  it('the newest closed year; a year to come and a running year do not', () => {
    expect(tentukanKelas(bahan, ATURAN_KELAS, PADA)).toMatchObject({ kelas: 'menengah', tahunData: 2025 });
  });
  it('sales of the running year alone are used, with a warning', () => {
    const hasil = tentukanKelas({ tanggalBerdiri: LAMA, tahunan: [{ tahun: 2026, penjualan: 1n }] }, ATURAN_KELAS, PADA);
    expect(hasil).toMatchObject({
      kelas: 'mikro',
      tahunData: 2026,
      catatan: ['Penjualan tahun 2026 belum setahun penuh. Lengkapi angka tahun 2025.'],
    });
  });
  it('capital of the running year is good', () => {
    const hasil = tentukanKelas(
      {
        tanggalBerdiri: BARU,
        tahunan: [
          { tahun: 2025, modal: 1n },
          { tahun: 2026, modal: 5_000_000_001n },
        ],
      },
      ATURAN_KELAS,
      PADA,
    );
    expect(hasil).toMatchObject({ kelas: 'menengah', tahunData: 2026, catatan: [] });
  });
});

describe('the rule in force on the day asked', () => {
  const bahan = { tanggalBerdiri: '2015-01-01', tahunan: [{ tahun: 2019, penjualan: 300_000_001n }] };
  it.each([
    ['last day of UU 20/2008', '2021-02-01', 'kecil', 'uu-20-2008'],
    ['first day of PP 7/2021', '2021-02-02', 'mikro', 'pp-7-2021'],
  ])('%s', (_nama, pada, harap, versi) => {
    expect(tentukanKelas(bahan, ATURAN_KELAS, pada)).toMatchObject({ kelas: harap, versi });
  });
  it('no rule yet, no class', () => {
    expect(tentukanKelas(bahan, ATURAN_KELAS, '2008-07-03')).toMatchObject({ kelas: null, versi: null });
  });
});

it('the sentence names rule and borders but never the amount of the business (sales are masked by default)', () => {
  const hasil = kelas('2022-03-03', { modal: 750_000_000n });
  expect(hasil.penjelasan).toBe(
    'Usaha mikro: modal usaha tahun 2025 paling banyak Rp1.000.000.000 (PP 7/2021 Pasal 35–36). ' +
      'Dinilai menurut modal usaha karena usaha berdiri 3 Maret 2022, tidak sebelum 2 Februari 2021.',
  );
  expect(hasil.penjelasan).not.toContain('750');
});

it('a larger amount never gives a smaller class', () => {
  const urut = ['mikro', 'kecil', 'menengah', 'besar'];
  const { penjualan } = ATURAN_KELAS[1]!;
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 60_000_000_000n }), fc.bigInt({ min: 0n, max: 60_000_000_000n }), (a, b) => {
      const [kecil, besar] = a <= b ? [a, b] : [b, a];
      expect(urut.indexOf(kelasMenurutBatas(kecil, penjualan))).toBeLessThanOrEqual(urut.indexOf(kelasMenurutBatas(besar, penjualan)));
    }),
  );
});

it('the rules survive the settings table, which knows no bigint', () => {
  expect(bacaAturanKelas(tulisAturanKelas(ATURAN_KELAS))).toEqual(ATURAN_KELAS);
  expect(() => bacaAturanKelas([{ ...ATURAN_KELAS[1], modal: { mikro: '5', kecil: '4', menengah: '3' } }])).toThrow(
    'Batas kelas harus naik',
  );
});
