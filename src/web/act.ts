import type { Db, Tx } from '../db/client.ts';
import type { AppContext } from './env.ts';
import { BadRequestError } from './errors.ts';
import { KEY_FIELD } from './form.tsx';
import { readFormOnce } from './form-body.ts';

/** The act is done; the browser is sent to `location`. */
export type Done = { ok: true; location: string };
export type Refusal = { ok: false };

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Runs one official act in one transaction that also consumes the form's one-time key, and answers 303 only after the
 * commit. A key that was consumed before is answered with where it led then. A refusal rolls everything back, the key
 * too, and is returned for the route to explain.
 */
export async function act<R extends Refusal>(c: AppContext, deps: { db: Db }, run: (tx: Tx) => Promise<Done | R>): Promise<Response | R> {
  const key = (await readFormOnce(c))[KEY_FIELD];
  if (typeof key !== 'string' || key.length < 16 || key.length > 64) {
    throw new BadRequestError('Formulir ini tidak lengkap. Buka lagi halamannya, lalu kirim sekali lagi.');
  }
  try {
    return c.redirect(await deps.db.transaction().execute((tx) => once(tx, key, run)), 303);
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as R;
    throw error;
  }
}

/** Where the act led. Two posts with one key wait for one another at the insert. */
async function once<R extends Refusal>(tx: Tx, key: string, run: (tx: Tx) => Promise<Done | R>): Promise<string> {
  const fresh = await tx
    .insertInto('kunci_formulir')
    .values({ kunci: key, tujuan: '' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kunci')
    .executeTakeFirst();
  if (!fresh) {
    const earlier = await tx.selectFrom('kunci_formulir').select('tujuan').where('kunci', '=', key).executeTakeFirstOrThrow();
    return earlier.tujuan;
  }
  const result = await run(tx);
  if (!result.ok) throw new RolledBack(result);
  await tx.updateTable('kunci_formulir').set({ tujuan: result.location }).where('kunci', '=', key).execute();
  return result.location;
}

const KEY_DAYS = 30;

/** Forgets the keys of forms that nobody will send again; returns how many. */
export async function forgetOldKeys(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEY_DAYS * 24 * 3600_000);
  const gone = await db.deleteFrom('kunci_formulir').where('dipakai_pada', '<', before).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
