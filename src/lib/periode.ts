import type { Tanggal } from './tanggal.ts';
import { susunTanggal, tambahHari, tambahTahun, tanggalPanjang, uraiTanggal } from './tanggal.ts';

/**
 * A book year. `tahun` is the calendar year in which it ends, and is its key; with `bulanAwal` 1 it is the
 * calendar year itself. Cooperatives with another first month set it in their articles (anggaran dasar).
 */
export type TahunBuku = { tahun: number; mulai: Tanggal; akhir: Tanggal; sebutan: string };

export function tahunBuku(tahun: number, bulanAwal = 1): TahunBuku {
  if (!Number.isInteger(bulanAwal) || bulanAwal < 1 || bulanAwal > 12) throw new RangeError('Bulan awal tahun buku harus 1 sampai 12.');
  const mulai = susunTanggal(bulanAwal === 1 ? tahun : tahun - 1, bulanAwal, 1);
  return {
    tahun,
    mulai,
    akhir: tambahHari(tambahTahun(mulai, 1), -1),
    sebutan: bulanAwal === 1 ? String(tahun) : `${tahun - 1}/${tahun}`,
  };
}

/** The book year that a day falls into. */
export function tahunBukuPada(pada: Tanggal, bulanAwal = 1): TahunBuku {
  const { tahun, bulan } = uraiTanggal(pada);
  return tahunBuku(bulanAwal > 1 && bulan >= bulanAwal ? tahun + 1 : tahun, bulanAwal);
}

/** All book years that end between the two days, oldest first. */
export function tahunBukuBerakhir(dari: Tanggal, sampai: Tanggal, bulanAwal = 1): TahunBuku[] {
  const daftar: TahunBuku[] = [];
  for (let t = tahunBukuPada(dari, bulanAwal); t.akhir <= sampai; t = tahunBuku(t.tahun + 1, bulanAwal)) daftar.push(t);
  return daftar;
}

/** "1 Juli 2025 sampai 30 Juni 2026". */
export function rentangTahunBuku(t: TahunBuku): string {
  return `${tanggalPanjang(t.mulai)} sampai ${tanggalPanjang(t.akhir)}`;
}
