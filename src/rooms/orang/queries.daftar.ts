import { sql } from 'kysely';
import type { Db } from '../../db/client.ts';
import {
  countUpTo,
  type Count,
  type Direction,
  type KeysetOrder,
  keysetPage,
  type KeysetPage,
  type PageRequest,
  streamRows,
} from '../../db/keyset.ts';
import { listByLikeness, likenessCount } from '../../db/likeness.ts';
import { matches, planSearch, type SearchPlan } from '../../db/search.ts';
import { withinAreas } from '../../db/within-areas.ts';
import { tambahBulan, type Tanggal } from '../../lib/tanggal.ts';
import { periksaTelepon } from '../../lib/telepon.ts';
import type { IsiSaringanOrang, UrutanOrang } from './daftar.ts';

export type PermintaanOrang = {
  saringan: IsiSaringanOrang;
  urut: UrutanOrang;
  arah: Direction;
  hariIni: Tanggal;
  /** Months after which a record is to be looked at again. */
  bulanVerifikasi: number;
  /** Made by `siapkanPencarian`; undefined without a search. */
  pencarian?: SearchPlan | undefined;
  /** Only who lives in these areas; left out or empty means everywhere. */
  cakupan?: readonly string[];
};

/** Looks the words of the search box up once for list, count and export. */
export async function siapkanPencarianOrang(db: Db, teks: string | undefined): Promise<SearchPlan | undefined> {
  return teks ? planSearch(db, 'orang', teks) : undefined;
}

function tersaring(db: Db, { saringan: s, hariIni, bulanVerifikasi, pencarian, cakupan = [] }: PermintaanOrang) {
  let query = db.selectFrom('orang');
  if (cakupan.length > 0) query = query.where(withinAreas(sql.ref('orang.kode_wilayah'), cakupan));
  if (s.keadaan === 'dinonaktifkan' || s.keadaan === 'digabung') query = query.where('orang.keadaan', '=', s.keadaan);
  else if (s.keadaan !== 'semua') query = query.where('orang.keadaan', '=', 'aktif');
  if (pencarian) {
    const telepon = periksaTelepon(s.cari ?? '');
    query = telepon.ok ? query.where('orang.telepon', '=', telepon.nilai) : query.where(matches(sql.ref('orang.cari'), pencarian));
  }
  if (s.wilayah && /^\d{2}(\.\d{2}){1,2}$/.test(s.wilayah)) query = query.where('orang.kode_wilayah', 'like', `${s.wilayah}.%`);
  else if (s.wilayah) query = query.where('orang.kode_wilayah', '=', s.wilayah);
  if (s.nik) query = query.where('orang.nik_keadaan', '=', s.nik);
  if (s.kelengkapan === 'rendah') query = query.where('orang.kelengkapan', '<', 50);
  if (s.kelengkapan === 'sedang') query = query.where('orang.kelengkapan', '>=', 50).where('orang.kelengkapan', '<', 80);
  if (s.kelengkapan === 'tinggi') query = query.where('orang.kelengkapan', '>=', 80);
  const batas = tambahBulan(hariIni, -bulanVerifikasi);
  if (s.verifikasi === 'belum') query = query.where('orang.diverifikasi_pada', 'is', null);
  if (s.verifikasi === 'baru') query = query.where('orang.diverifikasi_pada', '>', batas);
  if (s.verifikasi === 'perlu') {
    query = query.where(
      sql<boolean>`(orang.diverifikasi_pada <= ${batas} or (orang.diverifikasi_pada is null and orang.dibuat_pada::date <= ${batas}))`,
    );
  }
  return query;
}

function baris(db: Db, minta: PermintaanOrang) {
  return tersaring(db, minta)
    .leftJoin('wilayah as w', 'w.kode', 'orang.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select([
      'orang.id',
      'orang.nama',
      'orang.nik_keadaan',
      'orang.nik_samar',
      'orang.jenis_kelamin',
      'orang.keadaan',
      'orang.kelengkapan',
      'orang.diverifikasi_pada',
      'orang.diubah_pada',
      'orang.alamat',
      'orang.kode_wilayah',
      'orang.versi',
      'orang.sumber',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
    ]);
}

export type BarisOrang = Awaited<ReturnType<ReturnType<typeof baris>['execute']>>[number];

const id = sql<number>`orang.id`;

function urutan({ urut, arah }: PermintaanOrang): KeysetOrder {
  switch (urut) {
    case 'diubah':
      return { column: sql`orang.diubah_pada`, id, direction: arah };
    case 'kelengkapan':
      return { column: sql`orang.kelengkapan`, id, direction: arah };
    case 'verifikasi':
      return { column: sql`orang.diverifikasi_pada`, id, direction: arah, nullable: true };
    case 'nama':
    case 'relevansi':
      return { column: sql`orang.nama_lipat`, id, direction: arah };
  }
}

/** A page; a search that is sorted by likeness also says how many it found, since it looked at all of them. */
export async function listOrang(db: Db, minta: PermintaanOrang, page: PageRequest): Promise<KeysetPage<BarisOrang> & { count?: Count }> {
  if (minta.urut !== 'relevansi' || !minta.pencarian) return keysetPage(baris(db, minta), urutan(minta), page);
  return listByLikeness(tersaring(db, minta), { id, likeTo: sql`orang.nama_lipat` }, minta.pencarian, page, (ids) =>
    baris(db, minta).where('orang.id', 'in', ids).execute(),
  );
}

export async function hitungOrang(db: Db, minta: PermintaanOrang): Promise<Count> {
  return minta.pencarian
    ? likenessCount(db, tersaring(db, minta).select('orang.id'))
    : countUpTo(db, tersaring(db, minta).select('orang.id'));
}

export function alirOrang(db: Db, minta: PermintaanOrang) {
  const query = tersaring(db, minta)
    .leftJoin('wilayah as w', 'w.kode', 'orang.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select([
      'orang.id',
      'orang.nama',
      'orang.nik_keadaan',
      'orang.nik_samar',
      'orang.nik_sandi',
      'orang.jenis_kelamin',
      'orang.tanggal_lahir',
      'orang.pendidikan',
      'orang.disabilitas',
      'orang.alamat',
      'orang.rt',
      'orang.rw',
      'orang.telepon',
      'orang.surel',
      'orang.kelengkapan',
      'orang.diverifikasi_pada',
      'orang.sumber',
      'orang.keadaan',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
    ]);
  return streamRows(query, urutan(minta), 500);
}

/** Numbers of the records that the filters leave, in their order and in portions. */
export async function* alirNomorOrang(db: Db, minta: PermintaanOrang): AsyncGenerator<number[]> {
  const id = sql<number>`orang.id`;
  const query = tersaring(db, minta).select('orang.id');
  for await (const rows of streamRows(query, { column: id, id, direction: 'asc' }, 500)) yield rows.map((row) => row.id);
}
