import type { IsianKantor } from '../../kantor/kantor.ts';
import type { Bidang, Peran } from '../../akun/akun.ts';

/** The office of the study, as far as it is public. */
export const KANTOR_CONTOH = {
  nama: 'Dinas Koperasi dan UKM',
  namaDaerah: 'Kota Malang',
  kodeWilayah: '35.73',
  alamat: 'Jl. Panji Suroso No. 18, Kota Malang',
  telepon: '+62341000000',
  whatsapp: null,
  surel: null,
  kopSurat: 'PEMERINTAH KOTA MALANG\nDINAS KOPERASI DAN USAHA KECIL MENENGAH\nJl. Panji Suroso No. 18, Kota Malang',
  zonaWaktu: 'Asia/Jakarta',
  jamLayanan: {
    1: [
      ['08:00', '12:00'],
      ['13:00', '15:30'],
    ],
    2: [
      ['08:00', '12:00'],
      ['13:00', '15:30'],
    ],
    3: [
      ['08:00', '12:00'],
      ['13:00', '15:30'],
    ],
    4: [
      ['08:00', '12:00'],
      ['13:00', '15:30'],
    ],
    5: [
      ['08:00', '11:00'],
      ['13:00', '15:30'],
    ],
    6: [],
    7: [],
  },
} satisfies IsianKantor;

export const AKUN_CONTOH: readonly { namaPengguna: string; nama: string; peran: Peran; bidang: Bidang | null }[] = [
  { namaPengguna: 'teknisi', nama: 'Tono Teknisi', peran: 'teknisi', bidang: null },
  { namaPengguna: 'operator', nama: 'Oki Operator', peran: 'operator', bidang: null },
  { namaPengguna: 'pendata', nama: 'Pipit Pendata', peran: 'pendata', bidang: null },
  { namaPengguna: 'arsiparis', nama: 'Ari Arsiparis', peran: 'arsiparis', bidang: null },
  { namaPengguna: 'konsultan', nama: 'Kania Konsultan', peran: 'konsultan', bidang: null },
  { namaPengguna: 'petugas', nama: 'Ratna Petugas', peran: 'petugas', bidang: 'semua' },
  { namaPengguna: 'kepala', nama: 'Kusuma Kepala Dinas', peran: 'kepala', bidang: null },
];
