import { DAFTAR_KOPERASI, jalurKoperasi } from './paths.ts';
import { LABEL_RAT, NILAI_RAT } from './rat/sebutan.ts';
import { LABEL_KOPERASI, PERBUATAN_KOPERASI } from './sebutan.ts';

/** Words for the history of a cooperative, on its own pages and in the list of all traces. */
export const KAMUS_KOPERASI = {
  perbuatan: PERBUATAN_KOPERASI,
  field: { ...LABEL_KOPERASI, ...LABEL_RAT },
  nilai: NILAI_RAT,
  objek: {
    koperasi: { kata: 'Koperasi', path: (id: string) => jalurKoperasi(Number(id)) },
    koperasi_rat: { kata: 'RAT koperasi' },
    daftar_koperasi: { kata: 'Daftar koperasi', path: () => DAFTAR_KOPERASI },
  },
} as const;
