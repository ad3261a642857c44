import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATURAN_RAT } from './rat/aturan-rat.ts';
import type { BahanStatus } from './status.ts';
import { usulkanStatus } from './status.ts';

/** Meetings held in April after each book year named. */
const rat = (...tahun: number[]) => tahun.map((t) => ({ tahunBuku: t, tanggalRat: `${t + 1}-04-10` }));
const koperasi = (b: Partial<BahanStatus>): BahanStatus => ({ berdiri: '2001-05-20', bulanAwal: 1, rat: [], status: null, ...b });
const usul = (b: Partial<BahanStatus>, pada: string) => usulkanStatus(koperasi(b), ATURAN_RAT, pada);

describe('proposed status (domain 4.5; two book years: republika o2obrn394; deadline six months: UU 25/1992 Ps 26)', () => {
  it.each([
    ['Sejahtera held its meeting for the last closed year', { rat: rat(2023, 2024, 2025) }, '2026-11-24', 'aktif', []],
    ['Rukun missed one year', { rat: rat(2022, 2023, 2024) }, '2026-11-24', 'aktif_belum_rat', ['2025']],
    ['Makmur missed two in a row', { rat: rat(2022, 2023) }, '2026-11-24', 'tidak_aktif', ['2025', '2024']],
    ['Bangkit came back after years of silence', { rat: rat(2019, 2025) }, '2026-11-24', 'aktif', []],
    ['Bolong missed a year between two meetings', { rat: rat(2022, 2023, 2025) }, '2026-11-24', 'aktif', []],
    ['Tepat, on the last day of the deadline, has not missed it', { rat: rat(2023, 2024) }, '2026-06-30', 'aktif', []],
    ['Tepat, the day after, has', { rat: rat(2023, 2024) }, '2026-07-01', 'aktif_belum_rat', ['2025']],
    ['Genap, second deadline tomorrow', { rat: rat(2023) }, '2026-06-30', 'aktif_belum_rat', ['2024']],
    ['Genap, second deadline passed', { rat: rat(2023) }, '2026-07-01', 'tidak_aktif', ['2025', '2024']],
    ['Awal held the meeting early, in January', { rat: [{ tahunBuku: 2025, tanggalRat: '2026-01-20' }] }, '2026-02-01', 'aktif', []],
    [
      'Telat held it late, which still counts',
      { rat: [...rat(2024), { tahunBuku: 2025, tanggalRat: '2026-10-01' }] },
      '2026-11-24',
      'aktif',
      [],
    ],
    [
      'Rencana has only planned it',
      { rat: [...rat(2024), { tahunBuku: 2025, tanggalRat: '2026-12-20' }] },
      '2026-11-24',
      'aktif_belum_rat',
      ['2025'],
    ],
    [
      'Angka sent figures but held no meeting',
      { rat: [...rat(2023), { tahunBuku: 2024, tanggalRat: null }, { tahunBuku: 2025, tanggalRat: null }] },
      '2026-11-24',
      'tidak_aktif',
      ['2025', '2024'],
    ],
    [
      'Sunyi never held one',
      {},
      '2026-11-24',
      'tidak_aktif',
      ['2025', '2024', '2023', '2022', '2021', '2020', '2019', '2018', '2017', '2016'],
    ],
    ['KKMP Baru, founded in June 2025, before its first deadline', { berdiri: '2025-06-30' }, '2026-06-30', 'belum_wajib_rat', []],
    ['KKMP Baru, after its first deadline', { berdiri: '2025-06-30' }, '2026-07-01', 'aktif_belum_rat', ['2025']],
    ['KKMP Baru, after its second', { berdiri: '2025-06-30' }, '2027-07-01', 'tidak_aktif', ['2026', '2025']],
    ['Bayi was founded this year', { berdiri: '2026-03-01' }, '2026-11-24', 'belum_wajib_rat', []],
    ['Rajin is young and met already', { berdiri: '2025-06-30', rat: rat(2025) }, '2026-05-01', 'aktif', []],
    ['Tanpa Tanggal, founding unknown, no meeting', { berdiri: null }, '2026-11-24', 'tidak_aktif', expect.any(Array)],
    ['Tanpa Tanggal with a meeting', { berdiri: null, rat: rat(2025) }, '2026-11-24', 'aktif', []],
  ] as const)('%s', (_nama, bahan, pada, usulan, terlewat) => {
    expect(usul(bahan as Partial<BahanStatus>, pada)).toMatchObject({ usulan, terlewat });
  });

  it('fewer than two passed deadlines can never make a cooperative inactive', () => {
    for (let tahun = 2024; tahun <= 2026; tahun++) expect(usul({ berdiri: `${tahun}-12-31` }, '2026-06-30').usulan).not.toBe('tidak_aktif');
  });
});

describe('a book year from July to June has its deadline on 31 December', () => {
  it.each([
    ['on the day', '2026-12-31', 'aktif', []],
    ['the day after', '2027-01-01', 'aktif_belum_rat', ['2025/2026']],
    ['a year later', '2028-01-01', 'tidak_aktif', ['2026/2027', '2025/2026']],
  ] as const)('%s', (_nama, pada, usulan, terlewat) => {
    expect(usul({ bulanAwal: 7, rat: [{ tahunBuku: 2025, tanggalRat: '2025-09-01' }] }, pada)).toMatchObject({ usulan, terlewat });
  });
});

describe('what a person decided', () => {
  it.each([
    ['dibubarkan', [], 'dibubarkan', false],
    ['dibekukan', [], 'tidak_aktif', false],
    ['dibekukan', rat(2024, 2025), 'aktif', true],
    ['aktif', rat(2024, 2025), 'aktif', false],
    ['aktif', [], 'tidak_aktif', true],
    ['tidak_aktif', rat(2025), 'aktif', true],
  ] as const)('decided %s, then the rule says %s', (status, daftar, usulan, perluKeputusan) => {
    expect(usul({ status, rat: daftar }, '2026-11-24')).toMatchObject({ usulan, perluKeputusan });
  });

  it('a young cooperative entered as active needs no decision', () => {
    expect(usul({ status: 'aktif', berdiri: '2026-03-01' }, '2026-11-24')).toMatchObject({
      usulan: 'belum_wajib_rat',
      perluKeputusan: false,
    });
  });
});

it('says why, with rule and source', () => {
  expect(usul({ rat: rat(2022, 2023) }, '2026-11-24')).toMatchObject({
    kalimat: 'Tidak ada RAT untuk tahun buku 2024 dan 2025, 2 tahun buku berturut-turut.',
    versi: 'uu-25-1992',
    sumber: expect.stringContaining('UU 25/1992 Pasal 26'),
  });
  expect(usul({ rat: rat(2024) }, '2026-11-24').kalimat).toBe(
    'Belum ada RAT untuk tahun buku 2025; batasnya 30 Juni 2026. RAT terakhir untuk tahun buku 2024, 10 April 2025.',
  );
  expect(usul({ rat: rat(2024) }, '2026-02-01').kalimat).toBe(
    'RAT untuk tahun buku 2024 diadakan 10 April 2025. RAT tahun buku 2025 paling lambat 30 Juni 2026.',
  );
  expect(usul({ berdiri: '2026-03-01' }, '2026-11-24').kalimat).toBe(
    'Koperasi baru: RAT pertama, untuk tahun buku 2026, paling lambat 30 Juni 2027.',
  );
  expect(usul({ berdiri: null }, '2026-11-24').catatan).toEqual([expect.stringContaining('Tanggal badan hukum belum dicatat')]);
});

it('one more meeting never counts more years as missed, and no day before a deadline does', () => {
  const tahun = fc.integer({ min: 2015, max: 2026 });
  fc.assert(
    fc.property(
      fc.uniqueArray(tahun),
      tahun,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2018, max: 2027 }),
      (daftar, tambah, bulanAwal, pada) => {
        const hari = `${pada}-06-30`;
        const tanpa = usul({ bulanAwal, rat: rat(...daftar) }, hari).terlewat.length;
        expect(usul({ bulanAwal, rat: rat(...daftar, tambah) }, hari).terlewat.length).toBeLessThanOrEqual(tanpa);
        expect(usul({ bulanAwal, berdiri: `${pada}-01-01`, rat: [] }, hari).terlewat).toEqual([]);
      },
    ),
  );
});
