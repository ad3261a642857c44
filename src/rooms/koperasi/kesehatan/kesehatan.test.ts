import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KKPKK_2021 } from './instrumen-kkpkk.ts';
import { PERDEP_06_2016, PERDEP_07_2016 } from './instrumen-perdep.ts';
import type { Instrumen } from './instrumen.ts';
import { BATAS_PREDIKAT, indikatorBerlaku, instrumenPada, JENJANG_RASIO, periksaInstrumen } from './instrumen.ts';
import type { LembarJawaban } from './kesehatan.ts';
import { kreditRasio, nilaiKesehatan, predikatSkor } from './kesehatan.ts';
import { tentukanKuk } from './kuk.ts';

const SEMUA = [PERDEP_06_2016, PERDEP_07_2016, KKPKK_2021];

/** Every statement answered alike, every ratio and mark the same. */
function lembar(i: Instrumen, ya: boolean, angka: number): LembarJawaban {
  return Object.fromEntries(
    i.aspek.flatMap((a) => a.indikator.map((x) => [x.kode, x.cara.jenis === 'ya_tidak' ? x.cara.butir.map(() => ya) : angka])),
  );
}

it.each([
  [0, 1],
  [25, 1],
  [25.01, 2],
  [50, 2],
  [50.01, 3],
  [75, 3],
  [75.01, 4],
  [100, 4],
])('a yes-ratio of %s %% gives kredit %i (flipbuilder cesyn/nybz p.56)', (rasio, kredit) => {
  expect(kreditRasio(rasio, JENJANG_RASIO)).toBe(kredit);
});

it.each([
  [31, 4],
  [30.01, 4],
  [30, 3],
  [20.01, 3],
  [20, 2],
  [10.01, 2],
  [10, 1],
  [0, 1],
  [-5, 1],
])('equity of %s %% of assets gives kredit %i (anyflip p.198)', (rasio, kredit) => {
  const indikator = KKPKK_2021.aspek.flatMap((a) => a.indikator).find((i) => i.kode === 'pm_ekuitas_aset');
  expect(indikator?.cara.jenis === 'rasio' && kreditRasio(rasio, indikator.cara.jenjang)).toBe(kredit);
});

it.each([
  [100, 'sehat'],
  [80, 'sehat'],
  [79.995, 'sehat'],
  [79.99, 'cukup_sehat'],
  [67.7, 'cukup_sehat'],
  [67.8, 'cukup_sehat'],
  [66, 'cukup_sehat'],
  [65.99, 'dalam_pengawasan'],
  [62.45, 'dalam_pengawasan'],
  [51, 'dalam_pengawasan'],
  [50.99, 'dalam_pengawasan_khusus'],
  [0, 'dalam_pengawasan_khusus'],
])('score %s is "%s" (domain 4.7)', (skor, predikat) => {
  expect(predikatSkor(skor, BATAS_PREDIKAT)).toBe(predikat);
});

it('KSP Mitra Sukses Lestari, Malang: 67,70 / 62,45 / 67,80 has the mean 65,98, "dalam pengawasan" (123dok 12033376)', () => {
  const rerata = (67.7 + 62.45 + 67.8) / 3;
  expect(rerata).toBeCloseTo(65.98, 2);
  expect(predikatSkor(rerata, BATAS_PREDIKAT)).toBe('dalam_pengawasan');
});

describe('the instruments (domain 4.7)', () => {
  it.each(SEMUA.map((i) => [i.nama, i] as const))('%s is sound', (_nama, i) => {
    expect(periksaInstrumen(i)).toEqual([]);
  });
  it.each([
    [KKPKK_2021, { tata_kelola: 30, profil_risiko: 15, kinerja_keuangan: 40, permodalan: 15 }],
    [PERDEP_06_2016, { permodalan: 15, aktiva: 25, manajemen: 15, efisiensi: 10, likuiditas: 15, kemandirian: 10, jatidiri: 10 }],
    [
      PERDEP_07_2016,
      { permodalan: 10, aktiva: 20, manajemen: 15, efisiensi: 10, likuiditas: 15, kemandirian: 10, jatidiri: 10, prinsip_syariah: 10 },
    ],
  ])('%# has the weights of its regulation', (i, bobot) => {
    expect(Object.fromEntries(i.aspek.map((a) => [a.kode, a.bobot]))).toEqual(bobot);
  });
  it('on a day only the version in force for the pattern is offered', () => {
    expect(instrumenPada(SEMUA, 'syariah', '2019-06-01').map((i) => i.kode)).toEqual(['perdep-07-2016']);
    expect(instrumenPada(SEMUA, 'konvensional', '2026-11-24').map((i) => i.kode)).toEqual(['kkpkk-2021']);
  });
  it('sharia compliance is asked of sharia cooperatives only', () => {
    const [tataKelola] = KKPKK_2021.aspek;
    expect(indikatorBerlaku(tataKelola!, 'syariah').length - indikatorBerlaku(tataKelola!, 'konvensional').length).toBe(1);
  });
  it('a spoiled instrument is told what is wrong', () => {
    const rusak: Instrumen = { ...KKPKK_2021, aspek: KKPKK_2021.aspek.slice(1), predikat: [{ min: 10, kode: 'sehat' }] };
    expect(periksaInstrumen(rusak)).toEqual(['Jumlah bobot aspek harus 100; sekarang 70.', 'Predikat terendah harus mulai dari 0.']);
  });
});

describe('scoring', () => {
  it.each(SEMUA.map((i) => [i.nama, i] as const))('%s: marks of 100 and the best answers give 100', (_nama, i) => {
    const jawaban = { ...lembar(i, true, 100), pr_pinjaman_bermasalah: 0, kk_efisiensi: 0 };
    expect(nilaiKesehatan(i, i.pola[0]!, jawaban)).toMatchObject({ lengkap: true, skor: 100, predikat: 'sehat' });
  });

  it('aspect = sum(kredit) / (n × 4) × 100, then its weight (anyflip p.198)', () => {
    const jawaban = {
      ...lembar(KKPKK_2021, true, 100),
      pr_pinjaman_bermasalah: 0,
      kk_efisiensi: 0,
      pm_ekuitas_aset: 15,
      pm_modal_berisiko: 60,
      pm_pengelolaan: [true, false, false],
    };
    const hasil = nilaiKesehatan(KKPKK_2021, 'konvensional', jawaban);
    const permodalan = hasil.lengkap ? hasil.aspek.find((a) => a.kode === 'permodalan') : undefined;
    // kredit 2 + 3 + 2 (one of three = 33 %) = 7 of 12.
    expect(permodalan?.indikator.map((i) => i.kredit)).toEqual([2, 3, 2]);
    expect(permodalan?.nilai).toBeCloseTo((7 / 12) * 100, 10);
    expect(hasil).toMatchObject({ skor: 93.75, predikat: 'sehat', kalimat: 'Skor 93,75: Sehat (KKPKK 2021).' });
  });

  it('old instrument: weights inside an aspect count', () => {
    const jawaban = { ...lembar(PERDEP_06_2016, true, 50), likuiditas_kas: 80 };
    expect(nilaiKesehatan(PERDEP_06_2016, 'konvensional', jawaban)).toMatchObject({ skor: 53 });
  });

  it('an unfinished sheet has no score but a list of what is missing', () => {
    const jawaban = { ...lembar(KKPKK_2021, true, 50), pm_ekuitas_aset: undefined, tk_shu: [true] };
    expect(nilaiKesehatan(KKPKK_2021, 'konvensional', jawaban)).toEqual({
      lengkap: false,
      belum: [
        { kode: 'tk_shu', nama: 'Pembagian SHU adil', pesan: 'Pembagian SHU adil harus memuat 2 jawaban ya atau tidak.' },
        { kode: 'pm_ekuitas_aset', nama: expect.any(String), pesan: expect.stringContaining('belum dijawab') },
      ],
    });
    expect(nilaiKesehatan(PERDEP_06_2016, 'konvensional', { ...lembar(PERDEP_06_2016, true, 50), likuiditas_kas: 101 })).toMatchObject({
      lengkap: false,
    });
  });

  it('one more yes never lowers the score', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.nat(2), (butir, ke) => {
        const skor = (b: readonly boolean[]): number => {
          const hasil = nilaiKesehatan(KKPKK_2021, 'konvensional', { ...lembar(KKPKK_2021, false, 50), tk_organisasi: b });
          return hasil.lengkap ? hasil.skor : Number.NaN;
        };
        expect(skor(butir.map((b, i) => b || i === ke))).toBeGreaterThanOrEqual(skor(butir));
      }),
    );
  });
});

describe('KUK class (Permenkop 9/2020, domain 4.7 [M]): the largest figure decides', () => {
  it.each([
    [5_000, 250_000_000n, 2_500_000_000n, 1],
    [5_001, 1n, 1n, 2],
    [10, 250_000_001n, 1n, 2],
    [10, 1n, 2_500_000_001n, 2],
    [9_001, 1n, 1n, 3],
    [35_000, 40_000_000_000n, 500_000_000_000n, 3],
    [35_001, 1n, 1n, 4],
    [10, null, null, 1],
    [null, null, null, null],
  ] as const)('%s members, own capital %s, assets %s → KUK %s', (anggota, modalSendiri, aset, kuk) => {
    expect(tentukanKuk({ anggota, modalSendiri, aset }).kuk).toBe(kuk);
  });
});
