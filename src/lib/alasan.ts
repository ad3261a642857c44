import { z } from 'zod';
import { teksWajib } from './isian.ts';

/** Why somebody looks at a guarded value, or does something unusual. Ten letters keep out "-" and "cek". */
export const skemaAlasan = z.object({
  alasan: teksWajib('Alasan', 300, 'Tulis untuk apa Anda membutuhkannya, misalnya "Mengisi formulir sertifikat halal".').refine(
    (teks) => teks.length >= 10,
    'Tulis alasannya lebih jelas, paling sedikit 10 huruf.',
  ),
});
