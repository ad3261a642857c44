import type { VersiKbli } from './kbli.ts';

export const pathKbli = '/petugas/kbli';

export function pathCariKbli(cari: string, versi?: VersiKbli): string {
  return `${pathKbli}?${new URLSearchParams({ cari, ...(versi ? { versi: String(versi) } : {}) })}`;
}
