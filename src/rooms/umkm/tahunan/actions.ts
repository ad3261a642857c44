import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { type Pelaku, type Perubahan, rahasia } from '../../jejak/jejak.ts';
import { type BahanUmkm, naikkanVersi, type UmkmBasi, type UmkmTidakDipakai } from '../actions.ts';
import { perbaruiUmkm } from '../actions.turunan.ts';
import { kunciUmkm } from '../queries.ts';
import { type DataTahunan, TENAGA_TAHUNAN, UANG_TAHUNAN } from './forms.ts';

type Simpanan = {
  data: DataTahunan;
  sumber: string;
  /** Version of the record that the form was opened on; undefined inside the act that makes the record. */
  versi?: number | undefined;
};

/**
 * Writes the figures of one year and works the class out again. An amount that is not given leaves a recorded one as it
 * is, since the form does not show it. The history keeps amounts encrypted.
 */
export async function simpanTahunan(
  tx: Tx,
  { sandi, hariIni }: BahanUmkm,
  pelaku: Pelaku,
  umkmId: number,
  { data, sumber, versi }: Simpanan,
): Promise<{ ok: true } | UmkmBasi | UmkmTidakDipakai> {
  const kini = await kunciUmkm(tx, umkmId);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini };
  if (versi !== undefined && kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  const lama = await tx
    .selectFrom('umkm_tahunan')
    .selectAll()
    .where('umkm_id', '=', umkmId)
    .where('tahun', '=', data.tahun)
    .executeTakeFirst();

  const baru = { ...data };
  const perubahan: Perubahan = {};
  for (const field of UANG_TAHUNAN) {
    baru[field] = data[field] ?? lama?.[field] ?? null;
    if (baru[field] === (lama?.[field] ?? null)) continue;
    perubahan[field] = [rahasia(sandi, lama?.[field]?.toString() ?? null), rahasia(sandi, baru[field]?.toString() ?? null)];
  }
  for (const field of TENAGA_TAHUNAN) {
    if (baru[field] !== (lama?.[field] ?? null)) perubahan[field] = [lama?.[field] ?? null, baru[field]];
  }
  if (lama && Object.keys(perubahan).length === 0) return { ok: true };

  const { tahun, ...angka } = baru;
  await tx
    .insertInto('umkm_tahunan')
    .values({ umkm_id: umkmId, tahun, ...angka, sumber })
    .onConflict((konflik) => konflik.columns(['umkm_id', 'tahun']).doUpdateSet({ ...angka, sumber, diubah_pada: sql`now()` }))
    .execute();
  await naikkanVersi(tx, umkmId);
  const turunan = await perbaruiUmkm(tx, umkmId, hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'simpan_tahunan',
    objekJenis: 'umkm',
    objekId: umkmId,
    perubahan: { tahun: [lama ? tahun : null, tahun], ...perubahan, ...turunan.perubahan },
  });
  return { ok: true };
}
