import type { Db, Tx } from '../../../db/client.ts';
import { asApiErrors } from '../../../web/api/body.ts';
import { invalid, ProblemError } from '../../../web/api/problem.ts';
import { changed, notInUse } from '../../../web/api/version.ts';
import { FormValues } from '../../../web/form.tsx';
import type { Pelaku } from '../../jejak/jejak.ts';
import type { Register } from '../akun.ts';
import type { AjukanUsulan, Usul } from '../actions.usulan.ts';
import type { Jawaban } from './actions.sekali.ts';
import { ubahApi } from './actions.ubah.ts';

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
      throw notInUse();
    case 'tanpa_perubahan':
      throw new ProblemError('isian_salah', 'Isian ini sama dengan yang tersimpan, jadi tidak ada yang diusulkan.');
  }
}

type Ubahan = { jenis: Register; id: number; versi: number; texts: Readonly<Record<string, string | readonly string[]>> };

/** The same for a change of a record, in a transaction of its own: only what the token sent counts. Gives the body of the 202. */
export async function usulkanUbahanApi(db: Db, ajukan: AjukanUsulan, pelaku: Pelaku, { jenis, id, versi, texts }: Ubahan): Promise<object> {
  const usul: Usul = { jenis, macam: 'ubah', id, versi, values: FormValues.from(texts), fields: Object.keys(texts) };
  const { body } = await ubahApi(db, (tx) => usulkanApi(tx, ajukan, pelaku, usul));
  return body as object;
}
