import type { Db } from '../../../db/client.ts';
import type { Pengguna } from '../../../web/env.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { akhiriSesi } from './actions.ts';

/** Ends the session that is in use. */
export async function keluar(db: Db, { akunId, sesiId, nama }: Pengguna): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await akhiriSesi(tx, akunId, { sesiId });
    await catatJejak(tx, { akunId, nama, pintu: 'web' }, { perbuatan: 'keluar', objekJenis: 'akun', objekId: akunId });
  });
}
