import { z } from 'zod';
import { paragrafOpsional, pilihanWajib } from '../../../lib/isian.ts';
import { STATUS_KOPERASI } from '../koperasi.ts';

export const skemaPutusan = z.object({
  status: pilihanWajib(STATUS_KOPERASI, 'Pilih status yang diputuskan.'),
  alasan: paragrafOpsional('Alasan', 1000),
  versi: z.string().transform(Number),
});
