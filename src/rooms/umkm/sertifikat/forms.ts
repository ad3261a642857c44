import { z } from 'zod';
import { pilihanWajib, tanggalOpsional, teksOpsional, teksWajib } from '../../../lib/isian.ts';
import { tanggalPanjang } from '../../../lib/tanggal.ts';
import { JENIS_SERTIFIKAT } from '../umkm.ts';

export const skemaSertifikat = z
  .object({
    jenis: pilihanWajib(JENIS_SERTIFIKAT, 'Pilih jenis sertifikat.'),
    nomor: teksWajib('Nomor sertifikat', 100, 'Isi nomor seperti tertulis di sertifikat.'),
    penerbit: teksOpsional('Penerbit', 150),
    terbit: tanggalOpsional('Tanggal terbit', { palingAwal: '1950-01-01' }),
    berlaku_sampai: tanggalOpsional('Berlaku sampai', { palingAwal: '1950-01-01' }),
  })
  .superRefine((isian, ctx) => {
    if (isian.terbit !== null && isian.berlaku_sampai !== null && isian.berlaku_sampai < isian.terbit) {
      ctx.addIssue({
        code: 'custom',
        path: ['berlaku_sampai'],
        message: `Berlaku sampai tidak mungkin sebelum terbit, ${tanggalPanjang(isian.terbit)}. Periksa kedua tanggalnya.`,
      });
    }
  });

export type DataSertifikat = z.output<typeof skemaSertifikat>;
