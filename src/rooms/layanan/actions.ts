import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import { type Tanggal, tambahHari } from '../../lib/tanggal.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Pelaku, Perubahan } from '../jejak/jejak.ts';
import { bandingkanDefinisi } from './banding.ts';
import { DEFINISI_KOSONG, type Definisi, type Kelompok, skemaDefinisi } from './definisi.ts';
import { findDraf, findVersi, listVersi, type VersiLayanan } from './queries.ts';
import { slugDari } from './susunan.ts';
import { BAGIAN, kekurangan } from './terbit.ts';

type LayananBaru = { kode: string; nama: string; kelompok: Kelompok; contoh?: boolean; definisi?: Definisi };

export type HasilBuatLayanan = { ok: true; id: number } | { ok: false; sebab: 'kode_dipakai' };

/** A new service with an empty draft, or with a copy of a definition. */
export async function buatLayanan(tx: Tx, pelaku: Pelaku, baru: LayananBaru): Promise<HasilBuatLayanan> {
  await sql`select pg_advisory_xact_lock(hashtext('panji:layanan'))`.execute(tx);
  const dipakai = await tx.selectFrom('layanan').select('id').where('kode', '=', baru.kode).executeTakeFirst();
  if (dipakai) return { ok: false, sebab: 'kode_dipakai' };
  const definisi = { ...(baru.definisi ?? DEFINISI_KOSONG), kelompok: baru.kelompok };
  const { id } = await tx
    .insertInto('layanan')
    .values({
      kode: baru.kode,
      slug: await slugBaru(tx, baru.nama),
      nama: baru.nama,
      kelompok: baru.kelompok,
      contoh: baru.contoh ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tulisDraf(tx, pelaku, { layananId: id, nomor: 1, nama: baru.nama, definisi });
  await catatJejak(tx, pelaku, {
    perbuatan: 'buat_layanan',
    objekJenis: 'layanan',
    objekId: id,
    perubahan: { kode: [null, baru.kode], nama: [null, baru.nama] },
  });
  return { ok: true, id };
}

async function slugBaru(tx: Tx, nama: string): Promise<string> {
  const dasar = slugDari(nama).slice(0, 76);
  const ada = await tx.selectFrom('layanan').select('slug').where('slug', 'like', `${dasar}%`).execute();
  for (let ke = 1; ; ke++) {
    const calon = ke === 1 ? dasar : `${dasar}-${ke}`;
    if (!ada.some(({ slug }) => slug === calon)) return calon;
  }
}

async function tulisDraf(
  tx: Tx,
  pelaku: Pelaku,
  { layananId, nomor, nama, definisi }: { layananId: number; nomor: number; nama: string; definisi: Definisi },
): Promise<void> {
  await tx
    .insertInto('layanan_versi')
    .values({
      layanan_id: layananId,
      nomor,
      status: 'draf',
      nama,
      isi: JSON.stringify(skemaDefinisi.parse(definisi)),
      dibuat_oleh: pelaku.akunId,
    })
    .execute();
}

/** Two who work on the same service wait for one another. */
const kunciLayanan = (tx: Tx, id: number) =>
  tx.selectFrom('layanan').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

type Isi = { nama: string; definisi: Definisi };

export type HasilUbahDraf =
  | { ok: true }
  /** It was published or thrown away meanwhile. */
  | { ok: false; sebab: 'tidak_ada' }
  /** Somebody else changed the draft since the form was opened. */
  | { ok: false; sebab: 'basi'; kini: VersiLayanan };

/** One change of the draft. Without `versi` it is applied to whatever the draft holds by now. */
export async function ubahDraf(
  tx: Tx,
  pelaku: Pelaku,
  { layananId, versi }: { layananId: number; versi?: number | undefined },
  ubah: (isi: Isi) => Isi,
): Promise<HasilUbahDraf> {
  await kunciLayanan(tx, layananId);
  const draf = await findDraf(tx, layananId);
  if (!draf) return { ok: false, sebab: 'tidak_ada' };
  if (versi !== undefined && versi !== draf.versi) return { ok: false, sebab: 'basi', kini: draf };
  const baru = ubah(draf);
  const definisi = skemaDefinisi.parse(baru.definisi);
  const perubahan = perubahanDraf(draf, { ...baru, definisi });
  if (Object.keys(perubahan).length === 0) return { ok: true };
  await tx
    .updateTable('layanan_versi')
    .set({ nama: baru.nama, isi: JSON.stringify(definisi), versi: draf.versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', draf.id)
    .execute();
  // Until something is published the service goes by what its first draft says.
  if (draf.nomor === 1) await samakanLayanan(tx, layananId, { ...baru, definisi });
  await catatJejak(tx, pelaku, { perbuatan: 'ubah_draf_layanan', objekJenis: 'layanan', objekId: layananId, perubahan });
  return { ok: true };
}

const samakanLayanan = (tx: Tx, id: number, { nama, definisi }: Isi) =>
  tx
    .updateTable('layanan')
    .set({ nama, kelompok: definisi.kelompok, diubah_pada: sql`now()` })
    .where('id', '=', id)
    .execute();

function perubahanDraf(lama: Isi, baru: Isi): Perubahan {
  const perubahan: Perubahan = lama.nama === baru.nama ? {} : { nama: [lama.nama, baru.nama] };
  for (const { bagian, apa, lama: dari, baru: ke } of bandingkanDefinisi(lama.definisi, baru.definisi)) {
    perubahan[`${BAGIAN[bagian]}: ${apa}`] = [dari, ke];
  }
  return perubahan;
}

export type HasilBuatDraf = { ok: true } | { ok: false; sebab: 'sudah_ada' };

/** A draft that begins as a copy of the newest published version. */
export async function buatDraf(tx: Tx, pelaku: Pelaku, layananId: number): Promise<HasilBuatDraf> {
  await kunciLayanan(tx, layananId);
  const [terbaru] = await listVersi(tx, layananId);
  if (!terbaru) throw new Error(`layanan ${layananId} tidak punya versi`);
  if (terbaru.status === 'draf') return { ok: false, sebab: 'sudah_ada' };
  await tulisDraf(tx, pelaku, { layananId, nomor: terbaru.nomor + 1, nama: terbaru.nama, definisi: terbaru.definisi });
  await catatJejak(tx, pelaku, {
    perbuatan: 'buat_draf_layanan',
    objekJenis: 'layanan',
    objekId: layananId,
    perubahan: { nomor_versi: [terbaru.nomor, terbaru.nomor + 1] },
  });
  return { ok: true };
}

export type Penerbitan = { versi: number; berlakuMulai: Tanggal; dasar: string };

export type HasilTerbitkan =
  | { ok: true }
  | { ok: false; sebab: 'tidak_ada' }
  | { ok: false; sebab: 'basi' }
  | { ok: false; sebab: 'belum_lengkap' }
  /** The version before begins later than this one would. */
  | { ok: false; sebab: 'mendahului'; mulai: Tanggal };

/** Lays down the draft as the standard from a day on. Nothing changes it afterwards; running requests keep theirs. */
export async function terbitkanLayanan(tx: Tx, pelaku: Pelaku, layananId: number, terbit: Penerbitan): Promise<HasilTerbitkan> {
  await kunciLayanan(tx, layananId);
  const draf = await findDraf(tx, layananId);
  if (!draf) return { ok: false, sebab: 'tidak_ada' };
  if (draf.versi !== terbit.versi) return { ok: false, sebab: 'basi' };
  if (kekurangan(draf.definisi).length > 0) return { ok: false, sebab: 'belum_lengkap' };
  const lama = await findVersi(tx, layananId, draf.nomor - 1);
  if (lama?.berlakuMulai && terbit.berlakuMulai < lama.berlakuMulai) return { ok: false, sebab: 'mendahului', mulai: lama.berlakuMulai };
  if (lama) {
    await tx
      .updateTable('layanan_versi')
      .set({ status: 'diganti', berlaku_sampai: tambahHari(terbit.berlakuMulai, -1) })
      .where('id', '=', lama.id)
      .execute();
  }
  await tx
    .updateTable('layanan_versi')
    .set({
      status: 'terbit',
      berlaku_mulai: terbit.berlakuMulai,
      dasar: terbit.dasar,
      diterbitkan_pada: sql`now()`,
      diterbitkan_oleh: pelaku.akunId,
    })
    .where('id', '=', draf.id)
    .execute();
  await samakanLayanan(tx, layananId, draf);
  await catatJejak(tx, pelaku, {
    perbuatan: 'terbitkan_layanan',
    objekJenis: 'layanan',
    objekId: layananId,
    perubahan: {
      nomor_versi: [lama?.nomor ?? null, draf.nomor],
      berlaku_mulai: [lama?.berlakuMulai ?? null, terbit.berlakuMulai],
      dasar: [lama?.dasar ?? null, terbit.dasar],
    },
  });
  return { ok: true };
}

export type HasilBuangDraf = { ok: true; layananHilang: boolean } | { ok: false; sebab: 'tidak_ada' };

/** Throws the draft away; a service that was never published goes with it. Its traces stay. */
export async function buangDraf(tx: Tx, pelaku: Pelaku, layananId: number): Promise<HasilBuangDraf> {
  await kunciLayanan(tx, layananId);
  const draf = await findDraf(tx, layananId);
  if (!draf) return { ok: false, sebab: 'tidak_ada' };
  await tx.deleteFrom('layanan_versi').where('id', '=', draf.id).execute();
  const layananHilang = draf.nomor === 1;
  if (layananHilang) await tx.deleteFrom('layanan').where('id', '=', layananId).execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'buang_draf_layanan',
    objekJenis: 'layanan',
    objekId: layananId,
    perubahan: { nama: [draf.nama, null] },
  });
  return { ok: true, layananHilang };
}
