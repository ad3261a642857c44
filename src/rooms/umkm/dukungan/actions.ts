import type { Tx } from '../../../db/client.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { bandingkan, type Pelaku } from '../../jejak/jejak.ts';
import { naikkanVersi } from '../actions.ts';
import { kunciUmkm } from '../queries.ts';
import type { DataDukungan } from './forms.ts';

export async function tambahDukungan(tx: Tx, pelaku: Pelaku, umkmId: number, data: DataDukungan): Promise<{ ok: true }> {
  await kunciUmkm(tx, umkmId);
  await tx
    .insertInto('umkm_dukungan')
    .values({ umkm_id: umkmId, ...data })
    .execute();
  await naikkanVersi(tx, umkmId);
  await catatJejak(tx, pelaku, {
    perbuatan: 'tambah_dukungan',
    objekJenis: 'umkm',
    objekId: umkmId,
    perubahan: bandingkan<Record<string, string | number | bigint | null>>({}, data),
  });
  return { ok: true };
}
