import type { Db, DbOrTx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { tanggalDari, ZONA_BAKU } from '../../lib/waktu.ts';
import { NotFoundError } from '../../web/errors.ts';
import type { JamLayanan, Kantor } from './kantor.ts';

/** The office; undefined until it is set up. */
export async function findKantor(db: DbOrTx): Promise<Kantor | undefined> {
  const row = await db.selectFrom('kantor').selectAll().executeTakeFirst();
  return (
    row && {
      nama: row.nama,
      namaDaerah: row.nama_daerah,
      kodeWilayah: row.kode_wilayah,
      alamat: row.alamat,
      telepon: row.telepon,
      whatsapp: row.whatsapp,
      surel: row.surel,
      kopSurat: row.kop_surat,
      zonaWaktu: row.zona_waktu,
      jamLayanan: row.jam_layanan as unknown as JamLayanan,
      dataContoh: row.data_contoh,
      versi: row.versi,
    }
  );
}

export async function getKantor(db: DbOrTx): Promise<Kantor> {
  const kantor = await findKantor(db);
  if (!kantor) throw new NotFoundError('the office is not set up');
  return kantor;
}

const AGE_MS = 30_000;
const cache = new WeakMap<Db, { kantor: Kantor; at: number }>();

/** The office as pages show it; asked again after a change here, and twice a minute for changes by a command. */
export async function kantorTersimpan(db: Db): Promise<Kantor | undefined> {
  const known = cache.get(db);
  if (known && Date.now() - known.at < AGE_MS) return known.kantor;
  const kantor = await findKantor(db);
  if (kantor) cache.set(db, { kantor, at: Date.now() });
  return kantor;
}

/** Today on the office's wall, and the area that it answers for. */
export type WaktuKantor = { hariIni: Tanggal; zona: string; area: string };

export async function waktuKantor({ db, clock }: { db: Db; clock: { now(): Date } }): Promise<WaktuKantor> {
  const kantor = await kantorTersimpan(db);
  const zona = kantor?.zonaWaktu ?? ZONA_BAKU;
  return { hariIni: tanggalDari(clock.now(), zona), zona, area: kantor?.kodeWilayah ?? '' };
}

/** Called after the commit of an act that changed the office. */
export function lupakanKantor(db: Db): void {
  cache.delete(db);
}
