import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import { kodeBerjenjang, rapatkan, sebutanWilayah, type Tingkat, uraiCariWilayah, type Wilayah, type WilayahBerjalur } from './wilayah.ts';

type Baris = { kode: string; nama: string; tingkat: number; kode_pos: string | null };

const dariBaris = (baris: Baris): Wilayah => ({
  kode: baris.kode,
  nama: baris.nama,
  tingkat: baris.tingkat as Tingkat,
  kodePos: baris.kode_pos,
});

export async function findWilayah(db: DbOrTx, kode: string): Promise<WilayahBerjalur | undefined> {
  return (await jalurWilayah(db, [kode])).get(kode);
}

/** Areas by code, each with the names of those around it. Codes that are not there are left out. */
export async function jalurWilayah(db: DbOrTx, kode: readonly string[]): Promise<Map<string, WilayahBerjalur>> {
  const dicari = new Set(kode.flatMap(kodeBerjenjang));
  if (dicari.size === 0) return new Map();
  const rows = await db
    .selectFrom('wilayah')
    .select(['kode', 'nama', 'tingkat', 'kode_pos'])
    .where('kode', 'in', [...dicari])
    .execute();
  const semua = new Map(rows.map((row) => [row.kode, dariBaris(row)]));
  const hasil = new Map<string, WilayahBerjalur>();
  for (const satu of kode) {
    const wilayah = semua.get(satu);
    if (!wilayah) continue;
    const sekitar = kodeBerjenjang(satu)
      .reverse()
      .flatMap((k) => semua.get(k) ?? []);
    // The province is said only where the path would otherwise be a lone name.
    const disebut = sekitar.filter((w) => w.tingkat > 1 || sekitar.length <= 2);
    hasil.set(satu, { ...wilayah, jalur: disebut.map(sebutanWilayah).join(', ') });
  }
  return hasil;
}

/** The areas right under one, by name; without `induk` the provinces. */
export async function listAnak(db: DbOrTx, induk: string | null): Promise<Wilayah[]> {
  const rows = await db
    .selectFrom('wilayah')
    .select(['kode', 'nama', 'tingkat', 'kode_pos'])
    .where('induk', induk === null ? 'is' : '=', induk)
    .orderBy(induk === null ? 'kode' : 'nama')
    .execute();
  return rows.map(dariBaris);
}

/** Names of all regencies and cities, as suggestions for a search box. */
export async function listKabupatenKota(db: DbOrTx): Promise<string[]> {
  const rows = await db.selectFrom('wilayah').select('nama').where('tingkat', '=', 2).orderBy('nama').execute();
  return rows.map((row) => row.nama);
}

export type KelompokKelurahan = { label: string; options: { value: string; text: string }[] };

/** All kelurahan of an area in groups by kecamatan, ready for a `Select`: it works in every browser, without a script. */
export async function listPilihanKelurahan(db: DbOrTx, area: string): Promise<KelompokKelurahan[]> {
  const rows = await db
    .selectFrom('wilayah as kelurahan')
    .innerJoin('wilayah as kecamatan', 'kecamatan.kode', 'kelurahan.induk')
    .select(['kelurahan.kode', 'kelurahan.nama', 'kecamatan.nama as kecamatan'])
    .where('kelurahan.tingkat', '=', 4)
    .where('kelurahan.kode', 'like', `${area}.%`)
    .orderBy('kecamatan.nama')
    .orderBy('kelurahan.nama')
    .execute();
  const kelompok = new Map<string, KelompokKelurahan>();
  for (const row of rows) {
    const satu = kelompok.get(row.kecamatan) ?? { label: row.kecamatan, options: [] };
    satu.options.push({ value: row.kode, text: row.nama });
    kelompok.set(row.kecamatan, satu);
  }
  return [...kelompok.values()];
}

/** Kecamatan, each followed by its kelurahan, for filters: either kind of code may be chosen. */
export async function listPilihanWilayah(db: DbOrTx, area: string): Promise<KelompokKelurahan[]> {
  const [kecamatan, kelurahan] = await Promise.all([listAnak(db, area), listPilihanKelurahan(db, area)]);
  return kecamatan.map((satu) => ({
    label: `Kecamatan ${satu.nama}`,
    options: [{ value: satu.kode, text: `Seluruh ${satu.nama}` }, ...(kelurahan.find((k) => k.label === satu.nama)?.options ?? [])],
  }));
}

export type PilihanWilayah = { area: string; pada: number; kelurahan: KelompokKelurahan[]; wilayah: KelompokKelurahan[] };
const UMUR_MS = 10 * 60_000;
const ingatan = new WeakMap<DbOrTx, PilihanWilayah>();

/** Areas for the selects of forms (`kelurahan`) and filters (`wilayah`); they change with a law, so they are kept for a while. */
export async function pilihanWilayah(db: DbOrTx, area: string): Promise<PilihanWilayah> {
  const lama = ingatan.get(db);
  if (lama && lama.area === area && Date.now() - lama.pada < UMUR_MS) return lama;
  const [kelurahan, wilayah] = await Promise.all([listPilihanKelurahan(db, area), listPilihanWilayah(db, area)]);
  const baru = { area, pada: Date.now(), kelurahan, wilayah };
  ingatan.set(db, baru);
  return baru;
}

export type OpsiCariWilayah = {
  /** Only inside this area. */
  di?: string;
  tingkat?: Tingkat;
  batas?: number;
};

/**
 * Areas whose name looks like what was typed, the likeliest first: with misspellings, with "Kel." or "Kec." before the
 * name, by a spelling in use, by a code. A name that is typed exactly comes first.
 */
export async function cariWilayah(db: DbOrTx, teks: string, opsi: OpsiCariWilayah = {}): Promise<(WilayahBerjalur & { skor: number })[]> {
  const { nama, tingkat: tersirat, sekitar } = uraiCariWilayah(teks);
  const rapat = rapatkan(nama);
  if (rapat === '') return [];
  const tingkat = opsi.tingkat ?? tersirat ?? null;
  const batas = opsi.batas ?? 12;
  const di = opsi.di ? `${opsi.di}.%` : null;
  // Few enough to compare each one, so that a worse misspelling is found too.
  const sedikit = di !== null || (tingkat !== null && tingkat <= 2);
  const tempat = sql`(${di}::text is null or w.kode like ${di}) and (${tingkat}::int is null or w.tingkat = ${tingkat})`;
  const { rows } = await sql<Baris & { skor: number }>`
    with bernama as (
      select w.kode, w.nama, w.tingkat, w.kode_pos, w.nama as sebutan from wilayah w
      where ${tempat} and (w.nama % ${nama} or ${nama} <% w.nama or w.nama ilike ${`%${nama}%`} or w.kode like ${`${teks.trim()}%`}
        or (${sedikit} and similarity(regexp_replace(w.nama, '^(Kota|Kabupaten) ', ''), ${nama}) > 0.25))
      union
      select w.kode, w.nama, w.tingkat, w.kode_pos, a.alias from wilayah_alias a join wilayah w using (kode)
      where ${tempat} and a.alias % ${nama}
    ), rapat as (
      select kode, nama, tingkat, kode_pos, sebutan, regexp_replace(lower(sebutan), '[^a-z0-9]+', '', 'g') as rapat from bernama
    ), dinilai as (
      select *, regexp_replace(rapat, '^(kota|kabupaten)', '') as inti from rapat
    )
    select kode, nama, tingkat, kode_pos, max(case
      when rapat = ${rapat} or kode = ${teks.trim()} then 2
      when inti = ${rapat} then 1.5
      when starts_with(rapat, ${rapat}) then 1 + similarity(sebutan, ${nama}) / 4
      else greatest(similarity(sebutan, ${nama}), similarity(rapat, ${rapat}), similarity(inti, ${rapat}))
    end)::float8 as skor
    from dinilai group by kode, nama, tingkat, kode_pos
    order by skor desc, tingkat, nama, kode limit ${batas * 4}`.execute(db);
  const jalur = await jalurWilayah(
    db,
    rows.map((row) => row.kode),
  );
  return rows
    .flatMap((row) => {
      const wilayah = jalur.get(row.kode);
      return wilayah ? [{ ...wilayah, skor: row.skor + cocokSekitar(wilayah.jalur, sekitar) }] : [];
    })
    .sort((a, b) => b.skor - a.skor)
    .slice(0, batas);
}

function cocokSekitar(jalur: string, sekitar: readonly string[]): number {
  const rapat = rapatkan(jalur);
  return sekitar.filter((satu) => satu !== '' && rapat.includes(rapatkan(satu))).length;
}
