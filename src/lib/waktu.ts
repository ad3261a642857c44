import type { Tanggal } from './tanggal.ts';
import { tanggalPendek } from './tanggal.ts';

/** The office's zone is a setting; this is the default. */
export const ZONA_BAKU = 'Asia/Jakarta';

type Bagian = Readonly<Record<string, string>>;
type Zona = { format: Intl.DateTimeFormat; menit: number; bagian: Bagian };

const perZona = new Map<string, Zona>();

/** Taking a moment apart is slow and every page asks for the same one several times: the last minute is remembered. */
function bagian(saat: Date, zona: string): Bagian {
  let satu = perZona.get(zona);
  if (satu === undefined) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zona,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    satu = { format, menit: Number.NaN, bagian: {} };
    perZona.set(zona, satu);
  }
  const menit = Math.floor(saat.getTime() / 60_000);
  if (menit !== satu.menit) {
    satu.bagian = Object.fromEntries(satu.format.formatToParts(saat).map((b) => [b.type, b.value]));
    satu.menit = menit;
  }
  return satu.bagian;
}

/** The calendar day of a moment on the office's wall. */
export function tanggalDari(saat: Date, zona: string = ZONA_BAKU): Tanggal {
  const b = bagian(saat, zona);
  return `${b['year']}-${b['month']}-${b['day']}`;
}

/** "09.14". */
export function jamMenit(saat: Date, zona: string = ZONA_BAKU): string {
  const b = bagian(saat, zona);
  return `${b['hour']}.${b['minute']}`;
}

/** "24 Nov 2026, 09.14". */
export function waktuPendek(saat: Date, zona: string = ZONA_BAKU): string {
  return `${tanggalPendek(tanggalDari(saat, zona))}, ${jamMenit(saat, zona)}`;
}
