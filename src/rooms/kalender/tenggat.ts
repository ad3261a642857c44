import { tambahHari, type Tanggal } from '../../lib/tanggal.ts';
import {
  bandingSaat,
  hariDiterimaDihitung,
  jamTutup,
  type Kalender,
  menitKerja,
  nilaiHari,
  type NilaiHari,
  type Saat,
  tambahMenitKerja,
} from './kalender.ts';

/** What a published standard promises (UU 25/2009 Ps 21; PermenPANRB 15/2014: "jangka waktu penyelesaian"). */
export type Janji = { jumlah: number; satuan: 'hari' | 'jam' };

/** While the applicant or another agency must act the clock stands still; open when nobody ended it yet. */
export type Jeda = { dari: Saat; sampai: Saat | null; sebab: string };

export type HariTenggat = NilaiHari & { tanggal: Tanggal };
export type Tenggat = {
  saat: Saat;
  /** Each day that was looked at, with the reason why it counts or not: what the page shows step by step. */
  hari: HariTenggat[];
  /** Minutes of work for which the clock stood still. */
  menitJeda: number;
};

/** The clock stands: there is no due date to tell while somebody else must act. */
export type TenggatBerhenti = { berhentiSejak: Saat; sebab: string };

/** The last day of a promise in working days, with each day on the way. */
export function hitungHariKerja(kalender: Kalender, diterima: Tanggal, jumlah: number): { tanggal: Tanggal; hari: HariTenggat[] } {
  if (!Number.isInteger(jumlah) || jumlah < 0) throw new Error(`${jumlah} is no number of working days`);
  const hari: HariTenggat[] = [];
  let tanggal = hariDiterimaDihitung(kalender, diterima) ? diterima : tambahHari(diterima, 1);
  // A promise of no days is kept on the day itself, or on the first working day after it.
  if (jumlah === 0) tanggal = diterima;
  for (let ke = 0; ; tanggal = tambahHari(tanggal, 1)) {
    const nilai = nilaiHari(kalender, tanggal);
    if (nilai.dihitung) ke += 1;
    hari.push({ tanggal, dihitung: nilai.dihitung, sebab: nilai.dihitung ? `hari kerja ke-${ke}` : nilai.sebab });
    if (nilai.dihitung && ke >= Math.max(1, jumlah)) return { tanggal, hari };
    if (hari.length > 3660) throw new Error(`Kalender tidak punya ${jumlah} hari kerja sesudah ${diterima}`);
  }
}

/**
 * When a promise falls due. Working days end with the office's closing time of the last of them; working hours run
 * from the moment of receipt. Each pause moves it by the working time that the pause took, so that pauses next to one
 * another and one pause of the same length come to the same, and a pause that begins after the due moment moves nothing.
 */
export function hitungTenggat(kalender: Kalender, diterima: Saat, janji: Janji, jeda: readonly Jeda[] = []): Tenggat | TenggatBerhenti {
  const awal = mulaiBerjalan(kalender, diterima);
  const tanpaJeda =
    janji.satuan === 'jam' ? menurutJam(kalender, awal, janji.jumlah) : menurutHari(kalender, diterima.tanggal, janji.jumlah);
  let { saat } = tanpaJeda;
  let menitJeda = 0;
  for (const satu of gabungJeda(jeda)) {
    if (bandingSaat(satu.dari, saat) >= 0) continue;
    if (satu.sampai === null) return { berhentiSejak: satu.dari, sebab: satu.sebab };
    const mulai = bandingSaat(satu.dari, awal) < 0 ? awal : satu.dari;
    const menit = menitKerja(kalender, mulai, satu.sampai);
    menitJeda += menit;
    saat = tambahMenitKerja(kalender, saat, menit);
  }
  return { saat, hari: tanpaJeda.hari, menitJeda };
}

function menurutHari(kalender: Kalender, diterima: Tanggal, jumlah: number): { saat: Saat; hari: HariTenggat[] } {
  const { tanggal, hari } = hitungHariKerja(kalender, diterima, jumlah);
  return { saat: { tanggal, menit: jamTutup(kalender, tanggal) }, hari };
}

function menurutJam(kalender: Kalender, awal: Saat, jam: number): { saat: Saat; hari: HariTenggat[] } {
  const saat = tambahMenitKerja(kalender, awal, jam * 60);
  const hari: HariTenggat[] = [];
  for (let tanggal = awal.tanggal; tanggal <= saat.tanggal; tanggal = tambahHari(tanggal, 1)) {
    const nilai = nilaiHari(kalender, tanggal);
    const menit = menitKerja(
      kalender,
      tanggal === awal.tanggal ? awal : { tanggal, menit: 0 },
      tanggal === saat.tanggal ? saat : { tanggal, menit: 24 * 60 },
    );
    hari.push({
      tanggal,
      dihitung: menit > 0,
      sebab: menit > 0 ? lamaDalamKata(menit) : nilai.dihitung ? 'di luar jam kerja' : nilai.sebab,
    });
  }
  return { saat, hari };
}

/** "2 jam 30 menit kerja" */
function lamaDalamKata(menit: number): string {
  const [jam, sisa] = [Math.floor(menit / 60), menit % 60];
  return `${[jam > 0 ? `${jam} jam` : '', sisa > 0 || jam === 0 ? `${sisa} menit` : ''].filter(Boolean).join(' ')} kerja`;
}

/** What comes in after hours begins to run when the office opens next. */
function mulaiBerjalan(kalender: Kalender, diterima: Saat): Saat {
  const { tanggal, menit } = tambahMenitKerja(kalender, diterima, 1);
  return { tanggal, menit: menit - 1 };
}

/** Pauses in order, those that touch or overlap as one; an open one swallows all that come after it. */
function gabungJeda(jeda: readonly Jeda[]): Jeda[] {
  const gabungan: Jeda[] = [];
  for (const satu of [...jeda].sort((a, b) => bandingSaat(a.dari, b.dari))) {
    const akhir = gabungan.at(-1);
    if (!akhir || (akhir.sampai !== null && bandingSaat(satu.dari, akhir.sampai) > 0)) gabungan.push(satu);
    else if (akhir.sampai !== null && (satu.sampai === null || bandingSaat(satu.sampai, akhir.sampai) > 0)) {
      gabungan[gabungan.length - 1] = { ...akhir, sampai: satu.sampai };
    }
  }
  return gabungan;
}

/** Working days left until the due day, the due day included; negative once it has passed. */
export function sisaHariKerja(kalender: Kalender, hariIni: Tanggal, tenggat: Tanggal): number {
  const [dari, sampai, tanda] = hariIni <= tenggat ? [hariIni, tenggat, 1] : [tenggat, hariIni, -1];
  let jumlah = 0;
  for (let tanggal = tambahHari(dari, 1); tanggal <= sampai; tanggal = tambahHari(tanggal, 1)) {
    if (nilaiHari(kalender, tanggal).dihitung) jumlah += 1;
  }
  return jumlah === 0 ? 0 : tanda * jumlah;
}
