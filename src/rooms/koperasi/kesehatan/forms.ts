import { z } from 'zod';
import { tanggalWajib } from '../../../lib/isian.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';

/** Head of an assessment; its sheet is read by `bacaLembar`. */
export const skemaPenilaian = (hariIni: Tanggal) =>
  z.object({
    instrumen: z.string(),
    tahun_buku: z.string().transform((teks, ctx) => {
      if (/^(19|20|21)\d{2}$/.test(teks)) return Number(teks);
      ctx.addIssue({ code: 'custom', message: 'Pilih tahun buku yang dinilai.' });
      return z.NEVER;
    }),
    dinilai_pada: tanggalWajib('Tanggal penilaian', { palingAwal: '2000-01-01', palingAkhir: hariIni }),
  });
