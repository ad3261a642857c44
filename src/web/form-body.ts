import type { AppContext, FormulirTerkirim } from './env.ts';
import { BadRequestError } from './errors.ts';

/** The posted form; parsed at the first call of a request. */
export async function readFormOnce(c: AppContext): Promise<FormulirTerkirim> {
  const known = c.get('formulir');
  if (known) return known;
  let form: FormulirTerkirim;
  try {
    form = await c.req.parseBody({ all: true });
  } catch {
    throw new BadRequestError('Kiriman tidak sampai dengan utuh. Kembali ke halaman sebelumnya, lalu kirim sekali lagi.');
  }
  c.set('formulir', form);
  return form;
}
