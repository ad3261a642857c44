import { z } from 'zod';
import {
  gabungNomor,
  beberapaPilihan,
  bilanganOpsional,
  centang,
  kodePosOpsional,
  kodeWilayahOpsional,
  koordinatOpsional,
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
import { periksaNib } from '../../lib/nib.ts';
import { periksaNpwp } from '../../lib/npwp.ts';
import { CARA_PERSETUJUAN } from '../../lib/persetujuan.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { periksaSurel } from '../../lib/surel.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { periksaTelepon } from '../../lib/telepon.ts';
import { buatBagian, periksaCentang } from './forms.bagian.ts';
import {
  ALASAN_BELUM_NIB,
  ALASAN_NONAKTIF_UMKM,
  BENTUK_USAHA,
  JENIS_KAWASAN,
  PEMBIAYAAN,
  SALURAN_PEMASARAN,
  STATUS_KURASI,
  STATUS_TEMPAT,
} from './umkm.ts';

export const VERSI_KBLI = { '2020': 'KBLI 2020', '2025': 'KBLI 2025' } as const;

const kodeKbli = () =>
  z.string().transform((teks, ctx) => {
    const angka = teks.replace(/[\s.]/g, '');
    if (angka === '') return null;
    if (/^\d{5}$/.test(angka)) return angka;
    ctx.addIssue({ code: 'custom', message: `Kode KBLI terdiri dari 5 angka, misalnya 56103; yang ditulis "${teks.trim()}".` });
    return z.NEVER;
  });

export const bagianIdentitas = (hariIni: Tanggal) =>
  buatBagian(
    z.object({
      nama: teksWajib('Nama usaha', 200, 'Isi nama usaha. Bila belum bernama, tulis jenis dan pemiliknya, misalnya "Bakso Pak Slamet".'),
      merek: teksOpsional('Merek', 200),
      bentuk_usaha: pilihanWajib(BENTUK_USAHA, 'Pilih bentuk usaha. Warung milik sendiri biasanya "Bukan Badan Usaha".'),
      tanggal_berdiri: tanggalOpsional('Tanggal berdiri', { palingAwal: '1800-01-01', palingAkhir: hariIni }),
      tahun_berdiri: bilanganOpsional('Tahun berdiri', Number(hariIni.slice(0, 4))),
      kbli_versi: pilihanWajib(VERSI_KBLI, 'Pilih versi KBLI: 2020 atau 2025.'),
      kbli_kode: kodeKbli(),
      produk: paragrafOpsional('Uraian produk', 1000),
    }),
    ({ kbli_versi, ...isian }, salah) => {
      const { tanggal_berdiri: tanggal, tahun_berdiri: tahun } = isian;
      if (tahun !== null && tahun < 1800) salah('tahun_berdiri', 'Tulis tahun berdiri dengan empat angka, misalnya 2015.');
      if (tanggal !== null && tahun !== null && Number(tanggal.slice(0, 4)) !== tahun) {
        salah('tahun_berdiri', `Tahun berdiri ${tahun} berbeda dari tanggal berdirinya. Cukup isi salah satu.`);
      }
      return { ...isian, tahun_berdiri: tanggal === null ? tahun : null, kbli_versi: isian.kbli_kode === null ? null : Number(kbli_versi) };
    },
  );

export const bagianAlamat = () =>
  buatBagian(
    z.object({
      alamat: paragrafOpsional('Alamat usaha', 300),
      rt: rukunOpsional('RT'),
      rw: rukunOpsional('RW'),
      kode_wilayah: kodeWilayahOpsional(),
      kode_pos: kodePosOpsional(),
      koordinat: koordinatOpsional(),
      status_tempat: pilihanOpsional(STATUS_TEMPAT, 'Pilih status tempat dari daftar.'),
      jenis_kawasan: pilihanOpsional(JENIS_KAWASAN, 'Pilih jenis kawasan dari daftar.'),
      telepon: nomorOpsional(periksaTelepon),
      surel: nomorOpsional(periksaSurel),
      situs: teksOpsional('Situs atau media sosial', 200),
    }),
    ({ koordinat, ...isian }) => ({ ...isian, lintang: koordinat?.lintang ?? null, bujur: koordinat?.bujur ?? null }),
  );

export const bagianLegalitas = () =>
  buatBagian(
    z.object({
      nib: nomorAtauBelum(periksaNib),
      nib_belum: centang(),
      alasan_belum_nib: pilihanOpsional(ALASAN_BELUM_NIB, 'Pilih alasan belum punya NIB dari daftar.'),
      npwp: nomorAtauBelum(periksaNpwp),
      npwp_belum: centang(),
    }),
    ({ nib, nib_belum, alasan_belum_nib, npwp, npwp_belum }, salah) => {
      for (const [field, nama, nomor, belum] of [
        ['nib', 'NIB', nib, nib_belum],
        ['npwp', 'NPWP', npwp, npwp_belum],
      ] as const) {
        const pesan = periksaCentang(nama, nomor, belum);
        if (pesan) salah(field, pesan);
      }
      if (nib?.keadaan === 'ada' && alasan_belum_nib !== null) {
        salah('alasan_belum_nib', 'NIB sudah diisi, jadi kosongkan alasan belum punya NIB.');
      }
      return { nib: gabungNomor(nib, nib_belum || alasan_belum_nib !== null), alasan_belum_nib, npwp: gabungNomor(npwp, npwp_belum) };
    },
  );

export const bagianPemasaran = () =>
  buatBagian(
    z.object({
      saluran_pemasaran: beberapaPilihan(SALURAN_PEMASARAN),
      pembiayaan: beberapaPilihan(PEMBIAYAAN),
      catatan_keuangan: yaTidakOpsional(),
      keanggotaan_koperasi: teksOpsional('Anggota koperasi', 200),
    }),
    (isian) => isian,
  );

export const bagianPembinaan = () =>
  buatBagian(
    z.object({
      binaan: centang(),
      kurasi: pilihanOpsional(STATUS_KURASI, 'Pilih status kurasi dari daftar.'),
      inklusif_disabilitas: yaTidakOpsional(),
      sumber: pilihanWajib(SUMBER_DATA, 'Pilih dari mana data ini didapat.'),
    }),
    (isian) => isian,
  );

export const bagianPersetujuan = (hariIni: Tanggal) =>
  buatBagian(
    z.object({
      tampil_publik: yaTidakOpsional(),
      persetujuan_pada: tanggalOpsional('Tanggal persetujuan', { palingAwal: '2000-01-01', palingAkhir: hariIni }),
      persetujuan_cara: pilihanOpsional(CARA_PERSETUJUAN, 'Pilih cara persetujuan dari daftar.'),
    }),
    (isian, salah) => {
      if (isian.tampil_publik && isian.persetujuan_pada === null) {
        salah('persetujuan_pada', 'Isi tanggal pemilik menyetujui. Tanpa persetujuan, usaha tidak boleh tampil di direktori.');
      }
      if (isian.tampil_publik && isian.persetujuan_cara === null) salah('persetujuan_cara', 'Pilih bagaimana persetujuan itu diberikan.');
      return isian.tampil_publik === null ? { tampil_publik: null, persetujuan_pada: null, persetujuan_cara: null } : isian;
    },
  );

export const skemaNonaktifUmkm = z
  .object({
    nonaktif_alasan: pilihanWajib(ALASAN_NONAKTIF_UMKM, 'Pilih alasan catatan ini tidak dipakai lagi.'),
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

type Kolom<B> = B extends { kolom: (isian: never) => infer H } ? (H extends { ok: true; kolom: infer K } ? K : never) : never;

/** The fields of a business that the form gives; NPWP in clear, on its way to be encrypted. */
export type DataUmkm = Kolom<ReturnType<typeof bagianIdentitas>> &
  Kolom<ReturnType<typeof bagianAlamat>> &
  Kolom<ReturnType<typeof bagianLegalitas>> &
  Kolom<ReturnType<typeof bagianPemasaran>> &
  Kolom<ReturnType<typeof bagianPembinaan>> &
  Kolom<ReturnType<typeof bagianPersetujuan>>;

/** The sections in the order of the record; each is a page of its own when a record is edited. */
export const BAGIAN_UMKM = {
  identitas: 'Identitas usaha',
  alamat: 'Alamat dan kontak',
  legalitas: 'Legalitas',
  pemasaran: 'Pemasaran dan pembiayaan',
  pembinaan: 'Pembinaan dan sumber data',
  persetujuan: 'Persetujuan tampil',
} as const;
export type NamaBagian = keyof typeof BAGIAN_UMKM;

export function bagianUmkm(hariIni: Tanggal) {
  return {
    identitas: bagianIdentitas(hariIni),
    alamat: bagianAlamat(),
    legalitas: bagianLegalitas(),
    pemasaran: bagianPemasaran(),
    pembinaan: bagianPembinaan(),
    persetujuan: bagianPersetujuan(hariIni),
  };
}
