import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { bacaDefinisi, type Definisi, type Kelompok } from './definisi.ts';

export type StatusVersi = 'draf' | 'terbit' | 'diganti';

export type VersiLayanan = {
  id: number;
  layananId: number;
  nomor: number;
  status: StatusVersi;
  nama: string;
  definisi: Definisi;
  /** Rises with each change of a draft. */
  versi: number;
  berlakuMulai: Tanggal | null;
  berlakuSampai: Tanggal | null;
  dasar: string | null;
  diterbitkanPada: Date | null;
  diterbitkanOleh: string | null;
};

export type Layanan = { id: number; kode: string; slug: string; nama: string; kelompok: Kelompok; contoh: boolean };

/** A service with the version that holds on a day: what the public sees and what a new request takes with it. */
export type LayananBerlaku = Layanan & { versiId: number; nomor: number; berlakuMulai: Tanggal; definisi: Definisi };

const versi = (db: DbOrTx) =>
  db
    .selectFrom('layanan_versi as v')
    .leftJoin('akun as a', 'a.id', 'v.diterbitkan_oleh')
    .select([
      'v.id',
      'v.layanan_id as layananId',
      'v.nomor',
      'v.status',
      'v.nama',
      'v.isi',
      'v.versi',
      'v.berlaku_mulai as berlakuMulai',
      'v.berlaku_sampai as berlakuSampai',
      'v.dasar',
      'v.diterbitkan_pada as diterbitkanPada',
      'a.nama as diterbitkanOleh',
    ]);

type BarisVersi = Omit<VersiLayanan, 'definisi' | 'status'> & { isi: unknown; status: string };

const dariBaris = ({ isi, ...baris }: BarisVersi): VersiLayanan => ({
  ...baris,
  status: baris.status as StatusVersi,
  definisi: bacaDefinisi(isi),
});

export async function findLayanan(db: DbOrTx, id: number): Promise<Layanan | undefined> {
  const baris = await db
    .selectFrom('layanan')
    .select(['id', 'kode', 'slug', 'nama', 'kelompok', 'contoh'])
    .where('id', '=', id)
    .executeTakeFirst();
  return baris && { ...baris, kelompok: baris.kelompok as Kelompok };
}

/** All versions of a service, the newest first. */
export async function listVersi(db: DbOrTx, layananId: number): Promise<VersiLayanan[]> {
  const baris = await versi(db).where('v.layanan_id', '=', layananId).orderBy('v.nomor', 'desc').execute();
  return baris.map(dariBaris);
}

export async function findVersi(db: DbOrTx, layananId: number, nomor: number): Promise<VersiLayanan | undefined> {
  const baris = await versi(db).where('v.layanan_id', '=', layananId).where('v.nomor', '=', nomor).executeTakeFirst();
  return baris && dariBaris(baris);
}

/** The version that a running request keeps. */
export async function getVersi(db: DbOrTx, versiId: number): Promise<VersiLayanan> {
  return dariBaris(await versi(db).where('v.id', '=', versiId).executeTakeFirstOrThrow());
}

export async function findDraf(db: DbOrTx, layananId: number): Promise<VersiLayanan | undefined> {
  const baris = await versi(db).where('v.layanan_id', '=', layananId).where('v.status', '=', 'draf').executeTakeFirst();
  return baris && dariBaris(baris);
}

/** Whether a version holds on a day. */
const berlakuPada = (hari: Tanggal) =>
  sql<boolean>`v.berlaku_mulai <= ${hari}::date and (v.berlaku_sampai is null or v.berlaku_sampai >= ${hari}::date)`;

async function findBerlaku(db: DbOrTx, kolom: 'slug' | 'id', nilai: string | number, hari: Tanggal): Promise<LayananBerlaku | undefined> {
  const baris = await db
    .selectFrom('layanan as l')
    .innerJoin('layanan_versi as v', 'v.layanan_id', 'l.id')
    .select(['l.id', 'l.kode', 'l.slug', 'v.nama', 'l.contoh', 'v.id as versiId', 'v.nomor', 'v.berlaku_mulai as berlakuMulai', 'v.isi'])
    .where(kolom === 'slug' ? 'l.slug' : 'l.id', '=', nilai)
    .where(berlakuPada(hari))
    .executeTakeFirst();
  if (!baris) return undefined;
  const { isi, berlakuMulai, ...lain } = baris;
  const definisi = bacaDefinisi(isi);
  return { ...lain, berlakuMulai: berlakuMulai ?? hari, kelompok: definisi.kelompok, definisi };
}

/** By its public address, with the version that holds on this day. */
export const findLayananBerlaku = (db: DbOrTx, slug: string, hari: Tanggal) => findBerlaku(db, 'slug', slug, hari);
export const findLayananBerlakuMenurutId = (db: DbOrTx, id: number, hari: Tanggal) => findBerlaku(db, 'id', id, hari);

export type RingkasLayanan = Layanan & { ringkasan: string; kataKunci: readonly string[]; biaya: bigint; hariKerja: number };

/** What the public can ask for on this day, by group and name; without the long texts. */
export async function listLayananBerlaku(db: DbOrTx, hari: Tanggal): Promise<RingkasLayanan[]> {
  const { rows } = await sql<Omit<RingkasLayanan, 'biaya'> & { biaya: string }>`
    select l.id, l.kode, l.slug, v.nama, v.isi ->> 'kelompok' as kelompok, l.contoh, v.isi ->> 'ringkasan' as ringkasan,
      v.isi -> 'kataKunci' as "kataKunci",
      coalesce((select sum((b ->> 'rupiah')::bigint) from jsonb_array_elements(v.isi -> 'biaya') as b), 0)::text as biaya,
      coalesce((select sum((g ->> 'hariKerja')::int) from jsonb_array_elements(v.isi -> 'langkah') as g where g ->> 'jenis' = 'internal'), 0)::int
        as "hariKerja"
    from layanan l join layanan_versi v on v.layanan_id = l.id
    where ${berlakuPada(hari)}
    order by v.nama`.execute(db);
  return rows.map((baris) => ({ ...baris, biaya: BigInt(baris.biaya) }));
}

export type BarisRancangan = Layanan & {
  /** Version that holds today, the one that will, and the draft: by number. */
  berlaku: number | null;
  akanBerlaku: Tanggal | null;
  draf: number | null;
};

/** Every service with its state, for those who make them. */
export async function listRancangan(db: DbOrTx, hari: Tanggal): Promise<BarisRancangan[]> {
  const { rows } = await sql<BarisRancangan>`
    select l.id, l.kode, l.slug, l.nama, l.kelompok, l.contoh,
      (select v.nomor from layanan_versi v where v.layanan_id = l.id and ${berlakuPada(hari)}) as berlaku,
      (select v.berlaku_mulai from layanan_versi v where v.layanan_id = l.id and v.status = 'terbit' and v.berlaku_mulai > ${hari}::date) as "akanBerlaku",
      (select v.nomor from layanan_versi v where v.layanan_id = l.id and v.status = 'draf') as draf
    from layanan l order by l.nama`.execute(db);
  return rows;
}
