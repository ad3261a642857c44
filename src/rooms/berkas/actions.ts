import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../db/client.ts';
import type { Deps } from '../../web/deps.ts';
import { NotFoundError } from '../../web/errors.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import { type BerkasSiap, type HasilTerima, kepalaUnduhan, periksaBerkas } from './berkas.ts';
import { findBerkas } from './queries.ts';

/** Reads and judges what a file field brought, before the act: the sentence belongs beside the field. */
export async function terimaBerkas(unggahan: File): Promise<HasilTerima> {
  return periksaBerkas(new Uint8Array(await unggahan.arrayBuffer()), unggahan.name);
}

export type OpsiSimpan = {
  /** Holds personal data. */
  pribadi: boolean;
  /** Uploads that nobody keeps, for example a rejected workbook, go by themselves after this moment. */
  kedaluwarsaPada?: Date;
};

/**
 * Keeps a file and returns its number. Its content is on the disk before the row can be committed. The record that it
 * belongs to refers to the number; the act that does so leaves the trace.
 */
export async function simpanBerkas(
  tx: Tx,
  deps: Pick<Deps, 'files' | 'sandi' | 'clock'>,
  pelaku: Pelaku,
  berkas: BerkasSiap,
  opsi: OpsiSimpan,
): Promise<number> {
  const isi = opsi.pribadi ? deps.sandi.enkripsiIsi(berkas.isi) : berkas.isi;
  const sidik = createHash('sha256').update(isi).digest();
  await kunciIsi(tx, sidik);
  await deps.files.put(isi);
  const baris = await tx
    .insertInto('berkas')
    .values({
      sidik,
      nama: berkas.nama,
      jenis: berkas.jenis,
      ukuran: berkas.isi.length,
      tersandi: opsi.pribadi,
      akun_id: pelaku.akunId,
      dibuat_pada: deps.clock.now(),
      kedaluwarsa_pada: opsi.kedaluwarsaPada ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return baris.id;
}

export type Unduhan = { isi: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/** A stored file for somebody who was found to be allowed to see its record. Reading personal data leaves a trace. */
export async function unduhBerkas(db: Db, deps: Pick<Deps, 'files' | 'sandi'>, pelaku: Pelaku, id: number): Promise<Unduhan> {
  const berkas = await findBerkas(db, id);
  if (!berkas) throw new NotFoundError(`no file ${id}`);
  const tersimpan = await deps.files.get(berkas.sidik);
  const isi = new Uint8Array(berkas.tersandi ? deps.sandi.dekripsiIsi(tersimpan) : tersimpan);
  if (berkas.tersandi) {
    await db.transaction().execute((tx) => catatJejak(tx, pelaku, { perbuatan: 'unduh_berkas', objekJenis: 'berkas', objekId: id }));
  }
  return { isi, headers: kepalaUnduhan(berkas) };
}

const UMUR_TERLANTAR_MS = 24 * 3_600_000;
export type HasilBersih = { kedaluwarsa: number; terlantar: number };

/** Removes files whose time is over, and contents that no row names: those of acts that were rolled back. */
export async function bersihkanBerkas(db: Db, deps: Pick<Deps, 'files' | 'clock'>): Promise<HasilBersih> {
  const kini = deps.clock.now();
  const habis = await db.selectFrom('berkas').select('id').where('kedaluwarsa_pada', '<', kini).execute();
  let kedaluwarsa = 0;
  for (const { id } of habis) if (await hapusBaris(db, id)) kedaluwarsa += 1;
  let terlantar = 0;
  for await (const satu of deps.files.list()) {
    if (satu.changedAt.getTime() > kini.getTime() - UMUR_TERLANTAR_MS) continue;
    if (await hapusIsi(db, deps, Buffer.from(satu.digest, 'hex'))) terlantar += 1;
  }
  return { kedaluwarsa, terlantar };
}

/** A file that a record keeps after all stays. */
async function hapusBaris(db: Db, id: number): Promise<boolean> {
  try {
    await db.deleteFrom('berkas').where('id', '=', id).execute();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '23503') return false;
    throw error;
  }
}

async function hapusIsi(db: Db, deps: Pick<Deps, 'files'>, sidik: Buffer): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await kunciIsi(tx, sidik);
    if (await tx.selectFrom('berkas').select('id').where('sidik', '=', sidik).executeTakeFirst()) return false;
    await deps.files.remove(sidik.toString('hex'));
    return true;
  });
}

/** One content at a time, so that it is never removed while somebody brings the very same one again. */
async function kunciIsi(tx: Tx, sidik: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sidik.toString('hex')}, 7))`.execute(tx);
}
