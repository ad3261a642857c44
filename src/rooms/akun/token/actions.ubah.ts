import type { Db, Tx } from '../../../db/client.ts';

/** Runs one change of a token in one transaction. It needs no key: the version that it names keeps a resend from acting twice. */
export const ubahApi = <T>(db: Db, run: (tx: Tx) => Promise<T>): Promise<T> => db.transaction().execute(run);
