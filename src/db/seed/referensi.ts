import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../client.ts';
import { readFile, type ReferenceFile, readTable, type Table } from './berkas.ts';
import { readLibur } from './libur.ts';

const MARK = 'referensi';
const FILES: readonly ReferenceFile[] = [
  'wilayah_nasional.csv',
  'wilayah_malang.csv',
  'wilayah_alias.csv',
  'kbli2020.csv',
  'kbli2025_partial.csv',
  'hari_libur_id_2024_2027.csv',
];

/**
 * Areas, business fields and holidays, as their official lists have them. Done once for a given content of the files: the next
 * start only compares a digest. Rows that a newer list no longer has stay, since records point to them.
 */
export async function seedReferensi(db: Db): Promise<{ changed: boolean }> {
  const contents = new Map(FILES.map((name) => [name, readFile(name)] as const));
  const all = createHash('sha256');
  for (const [name, content] of contents) all.update(name).update(content);
  const digest = all.digest('hex');
  const known = await db.selectFrom('penanda').select('nilai').where('nama', '=', MARK).executeTakeFirst();
  if (known?.nilai === digest) return { changed: false };
  const table = (name: ReferenceFile) => readTable(contents.get(name) ?? Buffer.alloc(0));
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('panji:referensi'))`.execute(tx);
    await seedWilayah(tx, table);
    await seedKbli(tx, table);
    await seedLibur(tx);
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

type Tables = (name: ReferenceFile) => Table;

function column({ head, lines }: Table, name: string): string[] {
  const at = head.indexOf(name);
  return lines.map((line) => line[at] ?? '');
}

/** Length of a code at each level: 35, 35.73, 35.73.02, 35.73.02.1008. */
const LEVELS = [2, 5, 8, 13];

/** Level and parent are in the code: 35.73.02.1008 lies in 35.73.02. Parents come first, so one level a statement. */
async function seedWilayah(tx: Tx, tables: Tables): Promise<void> {
  const national = tables('wilayah_nasional.csv');
  for (const [i, length] of LEVELS.entries()) {
    const part = { ...national, lines: national.lines.filter(([kode]) => kode?.length === length) };
    const parent = LEVELS[i - 1] ?? null;
    await sql`
      insert into wilayah (kode, nama, tingkat, induk)
      select kode, nama, ${i + 1}, left(kode, ${parent}::int)
      from unnest(${column(part, 'kode')}::text[], ${column(part, 'nama')}::text[]) as baris (kode, nama)
      on conflict (kode) do update set nama = excluded.nama where wilayah.nama <> excluded.nama`.execute(tx);
  }
  const local = tables('wilayah_malang.csv');
  await sql`
    update wilayah set kode_bps = coalesce(nullif(baris.bps, ''), kode_bps), kode_pos = coalesce(nullif(baris.pos, ''), kode_pos)
    from unnest(${column(local, 'kode')}::text[], ${column(local, 'kode_bps')}::text[], ${column(local, 'kode_pos')}::text[]) as baris (kode, bps, pos)
    where wilayah.kode = baris.kode`.execute(tx);
  const aliases = tables('wilayah_alias.csv');
  await sql`
    insert into wilayah_alias (alias, kode)
    select lipat(alias), kode from unnest(${column(aliases, 'alias')}::text[], ${column(aliases, 'kode')}::text[]) as baris (alias, kode)
    on conflict do nothing`.execute(tx);
}

/** The newer list comes without levels and letters: five digits only. */
async function seedKbli(tx: Tx, tables: Tables): Promise<void> {
  const older = tables('kbli2020.csv');
  await sql`
    insert into kbli (versi, kode, tingkat, judul, kategori, induk)
    select 2020, kode, tingkat, judul, nullif(kategori, ''), nullif(induk, '')
    from unnest(${column(older, 'kode')}::text[], ${column(older, 'level')}::text[], ${column(older, 'judul')}::text[],
      ${column(older, 'kategori')}::text[], ${column(older, 'induk')}::text[]) as baris (kode, tingkat, judul, kategori, induk)
    on conflict (versi, kode) do update set judul = excluded.judul, tingkat = excluded.tingkat,
      kategori = excluded.kategori, induk = excluded.induk`.execute(tx);
  const newer = tables('kbli2025_partial.csv');
  await sql`
    insert into kbli (versi, kode, tingkat, judul)
    select 2025, kode, 'kelompok', judul
    from unnest(${column(newer, 'kode')}::text[], ${column(newer, 'judul')}::text[]) as baris (kode, judul)
    on conflict (versi, kode) do update set judul = excluded.judul`.execute(tx);
}

/** What the office changed in its calendar stays as the office has it. */
async function seedLibur(tx: Tx): Promise<void> {
  const semua = readLibur();
  await sql`
    insert into hari_libur (tanggal, nama, jenis, dasar)
    select * from unnest(${semua.map((satu) => satu.tanggal)}::date[], ${semua.map((satu) => satu.nama)}::text[],
      ${semua.map((satu) => satu.jenis)}::text[], ${semua.map((satu) => satu.dasar)}::text[])
    on conflict (tanggal) do nothing`.execute(tx);
}
