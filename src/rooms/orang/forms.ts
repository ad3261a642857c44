import { z } from 'zod';
import type { Nomor } from '../../lib/belum-punya.ts';
import {
  centang,
  gabungNomor,
  kodePosOpsional,
  kodeWilayahOpsional,
  nomorAtauBelum,
  nomorOpsional,
  paragrafOpsional,
  pilihanOpsional,
  pilihanWajib,
  rukunOpsional,
  tanggalOpsional,
  teksOpsional,
  teksWajib,
  yaTidakOpsional,
} from '../../lib/isian.ts';
import { rapikanNama } from '../../lib/nama.ts';
import { periksaNik } from '../../lib/nik.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { periksaSurel } from '../../lib/surel.ts';
import { tanggalPanjang, type Tanggal } from '../../lib/tanggal.ts';
import { formatTelepon, periksaTelepon } from '../../lib/telepon.ts';
import type { DataOrang } from './data.ts';
import { ALASAN_NONAKTIF_ORANG, JENIS_KELAMIN, PENDIDIKAN, RAGAM_DISABILITAS } from './orang.ts';

/** The fields of a person as typed. `hariIni` bounds the date of birth. */
export function skemaOrang(hariIni: Tanggal) {
  return z
    .object({
      nama: teksWajib('Nama lengkap', 200, 'Isi nama lengkap seperti di KTP.'),
      nik: nomorAtauBelum(periksaNik),
      nik_belum: centang(),
      jenis_kelamin: pilihanOpsional(JENIS_KELAMIN, 'Pilih jenis kelamin dari daftar.'),
      tempat_lahir: teksOpsional('Tempat lahir', 100),
      tanggal_lahir: tanggalOpsional('Tanggal lahir', { palingAwal: '1900-01-01', palingAkhir: hariIni }),
      pendidikan: pilihanOpsional(PENDIDIKAN, 'Pilih pendidikan dari daftar.'),
      disabilitas: yaTidakOpsional(),
      ragam_disabilitas: pilihanOpsional(RAGAM_DISABILITAS, 'Pilih ragam disabilitas dari daftar.'),
      alamat: paragrafOpsional('Alamat', 300),
      rt: rukunOpsional('RT'),
      rw: rukunOpsional('RW'),
      kode_wilayah: kodeWilayahOpsional(),
      kode_pos: kodePosOpsional(),
      telepon: nomorOpsional(periksaTelepon),
      surel: nomorOpsional(periksaSurel),
      sumber: pilihanWajib(SUMBER_DATA, 'Pilih dari mana data ini didapat.'),
    })
    .superRefine((isian, ctx) => {
      const salah = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
      if (isian.nik?.keadaan === 'ada' && isian.nik_belum) {
        salah('nik', 'NIK diisi, tetapi "Belum punya" juga dicentang. Hapus salah satunya.');
      }
      if (isian.ragam_disabilitas !== null && isian.disabilitas !== true) {
        salah('disabilitas', 'Ragam disabilitas dipilih, tetapi "Penyandang disabilitas" belum dijawab Ya.');
      }
    });
}

type IsianOrang = z.output<ReturnType<typeof skemaOrang>>;

export function dataOrang({ nik, nik_belum, nama, ...isian }: IsianOrang): DataOrang {
  return { ...isian, nama: rapikanNama(nama), nik: gabungNomor(nik, nik_belum) };
}

/**
 * When a record is edited, the page does not show the secret fields: left empty they stay as they are. `tersimpan` says
 * what is there now.
 */
export function dataOrangUbahan(isian: IsianOrang, tersimpan: { nik: Nomor; ragamDisabilitas: string | null }): DataOrang {
  const data = dataOrang(isian);
  if (isian.nik === null && !isian.nik_belum && tersimpan.nik.keadaan === 'ada') data.nik = tersimpan.nik;
  if (isian.disabilitas === true && isian.ragam_disabilitas === null) data.ragam_disabilitas = tersimpan.ragamDisabilitas;
  return data;
}

type OrangTersimpan = Omit<DataOrang, 'nik' | 'ragam_disabilitas'> & { nik_keadaan: string };

/** What the edit form shows of a stored record. */
export function isianDariOrang(orang: OrangTersimpan): Record<string, string> {
  const teks = (nilai: string | null) => nilai ?? '';
  const yaTidak = orang.disabilitas ? 'ya' : 'tidak';
  return {
    nama: orang.nama,
    nik: '',
    nik_belum: orang.nik_keadaan === 'belum_punya' ? 'ya' : '',
    jenis_kelamin: teks(orang.jenis_kelamin),
    tempat_lahir: teks(orang.tempat_lahir),
    tanggal_lahir: orang.tanggal_lahir ? tanggalPanjang(orang.tanggal_lahir) : '',
    pendidikan: teks(orang.pendidikan),
    disabilitas: orang.disabilitas === null ? '' : yaTidak,
    ragam_disabilitas: '',
    alamat: teks(orang.alamat),
    rt: teks(orang.rt),
    rw: teks(orang.rw),
    kode_wilayah: teks(orang.kode_wilayah),
    kode_pos: teks(orang.kode_pos),
    telepon: orang.telepon ? formatTelepon(orang.telepon) : '',
    surel: teks(orang.surel),
    sumber: orang.sumber,
  };
}

export const skemaNonaktifOrang = z
  .object({
    nonaktif_alasan: pilihanWajib(ALASAN_NONAKTIF_ORANG, 'Pilih alasan catatan ini tidak dipakai lagi.'),
    nonaktif_catatan: paragrafOpsional('Penjelasan', 500),
  })
  .superRefine((isian, ctx) => {
    if (isian.nonaktif_alasan === 'lainnya' && isian.nonaktif_catatan === null) {
      ctx.addIssue({
        code: 'custom',
        path: ['nonaktif_catatan'],
        message: 'Tulis penjelasannya, karena alasannya bukan salah satu di atas.',
      });
    }
  });
