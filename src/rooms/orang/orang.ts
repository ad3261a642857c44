import type { Kode } from '../../lib/daftar-kode.ts';
import { periksaNik } from '../../lib/nik.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { umur } from '../../lib/tanggal.ts';

export const JENIS_KELAMIN = { laki_laki: 'Laki-laki', perempuan: 'Perempuan' } as const;
export type JenisKelamin = Kode<typeof JENIS_KELAMIN>;

export const ALIAS_JENIS_KELAMIN: Record<JenisKelamin, readonly string[]> = {
  laki_laki: ['L', 'Lk', 'Laki', 'Pria', 'Male', 'M'],
  perempuan: ['P', 'Pr', 'Wanita', 'Female', 'F'],
};

export const PENDIDIKAN = {
  tidak_sekolah: 'Tidak atau belum sekolah',
  sd: 'SD atau sederajat',
  smp: 'SMP atau sederajat',
  sma: 'SMA/SMK atau sederajat',
  diploma: 'Diploma (D1–D3)',
  sarjana: 'Sarjana (D4/S1)',
  pascasarjana: 'Pascasarjana (S2/S3)',
} as const;
export type Pendidikan = Kode<typeof PENDIDIKAN>;

/** UU 8/2016 Ps 4. Specific personal data: recorded only when the person wants it, kept encrypted. */
export const RAGAM_DISABILITAS = {
  fisik: 'Fisik',
  netra: 'Sensorik: netra',
  rungu_wicara: 'Sensorik: rungu atau wicara',
  intelektual: 'Intelektual',
  mental: 'Mental',
  ganda: 'Ganda (lebih dari satu)',
} as const;

export const ALASAN_NONAKTIF_ORANG = {
  meninggal: 'Meninggal dunia',
  ganda: 'Catatan ganda',
  salah_catat: 'Salah catat',
  lainnya: 'Alasan lain',
} as const;
export type AlasanNonaktifOrang = Kode<typeof ALASAN_NONAKTIF_ORANG>;

const UMUR_WAJAR = { palingMuda: 17, palingTua: 110 } as const;

/** What an officer should look at twice. A NIK tells sex and birth date only as a hint, so nothing here refuses. */
export function periksaOrang(
  o: { nik: string | null; jenis_kelamin: JenisKelamin | null; tanggal_lahir: Tanggal | null },
  pada: Tanggal,
): string[] {
  const peringatan: string[] = [];
  if (o.nik !== null) {
    const hasil = periksaNik(o.nik, { jenisKelamin: o.jenis_kelamin, tanggalLahir: o.tanggal_lahir });
    if (hasil.ok) peringatan.push(...hasil.peringatan);
  }
  if (o.tanggal_lahir !== null) {
    const tahun = umur(o.tanggal_lahir, pada);
    if (tahun < UMUR_WAJAR.palingMuda || tahun > UMUR_WAJAR.palingTua) {
      peringatan.push(`Menurut tanggal lahirnya, orang ini berumur ${tahun} tahun. Pastikan tanggalnya benar.`);
    }
  }
  return peringatan;
}

/** Months after which a person's record is to be looked at again, until the office says otherwise. */
export const BULAN_VERIFIKASI_ORANG = 24;
