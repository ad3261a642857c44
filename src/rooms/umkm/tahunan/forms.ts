import { z } from 'zod';
import { bilanganOpsional, pilihanWajib, rupiahOpsional } from '../../../lib/isian.ts';
import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { buatBagian } from '../forms.bagian.ts';

export const UANG_TAHUNAN = ['modal', 'penjualan', 'aset'] as const;
export const TENAGA_TAHUNAN = ['tenaga_laki', 'tenaga_perempuan', 'tenaga_dibayar', 'tenaga_tidak_dibayar', 'tenaga_disabilitas'] as const;

/** Figures of one year. Amounts that were recorded before are not shown: left empty they stay as they are. */
export const bagianTahunan = (hariIni: Tanggal) =>
  buatBagian(
    z.object({
      tahun: bilanganOpsional('Tahun', Number(hariIni.slice(0, 4))),
      modal: rupiahOpsional('Modal usaha'),
      penjualan: rupiahOpsional('Penjualan setahun'),
      aset: rupiahOpsional('Aset'),
      tenaga_laki: bilanganOpsional('Pekerja laki-laki', 1_000_000),
      tenaga_perempuan: bilanganOpsional('Pekerja perempuan', 1_000_000),
      tenaga_dibayar: bilanganOpsional('Pekerja dibayar', 1_000_000),
      tenaga_tidak_dibayar: bilanganOpsional('Pekerja tidak dibayar', 1_000_000),
      tenaga_disabilitas: bilanganOpsional('Pekerja penyandang disabilitas', 1_000_000),
    }),
    ({ tahun, ...angka }, salah) => {
      const adaIsi = Object.values(angka).some((nilai) => nilai !== null);
      if (tahun === null && adaIsi) salah('tahun', 'Isi tahun dari angka ini, misalnya 2025.');
      if (tahun !== null && tahun < 1900) salah('tahun', 'Tulis tahun dengan empat angka, misalnya 2025.');
      const {
        tenaga_laki: laki,
        tenaga_perempuan: perempuan,
        tenaga_dibayar: dibayar,
        tenaga_tidak_dibayar: tidak,
        tenaga_disabilitas: difabel,
      } = angka;
      const semua = laki === null && perempuan === null ? null : (laki ?? 0) + (perempuan ?? 0);
      if (semua !== null && laki !== null && perempuan !== null && dibayar !== null && tidak !== null && dibayar + tidak !== semua) {
        salah(
          'tenaga_dibayar',
          `Pekerja dibayar dan tidak dibayar berjumlah ${dibayar + tidak}, padahal laki-laki dan perempuan ${semua}. Samakan jumlahnya.`,
        );
      }
      if (semua !== null && difabel !== null && difabel > semua) {
        salah('tenaga_disabilitas', `Pekerja penyandang disabilitas ${difabel}, lebih banyak daripada seluruh pekerja (${semua}).`);
      }
      return tahun === null ? null : { tahun, ...angka };
    },
  );

/** The yearly page asks for the source as well; inside the long form the business's own is taken. */
export const skemaSumberTahunan = z.object({ sumber: pilihanWajib(SUMBER_DATA, 'Pilih dari mana angka ini didapat.') });

export type DataTahunan = {
  tahun: number;
  modal: bigint | null;
  penjualan: bigint | null;
  aset: bigint | null;
  tenaga_laki: number | null;
  tenaga_perempuan: number | null;
  tenaga_dibayar: number | null;
  tenaga_tidak_dibayar: number | null;
  tenaga_disabilitas: number | null;
};
