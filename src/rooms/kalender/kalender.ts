import type { DaftarKode, Kode } from '../../lib/daftar-kode.ts';
import { jamMenit, tanggalDari, ZONA_BAKU } from '../../lib/waktu.ts';
import { tambahHari, type Tanggal } from '../../lib/tanggal.ts';
import { HARI, type JamLayanan } from '../kantor/kantor.ts';

export const KATA_LIBUR = {
  libur_nasional: 'Libur nasional',
  cuti_bersama: 'Cuti bersama',
  libur_khusus: 'Libur khusus',
  libur_daerah: 'Libur daerah',
} as const satisfies DaftarKode;
export type JenisLibur = Kode<typeof KATA_LIBUR>;

/** A day on which the office is closed by decree; `dasar` is the decree. */
export type HariLibur = { nama: string; jenis: JenisLibur; dasar: string };

/** Other hours for a range of days, both included: the month of Ramadan. */
export type JamKhusus = { mulai: Tanggal; sampai: Tanggal; nama: string; jam: JamLayanan };

/** The office could not work: power, flood, server. From included, until not. */
export type Penutupan = { dari: Saat; sampai: Saat; alasan: string };

/** A moment on the office's wall: minutes from midnight of that day. */
export type Saat = { tanggal: Tanggal; menit: number };

export type Kalender = {
  jam: JamLayanan;
  jamKhusus: readonly JamKhusus[];
  libur: ReadonlyMap<Tanggal, HariLibur>;
  penutupan: readonly Penutupan[];
  /**
   * First days on which the day of receipt counts, or stops counting. The usual reading of the law counts from the day after
   * the request came in; an office may decide otherwise, for what comes in from a day on.
   */
  hariDiterima: readonly VersiHariDiterima[];
};

/** The setting's key: a boolean with an effective date. */
export const KUNCI_HARI_DITERIMA = 'tenggat_hari_diterima_dihitung';

export type VersiHariDiterima = { berlakuMulai: Tanggal; dihitung: boolean };

/** Whether the day of receipt counts for what came in on that day. */
export function hariDiterimaDihitung(kalender: Pick<Kalender, 'hariDiterima'>, diterima: Tanggal): boolean {
  const berlaku = kalender.hariDiterima.filter((versi) => versi.berlakuMulai <= diterima);
  return berlaku.sort((a, b) => (a.berlakuMulai < b.berlakuMulai ? -1 : 1)).at(-1)?.dihitung ?? false;
}

/** Whether a day is a working day, and in words why. */
export type NilaiHari = { dihitung: boolean; sebab: string };

type Rentang = { mulai: number; selesai: number };

/** Longest search for an open day; a calendar without any is a mistake of whoever wrote it. */
const HARI_TERJAUH = 3660;

export function saatDari(waktu: Date, zona: string = ZONA_BAKU): Saat {
  const [jam, menit] = jamMenit(waktu, zona).split('.').map(Number);
  return { tanggal: tanggalDari(waktu, zona), menit: (jam ?? 0) * 60 + (menit ?? 0) };
}

/** ISO weekday, 1 Monday to 7 Sunday. */
function hariKe(t: Tanggal): number {
  return new Date(`${t}T00:00:00Z`).getUTCDay() || 7;
}

export function bandingSaat(a: Saat, b: Saat): number {
  return a.tanggal === b.tanggal ? a.menit - b.menit : a.tanggal < b.tanggal ? -1 : 1;
}

const menitDari = (jam: string): number => Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3, 5));

function rentangBaku(kalender: Kalender, tanggal: Tanggal): Rentang[] {
  if (kalender.libur.has(tanggal)) return [];
  const khusus = kalender.jamKhusus.find((satu) => satu.mulai <= tanggal && tanggal <= satu.sampai);
  const sehari = (khusus?.jam ?? kalender.jam)[hariKe(tanggal)] ?? [];
  return sehari.map(([mulai, selesai]) => ({ mulai: menitDari(mulai), selesai: menitDari(selesai) }));
}

/** Spans in which the office works on a day, in order, without what closures took away. */
export function rentangKerja(kalender: Kalender, tanggal: Tanggal): Rentang[] {
  let rentang = rentangBaku(kalender, tanggal);
  for (const tutup of kalender.penutupan) {
    if (tutup.dari.tanggal > tanggal || tutup.sampai.tanggal < tanggal) continue;
    const dari = tutup.dari.tanggal < tanggal ? 0 : tutup.dari.menit;
    const sampai = tutup.sampai.tanggal > tanggal ? 24 * 60 : tutup.sampai.menit;
    rentang = rentang.flatMap((satu) => kurangi(satu, dari, sampai));
  }
  return rentang;
}

function kurangi(satu: Rentang, dari: number, sampai: number): Rentang[] {
  if (sampai <= satu.mulai || dari >= satu.selesai) return [satu];
  const sisa = [
    { mulai: satu.mulai, selesai: Math.max(satu.mulai, dari) },
    { mulai: Math.min(satu.selesai, sampai), selesai: satu.selesai },
  ];
  return sisa.filter((s) => s.selesai > s.mulai);
}

const lama = (rentang: readonly Rentang[]): number => rentang.reduce((jumlah, satu) => jumlah + satu.selesai - satu.mulai, 0);

/**
 * A working day is one with office hours, no public holiday or shared leave, and of whose hours closures left at least
 * half: who lost the afternoon still had a day, who lost the day did not.
 */
export function nilaiHari(kalender: Kalender, tanggal: Tanggal): NilaiHari {
  const libur = kalender.libur.get(tanggal);
  if (libur) return { dihitung: false, sebab: libur.nama };
  const baku = lama(rentangBaku(kalender, tanggal));
  if (baku === 0) return { dihitung: false, sebab: HARI[hariKe(tanggal) - 1] ?? '' };
  if (lama(rentangKerja(kalender, tanggal)) * 2 >= baku) return { dihitung: true, sebab: 'hari kerja' };
  const tutup = kalender.penutupan.find((satu) => satu.dari.tanggal <= tanggal && satu.sampai.tanggal >= tanggal);
  return { dihitung: false, sebab: `Kantor tutup: ${tutup?.alasan ?? ''}` };
}

/** The moment in the office's zone as a moment of the world. */
export function waktuDari({ tanggal, menit }: Saat, zona: string): Date {
  const kira = new Date(`${tanggal}T00:00:00Z`).getTime() + menit * 60_000;
  const { tanggal: t, menit: m } = saatDari(new Date(kira), zona);
  return new Date(kira - (new Date(`${t}T00:00:00Z`).getTime() + m * 60_000 - kira));
}

/** Minutes of work between two moments. */
export function menitKerja(kalender: Kalender, dari: Saat, sampai: Saat): number {
  if (bandingSaat(dari, sampai) >= 0) return 0;
  let jumlah = 0;
  for (let tanggal = dari.tanggal; tanggal <= sampai.tanggal; tanggal = tambahHari(tanggal, 1)) {
    const awal = tanggal === dari.tanggal ? dari.menit : 0;
    const akhir = tanggal === sampai.tanggal ? sampai.menit : 24 * 60;
    for (const satu of rentangKerja(kalender, tanggal)) {
      jumlah += Math.max(0, Math.min(satu.selesai, akhir) - Math.max(satu.mulai, awal));
    }
  }
  return jumlah;
}

/** The moment at which so many minutes of work have passed; zero minutes leave the moment as it is. */
export function tambahMenitKerja(kalender: Kalender, dari: Saat, menit: number): Saat {
  let sisa = menit;
  if (sisa <= 0) return dari;
  let tanggal = dari.tanggal;
  for (let hari = 0; hari < HARI_TERJAUH; hari++) {
    for (const satu of rentangKerja(kalender, tanggal)) {
      const mulai = tanggal === dari.tanggal ? Math.max(satu.mulai, dari.menit) : satu.mulai;
      const ada = Math.max(0, satu.selesai - mulai);
      if (ada >= sisa) return { tanggal, menit: mulai + sisa };
      sisa -= ada;
    }
    tanggal = tambahHari(tanggal, 1);
  }
  throw new Error(`Kalender tidak punya hari kerja sesudah ${dari.tanggal}`);
}

/** When the office closes on a working day. */
export function jamTutup(kalender: Kalender, tanggal: Tanggal): number {
  return rentangKerja(kalender, tanggal).at(-1)?.selesai ?? 0;
}
