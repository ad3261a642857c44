import { pathSatuVerifikasi } from './paths.ts';

/** Words of this room for histories and the page of traces. */
export const KAMUS_VERIFIKASI = {
  perbuatan: {
    buat_verifikasi: 'Daftar pemeriksaan dibuat',
    tutup_verifikasi: 'Daftar pemeriksaan ditutup',
    serahkan_verifikasi: 'Daftar pemeriksaan diserahkan karena petugasnya keluar',
    catat_hasil: 'Hasil pemeriksaan dicatat',
    buka_verifikasi: 'Daftar pemeriksaan dibaca',
    cetak_verifikasi: 'Daftar pemeriksaan dicetak',
    unduh_verifikasi: 'Daftar pemeriksaan diunduh',
  },
  field: {},
  objek: { verifikasi: { kata: 'Daftar pemeriksaan', path: (id: string) => pathSatuVerifikasi(Number(id)) } },
};
