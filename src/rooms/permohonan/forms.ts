import { z } from 'zod';
import { centang, kodeWilayahOpsional, nomorOpsional, paragrafWajib, pilihanWajib, teksOpsional, teksWajib } from '../../lib/isian.ts';
import { periksaTelepon } from '../../lib/telepon.ts';
import { PINTU_MEJA } from './permohonan.ts';

/** Who asks; `berpendamping` says whether somebody helps, who must have the applicant's consent. */
export const skemaPemohon = z
  .object({
    nama: teksWajib('Nama', 200, 'Isi nama pemohon, seperti di KTP.'),
    telepon: nomorOpsional((teks) => periksaTelepon(teks)),
    tanpa_telepon: centang(),
    kode_wilayah: kodeWilayahOpsional(),
    pendamping: teksOpsional('Nama pendamping'),
    pendamping_setuju: centang(),
    bahasa: teksOpsional('Bahasa', 100),
    kebutuhan: teksOpsional('Kebutuhan khusus', 300),
  })
  .superRefine((isi, ctx) => {
    if (isi.telepon === null && !isi.tanpa_telepon) {
      ctx.addIssue({ code: 'custom', path: ['telepon'], message: 'Isi nomor telepon, atau centang bahwa pemohon tidak punya telepon.' });
    }
    if (isi.pendamping !== null && !isi.pendamping_setuju) {
      ctx.addIssue({
        code: 'custom',
        path: ['pendamping_setuju'],
        message: 'Pendamping boleh membantu bila pemohon setuju. Tanyakan, lalu centang persetujuannya.',
      });
    }
  });
export const BIDANG_PEMOHON = Object.keys(skemaPemohon.shape) as (keyof typeof skemaPemohon.shape)[];

export const skemaPintu = z.object({ pintu: pilihanWajib(PINTU_MEJA, 'Pilih lewat mana permohonan ini datang.') });

/** An act with a sentence that others read. */
export const skemaCatatan = z.object({ catatan: paragrafWajib('Penjelasan', 2000, 'Tulis penjelasannya dengan kalimat biasa.') });
export const skemaSerah = z.object({
  kepada: teksWajib('Penerima', 100, 'Pilih siapa yang melanjutkan.'),
  catatan: teksOpsional('Pesan', 500),
});
export const skemaTerus = z.object({
  instansi: teksWajib('Nama instansi', 150, 'Isi nama instansi yang dituju.'),
  nomor_rujukan: teksOpsional('Nomor surat atau rujukan', 100),
});

export const skemaPerbaikan = z.object({
  diminta: z.array(z.string()),
  catatan: paragrafWajib('Penjelasan', 2000, 'Tulis apa yang kurang dan bagaimana memperbaikinya.'),
});

export const skemaKontak = z.object({
  pintu: pilihanWajib(PINTU_MEJA, 'Pilih lewat mana orang ini bertanya.'),
  topik: teksWajib('Yang ditanyakan', 200, 'Tulis apa yang ditanyakan.'),
  catatan: teksOpsional('Jawaban', 2000),
  nama: teksOpsional('Nama'),
  telepon: nomorOpsional((teks) => periksaTelepon(teks)),
});

export const skemaLacak = z.object({
  nomor: teksWajib('Nomor permohonan', 30, 'Isi nomor permohonan, ada di tanda terima. Contoh: P-2026-00012.'),
  angka: teksWajib('Empat angka terakhir telepon, atau PIN', 20, 'Isi empat angka terakhir nomor telepon Anda, atau PIN di tanda terima.'),
});
export const skemaKode = z.object({ kode: teksWajib('Kode', 30, 'Isi kode 8 huruf dan angka, misalnya ACDE-F347.') });
export const skemaCari = z.object({ cari: teksWajib('Pencarian', 100, 'Isi nama, telepon, atau NIK yang dicari.') });
