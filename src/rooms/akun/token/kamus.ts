import { pathToken } from './paths.ts';

/** Words of the API's traces for the page of traces. */
export const KAMUS_TOKEN = {
  perbuatan: {
    buat_token: 'Token dibuat',
    cabut_token: 'Token dicabut',
    tolak_api: 'Panggilan sistem lain ditolak',
    baca_daftar: 'Daftar dibaca sistem lain',
  },
  field: { lingkup: 'Lingkup', wilayah: 'Wilayah', pengenal: 'Dengan pengenal', laju: 'Permintaan per menit' },
  objek: { token: { kata: 'Token', path: (id: string) => pathToken(Number(id)) } },
};
