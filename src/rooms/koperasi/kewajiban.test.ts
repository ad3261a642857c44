import { describe, expect, it } from 'vitest';
import { ATURAN_KEWAJIBAN } from './aturan-kewajiban.ts';
import type { BahanKewajiban } from './kewajiban.ts';
import { daftarKewajiban, hitungWarna } from './kewajiban.ts';
import { ATURAN_RAT } from './rat/aturan-rat.ts';

const rat = (...tahun: number[]) => tahun.map((t) => ({ tahunBuku: t, tanggalRat: `${t + 1}-04-10`, laporanDiterima: true }));
const TERTIB: BahanKewajiban = {
  status: 'aktif',
  berdiri: '2001-05-20',
  bulanAwal: 1,
  syariah: false,
  simpanPinjam: true,
  rat: rat(2023, 2024, 2025),
  jabatan: [
    { organ: 'pengurus', mulai: '2024-04-10', sampai: '2029-04-10' },
    { organ: 'pengawas', mulai: '2024-04-10', sampai: '2027-07-01' },
  ],
  statusNik: 'sudah_bersertifikat',
  sertifikatSampai: '2027-04-30',
  kesehatan: [{ tahunBuku: 2025, dinilaiPada: '2026-09-01' }],
};
const daftar = (ubah: Partial<BahanKewajiban>, pada = '2026-11-24') =>
  daftarKewajiban({ ...TERTIB, ...ubah }, ATURAN_RAT, ATURAN_KEWAJIBAN, pada);
const warna = (kunci: string, ubah: Partial<BahanKewajiban>, pada?: string) =>
  daftar(ubah, pada).find((k) => k.kunci === kunci)?.warna ?? 'tidak ada';

it('an orderly cooperative is all green, each row with rule and source', () => {
  const semua = daftar({});
  expect(semua.map((k) => k.kunci)).toEqual([
    'laporan_2025',
    'rat_2025',
    'kesehatan_2025',
    'sertifikat_nik',
    'jabatan_pengawas',
    'jabatan_pengurus',
  ]);
  expect(hitungWarna(semua)).toEqual({ merah: 0, kuning: 0, abu: 0, hijau: 6 });
  for (const k of semua) expect([k.aturan, k.sumber, k.kalimat].every((t) => t.length > 5)).toBe(true);
});

describe('annual meeting (UU 25/1992 Ps 26): amber from 90 days before 30 June', () => {
  it.each([
    ['2026-04-01', 'kuning', '90 days before'],
    ['2026-03-31', 'abu', '91 days before'],
    ['2026-06-30', 'kuning', 'last day'],
    ['2026-07-01', 'merah', 'day after'],
  ])('on %s %s (%s)', (pada, harap) => {
    expect(warna('rat_2025', { rat: rat(2023, 2024) }, pada)).toBe(harap);
  });
  it('missed years stay red beside the newest, three book years back', () => {
    expect(
      daftar({ rat: [] })
        .filter((k) => k.kunci.startsWith('rat'))
        .map((k) => [k.kunci, k.warna]),
    ).toEqual([
      ['rat_2023', 'merah'],
      ['rat_2024', 'merah'],
      ['rat_2025', 'merah'],
    ]);
    expect(daftar({ rat: [] })[0]!.kalimat).toBe('Belum ada RAT; batasnya 30 Juni 2024 (lewat 2 tahun).');
  });
  it('a book year July to June is due on 31 December', () => {
    const lain = { bulanAwal: 7, rat: [] };
    expect(daftar(lain).find((k) => k.kunci === 'rat_2026')).toMatchObject({
      warna: 'kuning',
      jatuhTempo: '2026-12-31',
      kewajiban: 'RAT tahun buku 2025/2026',
    });
  });
  it('before its first book year ends a young cooperative owes no meeting and no health check', () => {
    expect(daftar({ berdiri: '2026-03-01', rat: [], kesehatan: [] }).map((k) => k.kunci)).not.toContain('rat_2025');
    expect(warna('kesehatan_2025', { berdiri: '2026-03-01', rat: [], kesehatan: [] })).toBe('tidak ada');
  });
});

describe('yearly report: 30 days after the meeting (setting)', () => {
  const tanpa = [{ tahunBuku: 2025, tanggalRat: '2026-04-10', laporanDiterima: false }];
  it.each([
    ['2026-04-20', 'abu'],
    ['2026-04-26', 'kuning'],
    ['2026-05-10', 'kuning'],
    ['2026-05-11', 'merah'],
  ])('on %s %s', (pada, harap) => {
    expect(warna('laporan_2025', { rat: tanpa }, pada)).toBe(harap);
  });
  it('without a meeting there is no report to wait for', () => {
    expect(daftar({ rat: [] }).some((k) => k.kunci.startsWith('laporan'))).toBe(false);
  });
});

describe('terms of office: amber from 180 days before the end, the first to end counts', () => {
  const akhir = (sampai: string | null, mulai: string | null = '2022-01-01') => ({
    jabatan: [
      { organ: 'pengurus' as const, mulai, sampai },
      { organ: 'pengurus' as const, mulai, sampai: '2030-01-01' },
    ],
  });
  it.each([
    [akhir('2027-05-24'), 'hijau', '181 days left'],
    [akhir('2027-05-23'), 'kuning', '180 days left'],
    [akhir('2026-11-24'), 'kuning', 'last day'],
    [akhir('2026-11-23'), 'merah', 'ended yesterday'],
    [akhir(null, '2021-11-23'), 'merah', 'no end recorded: five years at most'],
    [akhir(null, '2025-01-01'), 'hijau', 'five years still run'],
    [{ jabatan: [] }, 'abu', 'nobody recorded'],
    [{ jabatan: [{ organ: 'pengurus' as const, mulai: null, sampai: null }] }, 'abu', 'no dates recorded'],
  ])('%j → %s (%s)', (ubah, harap) => {
    expect(warna('jabatan_pengurus', ubah)).toBe(harap);
  });
  it('a sharia savings cooperative also has its sharia board', () => {
    expect(warna('jabatan_dewan_pengawas_syariah', { syariah: true })).toBe('abu');
    expect(warna('jabatan_dewan_pengawas_syariah', { syariah: true, simpanPinjam: false })).toBe('tidak ada');
  });
});

describe('NIK certificate (Permen KUKM 10/2016; two meetings in a row, valid one year: domain 4.1)', () => {
  it.each<[Partial<BahanKewajiban>, string, string]>([
    [{ sertifikatSampai: '2027-01-24' }, 'hijau', '61 days left'],
    [{ sertifikatSampai: '2027-01-23' }, 'kuning', '60 days left'],
    [{ sertifikatSampai: '2026-11-23' }, 'merah', 'ended'],
    [{ sertifikatSampai: null }, 'abu', 'validity unknown'],
    [{ statusNik: null }, 'abu', 'status unknown'],
    [{ statusNik: 'belum_bersertifikat' }, 'kuning', 'may apply'],
    [{ statusNik: 'belum_bersertifikat', rat: rat(2023, 2025) }, 'abu', 'not two in a row'],
  ])('%j → %s (%s)', (ubah, harap) => {
    expect(warna('sertifikat_nik', ubah)).toBe(harap);
  });
  it("before this year's deadline the two years before it count", () => {
    expect(warna('sertifikat_nik', { statusNik: 'belum_bersertifikat', rat: rat(2023, 2024) }, '2026-03-01')).toBe('kuning');
    expect(warna('sertifikat_nik', { statusNik: 'belum_bersertifikat', rat: rat(2023, 2024) }, '2026-07-01')).toBe('abu');
  });
});

describe('health check, only with savings and loans (Permenkop 9/2020; yearly as a setting)', () => {
  it.each([
    ['2026-09-01', 'abu'],
    ['2026-10-02', 'kuning'],
    ['2026-12-31', 'kuning'],
  ])('not yet assessed on %s: %s', (pada, harap) => {
    expect(warna('kesehatan_2025', { kesehatan: [] }, pada)).toBe(harap);
  });
  it('a cooperative without savings and loans owes none', () => {
    expect(warna('kesehatan_2025', { simpanPinjam: false })).toBe('tidak ada');
  });
});

it('a dissolved cooperative owes nothing', () => {
  expect(daftar({ status: 'dibubarkan', rat: [] })).toEqual([]);
});
