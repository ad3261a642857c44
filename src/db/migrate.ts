import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import pg from 'pg';
import { ConfigError } from '../config.ts';

/** Beside this file in the source, beside the bundle in `dist/`. */
const folder = new URL('./migrations/', import.meta.url);

type SqlFile = { name: string; text: string; digest: string };
type Own = { migrasi_sidik: { nama: string; sidik: string } };
export type PendingMigrations = { done: number; pending: string[] };

/**
 * Brings the database at `url` up to date and returns the names of the migrations that ran now.
 * `url` is the owner's; `appRole` is the role that works with the tables, where there is a second one.
 */
export async function migrate(url: string, options: { appRole?: string } = {}): Promise<string[]> {
  const files = await sqlFiles();
  return withOwner(url, async (db) => {
    await sql`create table if not exists migrasi_sidik (nama text primary key, sidik text not null)`.execute(db);
    await sql`comment on table migrasi_sidik is 'SHA-256 of each migration that ran: a merged migration never changes'`.execute(db);
    await refuseChanged(db, files);
    if (options.appRole) await grant(db, options.appRole);
    const ran: string[] = [];
    const provider: MigrationProvider = {
      getMigrations: async () => Object.fromEntries(files.map((file) => [file.name, asMigration(file)])),
    };
    const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
    for (const one of results ?? []) if (one.status === 'Success') ran.push(one.migrationName);
    if (error) throw explain(error, results?.find((one) => one.status === 'Error')?.migrationName);
    return ran;
  });
}

/** What `migrate` would run, without running it. */
export async function pendingMigrations(url: string): Promise<PendingMigrations> {
  const files = await sqlFiles();
  return withOwner(url, async (db) => {
    const known = await sql<{ found: boolean }>`select to_regclass('migrasi_sidik') is not null as found`.execute(db);
    if (!known.rows[0]?.found) return { done: 0, pending: files.map((file) => file.name) };
    await refuseChanged(db, files);
    const rows = await db.selectFrom('migrasi_sidik').select('nama').execute();
    const done = new Set(rows.map((row) => row.nama));
    return { done: done.size, pending: files.map((f) => f.name).filter((name) => !done.has(name)) };
  });
}

async function withOwner<T>(url: string, run: (db: Kysely<Own>) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'panji migrasi' });
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const db = new Kysely<Own>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await run(db);
  } finally {
    await db.destroy();
  }
}

async function sqlFiles(): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return { name: name.slice(0, -4), text, digest: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function asMigration(file: SqlFile): Migration {
  return {
    up: async (db: Kysely<Own>) => {
      await sql.raw(file.text).execute(db);
      await db.insertInto('migrasi_sidik').values({ nama: file.name, sidik: file.digest }).execute();
    },
  };
}

async function refuseChanged(db: Kysely<Own>, files: SqlFile[]): Promise<void> {
  const digests = new Map(files.map((file) => [file.name, file.digest]));
  for (const row of await db.selectFrom('migrasi_sidik').selectAll().execute()) {
    const digest = digests.get(row.nama);
    if (digest === undefined) {
      throw new ConfigError(
        `Basis data ini lebih baru daripada program (migrasi ${row.nama} tidak dikenal); pasang versi Panji yang terakhir dipakai atau yang lebih baru.`,
      );
    }
    if (digest !== row.sidik) {
      throw new ConfigError(
        `Migrasi ${row.nama} sudah dijalankan, tetapi berkasnya kini berubah; kembalikan berkas itu seperti semula dan tulis perubahan sebagai migrasi baru.`,
      );
    }
  }
}

/**
 * The working role may read and write rows, never change the structure. Default privileges come before the tables, so
 * that a migration can take a right back (a trace is never updated) and keep it so.
 */
async function grant(db: Kysely<Own>, role: string): Promise<void> {
  const r = sql.id(role);
  const schema = await sql<{ name: string; known: boolean }>`
    select current_schema() as name, has_table_privilege(${role}, 'migrasi_sidik', 'select') as known`.execute(db);
  const first = schema.rows[0];
  if (!first || first.known) return;
  const s = sql.id(first.name);
  await sql`grant usage on schema ${s} to ${r}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema ${s} to ${r}`.execute(db);
  await sql`grant usage, select on all sequences in schema ${s} to ${r}`.execute(db);
  const boss = await sql<{ found: boolean }>`select to_regnamespace('pgboss') is not null as found`.execute(db);
  if (boss.rows[0]?.found) {
    await sql`grant usage on schema pgboss to ${r}`.execute(db);
    await sql`grant select, insert, update, delete on all tables in schema pgboss to ${r}`.execute(db);
  }
  await sql`alter default privileges grant select, insert, update, delete on tables to ${r}`.execute(db);
  await sql`alter default privileges grant usage, select on sequences to ${r}`.execute(db);
  await sql`alter default privileges grant usage on schemas to ${r}`.execute(db);
}

function explain(error: unknown, name: string | undefined): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`migration ${name ?? ''} failed: ${reason}`, { cause: error });
}
