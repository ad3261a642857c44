import type { SerahTerima } from '../rooms/akun/actions.ts';
import { serahkanPermohonan } from '../rooms/permohonan/actions.serah.ts';
import { serahkanVerifikasi } from '../rooms/pendataan/verifikasi/actions.serah.ts';

/** Open work of the rooms above accounts, handed over when somebody leaves: on the page and on the command line alike. */
export const SERAH_TERIMA: readonly SerahTerima[] = [serahkanPermohonan, serahkanVerifikasi];
