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
import { matches, planSearch, type SearchPlan } from '../../db/search.ts';
import { withinAreas } from '../../db/within-areas.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { batasVerifikasi, type IsiSaringan, type Urutan } from './daftar.ts';
import type { StatusKoperasi } from './koperasi.ts';

export type PermintaanDaftar = {
  saringan: IsiSaringan;
  urut: Urutan;
  arah: Direction;
  hariIni: Tanggal;
  pencarian?: SearchPlan | undefined;
  /** Only what lies in these areas; left out or empty means everywhere. */
  cakupan?: readonly string[];
};

/** Looks the words of the search box up once for list, count and export. */
export async function siapkanPencarian(db: Db, teks: string | undefined): Promise<SearchPlan | undefined> {
  return teks ? planSearch(db, 'koperasi', teks) : undefined;
}

function tersaring(db: Db, { saringan: s, hariIni, pencarian, cakupan = [] }: PermintaanDaftar) {
  let query = db.selectFrom('koperasi as k');
  if (cakupan.length > 0) query = query.where(withinAreas(sql.ref('k.kode_wilayah'), cakupan));
  if (s.keadaan === 'dinonaktifkan' || s.keadaan === 'digabung') query = query.where('k.keadaan', '=', s.keadaan);
  else if (s.keadaan !== 'semua') query = query.where('k.keadaan', '=', 'aktif');
  if (pencarian) query = query.where(cocok(s.cari ?? '', pencarian));
  if (s.wilayah && /^[\d.]{2,13}$/.test(s.wilayah)) query = query.where(withinAreas(sql.ref('k.kode_wilayah'), [s.wilayah]));
  if (s.status) query = query.where('k.status', '=', s.status);
  if (s.usulan) query = query.where('k.perlu_keputusan', '=', s.usulan === 'beda');
  if (s.jenis) query = query.where('k.jenis', '=', s.jenis);
  if (s.kelompok) query = query.where(sql`lower(k.kelompok)`, '=', s.kelompok.toLowerCase());
  if (s.bentuk) query = query.where('k.bentuk', '=', s.bentuk);
  if (s.pola) query = query.where('k.pola_pengelolaan', '=', s.pola);
  if (s.merah_putih) query = query.where('k.merah_putih', '=', s.merah_putih === 'ya');
  if (s.direktori) query = query.where(sql<boolean>`coalesce(k.tampil_publik, false)`, '=', s.direktori === 'ya');
  if (s.simpan_pinjam) {
    const punya = sql<boolean>`(k.unit_simpan_pinjam or k.jenis = 'simpan_pinjam' or coalesce(k.kelompok, '') ~* '^\\s*(ksp|kspps|kjks)\\M')`;
    query = query.where(punya, '=', s.simpan_pinjam === 'ya');
  }
  if (s.rat || s.tahun_buku) {
    const tahun = Number(s.tahun_buku) || Number(hariIni.slice(0, 4)) - 1;
    const ada = sql<boolean>`exists (select 1 from koperasi_rat r where r.koperasi_id = k.id and r.tahun_buku = ${tahun} and r.tanggal_rat is not null)`;
    query = query.where(ada, '=', s.rat !== 'belum');
  }
  if (s.kewajiban === 'merah') query = query.where('k.kewajiban_merah', '>', 0);
  if (s.kewajiban === 'kuning') query = query.where('k.kewajiban_kuning', '>', 0);
  if (s.kewajiban === 'hijau') query = query.where('k.kewajiban_merah', '=', 0).where('k.kewajiban_kuning', '=', 0);
  if (s.kelengkapan === 'rendah') query = query.where('k.kelengkapan', '<', 50);
  if (s.kelengkapan === 'sedang') query = query.where('k.kelengkapan', '>=', 50).where('k.kelengkapan', '<', 80);
  if (s.kelengkapan === 'tinggi') query = query.where('k.kelengkapan', '>=', 80);
  if (s.verifikasi) query = query.where(terverifikasi(s.verifikasi, hariIni));
  return query;
}

function terverifikasi(verifikasi: string, hariIni: Tanggal) {
  const { setahun, duaTahun } = batasVerifikasi(hariIni);
  if (verifikasi === 'belum') return sql<boolean>`k.diverifikasi_pada is null`;
  if (verifikasi === 'lama') return sql<boolean>`k.diverifikasi_pada < ${setahun}`;
  if (verifikasi === 'sangat_lama') return sql<boolean>`k.diverifikasi_pada < ${duaTahun}`;
  return verifikasi === 'baru' ? sql<boolean>`k.diverifikasi_pada >= ${setahun}` : sql<boolean>`true`;
}

/** Words anywhere in the record, spelled nearly so; a number is looked up by its beginning. */
function cocok(teks: string, pencarian: SearchPlan) {
  const angka = teks.replace(/[\s.-]/g, '');
  if (!/^\d{4,20}$/.test(angka)) return matches(sql.ref('k.cari'), pencarian);
  return sql<boolean>`(k.nomor_induk like ${`${angka}%`} or k.nib like ${`${angka}%`} or ${matches(sql.ref('k.cari'), pencarian)})`;
}

/** Unlikeness of name and chairperson to what was typed, so that ascending is best first. */
function jauh({ text }: SearchPlan) {
  return sql<string>`round((1 - greatest(word_similarity(${text}, k.nama_lipat), word_similarity(${text}, lipat(k.ketua_nama)) * 0.9))::numeric, 4)`;
}

function urutan({ urut, arah, pencarian }: PermintaanDaftar): KeysetOrder {
  const id = sql<number>`k.id`;
  switch (urut) {
    case 'relevansi':
      return pencarian ? { column: jauh(pencarian), id, direction: 'asc' } : { column: sql`k.nama_lipat`, id, direction: arah };
    case 'kewajiban':
      return { column: sql`(k.kewajiban_merah * 100 + k.kewajiban_kuning)`, id, direction: arah };
    case 'rat':
      return { column: sql`k.rat_terakhir_tahun`, id, direction: arah, nullable: true };
    case 'kelengkapan':
      return { column: sql`k.kelengkapan`, id, direction: arah };
    case 'verifikasi':
      return { column: sql`k.diverifikasi_pada`, id, direction: arah, nullable: true };
    case 'diubah':
      return { column: sql`k.diubah_pada`, id, direction: arah };
    case 'nama':
      return { column: sql`k.nama_lipat`, id, direction: arah };
  }
}

function baris(db: Db, minta: PermintaanDaftar) {
  return tersaring(db, minta)
    .leftJoin('wilayah as w', 'w.kode', 'k.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select([
      'k.id',
      'k.nama',
      'k.nomor_induk',
      'k.jenis',
      'k.kelompok',
      'k.bentuk',
      'k.status',
      'k.status_usulan',
      'k.perlu_keputusan',
      'k.keadaan',
      'k.merah_putih',
      'k.rat_terakhir_tahun',
      'k.rat_terakhir_tanggal',
      'k.kewajiban_merah',
      'k.kewajiban_kuning',
      'k.kelengkapan',
      'k.diverifikasi_pada',
      'k.ketua_nama',
      'k.alamat',
      'k.kode_wilayah',
      'k.versi',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
    ])
    .select(sql<number | null>`k.anggota_laki + k.anggota_perempuan`.as('anggota'));
}

export type BarisKoperasi = Omit<Awaited<ReturnType<ReturnType<typeof baris>['execute']>>[number], 'status' | 'status_usulan'> & {
  status: StatusKoperasi;
  status_usulan: StatusKoperasi;
};

export async function listKoperasi(db: Db, minta: PermintaanDaftar, page: PageRequest): Promise<KeysetPage<BarisKoperasi>> {
  return (await keysetPage(baris(db, minta), urutan(minta), page)) as KeysetPage<BarisKoperasi>;
}

export async function hitungKoperasi(db: Db, minta: PermintaanDaftar): Promise<Count> {
  return countUpTo(db, tersaring(db, minta).select('k.id'));
}

/** Every field of a row of the export; what the list shows and the rest of the record. */
function barisEkspor(db: Db, minta: PermintaanDaftar) {
  return tersaring(db, minta)
    .leftJoin('wilayah as w', 'w.kode', 'k.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .leftJoin('koperasi_rat as r', (join) => join.onRef('r.koperasi_id', '=', 'k.id').onRef('r.tahun_buku', '=', 'k.rat_terakhir_tahun'))
    .selectAll('k')
    .select(['w.nama as kelurahan', 'kec.nama as kecamatan', 'r.aset', 'r.modal_sendiri', 'r.modal_luar', 'r.volume_usaha', 'r.shu']);
}

export type BarisEkspor = Awaited<ReturnType<ReturnType<typeof barisEkspor>['execute']>>[number];

export function alirKoperasi(db: Db, minta: PermintaanDaftar): AsyncGenerator<BarisEkspor[]> {
  return streamRows(barisEkspor(db, minta), urutan(minta), 500) as AsyncGenerator<BarisEkspor[]>;
}

/** Groups in use, for the filter; the list is open. */
export async function listKelompok(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('koperasi')
    .select('kelompok')
    .where('kelompok', 'is not', null)
    .distinct()
    .orderBy('kelompok')
    .limit(60)
    .execute();
  return rows.flatMap((row) => row.kelompok ?? []);
}

/** Numbers of the records that the filters leave, in their order and in portions. */
export async function* alirNomorKoperasi(db: Db, minta: PermintaanDaftar): AsyncGenerator<number[]> {
  const id = sql<number>`k.id`;
  const query = tersaring(db, minta).select('k.id');
  for await (const rows of streamRows(query, { column: id, id, direction: 'asc' }, 500)) yield rows.map((row) => row.id);
}
