import { KOPERASI } from './koperasi.ts';
import { KOPERASI_LENGKAP } from './koperasi-lengkap.ts';
import type { LayananContoh } from './susun.ts';
import { UMKM, UMUM } from './umkm.ts';
import { UMKM_LENGKAP } from './umkm-lengkap.ts';

/** The 21 sample services, by code. */
export const LAYANAN_CONTOH: readonly LayananContoh[] = [...KOPERASI_LENGKAP, ...KOPERASI, ...UMKM_LENGKAP, ...UMKM, ...UMUM].sort(
  (a, b) => (a.kode < b.kode ? -1 : 1),
);
