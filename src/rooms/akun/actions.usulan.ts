import type { Tx } from '../../db/client.ts';
import type { FieldErrors, FormValues } from '../../web/form.tsx';
import type { Pelaku } from '../jejak/jejak.ts';
import type { Register } from './akun.ts';

/** A change that is proposed: what the form holds, and of which record. */
export type Usul = {
  jenis: Register;
  /** Words of the proposer for the one who checks. */
  catatan?: string | undefined;
  values: FormValues;
} & (
  | {
      macam: 'ubah';
      id: number;
      /** Fields that the form holds completely: one that was not sent was emptied. Left out, only what was sent counts. */
      fields?: readonly string[] | undefined;
      /** Version of the record that the form was filled in for. */
      versi?: number | undefined;
    }
  | { macam: 'nonaktif'; id: number; versi?: number | undefined }
  | { macam: 'baru' }
);

export type UsulTakSampai =
  | { ok: false; sebab: 'tanpa_perubahan' }
  | { ok: false; sebab: 'tidak_dipakai' }
  | { ok: false; sebab: 'basi'; versi: number }
  | { ok: false; sebab: 'isian'; errors: FieldErrors };

/** Said under the form. */
export const TANPA_PERUBAHAN = 'Tidak ada yang berubah, jadi tidak ada yang diajukan. Ubah dulu isian yang keliru.';

/** Freezes a change for somebody else to check; given to the registers by the program, since proposals stand above them. */
export type AjukanUsulan = (tx: Tx, pelaku: Pelaku, usul: Usul) => Promise<{ ok: true; location: string } | UsulTakSampai>;
