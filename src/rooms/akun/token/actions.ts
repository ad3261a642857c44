import { randomBytes } from 'node:crypto';
import type { Db, Tx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { catatJejak, catatJejakSendiri } from '../../jejak/actions.ts';
import type { ObjekJejak, Pelaku } from '../../jejak/jejak.ts';
import { sidikToken } from './queries.ts';
import { AWALAN_TOKEN, type Lingkup, LAJU_BAKU, MASA_TOKEN_HARI } from './token.ts';

export type IsianToken = {
  nama: string;
  lingkup: readonly Lingkup[];
  wilayah: readonly string[];
  pengenal: boolean;
  hari?: number | undefined;
  laju?: number | undefined;
};

export type HasilBuatToken = { ok: true; id: number; rahasia: string } | { ok: false; sebab: 'nama_dipakai' };

const HARI_MS = 24 * 3600_000;

/** Makes a token. Its secret is given back this once; only a keyed hash of it stays. */
export async function buatToken(
  tx: Tx,
  { sandi, kini }: { sandi: Pick<Sandi, 'sidik'>; kini: Date },
  pelaku: Pelaku,
  isian: IsianToken,
): Promise<HasilBuatToken> {
  const rahasia = `${AWALAN_TOKEN}${randomBytes(32).toString('base64url')}`;
  const laju = isian.laju ?? LAJU_BAKU;
  const baru = await tx
    .insertInto('token')
    .values({
      nama: isian.nama,
      awalan: rahasia.slice(0, AWALAN_TOKEN.length + 4),
      sidik: sidikToken(sandi, rahasia),
      lingkup: [...isian.lingkup],
      wilayah: [...isian.wilayah],
      pengenal: isian.pengenal,
      laju,
      dibuat_oleh: pelaku.akunId,
      dibuat_pada: kini,
      berlaku_sampai: new Date(kini.getTime() + (isian.hari ?? MASA_TOKEN_HARI) * HARI_MS),
    })
    .onConflict((conflict) => conflict.column('nama').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!baru) return { ok: false, sebab: 'nama_dipakai' };
  await catatJejak(tx, pelaku, {
    perbuatan: 'buat_token',
    objekJenis: 'token',
    objekId: baru.id,
    perubahan: {
      nama: [null, isian.nama],
      lingkup: [null, isian.lingkup],
      wilayah: [null, isian.wilayah],
      pengenal: [null, isian.pengenal],
      laju: [null, laju],
    },
  });
  return { ok: true, id: baru.id, rahasia };
}

/** True when a token of this name or number was in use until now. */
export async function cabutToken(tx: Tx, pelaku: Pelaku, mana: { nama: string } | { id: number }, kini: Date): Promise<boolean> {
  const dicabut = await tx
    .updateTable('token')
    .set({ dicabut_pada: kini })
    .where('dicabut_pada', 'is', null)
    .$if('nama' in mana, (q) => q.where('nama', '=', 'nama' in mana ? mana.nama : ''))
    .$if('id' in mana, (q) => q.where('id', '=', 'id' in mana ? mana.id : 0))
    .returning('id')
    .executeTakeFirst();
  if (!dicabut) return false;
  await catatJejak(tx, pelaku, { perbuatan: 'cabut_token', objekJenis: 'token', objekId: dicabut.id });
  return true;
}

const PAKAI_MS = 60_000;

/** Remembers the last use, at most once a minute. */
export async function tandaiDipakai(db: Db, token: { id: number; dipakai_pada: Date | null }, kini: Date): Promise<void> {
  if (token.dipakai_pada && kini.getTime() - token.dipakai_pada.getTime() < PAKAI_MS) return;
  await db
    .updateTable('token')
    .set({ dipakai_pada: kini })
    .where('id', '=', token.id)
    .where((eb) => eb.or([eb('dipakai_pada', 'is', null), eb('dipakai_pada', '<', new Date(kini.getTime() - PAKAI_MS))]))
    .execute();
}

const dibaca = new WeakMap<Db, Map<string, Tanggal>>();
const DIBACA_PALING_BANYAK = 50_000;

/**
 * Leaves the trace that a token read this record, or this list with these filters, today. The memory is the process's
 * own: after a restart the first reading of the day is written once more.
 */
export async function catatBacaApi(
  db: Db,
  pelaku: Pelaku,
  catatan: ObjekJejak & { perbuatan: string; alasan?: string | undefined },
  hari: Tanggal,
): Promise<void> {
  const ingatan = dibaca.get(db) ?? new Map<string, Tanggal>();
  dibaca.set(db, ingatan);
  const kunci = JSON.stringify([pelaku.nama, catatan.perbuatan, catatan.objekJenis, catatan.objekId, catatan.alasan]);
  if (ingatan.get(kunci) === hari) return;
  await catatJejakSendiri(db, pelaku, catatan);
  if (ingatan.size >= DIBACA_PALING_BANYAK) ingatan.clear();
  ingatan.set(kunci, hari);
}

/** Somebody called with a wrong token, or for what the token does not allow. */
export async function catatTolakanApi(db: Db, pelaku: Pelaku, tokenId: number | undefined, alasan: string): Promise<void> {
  await catatJejakSendiri(db, pelaku, { perbuatan: 'tolak_api', objekJenis: 'token', objekId: tokenId ?? '-', alasan });
}
