import { z } from 'zod';
import { bacaBilangan } from '../../../lib/angka.ts';
import { paragrafWajib, pilihanWajib, tanggalWajib, teksWajib } from '../../../lib/isian.ts';
import { KATA_LIBUR } from '../../kalender/kalender.ts';
import { kolomJam } from '../kantor/jam.ts';

const dasar = teksWajib('Dasar', 200, 'Tulis peraturan atau keputusannya, misalnya SKB 3 Menteri nomor 1497 tahun 2025.');

export const formLibur = z.object({
  tanggal: tanggalWajib('Tanggal'),
  nama: teksWajib('Nama', 200, 'Isi nama hari liburnya, misalnya Hari Raya Nyepi.'),
  jenis: pilihanWajib(KATA_LIBUR, 'Pilih jenisnya.'),
  dasar,
});

export const formPembatalan = z.object({
  alasan: paragrafWajib('Alasan', 500, 'Tulis mengapa dibatalkan, misalnya keputusannya diubah.'),
});

export const formJamKhusus = z
  .object({
    nama: teksWajib('Nama', 200, 'Beri nama, misalnya Ramadan 1448 H.'),
    mulai: tanggalWajib('Mulai'),
    sampai: tanggalWajib('Sampai'),
    dasar,
    ...kolomJam,
  })
  .refine(({ mulai, sampai }) => sampai >= mulai, { path: ['sampai'], message: 'Tanggal terakhir tidak boleh sebelum tanggal pertama.' });

/** "07.30" or "7:30" → minutes from midnight. */
const pukul = (nama: string) =>
  z.string().transform((teks, ctx): number => {
    const [, jam = '', menit = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(teks.trim()) ?? [];
    if (jam !== '' && Number(jam) < 24 && Number(menit) < 60) return Number(jam) * 60 + Number(menit);
    ctx.addIssue({ code: 'custom', message: `${nama} ditulis seperti 07.30, dari 00.00 sampai 23.59.` });
    return z.NEVER;
  });

export const formPenutupan = z
  .object({
    tanggal: tanggalWajib('Tanggal mulai'),
    jam: pukul('Pukul mulai'),
    sampai_tanggal: tanggalWajib('Tanggal selesai'),
    sampai_jam: pukul('Pukul selesai'),
    alasan: teksWajib('Alasan', 500, 'Tulis sebabnya, misalnya listrik padam.'),
  })
  .refine((f) => f.sampai_tanggal > f.tanggal || (f.sampai_tanggal === f.tanggal && f.sampai_jam > f.jam), {
    path: ['sampai_jam'],
    message: 'Selesai harus sesudah mulai.',
  });

const HARI_TERBANYAK = 250;

export const formTenggat = z.object({
  diterima: tanggalWajib('Diterima'),
  hari: z.string().transform((teks, ctx): number => {
    const hasil = bacaBilangan(teks, { nama: 'Hari kerja', maks: HARI_TERBANYAK });
    if (hasil.ok) return hasil.nilai;
    ctx.addIssue({ code: 'custom', message: hasil.pesan });
    return z.NEVER;
  }),
});
