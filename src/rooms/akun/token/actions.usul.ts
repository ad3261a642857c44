import type { Tx } from '../../../db/client.ts';
import { asApiErrors } from '../../../web/api/body.ts';
import { invalid, ProblemError } from '../../../web/api/problem.ts';
import { changed } from '../../../web/api/version.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import type { AjukanUsulan, Usul } from '../actions.usulan.ts';
import type { Jawaban } from './actions.sekali.ts';

/** What a token that may only propose gets instead of a record: the number of the proposal that somebody will decide. */
export async function usulkanApi(tx: Tx, ajukan: AjukanUsulan, pelaku: Pelaku, usul: Usul): Promise<Jawaban> {
  const hasil = await ajukan(tx, pelaku, usul);
  if (hasil.ok) {
    const usulan = Number(/(\d+)(?!.*\d)/.exec(hasil.location)?.[1]);
    return { status: 202, headers: {}, body: { usulan, status: 'diajukan' } };
  }
  switch (hasil.sebab) {
    case 'isian':
      throw invalid(asApiErrors(hasil.errors));
    case 'basi':
      throw changed(hasil.versi);
    case 'tidak_dipakai':
      throw new ProblemError('tidak_dipakai', 'Catatan ini tidak dipakai lagi, jadi tidak dapat diubah.');
    case 'tanpa_perubahan':
      throw new ProblemError('isian_salah', 'Isian ini sama dengan yang tersimpan, jadi tidak ada yang diusulkan.');
  }
}
