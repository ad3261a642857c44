import { pathSatuUsulan } from './paths.ts';

/** Words of this room for histories and the page of traces. */
export const KAMUS_USULAN = {
  perbuatan: {
    ajukan_usulan: 'Perubahan diajukan',
    terapkan_usulan: 'Usulan diterapkan',
    tolak_usulan: 'Usulan ditolak',
    tarik_usulan: 'Usulan ditarik kembali',
    gugurkan_usulan: 'Usulan gugur',
    buka_usulan: 'Usulan dibaca',
    buka_rahasia_usulan: 'Isi yang disamarkan dibuka',
  },
  field: {},
  objek: { usulan: { kata: 'Usulan', path: (id: string) => pathSatuUsulan(Number(id)) } },
};
