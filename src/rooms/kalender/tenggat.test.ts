import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tambahHari, type Tanggal } from '../../lib/tanggal.ts';
import { JAM_BAKU } from '../kantor/kantor.ts';
import { bandingSaat, type Kalender, menitKerja, nilaiHari, rentangKerja, type Saat, saatDari, tambahMenitKerja } from './kalender.ts';
import { kalenderBawaan } from './queries.ts';
import { hitungHariKerja, hitungTenggat, type Jeda, sisaHariKerja, type Tenggat } from './tenggat.ts';

const BAWAAN = kalenderBawaan();
const saat = (tanggal: Tanggal, jam: string): Saat => ({ tanggal, menit: Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3)) });
const berjalan = (hasil: ReturnType<typeof hitungTenggat>): Tenggat => {
  if ('berhentiSejak' in hasil) throw new Error('the clock stands');
  return hasil;
};

/** Of the decrees for 2025 to 2027 (SKB 3 Menteri 1017/2024, 1497/2025, 1205/2026). */
describe('tenggat dalam hari kerja, hari penerimaan tidak dihitung', () => {
  test.each([
    ['2026-03-13', 5, '2026-03-27', 'melewati Nyepi dan Lebaran'],
    ['2026-03-17', 10, '2026-04-08', 'melewati Lebaran dan Jumat Agung'],
    ['2026-05-13', 14, '2026-06-09', 'melewati Kenaikan, Iduladha, Waisak, dan Hari Lahir Pancasila'],
    ['2026-11-24', 14, '2026-12-14', 'tanpa libur di antaranya'],
    ['2026-11-24', 60, '2027-02-23', 'melewati Natal dan Tahun Baru'],
    ['2026-12-18', 10, '2027-01-07', 'melewati Natal dan Tahun Baru'],
    ['2027-03-05', 3, '2027-03-18', 'melewati Nyepi dan Lebaran'],
    ['2025-08-15', 1, '2025-08-19', '18 Agustus 2025 cuti bersama'],
    ['2026-11-24', 0, '2026-11-24', 'janji hari itu juga'],
    ['2026-11-28', 0, '2026-11-30', 'janji hari itu juga, diterima hari Sabtu'],
    ['2026-11-27', 1, '2026-11-30', 'diterima hari Jumat'],
    ['2026-11-28', 1, '2026-11-30', 'diterima hari Sabtu'],
  ])('diterima %s, janji %i hari: %s (%s)', (diterima, hari, tenggat) => {
    expect(hitungHariKerja(BAWAAN, diterima, hari).tanggal).toBe(tenggat);
  });

  test.each([
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])('tahun %i punya %i hari kerja', (tahun, jumlah) => {
    let n = 0;
    for (let t = `${tahun}-01-01`; t <= `${tahun}-12-31`; t = tambahHari(t, 1)) if (nilaiHari(BAWAAN, t).dihitung) n += 1;
    expect(n).toBe(jumlah);
  });

  test('setiap hari dijelaskan: hari yang tidak dihitung menyebut sebabnya', () => {
    const { hari } = hitungHariKerja(BAWAAN, '2026-03-13', 5);
    expect(hari[0]).toEqual({ tanggal: '2026-03-14', dihitung: false, sebab: 'Sabtu' });
    expect(hari.filter((satu) => satu.dihitung).map((satu) => satu.sebab)).toEqual([1, 2, 3, 4, 5].map((ke) => `hari kerja ke-${ke}`));
    expect(hari.find((satu) => satu.tanggal === '2026-03-20')?.sebab).toMatch(/Idul ?fitri/i);
    expect(hari.at(-1)?.tanggal).toBe('2026-03-27');
  });

  test('kantor yang menghitung hari penerimaan selesai satu hari kerja lebih awal', () => {
    const kalender = { ...BAWAAN, hariDiterima: [{ berlakuMulai: '2026-06-01', dihitung: true }] };
    expect(hitungHariKerja(kalender, '2026-11-24', 1).tanggal).toBe('2026-11-24');
    expect(hitungHariKerja(kalender, '2026-11-24', 14).tanggal).toBe('2026-12-11');
    // What came in before the rule keeps the count that it was promised.
    expect(hitungHariKerja(kalender, '2026-03-13', 5).tanggal).toBe('2026-03-27');
  });
});

describe('jam kerja', () => {
  test('istirahat siang dan Jumat yang lebih pendek tidak dihitung', () => {
    expect(menitKerja(BAWAAN, saat('2026-11-24', '11:00'), saat('2026-11-24', '14:00'))).toBe(120);
    expect(menitKerja(BAWAAN, saat('2026-11-27', '08:00'), saat('2026-11-28', '08:00'))).toBe(300);
  });

  test('janji empat jam yang masuk pukul 14.30 selesai keesokan harinya', () => {
    const hasil = berjalan(hitungTenggat(BAWAAN, saat('2026-11-24', '14:30'), { jumlah: 4, satuan: 'jam' }));
    expect(hasil.saat).toEqual(saat('2026-11-25', '11:00'));
    expect(hasil.hari.map((satu) => satu.sebab)).toEqual(['1 jam kerja', '3 jam kerja']);
  });

  test('yang masuk malam hari mulai berjalan ketika kantor buka', () => {
    const hasil = berjalan(hitungTenggat(BAWAAN, saat('2026-11-27', '21:00'), { jumlah: 1, satuan: 'jam' }));
    expect(hasil.saat).toEqual(saat('2026-11-30', '09:00'));
  });

  test('jam Ramadan berlaku pada tanggalnya saja', () => {
    const ramadan = { mulai: '2026-02-19', sampai: '2026-03-19', nama: 'Ramadan 1447 H', jam: { 4: [['08:00', '14:00']] as const } };
    const kalender: Kalender = { ...BAWAAN, jamKhusus: [ramadan] };
    expect(rentangKerja(kalender, '2026-02-19')).toEqual([{ mulai: 480, selesai: 840 }]);
    expect(rentangKerja(kalender, '2026-02-12')).toEqual(rentangKerja(BAWAAN, '2026-02-12'));
  });

  test('pukul di dinding kantor menurut zona waktunya', () => {
    expect(saatDari(new Date('2026-11-24T02:14:00Z'), 'Asia/Jakarta')).toEqual(saat('2026-11-24', '09:14'));
    expect(saatDari(new Date('2026-11-23T18:30:00Z'), 'Asia/Makassar')).toEqual(saat('2026-11-24', '02:30'));
  });
});

describe('jeda dan penutupan', () => {
  const diterima = saat('2026-11-24', '09:00');
  const janji = { jumlah: 3, satuan: 'hari' } as const;
  const jeda = (dari: Saat, sampai: Saat | null): Jeda => ({ dari, sampai, sebab: 'menunggu pemohon' });

  test('tanpa jeda: jam tutup hari kerja ketiga', () => {
    expect(berjalan(hitungTenggat(BAWAAN, diterima, janji)).saat).toEqual(saat('2026-11-27', '14:30'));
  });

  test('jeda sehari penuh memindahkan tenggat sehari kerja', () => {
    const hasil = berjalan(hitungTenggat(BAWAAN, diterima, janji, [jeda(saat('2026-11-25', '08:00'), saat('2026-11-26', '08:00'))]));
    expect(hasil.menitJeda).toBe(390);
    expect(hasil.saat).toEqual(saat('2026-11-30', '15:30'));
  });

  test('jeda pada hari libur tidak memindahkan apa-apa', () => {
    const hasil = berjalan(
      hitungTenggat(BAWAAN, saat('2026-11-27', '09:00'), janji, [jeda(saat('2026-11-28', '00:00'), saat('2026-11-30', '08:00'))]),
    );
    expect(hasil.saat).toEqual(berjalan(hitungTenggat(BAWAAN, saat('2026-11-27', '09:00'), janji)).saat);
  });

  test('selama pemohon belum menjawab tidak ada tenggat, hanya sejak kapan berhenti', () => {
    const hasil = hitungTenggat(BAWAAN, diterima, janji, [jeda(saat('2026-11-25', '10:00'), null)]);
    expect(hasil).toEqual({ berhentiSejak: saat('2026-11-25', '10:00'), sebab: 'menunggu pemohon' });
  });

  test('jeda sesudah jatuh tempo tidak menyelamatkan yang terlambat', () => {
    const hasil = berjalan(hitungTenggat(BAWAAN, diterima, janji, [jeda(saat('2026-12-01', '08:00'), saat('2026-12-03', '08:00'))]));
    expect(hasil.saat).toEqual(saat('2026-11-27', '14:30'));
  });

  test('hari ketika listrik padam seharian tidak dihitung, setengah hari masih dihitung', () => {
    const tutup = (dari: Saat, sampai: Saat): Kalender => ({ ...BAWAAN, penutupan: [{ dari, sampai, alasan: 'listrik padam' }] });
    const seharian = tutup(saat('2026-11-25', '07:00'), saat('2026-11-25', '16:00'));
    expect(nilaiHari(seharian, '2026-11-25')).toEqual({ dihitung: false, sebab: 'Kantor tutup: listrik padam' });
    expect(berjalan(hitungTenggat(seharian, diterima, janji)).saat).toEqual(saat('2026-11-30', '15:30'));
    const sore = tutup(saat('2026-11-25', '13:00'), saat('2026-11-25', '16:00'));
    expect(berjalan(hitungTenggat(sore, diterima, janji)).saat).toEqual(saat('2026-11-27', '14:30'));
    expect(menitKerja(sore, saat('2026-11-25', '08:00'), saat('2026-11-25', '16:00'))).toBe(240);
  });

  test('sisa hari kerja: positif sebelum, nol pada, negatif sesudah tenggat', () => {
    expect(sisaHariKerja(BAWAAN, '2026-11-24', '2026-11-27')).toBe(3);
    expect(sisaHariKerja(BAWAAN, '2026-11-27', '2026-11-27')).toBe(0);
    expect(sisaHariKerja(BAWAAN, '2026-12-01', '2026-11-27')).toBe(-2);
  });
});

/** Whatever the calendar says and whenever the request comes in. */
describe('sifat yang selalu benar', () => {
  const tanggal = fc.integer({ min: 0, max: 1000 }).map((n) => tambahHari('2024-06-01', n));
  const waktu = fc.record({ tanggal, menit: fc.integer({ min: 0, max: 1439 }) });
  const jam = fc.array(
    fc.constantFrom(
      [],
      [['08:00', '12:00']],
      [
        ['07:30', '11:45'],
        ['13:00', '16:00'],
      ],
    ),
    { minLength: 7, maxLength: 7 },
  );
  const kalender = fc.record({
    jam: jam.map(
      (hari) => Object.fromEntries([...hari.entries()].map(([i, rentang]) => [i + 1, i === 1 ? JAM_BAKU[1] : rentang])) as never,
    ),
    jamKhusus: fc.constant([]),
    libur: fc
      .uniqueArray(tanggal, { maxLength: 40 })
      .map((hari) => new Map(hari.map((t) => [t, { nama: 'Libur', jenis: 'libur_nasional' as const, dasar: 'SKB' }]))),
    penutupan: fc.array(
      fc
        .tuple(waktu, fc.integer({ min: 1, max: 3 }))
        .map(([dari, n]) => ({ dari, sampai: { ...dari, tanggal: tambahHari(dari.tanggal, n) }, alasan: 'banjir' })),
      { maxLength: 5 },
    ),
    hariDiterima: fc.boolean().map((dihitung) => [{ berlakuMulai: '1945-08-17', dihitung }]),
  });
  const janji = fc.record({ jumlah: fc.integer({ min: 0, max: 25 }), satuan: fc.constantFrom('hari' as const, 'jam' as const) });
  const jedaAcak = fc
    .array(fc.tuple(waktu, waktu), { maxLength: 4 })
    .map((semua) =>
      semua.map(([a, b]): Jeda => (bandingSaat(a, b) <= 0 ? { dari: a, sampai: b, sebab: '' } : { dari: b, sampai: a, sebab: '' })),
    );
  const semua = { numRuns: 250 };

  test('tidak pernah jatuh tempo pada hari libur', () => {
    fc.assert(
      fc.property(kalender, waktu, janji, jedaAcak, (k, diterima, j, jeda) => {
        const hasil = berjalan(hitungTenggat(k, diterima, j, jeda));
        expect(k.libur.has(hasil.saat.tanggal)).toBe(false);
        expect(j.jumlah === 0 || rentangKerja(k, hasil.saat.tanggal).length > 0).toBe(true);
      }),
      semua,
    );
  });

  test('tambahan jeda tidak pernah memajukan tenggat', () => {
    fc.assert(
      fc.property(kalender, waktu, janji, jedaAcak, fc.tuple(waktu, waktu), (k, diterima, j, jeda, [a, b]) => {
        const [dari, sampai] = bandingSaat(a, b) <= 0 ? [a, b] : [b, a];
        const tanpa = berjalan(hitungTenggat(k, diterima, j, jeda)).saat;
        const dengan = berjalan(hitungTenggat(k, diterima, j, [...jeda, { dari, sampai, sebab: '' }])).saat;
        expect(bandingSaat(dengan, tanpa)).toBeGreaterThanOrEqual(0);
      }),
      semua,
    );
  });

  test('jeda yang dipecah dua sama saja dengan satu jeda', () => {
    fc.assert(
      fc.property(kalender, waktu, janji, fc.tuple(waktu, waktu, waktu), (k, diterima, j, tiga) => {
        const [a, b, c] = [...tiga].sort(bandingSaat) as [Saat, Saat, Saat];
        const utuh = hitungTenggat(k, diterima, j, [{ dari: a, sampai: c, sebab: '' }]);
        const pecah = hitungTenggat(k, diterima, j, [
          { dari: b, sampai: c, sebab: '' },
          { dari: a, sampai: b, sebab: '' },
        ]);
        expect(pecah).toEqual(utuh);
      }),
      semua,
    );
  });

  test('hari kerja tambahan tidak pernah memajukan tenggat', () => {
    fc.assert(
      fc.property(kalender, tanggal, fc.integer({ min: 0, max: 30 }), (k, t, n) => {
        expect(hitungHariKerja(k, t, n + 1).tanggal >= hitungHariKerja(k, t, n).tanggal).toBe(true);
      }),
      semua,
    );
  });

  test('menit kerja yang ditambahkan adalah menit kerja yang lewat', () => {
    fc.assert(
      fc.property(kalender, waktu, fc.integer({ min: 1, max: 5000 }), (k, dari, menit) => {
        expect(menitKerja(k, dari, tambahMenitKerja(k, dari, menit))).toBe(menit);
      }),
      semua,
    );
  });
});
