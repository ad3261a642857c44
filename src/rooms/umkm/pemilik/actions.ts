import type { Tx } from '../../../db/client.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { type BahanUmkm, naikkanVersi } from '../actions.ts';
import { perbaruiUmkm } from '../actions.turunan.ts';
import { kunciUmkm } from '../queries.ts';
import { listPemilik } from './queries.ts';

type Bahan = Pick<BahanUmkm, 'hariIni'>;
const rupa = (orang: { id: number; nama: string }): string => `${orang.nama} (nomor ${orang.id})`;

async function catat(
  tx: Tx,
  pelaku: Pelaku,
  umkmId: number,
  perbuatan: string,
  [lama, baru]: [string | null, string | null],
): Promise<void> {
  const field = perbuatan === 'utamakan_pemilik' ? 'pemilik_utama' : 'pemilik';
  await catatJejak(tx, pelaku, { perbuatan, objekJenis: 'umkm', objekId: umkmId, perubahan: { [field]: [lama, baru] } });
}

/** Writes a person of the register down as an owner; the first one is the main one. */
export async function tambahPemilik(tx: Tx, { hariIni }: Bahan, pelaku: Pelaku, umkmId: number, orangId: number): Promise<{ ok: true }> {
  await kunciUmkm(tx, umkmId);
  const ada = await listPemilik(tx, umkmId);
  if (ada.some((satu) => satu.id === orangId)) return { ok: true };
  await tx
    .insertInto('umkm_pemilik')
    .values({ umkm_id: umkmId, orang_id: orangId, utama: ada.length === 0 })
    .execute();
  const baru = (await listPemilik(tx, umkmId)).find((satu) => satu.id === orangId);
  await naikkanVersi(tx, umkmId);
  await perbaruiUmkm(tx, umkmId, hariIni);
  await catat(tx, pelaku, umkmId, 'tambah_pemilik', [null, baru ? rupa(baru) : String(orangId)]);
  return { ok: true };
}

/** Takes an owner off the business. When it was the main one, the next one takes the place. */
export async function lepasPemilik(tx: Tx, { hariIni }: Bahan, pelaku: Pelaku, umkmId: number, orangId: number): Promise<{ ok: true }> {
  await kunciUmkm(tx, umkmId);
  const ada = await listPemilik(tx, umkmId);
  const lama = ada.find((satu) => satu.id === orangId);
  if (!lama) return { ok: true };
  await tx.deleteFrom('umkm_pemilik').where('umkm_id', '=', umkmId).where('orang_id', '=', orangId).execute();
  const pengganti = lama.utama ? ada.find((satu) => satu.id !== orangId) : undefined;
  if (pengganti) await tandaiUtama(tx, umkmId, pengganti.id);
  await naikkanVersi(tx, umkmId);
  await perbaruiUmkm(tx, umkmId, hariIni);
  await catat(tx, pelaku, umkmId, 'lepas_pemilik', [rupa(lama), null]);
  return { ok: true };
}

export async function utamakanPemilik(tx: Tx, { hariIni }: Bahan, pelaku: Pelaku, umkmId: number, orangId: number): Promise<{ ok: true }> {
  await kunciUmkm(tx, umkmId);
  const ada = await listPemilik(tx, umkmId);
  const baru = ada.find((satu) => satu.id === orangId);
  const lama = ada.find((satu) => satu.utama);
  if (!baru || baru.utama) return { ok: true };
  await tandaiUtama(tx, umkmId, orangId);
  await naikkanVersi(tx, umkmId);
  await perbaruiUmkm(tx, umkmId, hariIni);
  await catat(tx, pelaku, umkmId, 'utamakan_pemilik', [lama ? rupa(lama) : null, rupa(baru)]);
  return { ok: true };
}

/** One main owner at a time: the old mark goes before the new one comes. */
async function tandaiUtama(tx: Tx, umkmId: number, orangId: number): Promise<void> {
  await tx.updateTable('umkm_pemilik').set({ utama: false }).where('umkm_id', '=', umkmId).where('utama', '=', true).execute();
  await tx.updateTable('umkm_pemilik').set({ utama: true }).where('umkm_id', '=', umkmId).where('orang_id', '=', orangId).execute();
}
