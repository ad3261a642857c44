import { z } from 'zod';
import { paragrafWajib } from '../../../lib/isian.ts';

export const skemaPenolakan = z.object({
  alasan: paragrafWajib('Alasan', 500, 'Tulis alasan menolak, supaya pengusul tahu apa yang harus diperbaiki.'),
});
