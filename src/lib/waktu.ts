import type { Tanggal } from './tanggal.ts';
import { tanggalPendek } from './tanggal.ts';

/** The office's zone is a setting; this is the default. */
export const ZONA_BAKU = 'Asia/Jakarta';

const perZona = new Map<string, Intl.DateTimeFormat>();

function bagian(saat: Date, zona: string): Record<string, string> {
  let format = perZona.get(zona);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zona, hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    });
    perZona.set(zona, format);
  }
  return Object.fromEntries(format.formatToParts(saat).map((b) => [b.type, b.value]));
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
