import type { Tanggal } from './tanggal.ts';
import { tanggalPendek } from './tanggal.ts';

/** The office's zone is a setting; this is the default. */
export const ZONA_BAKU = 'Asia/Jakarta';

/** Hours ahead of Greenwich. Indonesian zones have not moved their clocks since 1964, so that these are plain sums. */
const JAM_TETAP: Readonly<Record<string, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

const formatZona = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone as ISO text without a zone: "2026-11-24T09:14". Pages ask for it once a row. */
function jamDinding(saat: Date, zona: string): string {
  const jam = JAM_TETAP[zona];
  if (jam !== undefined && saat.getTime() >= 0) return new Date(saat.getTime() + jam * 3_600_000).toISOString().slice(0, 16);
  let format = formatZona.get(zona);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zona,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatZona.set(zona, format);
  }
  const b = Object.fromEntries(format.formatToParts(saat).map((satu) => [satu.type, satu.value]));
  return `${b['year']}-${b['month']}-${b['day']}T${b['hour']}:${b['minute']}`;
}

/** The calendar day of a moment on the office's wall. */
export function tanggalDari(saat: Date, zona: string = ZONA_BAKU): Tanggal {
  return jamDinding(saat, zona).slice(0, 10);
}

/** "09.14". */
export function jamMenit(saat: Date, zona: string = ZONA_BAKU): string {
  return jamDinding(saat, zona).slice(11).replace(':', '.');
}

/** "24 Nov 2026, 09.14". */
export function waktuPendek(saat: Date, zona: string = ZONA_BAKU): string {
  return `${tanggalPendek(tanggalDari(saat, zona))}, ${jamMenit(saat, zona)}`;
}
