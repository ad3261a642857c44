import { z } from 'zod';
import { kodeDari } from '../../lib/daftar-kode.ts';
import { pilihanWajib, teksWajib } from '../../lib/isian.ts';
import { BIDANG, lipatNamaPengguna, NAMA_PENGGUNA_SAH, PERAN } from './akun.ts';

const wewenang = {
  peran: pilihanWajib(PERAN, 'Pilih peran akun ini.'),
  bidang: z.enum(['', ...kodeDari(BIDANG)], 'Pilih bidang dari daftar.').transform((kode) => (kode === '' ? null : kode)),
  cakupan_wilayah: z.array(z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'Pilih wilayah dari daftar.')),
};

const lengkap = (isian: { peran: string; bidang: string | null }) => isian.peran !== 'petugas' || isian.bidang !== null;
const PILIH_BIDANG = { error: 'Petugas bidang harus punya bidang. Pilih bidangnya.', path: ['bidang'] };

export const formAkunBaru = z
  .object({
    nama: teksWajib('Nama', 120, 'Isi nama lengkap pegawai.'),
    nama_pengguna: z
      .string()
      .transform(lipatNamaPengguna)
      .pipe(
        z
          .string()
          .regex(
            NAMA_PENGGUNA_SAH,
            'Nama pengguna 3 sampai 30 huruf kecil, angka, titik, atau garis bawah, tanpa spasi. Contoh: siti.aminah',
          ),
      ),
    ...wewenang,
  })
  .refine(lengkap, PILIH_BIDANG);

export const formWewenang = z
  .object({ nama: teksWajib('Nama', 120, 'Isi nama lengkap pegawai.'), ...wewenang })
  .refine(lengkap, PILIH_BIDANG);

export const formKeluarDinas = z.object({
  alasan: teksWajib('Alasan', 500, 'Tulis alasan pegawai ini keluar, misalnya "Pindah tugas ke Dinas Sosial".'),
  penerus: z.string(),
});
