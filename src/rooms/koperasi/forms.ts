import { z } from 'zod';
import {
  bilanganOpsional,
  centang,
  gabungNomor,
  kodePosOpsional,
  kodeWilayahOpsional,
  koordinatOpsional,
  nomorAtauBelum,
  nomorOpsional,
  paragrafOpsional,
  paragrafWajib,
  pilihanOpsional,
  pilihanWajib,
  rukunOpsional,
  tanggalOpsional,
  teksOpsional,
  teksWajib,
  yaTidakOpsional,
} from '../../lib/isian.ts';
import { kolomDariNomor } from '../../lib/belum-punya.ts';
import { formatKoordinat } from '../../lib/koordinat.ts';
import { periksaNib } from '../../lib/nib.ts';
import { periksaNomorIndukKoperasi } from '../../lib/nomor-induk-koperasi.ts';
import type { HasilPeriksa } from '../../lib/nomor-tertulis.ts';
import { formatNpwp, periksaNpwp } from '../../lib/npwp.ts';
import { CARA_PERSETUJUAN } from '../../lib/persetujuan.ts';
import { SUMBER_DATA } from '../../lib/sumber-data.ts';
import { periksaSurel } from '../../lib/surel.ts';
import { NAMA_BULAN, tanggalPanjang, type Tanggal } from '../../lib/tanggal.ts';
import { formatTelepon, periksaTelepon } from '../../lib/telepon.ts';
import {
  ALASAN_NONAKTIF_KOPERASI,
  BENTUK_KOPERASI,
  JENIS_KOPERASI,
  LAYANAN_KOPERASI,
  POLA_PENGELOLAAN,
  STATUS_SERTIFIKAT_NIK,
} from './koperasi.ts';

/** First month of the book year, as stored: "1" to "12". */
export const BULAN_AWAL_BUKU: Readonly<Record<string, string>> = Object.fromEntries(NAMA_BULAN.map((nama, i) => [String(i + 1), nama]));

const tertulisAwal = '1945-01-01';

/** The fields of a cooperative as typed. `hariIni` bounds the dates of what has happened. */
export function skemaKoperasi(hariIni: Tanggal) {
  const lampau = { palingAwal: tertulisAwal, palingAkhir: hariIni };
  return z
    .object({
      nama: teksWajib('Nama koperasi', 200, 'Isi nama koperasi seperti di akta pendiriannya.'),
      bentuk: pilihanWajib(BENTUK_KOPERASI, 'Pilih bentuk koperasi: primer atau sekunder.'),
      jenis: pilihanWajib(JENIS_KOPERASI, 'Pilih jenis koperasi.'),
      kelompok: teksOpsional('Kelompok', 60),
      pola_pengelolaan: pilihanWajib(POLA_PENGELOLAAN, 'Pilih pola pengelolaan: konvensional atau syariah.'),
      layanan_koperasi: pilihanOpsional(LAYANAN_KOPERASI, 'Pilih siapa yang dilayani dari daftar.'),
      sektor_usaha: teksOpsional('Sektor usaha', 120),
      unit_simpan_pinjam: centang(),
      merah_putih: centang(),
      multi_pihak: centang(),
      bulan_awal_buku: pilihanWajib(BULAN_AWAL_BUKU, 'Pilih bulan pertama tahun buku.').transform(Number),

      nomor_badan_hukum: teksOpsional('Nomor badan hukum', 100),
      tanggal_badan_hukum: tanggalOpsional('Tanggal badan hukum', lampau),
      nomor_perubahan: teksOpsional('Nomor perubahan anggaran dasar', 100),
      tanggal_perubahan: tanggalOpsional('Tanggal perubahan anggaran dasar', lampau),
      nomor_ahu: teksOpsional('Nomor AHU', 100),
      nomor_induk: nomorAtauBelum(periksaNomorIndukKoperasi),
      nomor_induk_belum: centang(),
      status_nik: pilihanOpsional(STATUS_SERTIFIKAT_NIK, 'Pilih status sertifikat dari daftar.'),
      sertifikat_berlaku_sampai: tanggalOpsional('Sertifikat berlaku sampai', { palingAwal: '2010-01-01' }),
      grade: teksOpsional('Grade', 40),
      nib: nomorAtauBelum(periksaNib),
      nib_belum: centang(),
      npwp: nomorAtauBelum(periksaNpwpBadan),
      npwp_belum: centang(),
      nomor_izin_simpan_pinjam: teksOpsional('Nomor izin simpan pinjam', 100),
      tanggal_izin_simpan_pinjam: tanggalOpsional('Tanggal izin simpan pinjam', lampau),

      alamat: paragrafOpsional('Alamat', 300),
      rt: rukunOpsional('RT'),
      rw: rukunOpsional('RW'),
      kode_wilayah: kodeWilayahOpsional(),
      kode_pos: kodePosOpsional(),
      koordinat: koordinatOpsional(),
      telepon: nomorOpsional(periksaTelepon),
      surel: nomorOpsional(periksaSurel),
      situs: teksOpsional('Situs', 200),

      anggota_laki: bilanganOpsional('Anggota laki-laki'),
      anggota_perempuan: bilanganOpsional('Anggota perempuan'),
      jumlah_manajer: bilanganOpsional('Jumlah manajer', 10_000),
      jumlah_karyawan: bilanganOpsional('Jumlah karyawan', 1_000_000),

      tampil_publik: yaTidakOpsional(),
      persetujuan_pada: tanggalOpsional('Tanggal persetujuan', { palingAwal: '2000-01-01', palingAkhir: hariIni }),
      persetujuan_cara: pilihanOpsional(CARA_PERSETUJUAN, 'Pilih cara persetujuan dari daftar.'),
      sumber: pilihanWajib(SUMBER_DATA, 'Pilih dari mana data ini didapat.'),
    })
    .superRefine((isian, ctx) => {
      const salah = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
      for (const [field, nama] of [
        ['nomor_induk', 'Nomor induk koperasi'],
        ['nib', 'NIB'],
        ['npwp', 'NPWP'],
      ] as const) {
        if (isian[field]?.keadaan === 'ada' && isian[`${field}_belum`]) {
          salah(field, `${nama} diisi, tetapi "Belum punya" juga dicentang. Hapus salah satunya.`);
        }
      }
      if (isian.merah_putih && isian.kode_wilayah === null) {
        salah('kode_wilayah', 'Pilih kelurahan: koperasi Merah Putih dicatat satu untuk tiap kelurahan.');
      }
      if (isian.tanggal_perubahan && isian.tanggal_badan_hukum && isian.tanggal_perubahan < isian.tanggal_badan_hukum) {
        salah(
          'tanggal_perubahan',
          `Perubahan anggaran dasar tidak mungkin sebelum pendirian, ${tanggalPanjang(isian.tanggal_badan_hukum)}. Periksa kedua tanggalnya.`,
        );
      }
      if (isian.tampil_publik && isian.persetujuan_pada === null) {
        salah('persetujuan_pada', 'Isi tanggal pengurus menyetujui. Tanpa persetujuan, koperasi tidak boleh tampil di direktori.');
      }
    });
}

/** A person's NPWP is that person's NIK and has no place on a cooperative. */
function periksaNpwpBadan(teks: string): HasilPeriksa {
  const hasil = periksaNpwp(teks);
  if (hasil.ok && hasil.bentuk === 'perorangan') {
    return {
      ok: false,
      pesan: 'Nomor ini NPWP orang (sama dengan NIK-nya). Isi NPWP badan milik koperasi: 15 angka, atau 16 angka yang diawali 0.',
    };
  }
  return hasil;
}

type IsianKoperasi = z.output<ReturnType<typeof skemaKoperasi>>;

/** A cooperative as it is stored: what the form gives, in the words of the columns. */
export type DataKoperasi = ReturnType<typeof dataDariIsian>;

export function dataDariIsian(isian: IsianKoperasi) {
  const { nomor_induk, nomor_induk_belum, nib, nib_belum, npwp, npwp_belum, koordinat, ...lainnya } = isian;
  const [induk, usaha, pajak] = [
    gabungNomor(nomor_induk, nomor_induk_belum),
    gabungNomor(nib, nib_belum),
    gabungNomor(npwp, npwp_belum),
  ].map(kolomDariNomor);
  if (!induk || !usaha || !pajak) throw new Error('Nomor tidak lengkap.');
  return {
    ...lainnya,
    nomor_induk: induk.nilai,
    nomor_induk_keadaan: induk.keadaan,
    nib: usaha.nilai,
    nib_keadaan: usaha.keadaan,
    npwp: pajak.nilai,
    npwp_keadaan: pajak.keadaan,
    lintang: koordinat?.lintang ?? null,
    bujur: koordinat?.bujur ?? null,
  };
}

/** The other way round: a stored cooperative in the spelling of its form. */
export function isianDariData(data: DataKoperasi): Record<string, string> {
  const teks = (n: string | number | null): string => (n === null ? '' : String(n));
  const tanggal = (t: Tanggal | null): string => (t === null ? '' : tanggalPanjang(t));
  const ya = (b: boolean): string => (b ? 'ya' : '');
  return {
    nama: data.nama,
    bentuk: data.bentuk,
    jenis: data.jenis,
    kelompok: teks(data.kelompok),
    pola_pengelolaan: data.pola_pengelolaan,
    layanan_koperasi: teks(data.layanan_koperasi),
    sektor_usaha: teks(data.sektor_usaha),
    unit_simpan_pinjam: ya(data.unit_simpan_pinjam),
    merah_putih: ya(data.merah_putih),
    multi_pihak: ya(data.multi_pihak),
    bulan_awal_buku: String(data.bulan_awal_buku),
    nomor_badan_hukum: teks(data.nomor_badan_hukum),
    tanggal_badan_hukum: tanggal(data.tanggal_badan_hukum),
    nomor_perubahan: teks(data.nomor_perubahan),
    tanggal_perubahan: tanggal(data.tanggal_perubahan),
    nomor_ahu: teks(data.nomor_ahu),
    nomor_induk: teks(data.nomor_induk),
    nomor_induk_belum: ya(data.nomor_induk_keadaan === 'belum_punya'),
    status_nik: teks(data.status_nik),
    sertifikat_berlaku_sampai: tanggal(data.sertifikat_berlaku_sampai),
    grade: teks(data.grade),
    nib: teks(data.nib),
    nib_belum: ya(data.nib_keadaan === 'belum_punya'),
    npwp: data.npwp === null ? '' : formatNpwp(data.npwp),
    npwp_belum: ya(data.npwp_keadaan === 'belum_punya'),
    nomor_izin_simpan_pinjam: teks(data.nomor_izin_simpan_pinjam),
    tanggal_izin_simpan_pinjam: tanggal(data.tanggal_izin_simpan_pinjam),
    alamat: teks(data.alamat),
    rt: teks(data.rt),
    rw: teks(data.rw),
    kode_wilayah: teks(data.kode_wilayah),
    kode_pos: teks(data.kode_pos),
    koordinat: data.lintang === null || data.bujur === null ? '' : formatKoordinat({ lintang: data.lintang, bujur: data.bujur }),
    telepon: data.telepon === null ? '' : formatTelepon(data.telepon),
    surel: teks(data.surel),
    situs: teks(data.situs),
    anggota_laki: teks(data.anggota_laki),
    anggota_perempuan: teks(data.anggota_perempuan),
    jumlah_manajer: teks(data.jumlah_manajer),
    jumlah_karyawan: teks(data.jumlah_karyawan),
    tampil_publik: data.tampil_publik === null ? '' : data.tampil_publik ? 'ya' : 'tidak',
    persetujuan_pada: tanggal(data.persetujuan_pada),
    persetujuan_cara: teks(data.persetujuan_cara),
    sumber: data.sumber,
  };
}

export const skemaNonaktif = z
  .object({
    nonaktif_alasan: pilihanWajib(ALASAN_NONAKTIF_KOPERASI, 'Pilih alasan catatan ini dinonaktifkan.'),
    nonaktif_catatan: paragrafOpsional('Keterangan', 500),
    versi: z.string(),
  })
  .superRefine((isian, ctx) => {
    if (isian.nonaktif_alasan === 'lainnya' && isian.nonaktif_catatan === null) {
      ctx.addIssue({ code: 'custom', path: ['nonaktif_catatan'], message: 'Jelaskan alasannya, karena Anda memilih "Alasan lain".' });
    }
  });

export const skemaVerifikasi = z.object({ catatan: paragrafOpsional('Catatan', 500) });

export const skemaAktifkan = z.object({ alasan: paragrafWajib('Alasan', 500, 'Tulis alasan catatan ini dipakai lagi.') });
