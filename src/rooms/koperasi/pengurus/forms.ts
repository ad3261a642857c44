import { z } from 'zod';
import {
  nomorOpsional,
  paragrafOpsional,
  pilihanOpsional,
  pilihanWajib,
  tanggalOpsional,
  tanggalWajib,
  teksOpsional,
} from '../../../lib/isian.ts';
import { periksaTelepon } from '../../../lib/telepon.ts';
import { tanggalPanjang, type Tanggal } from '../../../lib/tanggal.ts';
import { JENIS_KELAMIN } from '../../orang/orang.ts';
import { JABATAN_KOPERASI } from '../koperasi.ts';

/** An office and who takes it: somebody of the register (`orang_id`), or a new person in a few fields. */
export function skemaPengurus() {
  return z
    .object({
      jabatan: pilihanWajib(JABATAN_KOPERASI, 'Pilih jabatannya.'),
      orang_id: z.string().transform((teks) => (/^\d{1,9}$/.test(teks) ? Number(teks) : null)),
      nama_baru: teksOpsional('Nama orang baru', 200),
      jenis_kelamin_baru: pilihanOpsional(JENIS_KELAMIN, 'Pilih jenis kelamin dari daftar.'),
      telepon_baru: nomorOpsional(periksaTelepon),
      mulai: tanggalOpsional('Mulai menjabat', { palingAwal: '1945-01-01' }),
      sampai: tanggalOpsional('Masa jabatan sampai', { palingAwal: '1945-01-01' }),
    })
    .superRefine((isian, ctx) => {
      const salah = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
      if (isian.orang_id === null && isian.nama_baru === null) {
        salah('nama_baru', 'Pilih orangnya dari hasil pencarian, atau isi nama orang baru.');
      }
      if (isian.orang_id !== null && isian.nama_baru !== null) {
        salah('nama_baru', 'Orang dari daftar sudah dipilih, tetapi nama orang baru juga diisi. Kosongkan salah satunya.');
      }
      if (isian.mulai && isian.sampai && isian.sampai < isian.mulai) {
        salah('sampai', `Masa jabatan berakhir sebelum mulainya, ${tanggalPanjang(isian.mulai)}. Periksa kedua tanggalnya.`);
      }
    });
}

export function skemaBerhenti(hariIni: Tanggal, mulai: Tanggal | null) {
  return z.object({
    berhenti_pada: tanggalWajib('Berhenti pada', { palingAkhir: hariIni, ...(mulai ? { palingAwal: mulai } : {}) }),
    alasan: paragrafOpsional('Alasan', 300),
  });
}
