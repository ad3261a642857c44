import { imporPath } from './paths.ts';

/** Words of this room for the page of traces. */
export const KAMUS_IMPOR = {
  perbuatan: {
    unggah_impor: 'Berkas impor diunggah',
    tolak_impor: 'Berkas impor ditolak',
    pastikan_kata: 'Kata impor dicocokkan',
    jalankan_impor: 'Impor dimasukkan',
    buang_impor: 'Impor dibatalkan',
    tarik_impor: 'Impor ditarik kembali',
  },
  field: {
    nama_berkas: 'Berkas',
    jenis: 'Isi berkas',
    dibaca: 'Baris dibaca',
    baru: 'Baru',
    berubah: 'Berubah',
    sama: 'Sama',
    ditolak: 'Ditolak',
    kandidat: 'Mirip catatan lain',
  },
  nilai: {},
  objek: { impor: { kata: 'Impor', path: imporPath }, berkas_impor: { kata: 'Berkas impor' } },
};
