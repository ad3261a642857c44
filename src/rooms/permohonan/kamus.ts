import { pathSatuPermohonan } from './paths.ts';

/** Words of this room for histories and the page of traces. */
export const KAMUS_PERMOHONAN = {
  perbuatan: {
    ajukan_permohonan: 'Permohonan diajukan',
    proses_permohonan: 'Permohonan dikerjakan',
    jawab_perbaikan: 'Perbaikan dijawab',
    hitung_tenggat: 'Tenggat dihitung ulang',
    buka_permohonan: 'Permohonan dibaca',
    buka_rahasia_permohonan: 'Isi permohonan yang disamarkan dibuka',
    cetak_tanda_terima: 'Tanda terima ditampilkan',
    catat_kontak: 'Pertanyaan dicatat',
  },
  field: {
    status: 'Keadaan',
    tenggat: 'Tenggat',
    pemegang: 'Dikerjakan oleh',
    perbuatan: 'Perbuatan',
    layanan: 'Layanan',
    pintu: 'Lewat',
    jawaban: 'Jawaban yang berubah',
  },
  objek: {
    permohonan: { kata: 'Permohonan', path: (id: string) => pathSatuPermohonan(id) },
    kontak: { kata: 'Pertanyaan' },
  },
};
