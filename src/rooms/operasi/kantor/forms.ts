import { z } from 'zod';
import { nomorOpsional, paragrafWajib, pilihanWajib, teksWajib } from '../../../lib/isian.ts';
import { periksaSurel } from '../../../lib/surel.ts';
import { formatTelepon, periksaTelepon } from '../../../lib/telepon.ts';
import { HARI, type IsianKantor, tulisRentang, ZONA_WAKTU } from '../../kantor/kantor.ts';
import { jamDari, kolomJam } from './jam.ts';

const kolomKantor = {
  nama: teksWajib('Nama kantor', 120, 'Isi nama kantor, misalnya Dinas Koperasi dan UKM.'),
  alamat: teksWajib('Alamat', 200, 'Isi alamat kantor, misalnya Jl. Panji Suroso No. 18.'),
  telepon: nomorOpsional(periksaTelepon),
  whatsapp: nomorOpsional(periksaTelepon),
  surel: nomorOpsional(periksaSurel),
  kop_surat: paragrafWajib('Kop surat', 500, 'Isi kop surat, seperti tercetak di kepala surat kantor.'),
  zona_waktu: pilihanWajib(ZONA_WAKTU, 'Pilih zona waktu kantor.'),
  ...kolomJam,
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
    jamLayanan: jamDari(form),
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
