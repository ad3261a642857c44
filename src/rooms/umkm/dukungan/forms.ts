import { z } from 'zod';
import { bilanganOpsional, paragrafOpsional, pilihanWajib, rupiahOpsional, teksWajib } from '../../../lib/isian.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { JENIS_DUKUNGAN } from '../umkm.ts';

export const skemaDukungan = (hariIni: Tanggal) =>
  z.object({
    tahun: bilanganOpsional('Tahun', Number(hariIni.slice(0, 4)))
      .transform((tahun) => tahun ?? 0)
      .refine((tahun) => tahun >= 1900, 'Isi tahun dukungan dengan empat angka, misalnya 2025.'),
    jenis: pilihanWajib(JENIS_DUKUNGAN, 'Pilih jenis dukungan.'),
    pemberi: teksWajib('Pemberi dukungan', 150, 'Isi siapa yang memberi, misalnya "Dinas" atau "BRI".'),
    keterangan: paragrafOpsional('Keterangan', 500),
    nilai: rupiahOpsional('Nilai'),
  });

export type DataDukungan = z.output<ReturnType<typeof skemaDukungan>>;
