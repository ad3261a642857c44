import { type Expression, sql } from 'kysely';
import type { Db } from '../../../db/client.ts';
import { type Count, countUpTo, keysetPage, type KeysetPage, type PageRequest } from '../../../db/keyset.ts';
import { likenessCount, listByLikeness } from '../../../db/likeness.ts';
import { matches, planSearch, type SearchPlan } from '../../../db/search.ts';
import type { JenisDirektori } from '../paths.ts';
import type { IsiSaringan } from './daftar.ts';

// Only what its owner agreed to show leaves these queries: never an owner's name, an identifier or an amount, and no
// search by them either.

export type Permintaan = { saringan: IsiSaringan; rencana: RencanaCari; page: PageRequest };

export type EntriDaftar = {
  id: number;
  nama: string;
  /** What it makes or which kind of cooperative it is. */
  keterangan: string | null;
  alamat: string | null;
  kelurahan: string | null;
  kecamatan: string | null;
};

type Pencarian = SearchPlan | undefined;
export type RencanaCari = Readonly<Record<JenisDirektori, Pencarian>>;

/** Looks the words of the search box up once for both kinds, for list and counts. */
export async function rencanaCari(db: Db, { cari }: IsiSaringan): Promise<RencanaCari> {
  if (!cari) return { usaha: undefined, koperasi: undefined };
  const [usaha, koperasi] = await Promise.all([planSearch(db, 'umkm', cari), planSearch(db, 'koperasi', cari)]);
  return { usaha, koperasi };
}

export function usahaTampil(db: Db, { wilayah, sektor }: IsiSaringan, pencarian: Pencarian) {
  let query = db.selectFrom('umkm').where(sql<boolean>`umkm.tampil_publik and umkm.keadaan = 'aktif'`);
  if (wilayah) query = query.where(diWilayah(sql.ref('umkm.kode_wilayah'), wilayah));
  if (sektor) query = query.where('umkm.sektor', '=', sektor);
  if (pencarian) query = query.where(matches(sql.ref('umkm.cari_publik'), pencarian));
  return query;
}

export function koperasiTampil(db: Db, { wilayah, jenis_koperasi }: IsiSaringan, pencarian: Pencarian) {
  let query = db
    .selectFrom('koperasi')
    .where(sql<boolean>`koperasi.tampil_publik and koperasi.keadaan = 'aktif' and koperasi.status not in ('dibekukan', 'dibubarkan')`);
  if (wilayah) query = query.where(diWilayah(sql.ref('koperasi.kode_wilayah'), wilayah));
  if (jenis_koperasi) query = query.where('koperasi.jenis', '=', jenis_koperasi);
  if (pencarian) query = query.where(matches(sql.ref('koperasi.cari_publik'), pencarian));
  return query;
}

/** A kelurahan itself, or everything inside a larger area. */
function diWilayah(kolom: Expression<unknown>, kode: string) {
  if (!/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(kode)) return sql<boolean>`false`;
  return kode.length === 13 ? sql<boolean>`${kolom} = ${kode}` : sql<boolean>`${kolom} like ${`${kode}.%`}`;
}

function barisUsaha(db: Db, saringan: IsiSaringan, pencarian: Pencarian) {
  return usahaTampil(db, saringan, pencarian)
    .leftJoin('wilayah as w', 'w.kode', 'umkm.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select(['umkm.id', 'umkm.nama', 'umkm.produk as keterangan', 'umkm.alamat', 'w.nama as kelurahan', 'kec.nama as kecamatan']);
}

function barisKoperasi(db: Db, saringan: IsiSaringan, pencarian: Pencarian) {
  return koperasiTampil(db, saringan, pencarian)
    .leftJoin('wilayah as w', 'w.kode', 'koperasi.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select([
      'koperasi.id',
      'koperasi.nama',
      'koperasi.jenis as keterangan',
      'koperasi.alamat',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
    ]);
}

/** One page of what may be shown, by name; with a search the likest first, and how many it found. */
export async function listDirektori(
  db: Db,
  jenis: JenisDirektori,
  { saringan, rencana, page }: Permintaan,
): Promise<KeysetPage<EntriDaftar> & { count?: Count }> {
  const pencarian = rencana[jenis];
  if (jenis === 'usaha') {
    if (!pencarian) return keysetPage(barisUsaha(db, saringan, undefined), urut('umkm'), page);
    const kolom = { id: sql<number>`umkm.id`, likeTo: sql`umkm.nama_lipat` };
    const rowsOf = (ids: number[]) => barisUsaha(db, {}, undefined).where('umkm.id', 'in', ids).execute();
    return listByLikeness(usahaTampil(db, saringan, pencarian), kolom, pencarian, page, rowsOf);
  }
  if (!pencarian) return keysetPage(barisKoperasi(db, saringan, undefined), urut('koperasi'), page);
  const kolom = { id: sql<number>`koperasi.id`, likeTo: sql`koperasi.nama_lipat` };
  const rowsOf = (ids: number[]) => barisKoperasi(db, {}, undefined).where('koperasi.id', 'in', ids).execute();
  return listByLikeness(koperasiTampil(db, saringan, pencarian), kolom, pencarian, page, rowsOf);
}

const urut = (tabel: 'umkm' | 'koperasi') =>
  ({ column: sql`${sql.ref(`${tabel}.nama_lipat`)}`, id: sql<number>`${sql.ref(`${tabel}.id`)}`, direction: 'asc' }) as const;

export async function hitungDirektori(db: Db, jenis: JenisDirektori, saringan: IsiSaringan, rencana: RencanaCari): Promise<Count> {
  const pencarian = rencana[jenis];
  if (jenis === 'usaha') {
    const query = usahaTampil(db, saringan, pencarian).select('umkm.id');
    return pencarian ? likenessCount(db, query) : countUpTo(db, query);
  }
  const query = koperasiTampil(db, saringan, pencarian).select('koperasi.id');
  return pencarian ? likenessCount(db, query) : countUpTo(db, query);
}
