import { BATAS_MASA_SESI, MASA_SESI, type MasaSesi } from '../../akun/akun.ts';
import { KUNCI_HARI_DITERIMA } from '../../kalender/kalender.ts';
import { BULAN_VERIFIKASI_ORANG } from '../../orang/orang.ts';
import { BULAN_VERIFIKASI_KOPERASI } from '../../pendataan/verifikasi/verifikasi.ts';
import { type Aturan, SEJAK_AWAL } from './aturan.ts';
import { bulanVerifikasi } from './aturan-usaha.ts';

export const VERIFIKASI_ORANG: Aturan = bulanVerifikasi('orang_verifikasi_bulan', 'Pemeriksaan ulang data orang', BULAN_VERIFIKASI_ORANG);

export const VERIFIKASI_KOPERASI: Aturan = bulanVerifikasi(
  'koperasi_verifikasi_bulan',
  'Pemeriksaan ulang data koperasi',
  BULAN_VERIFIKASI_KOPERASI,
);

/** UU 25/2009 Ps 21 promises a period without saying whether the first day is in it; the usual count begins the day after. */
export const HARI_DITERIMA_ATURAN: Aturan = {
  kunci: KUNCI_HARI_DITERIMA,
  judul: 'Hari penerimaan dalam tenggat',
  tentang: 'Apakah hari permohonan diterima sudah dihitung sebagai hari kerja pertama. Berlaku untuk yang diterima sejak tanggal itu.',
  isian: [
    {
      name: 'dihitung',
      label: 'Hari permohonan diterima dihitung sebagai hari kerja pertama',
      jenis: 'ya_tidak',
      kelompok: 'Cara menghitung',
    },
  ],
  bawaan: { berlakuMulai: SEJAK_AWAL, nilai: false, dasar: 'Bawaan Panji: dihitung mulai hari kerja berikutnya' },
  urai: ({ berlakuMulai, nilai, dasar }) => [{ berlakuMulai, dasar, angka: { dihitung: nilai === true ? 1 : 0 } }],
  susun: (angka): boolean => angka['dihitung'] === 1,
  turunan: [],
};

export const SESI_ATURAN: Aturan = {
  kunci: 'akun_sesi',
  judul: 'Lama masuk',
  tentang: 'Kapan pegawai harus masuk lagi. Batas paling lama berlaku untuk yang masuk sesudahnya.',
  isian: [
    {
      name: 'diam_menit',
      label: 'Harus masuk lagi bila tidak dipakai',
      jenis: 'bilangan',
      satuan: 'menit',
      antara: BATAS_MASA_SESI.diamMenit,
      hint: '240 menit adalah 4 jam.',
      kelompok: 'Sesi',
    },
    {
      name: 'paling_lama_jam',
      label: 'Harus masuk lagi paling lama sesudah',
      jenis: 'bilangan',
      satuan: 'jam',
      antara: BATAS_MASA_SESI.palingLamaJam,
      kelompok: 'Sesi',
    },
  ],
  bawaan: { berlakuMulai: SEJAK_AWAL, nilai: MASA_SESI, dasar: 'Bawaan Panji: satu hari kerja' },
  urai({ berlakuMulai, nilai, dasar }) {
    const { diamMenit, palingLamaJam } = nilai as MasaSesi;
    return [{ berlakuMulai, dasar, angka: { diam_menit: diamMenit, paling_lama_jam: palingLamaJam } }];
  },
  susun: (angka): MasaSesi => ({ diamMenit: Number(angka['diam_menit']), palingLamaJam: Number(angka['paling_lama_jam']) }),
  periksa: (angka): Record<string, string> =>
    Number(angka['diam_menit']) > Number(angka['paling_lama_jam']) * 60
      ? { diam_menit: 'Tidak boleh lebih lama daripada batas paling lama di bawahnya.' }
      : {},
  turunan: [],
};
