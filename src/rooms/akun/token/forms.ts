import { z } from 'zod';
import { bilanganOpsional, centang, teksWajib } from '../../../lib/isian.ts';
import { adalahLingkup, BATAS_LAJU, BATAS_MASA_HARI, LAJU_BAKU, MASA_TOKEN_HARI } from './token.ts';

const antara = (nama: string, [dari, sampai]: readonly [number, number], baku: number) =>
  bilanganOpsional(nama, sampai)
    .refine((nilai) => nilai === null || nilai >= dari, `${nama} paling sedikit ${dari}.`)
    .transform((nilai) => nilai ?? baku);

export const formToken = z.object({
  nama: teksWajib('Nama', 80, 'Isi nama sistem yang memakai token ini, misalnya "Dasbor Bappeda".'),
  lingkup: z
    .array(z.string())
    .transform((semua) => semua.filter(adalahLingkup))
    .refine((semua) => semua.length > 0, 'Pilih paling sedikit satu lingkup.'),
  wilayah: z.array(z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'Pilih wilayah dari daftar.')),
  pengenal: centang(),
  hari: antara('Masa berlaku', BATAS_MASA_HARI, MASA_TOKEN_HARI),
  laju: antara('Permintaan per menit', BATAS_LAJU, LAJU_BAKU),
});
