import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { perbaruiKoperasi } from '../actions.turunan.ts';
import type { StatusKoperasi } from '../koperasi.ts';
import { kunciKoperasi, type Koperasi } from '../queries.ts';

export type HasilPutusan =
  | { ok: true }
  /** The decision differs from what the rule proposes now, and says not why. */
  | { ok: false; sebab: 'tanpa_alasan'; usulan: StatusKoperasi }
  | { ok: false; sebab: 'basi'; kini: Koperasi }
  | { ok: false; sebab: 'tidak_dipakai'; kini: Koperasi };

/** A person decides the activity status. The rule only proposes; what differs from it needs a reason. */
export async function putuskanStatus(
  tx: Tx,
  pelaku: Pelaku,
  koperasiId: number,
  isi: { status: StatusKoperasi; alasan: string | null; versi: number; berkasId: number | null; hariIni: Tanggal },
): Promise<HasilPutusan> {
  const koperasi = await kunciKoperasi(tx, koperasiId);
  if (koperasi.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini: koperasi };
  if (koperasi.versi !== isi.versi) return { ok: false, sebab: 'basi', kini: koperasi };
  const { usulan } = await perbaruiKoperasi(tx, koperasiId, isi.hariIni);
  const alasan = isi.alasan?.trim() ?? '';
  if (alasan === '' && isi.status !== usulan) return { ok: false, sebab: 'tanpa_alasan', usulan };
  await tx
    .insertInto('koperasi_status')
    .values({
      koperasi_id: koperasiId,
      status: isi.status,
      usulan,
      alasan: alasan === '' ? 'Sesuai usulan aturan' : alasan,
      berkas_id: isi.berkasId,
      akun_id: pelaku.akunId,
    })
    .execute();
  await tx
    .updateTable('koperasi')
    .set({ status: isi.status, versi: koperasi.versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', koperasiId)
    .execute();
  await perbaruiKoperasi(tx, koperasiId, isi.hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'putuskan_status',
    objekJenis: 'koperasi',
    objekId: koperasiId,
    alasan: alasan === '' ? 'Sesuai usulan aturan' : alasan,
    perubahan: koperasi.status === isi.status ? undefined : { status: [koperasi.status, isi.status] },
  });
  return { ok: true };
}
