import { describe, expect, it } from 'vitest';
import { tahunBuku } from '../../../lib/periode.ts';
import { ATURAN_RAT, aturanRatPada } from './aturan-rat.ts';
import type { IsiRat } from './rat.ts';
import { batasRat, kuorumTercapai, periksaRat } from './rat.ts';

const PADA = '2026-11-24';
const aturan = aturanRatPada(ATURAN_RAT, PADA);

const BENAR: IsiRat = {
  tahun_buku: 2025,
  buku_mulai: '2025-01-01',
  buku_selesai: '2025-12-31',
  tanggal_rat: '2026-03-14',
  anggota_laki: 60,
  anggota_perempuan: 90,
  hadir: 100,
  kuorum: true,
  simpanan_pokok: 15_000_000n,
  simpanan_wajib: 180_000_000n,
  dana_cadangan: 40_000_000n,
  hibah: 5_000_000n,
  modal_sendiri: 240_000_000n,
  modal_luar: 60_000_000n,
  aset: 300_000_000n,
  volume_usaha: 500_000_000n,
  shu: 30_000_000n,
};
const periksa = (ubah: Partial<IsiRat>, lalu: Parameters<typeof periksaRat>[3] = null) =>
  periksaRat({ ...BENAR, ...ubah }, aturan, PADA, lalu);

it.each([
  [2025, 1, '2026-06-30'],
  [2026, 7, '2026-12-31'],
  [2026, 3, '2026-08-31'],
  [2026, 4, '2026-09-30'],
  [2027, 9, '2028-02-29'],
])(
  'the meeting for book year %i (first month %i) is due by %s: six months, to the end of the month (UU 25/1992 Ps 26)',
  (tahun, bulan, batas) => {
    expect(batasRat(tahunBuku(tahun, bulan), aturan)).toBe(batas);
  },
);

it('a sound record has nothing against it', () => {
  expect(periksa({})).toEqual({ galat: {}, peringatan: [] });
});

describe('what cannot be is refused, at its field', () => {
  it.each([
    [
      'meeting on the last day of the book year',
      { tanggal_rat: '2025-12-31' },
      'tanggal_rat',
      'sesudah tahun buku selesai (31 Desember 2025)',
    ],
    ['meeting next month', { tanggal_rat: '2026-12-20' }, 'tanggal_rat', 'belum terjadi'],
    [
      'book year still running',
      { tahun_buku: 2026, buku_mulai: '2026-01-01', buku_selesai: '2026-12-31', tanggal_rat: null },
      'tahun_buku',
      'baru selesai 31 Desember 2026',
    ],
    ['more present than members', { hadir: 151 }, 'hadir', 'Yang hadir (151) lebih banyak daripada anggota (150)'],
    ['negative savings', { simpanan_wajib: -1n }, 'simpanan_wajib', 'tidak boleh kurang dari nol'],
  ] as const)('%s', (_nama, ubah, kolom, petunjuk) => {
    expect(periksa(ubah).galat[kolom]).toContain(petunjuk);
  });
});

describe('what is odd is a warning and may stand (domain 4.4: warn, do not block)', () => {
  it.each([
    [
      'assets are not own plus external capital',
      { aset: 310_000_000n },
      'Aset Rp310.000.000 berbeda dari modal sendiri ditambah modal luar Rp300.000.000',
    ],
    ['own capital is not its parts', { modal_sendiri: 250_000_000n, aset: 310_000_000n }, 'berbeda dari jumlah bagiannya Rp240.000.000'],
    ['surplus above turnover', { shu: 600_000_000n }, 'SHU lebih besar daripada volume usaha'],
    ['meeting after the deadline', { tanggal_rat: '2026-07-01' }, 'lewat dari batas 30 Juni 2026'],
    ['quorum ticked with exactly half', { hadir: 75 }, 'tidak lebih dari 50 persen'],
    ['quorum not ticked though reached', { kuorum: false }, 'dicatat tidak tercapai'],
  ] as const)('%s', (_nama, ubah, petunjuk) => {
    const hasil = periksa(ubah);
    expect(hasil.galat).toEqual({});
    expect(hasil.peringatan.join(' ')).toContain(petunjuk);
  });

  it('a slipped zero against last year', () => {
    const lalu = { aset: 290_000_000n, modal_sendiri: 230_000_000n, volume_usaha: 480_000_000n };
    expect(periksa({ aset: 3_000_000_000n, modal_luar: 2_760_000_000n }, lalu).peringatan.join()).toContain('Periksa banyaknya angka nol');
    expect(periksa({}, lalu).peringatan).toEqual([]);
  });

  it('a loss is no fault', () => {
    expect(periksa({ shu: -5_000_000n })).toEqual({ galat: {}, peringatan: [] });
  });
});

it('unknown numbers are not compared', () => {
  const kosong = {
    anggota_laki: null,
    anggota_perempuan: null,
    hadir: 10,
    kuorum: true,
    modal_sendiri: null,
    modal_luar: null,
    aset: null,
    volume_usaha: null,
    shu: null,
  };
  expect(periksa(kosong)).toEqual({ galat: {}, peringatan: [] });
});

it.each([
  [76, 150, true],
  [75, 150, false],
  [0, 150, false],
  [null, 150, null],
  [10, null, null],
  [0, 0, null],
])('%s present of %s: quorum %s', (hadir, anggota, harap) => {
  expect(kuorumTercapai(hadir, anggota, aturan)).toBe(harap);
});
