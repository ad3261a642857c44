import type { Tanggal } from './tanggal.ts';
import { selisihBulan, tambahBulan, tanggalPanjang } from './tanggal.ts';

export type Verifikasi = { perlu: boolean; jatuhTempo: Tanggal; kalimat: string };

/**
 * Is a record due to be looked at again? `bulan` is the office's setting. A record that nobody verified yet
 * counts from the day it was recorded, so a fresh import is not stale the next morning.
 */
export function perluVerifikasi(catatan: { diverifikasi: Tanggal | null; dicatat: Tanggal }, pada: Tanggal, bulan: number): Verifikasi {
  const sejak = catatan.diverifikasi ?? catatan.dicatat;
  const jatuhTempo = tambahBulan(sejak, bulan);
  const perlu = pada >= jatuhTempo;
  const pokok =
    catatan.diverifikasi === null
      ? `Belum pernah diperiksa sejak dicatat ${tanggalPanjang(catatan.dicatat)}`
      : `Terakhir diperiksa ${tanggalPanjang(catatan.diverifikasi)}`;
  return {
    perlu,
    jatuhTempo,
    kalimat: perlu
      ? `${pokok}, sudah ${selisihBulan(sejak, pada)} bulan. Periksa ulang lewat telepon atau kunjungan.`
      : `${pokok}. Periksa lagi paling lambat ${tanggalPanjang(jatuhTempo)}.`,
  };
}
