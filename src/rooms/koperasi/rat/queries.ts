import type { SumberData } from '../../../lib/sumber-data.ts';
import type { DbOrTx } from '../../../db/client.ts';
import type { MetodeRat } from '../koperasi.ts';
import type { DataRat } from './forms.ts';
import type { JenisBerkasRat } from './sebutan.ts';

export type Rat = Omit<DataRat, 'tanggal_rat'> & {
  id: number;
  koperasi_id: number;
  tahun_buku: number;
  buku_mulai: string;
  buku_selesai: string;
  tanggal_rat: string | null;
  versi: number;
};

const query = (db: DbOrTx) => db.selectFrom('koperasi_rat').selectAll();
type Baris = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>;

const keRat = (baris: Baris): Rat => ({ ...baris, metode: baris.metode as MetodeRat | null, sumber: baris.sumber as SumberData });

/** All meetings of a cooperative, newest book year first. */
export async function listRat(db: DbOrTx, koperasiId: number): Promise<Rat[]> {
  return (await query(db).where('koperasi_id', '=', koperasiId).orderBy('tahun_buku', 'desc').execute()).map(keRat);
}

export async function findRat(db: DbOrTx, koperasiId: number, tahunBuku: number): Promise<Rat | undefined> {
  const baris = await query(db).where('koperasi_id', '=', koperasiId).where('tahun_buku', '=', tahunBuku).executeTakeFirst();
  return baris && keRat(baris);
}

export type BerkasRat = { berkas_id: number; jenis: JenisBerkasRat; nama: string; ukuran: number; dibuat_pada: Date };

export async function listBerkasRat(db: DbOrTx, ratId: number): Promise<BerkasRat[]> {
  const rows = await db
    .selectFrom('koperasi_rat_berkas as rb')
    .innerJoin('berkas as b', 'b.id', 'rb.berkas_id')
    .select(['rb.berkas_id', 'rb.jenis', 'b.nama', 'b.ukuran', 'b.dibuat_pada'])
    .where('rb.rat_id', '=', ratId)
    .orderBy('b.id')
    .execute();
  return rows.map((row) => ({ ...row, jenis: row.jenis as JenisBerkasRat }));
}

/** What the form of a RAT needs of a stored one, without its keys. */
export function dataRat(rat: Rat): Omit<DataRat, 'tanggal_rat'> & { tanggal_rat: string | null } {
  const { id: _id, koperasi_id: _k, tahun_buku: _t, buku_mulai: _m, buku_selesai: _s, versi: _v, ...lain } = rat;
  return lain;
}
