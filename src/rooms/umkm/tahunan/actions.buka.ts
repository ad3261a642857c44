import type { Db } from '../../../db/client.ts';
import type { Nomor } from '../../../lib/belum-punya.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import { catatJejakSendiri } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { getNpwp } from '../queries.ts';
import { type AngkaUmkm, listAngkaTahunan } from './queries.ts';

export type IsiTerbuka = { npwp: Nomor; angka: AngkaUmkm[] };

/** Shows amounts and NPWP to somebody who says why; the trace is there before the figures are. */
export async function bukaAngka(
  { db, sandi }: { db: Db; sandi: Pick<Sandi, 'dekripsi'> },
  pelaku: Pelaku,
  umkmId: number,
  alasan: string,
): Promise<IsiTerbuka> {
  await catatJejakSendiri(db, pelaku, { perbuatan: 'buka_angka', objekJenis: 'umkm', objekId: umkmId, alasan });
  return { npwp: await getNpwp(db, sandi, umkmId), angka: await listAngkaTahunan(db, umkmId) };
}
