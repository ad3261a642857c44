import { LABEL_ORANG, PERBUATAN_ORANG, TAMPIL_ORANG } from './label.ts';
import { orangPath } from './paths.ts';

/** Words of this room for the page of traces. */
export const KAMUS_ORANG = {
  perbuatan: { ...PERBUATAN_ORANG, ekspor_orang: 'Daftar orang diunduh', ekspor_orang_terbuka: 'Daftar orang diunduh dengan NIK' },
  field: LABEL_ORANG,
  nilai: TAMPIL_ORANG,
  objek: { orang: { kata: 'Orang', path: orangPath }, daftar_orang: { kata: 'Daftar orang' } },
};
