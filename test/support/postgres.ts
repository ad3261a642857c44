import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openDb, type Database } from '../../src/db/client.ts';
import { APP_ROLE, startEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { makeFolder, removeFolder, removeLeftFolders } from './folder.ts';
import { seedReferensi } from '../../src/db/seed/referensi.ts';

/** Where test files find their server: an administrator's address, the template, and the working role if there is one. */
type Provided = { admin: string; template: string; appRole: string | null };

declare module 'vitest' {
  export interface ProvidedContext {
    panjiPostgres: Provided;
  }
}

const STALE_MS = 2 * 3600_000;

/** Vitest's global set-up: one server for the whole run, one migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL ? { admin: process.env.DATABASE_URL, stop: async () => {} } : await ownServer();
  await dropStale(server.admin);
  const template = testName('template');
  await run(server.admin, (admin) => admin.query(`create database ${template}`));
  const appRole = await makeAppRole(server.admin);
  await migrate(databaseAt(server.admin, template), appRole ? { appRole } : {});
  const seeding = openDb(databaseAt(server.admin, template), { max: 1 });
  await seedReferensi(seeding.db).finally(() => seeding.close());
  project.provide('panjiPostgres', { admin: server.admin, template, appRole });
  return async () => {
    await run(server.admin, (admin) => admin.query(`drop database if exists ${template} with (force)`));
    await server.stop();
  };
}

async function ownServer(): Promise<{ admin: string; stop(): Promise<void> }> {
  await removeLeftFolders();
  const data = makeFolder();
  // The files of one test run need not outlive a power cut; durability has its own tests with the real settings.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };
  const server = await startEmbedded({ data, settings });
  return {
    admin: server.migratorUrl,
    stop: () => removeFolder(data),
  };
}

/** A second role without a password works only where the server trusts its socket, as the embedded one does. */
async function makeAppRole(admin: string): Promise<string | null> {
  if (process.env.DATABASE_URL) return null;
  await run(admin, (client) =>
    client.query(`do $$ begin if to_regrole('${APP_ROLE}') is null then create role ${APP_ROLE} login; end if; end $$`),
  );
  return APP_ROLE;
}

export type FreshDatabase = Database & {
  name: string;
  /** The working role's address. */
  url: string;
  /** The owner's address. */
  migratorUrl: string;
};

const open: FreshDatabase[] = [];

/** A database of this test file's own, cloned from the migrated template; dropped when the file is done. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { admin, template, appRole } = inject('panjiPostgres');
  const name = testName('db');
  // Of the two ways to copy, this one costs a checkpoint but not a line of WAL for each page.
  await run(admin, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  const migratorUrl = databaseAt(admin, name);
  const url = appRole ? asRole(migratorUrl, appRole) : migratorUrl;
  const made = { ...openDb(url, { max: 5 }), name, url, migratorUrl };
  open.push(made);
  return made;
}

/** Called after each test file by `setup.ts`. */
export async function dropFreshDatabases(): Promise<void> {
  for (const one of open.splice(0)) {
    await one.close().catch(() => {});
    await run(inject('panjiPostgres').admin, (client) => client.query(`drop database if exists ${one.name} with (force)`));
  }
}

/** The moment is in the name, so that what a killed run left behind is recognised. */
function testName(kind: string): string {
  return `panji_test_${Date.now().toString(36)}_${kind}_${randomBytes(4).toString('hex')}`;
}

async function dropStale(admin: string): Promise<void> {
  await run(admin, async (client) => {
    const found = await client.query<{ datname: string }>(`select datname from pg_database where datname like 'panji\\_test\\_%'`);
    for (const { datname } of found.rows) {
      const made = Number.parseInt(datname.split('_')[2] ?? '', 36);
      if (Date.now() - made > STALE_MS) await client.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

async function run(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'panji uji' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

export function databaseAt(url: string, name: string): string {
  const at = new URL(url);
  at.pathname = `/${name}`;
  return at.href;
}

function asRole(url: string, role: string): string {
  const at = new URL(url);
  at.username = role;
  return at.href;
}
