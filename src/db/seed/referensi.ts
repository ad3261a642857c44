import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import type { Db, Tx } from '../client.ts';

const MARK = 'referensi';
const FILES = ['wilayah_nasional.csv', 'wilayah_malang.csv', 'wilayah_alias.csv', 'kbli2020.csv', 'kbli2025_partial.csv'] as const;
type SeedFile = (typeof FILES)[number];

/** Beside this file in the source, in `seed/` beside the bundle in `dist/`. */
function read(name: SeedFile): Buffer {
  const found = [`./${name}`, `./seed/${name}`]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`${name} is missing beside the program: run the build again`);
  return readFileSync(found);
}

/**
 * Areas and business fields, as their official lists have them. Done once for a given content of the files: the next
 * start only compares a digest. Rows that a newer list no longer has stay, since records point to them.
 */
export async function seedReferensi(db: Db): Promise<{ changed: boolean }> {
  const contents = new Map(FILES.map((name) => [name, read(name)] as const));
  const all = createHash('sha256');
  for (const [name, content] of contents) all.update(name).update(content);
  const digest = all.digest('hex');
  const known = await db.selectFrom('penanda').select('nilai').where('nama', '=', MARK).executeTakeFirst();
  if (known?.nilai === digest) return { changed: false };
  const rows = (name: SeedFile) => parseRows(contents.get(name) ?? Buffer.alloc(0));
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('panji:referensi'))`.execute(tx);
    await seedWilayah(tx, rows);
    await seedKbli(tx, rows);
    await tx
      .insertInto('penanda')
      .values({ nama: MARK, nilai: digest })
      .onConflict((conflict) => conflict.column('nama').doUpdateSet({ nilai: digest, dicatat_pada: sql`now()` }))
      .execute();
  });
  await sql`analyze wilayah`.execute(db).catch(() => undefined);
  await sql`analyze kbli`.execute(db).catch(() => undefined);
  return { changed: true };
}

type Row = Record<string, string>;
type Rows = (name: SeedFile) => Row[];

function parseRows(content: Buffer): Row[] {
  return parse(content, { columns: true, bom: true, skip_empty_lines: true }) as Row[];
}

const column = (rows: readonly Row[], name: string) => rows.map((row) => row[name] ?? '');

/** Level and parent are in the code: 35.73.02.1008 lies in 35.73.02. Parents come first, so one level a statement. */
async function seedWilayah(tx: Tx, rows: Rows): Promise<void> {
  const national = rows('wilayah_nasional.csv');
  for (const level of [1, 2, 3, 4]) {
    const part = national.filter((row) => row['kode']?.split('.').length === level);
    await sql`
      insert into wilayah (kode, nama, tingkat, induk)
      select kode, nama, ${level}, case when ${level} > 1 then left(kode, length(kode) - position('.' in reverse(kode))) end
      from unnest(${column(part, 'kode')}::text[], ${column(part, 'nama')}::text[]) as baris (kode, nama)
      order by kode
      on conflict (kode) do update set nama = excluded.nama where wilayah.nama <> excluded.nama`.execute(tx);
  }
  const local = rows('wilayah_malang.csv');
  await sql`
    update wilayah set kode_bps = coalesce(nullif(baris.bps, ''), kode_bps), kode_pos = coalesce(nullif(baris.pos, ''), kode_pos)
    from unnest(${column(local, 'kode')}::text[], ${column(local, 'kode_bps')}::text[], ${column(local, 'kode_pos')}::text[]) as baris (kode, bps, pos)
    where wilayah.kode = baris.kode`.execute(tx);
  const aliases = rows('wilayah_alias.csv');
  await sql`
    insert into wilayah_alias (alias, kode)
    select lipat(alias), kode from unnest(${column(aliases, 'alias')}::text[], ${column(aliases, 'kode')}::text[]) as baris (alias, kode)
    on conflict do nothing`.execute(tx);
}

async function seedKbli(tx: Tx, rows: Rows): Promise<void> {
  const older = rows('kbli2020.csv');
  await insertKbli(tx, 2020, older.map((row) => ({
    kode: row['kode'] ?? '',
    tingkat: row['level'] ?? '',
    judul: row['judul'] ?? '',
    kategori: row['kategori'] ?? '',
    induk: row['induk'] ?? '',
  })));
  await insertKbli(tx, 2025, rows('kbli2025_partial.csv').map((row) => ({
    kode: row['kode'] ?? '',
    tingkat: 'kelompok',
    judul: row['judul'] ?? '',
    kategori: '',
    induk: '',
  })));
}

async function insertKbli(tx: Tx, version: 2020 | 2025, rows: Row[]): Promise<void> {
  await sql`
    insert into kbli (versi, kode, tingkat, judul, kategori, induk)
    select ${version}, kode, tingkat, judul, nullif(kategori, ''), nullif(induk, '')
    from unnest(${column(rows, 'kode')}::text[], ${column(rows, 'tingkat')}::text[], ${column(rows, 'judul')}::text[],
      ${column(rows, 'kategori')}::text[], ${column(rows, 'induk')}::text[]) as baris (kode, tingkat, judul, kategori, induk)
    on conflict (versi, kode) do update set judul = excluded.judul, tingkat = excluded.tingkat,
      kategori = excluded.kategori, induk = excluded.induk`.execute(tx);
}
