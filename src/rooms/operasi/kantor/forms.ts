import { z } from 'zod';
import { nomorOpsional, paragrafWajib, pilihanWajib, teksWajib } from '../../../lib/isian.ts';
import { periksaSurel } from '../../../lib/surel.ts';
import { formatTelepon, periksaTelepon } from '../../../lib/telepon.ts';
import { bacaRentang, HARI, type IsianKantor, type Rentang, tulisRentang, ZONA_WAKTU } from '../../kantor/kantor.ts';

const jamSehari = (hari: string) =>
  z.string().transform((teks, ctx): Rentang[] => {
    const hasil = bacaRentang(teks);
    if (hasil.ok) return hasil.rentang;
    ctx.addIssue({ code: 'custom', message: `${hari}: ${hasil.pesan}` });
    return z.NEVER;
  });

const kolomKantor = {
  nama: teksWajib('Nama kantor', 120, 'Isi nama kantor, misalnya Dinas Koperasi dan UKM.'),
  alamat: teksWajib('Alamat', 200, 'Isi alamat kantor, misalnya Jl. Panji Suroso No. 18.'),
  telepon: nomorOpsional(periksaTelepon),
  whatsapp: nomorOpsional(periksaTelepon),
  surel: nomorOpsional(periksaSurel),
  kop_surat: paragrafWajib('Kop surat', 500, 'Isi kop surat, seperti tercetak di kepala surat kantor.'),
  zona_waktu: pilihanWajib(ZONA_WAKTU, 'Pilih zona waktu kantor.'),
  jam_1: jamSehari(HARI[0]),
  jam_2: jamSehari(HARI[1]),
  jam_3: jamSehari(HARI[2]),
  jam_4: jamSehari(HARI[3]),
  jam_5: jamSehari(HARI[4]),
  jam_6: jamSehari(HARI[5]),
  jam_7: jamSehari(HARI[6]),
};

export const formKantor = z.object(kolomKantor);
export type FormKantor = z.output<typeof formKantor>;

/** The office and the first technician in one form, so that a power cut leaves all of it or nothing. */
export const formPersiapan = z.object({
  ...kolomKantor,
  teknisi_nama: teksWajib('Nama lengkap', 120, 'Isi nama lengkap teknisi.'),
  nama_pengguna: z.string(),
  kata_sandi: z.string(),
  kata_sandi_ulang: z.string(),
});

export function isianDari(form: FormKantor, wilayah: { kode: string; nama: string }): IsianKantor {
  return {
    nama: form.nama,
    namaDaerah: wilayah.nama,
    kodeWilayah: wilayah.kode,
    alamat: form.alamat,
    telepon: form.telepon,
    whatsapp: form.whatsapp,
    surel: form.surel,
    kopSurat: form.kop_surat,
    zonaWaktu: form.zona_waktu,
    jamLayanan: { 1: form.jam_1, 2: form.jam_2, 3: form.jam_3, 4: form.jam_4, 5: form.jam_5, 6: form.jam_6, 7: form.jam_7 },
  };
}

/** What the form shows for a stored or proposed office. */
export function tulisIsian(kantor: IsianKantor): Record<string, string> {
  const jam = HARI.map((_, i) => [`jam_${i + 1}`, tulisRentang(kantor.jamLayanan[i + 1] ?? [])]);
  return {
    nama: kantor.nama,
    alamat: kantor.alamat,
    telepon: kantor.telepon === null ? '' : formatTelepon(kantor.telepon),
    whatsapp: kantor.whatsapp === null ? '' : formatTelepon(kantor.whatsapp),
    surel: kantor.surel ?? '',
    kop_surat: kantor.kopSurat,
    zona_waktu: kantor.zonaWaktu,
    ...Object.fromEntries(jam),
  };
}
