import { z } from 'zod';
import { bilanganOpsional, paragrafOpsional, pilihanWajib } from '../../../lib/isian.ts';
import { BUTIR_TERBANYAK, CARA_VERIFIKASI, HASIL_VERIFIKASI, JENIS_VERIFIKASI } from './verifikasi.ts';

export const skemaVerifikasiBaru = z.object({
  jenis: pilihanWajib(JENIS_VERIFIKASI, 'Pilih registernya.'),
  wilayah: z.string().refine((kode) => kode === '' || /^\d\d\.\d\d\.\d\d\.\d{4}$/.test(kode), 'Pilih kelurahan dari daftar.'),
  cara: pilihanWajib(CARA_VERIFIKASI, 'Pilih kunjungan atau telepon.'),
  petugas: z.string().min(1, 'Pilih siapa yang mengerjakan.'),
  jumlah: bilanganOpsional('Paling banyak').refine(
    (nilai) => nilai !== null && nilai >= 1 && nilai <= BUTIR_TERBANYAK,
    `Isi 1 sampai ${BUTIR_TERBANYAK}.`,
  ),
});

export const skemaHasil = z.object({
  hasil: pilihanWajib(HASIL_VERIFIKASI, 'Pilih hasil pemeriksaannya.'),
  catatan: paragrafOpsional('Catatan', 500),
});
