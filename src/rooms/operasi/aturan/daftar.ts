import type { Aturan } from './aturan.ts';
import { KEWAJIBAN_ATURAN, RAT_ATURAN } from './aturan-koperasi.ts';
import { KUK_ATURAN } from './aturan-kuk.ts';
import { HARI_DITERIMA_ATURAN, SESI_ATURAN, VERIFIKASI_KOPERASI, VERIFIKASI_ORANG } from './aturan-umum.ts';
import { USULAN_ATURAN } from './aturan-usulan.ts';
import { KELAS_USAHA_ATURAN, VERIFIKASI_UMKM } from './aturan-usaha.ts';

/** Every rule whose figures the office may set, in the order of the page. */
export const DAFTAR_ATURAN: readonly Aturan[] = [
  KELAS_USAHA_ATURAN,
  VERIFIKASI_UMKM,
  RAT_ATURAN,
  KEWAJIBAN_ATURAN,
  KUK_ATURAN,
  VERIFIKASI_KOPERASI,
  VERIFIKASI_ORANG,
  HARI_DITERIMA_ATURAN,
  SESI_ATURAN,
  ...USULAN_ATURAN,
];
