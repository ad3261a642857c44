import { pathKalender } from './paths.ts';

const kePath = () => pathKalender;

/** Words for the list of all traces. */
export const KAMUS_KALENDER = {
  perbuatan: {
    tetapkan_libur: 'Hari libur ditetapkan',
    batalkan_libur: 'Hari libur dibatalkan',
    tetapkan_jam_khusus: 'Jam khusus ditetapkan',
    batalkan_jam_khusus: 'Jam khusus dibatalkan',
    catat_penutupan: 'Penutupan dicatat',
    batalkan_penutupan: 'Penutupan dibatalkan',
  },
  field: {
    nama: 'Nama',
    jenis: 'Jenis',
    dasar: 'Dasar',
    keadaan: 'Keadaan',
    mulai: 'Mulai',
    sampai: 'Sampai',
    selesai: 'Selesai',
    jam: 'Jam',
    alasan: 'Alasan',
  },
  objek: {
    hari_libur: { kata: 'Hari libur', path: kePath },
    jam_khusus: { kata: 'Jam khusus', path: kePath },
    penutupan: { kata: 'Penutupan', path: kePath },
  },
} as const;
