import { pathSatuVerifikasi } from './paths.ts';
import { HASIL_VERIFIKASI } from './verifikasi.ts';

/** Words of this room for histories and the page of traces. */
export const KAMUS_VERIFIKASI = {
  perbuatan: {
    buat_verifikasi: 'Daftar pemeriksaan dibuat',
    tutup_verifikasi: 'Daftar pemeriksaan ditutup',
    catat_hasil: 'Hasil pemeriksaan dicatat',
    buka_verifikasi: 'Daftar pemeriksaan dibaca',
    cetak_verifikasi: 'Daftar pemeriksaan dicetak',
    unduh_verifikasi: 'Daftar pemeriksaan diunduh',
  },
  field: { hasil: 'Hasil pemeriksaan' } as Readonly<Record<string, string>>,
  nilai: { hasil: (nilai: string) => (HASIL_VERIFIKASI as Readonly<Record<string, string>>)[nilai] ?? nilai },
  objek: { verifikasi: { kata: 'Daftar pemeriksaan', path: (id: string) => pathSatuVerifikasi(Number(id)) } },
};
