import { LABEL_UMKM, PERBUATAN_UMKM, TAMPIL_UMKM } from './label.ts';
import { umkmPath } from './paths.ts';

/** Words of this room for the page of traces. */
export const KAMUS_UMKM = {
  perbuatan: { ...PERBUATAN_UMKM, ekspor_umkm: 'Daftar usaha diunduh', ekspor_umkm_terbuka: 'Daftar usaha diunduh dengan NIK dan NPWP' },
  field: LABEL_UMKM,
  nilai: TAMPIL_UMKM,
  objek: { umkm: { kata: 'Usaha', path: umkmPath }, daftar_umkm: { kata: 'Daftar usaha' } },
};
