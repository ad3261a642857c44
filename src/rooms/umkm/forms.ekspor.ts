import { z } from 'zod';
import { pilihanWajib, teksOpsional } from '../../lib/isian.ts';

export const FORMAT_EKSPOR = { xlsx: 'Lembar kerja (XLSX)', csv: 'CSV' } as const;
export const PENGENAL_EKSPOR = {
  tanpa: 'Tanpa nomor pribadi',
  dengan: 'Dengan NIK, NPWP, telepon, dan surel',
} as const;

/** How a list is taken out; with numbers that name people only for a reason. */
export const skemaEkspor = z
  .object({
    format: pilihanWajib(FORMAT_EKSPOR, 'Pilih bentuk berkasnya.'),
    pengenal: pilihanWajib(PENGENAL_EKSPOR, 'Pilih kolom yang disertakan.'),
    alasan: teksOpsional('Alasan', 300),
  })
  .superRefine((isian, ctx) => {
    if (isian.pengenal === 'dengan' && (isian.alasan?.length ?? 0) < 10) {
      ctx.addIssue({ code: 'custom', path: ['alasan'], message: 'Tulis untuk apa nomor pribadi dibutuhkan, paling sedikit 10 huruf.' });
    }
  });
