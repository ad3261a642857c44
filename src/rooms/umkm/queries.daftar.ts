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
import { likenessCount, listByLikeness } from '../../db/likeness.ts';
import { matches, planSearch, type SearchPlan } from '../../db/search.ts';
import { withinAreas } from '../../db/within-areas.ts';
import { tambahBulan, type Tanggal } from '../../lib/tanggal.ts';
import { periksaTelepon } from '../../lib/telepon.ts';
import type { IsiSaringanUmkm, UrutanUmkm } from './daftar.ts';

export type PermintaanUmkm = {
  saringan: IsiSaringanUmkm;
  urut: UrutanUmkm;
  arah: Direction;
  hariIni: Tanggal;
  /** Months after which a record is to be looked at again. */
  bulanVerifikasi: number;
  /** Made by `siapkanPencarian`; undefined without a search. */
  pencarian?: SearchPlan | undefined;
  /** Only what lies in these areas; left out or empty means everywhere. */
  cakupan?: readonly string[];
};

/** Looks the words of the search box up once for list, count and export. */
export async function siapkanPencarian(db: Db, teks: string | undefined): Promise<SearchPlan | undefined> {
  return teks ? planSearch(db, 'umkm', teks) : undefined;
}

type Kueri = ReturnType<typeof semuaUsaha>;
const semuaUsaha = (db: Db) => db.selectFrom('umkm');

/** Exactly what the filters and the search box leave. */
function tersaring(db: Db, minta: PermintaanUmkm): Kueri {
  return saringRincian(saringMutu(saringIsi(saringWilayah(semuaUsaha(db), minta), minta.saringan), minta), minta.saringan);
}

function saringWilayah(awal: Kueri, { saringan: s, pencarian, cakupan = [] }: PermintaanUmkm): Kueri {
  let query = awal;
  if (cakupan.length > 0) query = query.where(withinAreas(sql.ref('umkm.kode_wilayah'), cakupan));
  if (s.keadaan === 'dinonaktifkan' || s.keadaan === 'digabung') query = query.where('umkm.keadaan', '=', s.keadaan);
  // Spelled out, not as a parameter: the planner must see that the partial indexes serve.
  else if (s.keadaan !== 'semua') query = query.where(sql<boolean>`umkm.keadaan = 'aktif'`);
  if (pencarian) {
    const telepon = periksaTelepon(s.cari ?? '');
    query = telepon.ok ? query.where('umkm.telepon', '=', telepon.nilai) : query.where(matches(sql.ref('umkm.cari'), pencarian));
  }
  if (s.wilayah && /^\d{2}(\.\d{2}){1,2}$/.test(s.wilayah)) return query.where('umkm.kode_wilayah', 'like', `${s.wilayah}.%`);
  return s.wilayah ? query.where('umkm.kode_wilayah', '=', s.wilayah) : query;
}

function saringIsi(awal: Kueri, s: IsiSaringanUmkm): Kueri {
  let query = awal;
  if (s.kelas) query = s.kelas === 'belum' ? query.where('umkm.kelas', 'is', null) : query.where('umkm.kelas', '=', s.kelas);
  if (s.sektor) query = s.sektor === 'belum' ? query.where('umkm.sektor', 'is', null) : query.where('umkm.sektor', '=', s.sektor);
  if (s.bentuk) query = query.where('umkm.bentuk_usaha', '=', s.bentuk);
  if (s.nib) query = query.where('umkm.nib_keadaan', '=', s.nib);
  if (s.binaan) query = query.where('umkm.binaan', '=', s.binaan === 'ya');
  if (s.kurasi) query = query.where('umkm.kurasi', '=', s.kurasi);
  if (s.direktori === 'belum') query = query.where('umkm.tampil_publik', 'is', null);
  else if (s.direktori) query = query.where('umkm.tampil_publik', '=', s.direktori === 'ya');
  return query;
}

function saringMutu(awal: Kueri, { saringan: s, hariIni, bulanVerifikasi }: PermintaanUmkm): Kueri {
  let query = awal;
  if (s.kelengkapan === 'rendah') query = query.where('umkm.kelengkapan', '<', 50);
  if (s.kelengkapan === 'sedang') query = query.where('umkm.kelengkapan', '>=', 50).where('umkm.kelengkapan', '<', 80);
  if (s.kelengkapan === 'tinggi') query = query.where('umkm.kelengkapan', '>=', 80);
  const batas = tambahBulan(hariIni, -bulanVerifikasi);
  if (s.verifikasi === 'belum') query = query.where('umkm.diverifikasi_pada', 'is', null);
  if (s.verifikasi === 'baru') query = query.where('umkm.diverifikasi_pada', '>', batas);
  if (s.verifikasi === 'perlu') {
    query = query.where(
      sql<boolean>`(umkm.diverifikasi_pada <= ${batas} or (umkm.diverifikasi_pada is null and umkm.dibuat_pada::date <= ${batas}))`,
    );
  }
  return query;
}

function saringRincian(awal: Kueri, s: IsiSaringanUmkm): Kueri {
  let query = awal;
  if (s.tahun && /^\d{4}$/.test(s.tahun)) {
    query = query.where(sql<boolean>`exists (select 1 from umkm_tahunan t where t.umkm_id = umkm.id and t.tahun = ${Number(s.tahun)})`);
  }
  if (s.sertifikat) {
    const jenis = s.sertifikat === 'ada' || s.sertifikat === 'tanpa' ? null : s.sertifikat;
    const punya = sql<boolean>`exists (
      select 1 from umkm_sertifikat f
      where f.umkm_id = umkm.id and f.keadaan = 'aktif' and (${jenis}::text is null or f.jenis = ${jenis})
    )`;
    query = query.where(s.sertifikat === 'tanpa' ? sql<boolean>`not ${punya}` : punya);
  }
  return query;
}

function baris(db: Db, minta: PermintaanUmkm) {
  return tersaring(db, minta)
    .leftJoin('wilayah as w', 'w.kode', 'umkm.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select([
      'umkm.id',
      'umkm.nama',
      'umkm.merek',
      'umkm.pemilik_nama',
      'umkm.bentuk_usaha',
      'umkm.kelas',
      'umkm.kbli_kode',
      'umkm.sektor',
      'umkm.nib',
      'umkm.nib_keadaan',
      'umkm.kode_wilayah',
      'umkm.versi',
      'umkm.keadaan',
      'umkm.kelengkapan',
      'umkm.diverifikasi_pada',
      'umkm.diubah_pada',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
    ]);
}

export type BarisUmkm = Awaited<ReturnType<ReturnType<typeof baris>['execute']>>[number];

const id = sql<number>`umkm.id`;

function urutan({ urut, arah }: PermintaanUmkm): KeysetOrder {
  switch (urut) {
    case 'diubah':
      return { column: sql`umkm.diubah_pada`, id, direction: arah };
    case 'kelengkapan':
      return { column: sql`umkm.kelengkapan`, id, direction: arah };
    case 'verifikasi':
      return { column: sql`umkm.diverifikasi_pada`, id, direction: arah, nullable: true };
    case 'nama':
    case 'relevansi':
      return { column: sql`umkm.nama_lipat`, id, direction: arah };
  }
}

const serupa = sql`umkm.nama_lipat || ' ' || coalesce(lipat(umkm.merek), '') || ' ' || lipat(umkm.pemilik_nama)`;

/** A page; a search that is sorted by likeness also says how many it found, since it looked at all of them. */
export async function listUmkm(db: Db, minta: PermintaanUmkm, page: PageRequest): Promise<KeysetPage<BarisUmkm> & { count?: Count }> {
  if (minta.urut !== 'relevansi' || !minta.pencarian) return keysetPage(baris(db, minta), urutan(minta), page);
  return listByLikeness(tersaring(db, minta), { id, likeTo: serupa }, minta.pencarian, page, (ids) =>
    baris(db, minta).where('umkm.id', 'in', ids).execute(),
  );
}

type Hitungan = { jumlah: Count; pada: number };
const LAMA_MS = 60_000;
const MOST_KEPT = 500;
const tersimpan = new WeakMap<Db, Map<string, Hitungan>>();

/**
 * How many records the filters leave, and as of when. Up to 10 000 it is counted each time; "more than 10 000" is
 * remembered for a minute, since it costs as much to find out again and hardly changes.
 */
export async function hitungUmkm(db: Db, minta: PermintaanUmkm, kini: Date): Promise<{ jumlah: Count; pada: Date }> {
  const kunci = JSON.stringify([minta.saringan, minta.bulanVerifikasi, minta.hariIni, minta.cakupan ?? []]);
  const ingatan = tersimpan.get(db) ?? new Map<string, Hitungan>();
  tersimpan.set(db, ingatan);
  const lama = ingatan.get(kunci);
  if (lama && kini.getTime() - lama.pada < LAMA_MS) return { jumlah: lama.jumlah, pada: new Date(lama.pada) };
  const query = tersaring(db, minta).select('umkm.id');
  const jumlah = await (minta.pencarian ? likenessCount(db, query) : countUpTo(db, query));
  if (ingatan.size >= MOST_KEPT) ingatan.clear();
  if (jumlah.exact) ingatan.delete(kunci);
  else ingatan.set(kunci, { jumlah, pada: kini.getTime() });
  return { jumlah, pada: kini };
}

/** Rows of the export: all fields of the record and the newest year's workers; the NPWP still encrypted. */
export function alirUmkm(db: Db, minta: PermintaanUmkm) {
  const query = tersaring(db, minta)
    .leftJoin('wilayah as w', 'w.kode', 'umkm.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .leftJoin('umkm_pemilik as p', (join) => join.onRef('p.umkm_id', '=', 'umkm.id').on('p.utama', '=', true))
    .leftJoin('orang as o', 'o.id', 'p.orang_id')
    .select([
      'umkm.id',
      'umkm.nama',
      'umkm.merek',
      'umkm.pemilik_nama',
      'umkm.bentuk_usaha',
      'umkm.tanggal_berdiri',
      'umkm.tahun_berdiri',
      'umkm.nib_keadaan',
      'umkm.nib',
      'umkm.alasan_belum_nib',
      'umkm.npwp_keadaan',
      'umkm.npwp_samar',
      'umkm.npwp_sandi',
      'umkm.kbli_versi',
      'umkm.kbli_kode',
      'umkm.sektor',
      'umkm.produk',
      'umkm.alamat',
      'umkm.rt',
      'umkm.rw',
      'umkm.kode_wilayah',
      'umkm.telepon',
      'umkm.surel',
      'umkm.kelas',
      'umkm.kelas_dasar',
      'umkm.binaan',
      'umkm.kurasi',
      'umkm.tampil_publik',
      'umkm.kelengkapan',
      'umkm.diverifikasi_pada',
      'umkm.sumber',
      'umkm.keadaan',
      'umkm.diubah_pada',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
      'o.nik_samar',
      'o.nik_sandi',
      'o.nik_keadaan',
      'o.jenis_kelamin',
    ])
    .select(
      sql<
        string | null
      >`(select string_agg(distinct f.jenis, ', ') from umkm_sertifikat f where f.umkm_id = umkm.id and f.keadaan = 'aktif')`.as(
        'sertifikat',
      ),
    );
  return streamRows(query, urutan(minta), 500);
}

/** Numbers of the records that the filters leave, in their order and in portions. */
export async function* alirNomorUmkm(db: Db, minta: PermintaanUmkm): AsyncGenerator<number[]> {
  const query = tersaring(db, minta).select('umkm.id');
  for await (const rows of streamRows(query, { column: id, id, direction: 'asc' }, 500)) yield rows.map((row) => row.id);
}
