import type { PintuPermohonan } from './permohonan.ts';
import { PINTU_PERMOHONAN } from './permohonan.ts';

/** Events as the applicant reads them. */
export const PERISTIWA_UMUM: Readonly<Record<string, string>> = {
  ajukan: 'Permohonan diterima',
  ambil: 'Petugas mulai memeriksa',
  minta_perbaikan: 'Petugas meminta perbaikan',
  jawab_perbaikan: 'Perbaikan Anda diterima',
  teruskan: 'Diteruskan ke instansi lain',
  terima_hasil: 'Jawaban instansi lain diterima',
  usulkan: 'Diteruskan kepada kepala kantor',
  setujui: 'Disetujui',
  tolak: 'Ditolak',
  selesaikan: 'Selesai',
  batalkan: 'Dibatalkan',
  buka_lagi: 'Dibuka lagi',
};

/** The same as staff read them. */
export const PERISTIWA_PETUGAS: Readonly<Record<string, string>> = {
  ajukan: 'Permohonan diterima',
  ambil: 'Diambil',
  serahkan: 'Diserahkan',
  lepas: 'Dilepaskan',
  minta_perbaikan: 'Perbaikan diminta',
  jawab_perbaikan: 'Perbaikan dijawab',
  teruskan: 'Diteruskan ke instansi lain',
  terima_hasil: 'Jawaban instansi dicatat',
  usulkan: 'Diusulkan untuk diputuskan',
  kembalikan: 'Dikembalikan kepada pemeriksa',
  setujui: 'Disetujui',
  tolak: 'Ditolak',
  selesaikan: 'Diselesaikan',
  batalkan: 'Dibatalkan',
  buka_lagi: 'Dibuka lagi',
  catat: 'Catatan',
};

export const sebutPintu = (pintu: string): string => PINTU_PERMOHONAN[pintu as PintuPermohonan] ?? pintu;
