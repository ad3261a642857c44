import type { Kemampuan } from '../../akun/akun.ts';
import type { JenisImpor } from './impor.ts';

/** Which register a kind of import writes to; the meetings of cooperatives are theirs. */
export const KEMAMPUAN_JENIS: Readonly<Record<JenisImpor, Kemampuan>> = { umkm: 'umkm', koperasi: 'koperasi', rat: 'koperasi' };
