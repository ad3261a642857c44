import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openDb } from '../../src/db/client.ts';
import { segelJejak } from '../../src/rooms/jejak/actions.ts';
import { tell } from '../support/benchmark.ts';
import { seconds } from '../support/numbers.ts';
import type { Office } from '../support/office.ts';

export type Size = { umkm: number; koperasi: number };

const TABLES = "('orang', 'umkm', 'koperasi', 'jejak', 'kemiripan_profil')";

/**
 * A demonstration office of this size, through `panji seed` like any other; the owner takes the secondary indexes away
 * meanwhile, which at a million rows saves most of the time. What a kept data folder holds already is not loaded again.
 * The application is running afterwards.
 */
export async function loadOffice(office: Office, size: Size): Promise<void> {
  const stamp = join(office.data, 'bench-loaded.json');
  const wanted = JSON.stringify(size);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    await office.start(600_000);
    return;
  }
  if (existsSync(office.cluster))
    throw new Error(`${office.data} holds something else than ${wanted}, or a load that was broken off; remove that folder`);
  await office.start(300_000);
  const owner = await office.owner();
  try {
    await withoutIndexes(owner, () => seedInBackground(office, size));
    await sealTraces(office);
    const began = Date.now();
    await owner.query('vacuum (analyze)');
    tell(`vacuum and statistics ${seconds(Date.now() - began)} s`);
  } finally {
    await owner.end();
  }
  writeFileSync(stamp, wanted);
}

async function withoutIndexes(owner: pg.Client, load: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select c.oid::regclass::text as name, pg_get_indexdef(c.oid) as definition
     from pg_class c join pg_index i on i.indexrelid = c.oid join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace and (t.relname in ${TABLES} or t.relname like 'umkm\\_%')
       and not exists (select from pg_constraint k where k.conindid = c.oid)
     order by 1`,
  );
  await settings(owner, { max_wal_size: "'8GB'", maintenance_work_mem: "'1GB'", checkpoint_timeout: "'30min'" });
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  let began = Date.now();
  await load();
  tell(`rows ${seconds(Date.now() - began)} s`);
  began = Date.now();
  for (const { definition } of rows) await owner.query(definition);
  tell(`${rows.length} indexes ${seconds(Date.now() - began)} s`);
  await settings(owner, { max_wal_size: undefined, maintenance_work_mem: undefined, checkpoint_timeout: undefined });
}

async function settings(owner: pg.Client, values: Record<string, string | undefined>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await owner.query(value === undefined ? `alter system reset ${name}` : `alter system set ${name} = ${value}`);
  await owner.query('select pg_reload_conf()');
  // Index builds happen on this very connection.
  if (values['maintenance_work_mem'] !== undefined) await owner.query(`set maintenance_work_mem = ${values['maintenance_work_mem']}`);
}

/** Beside the running application, so that this process stays awake for Ctrl+C. */
async function seedInBackground(office: Office, size: Size): Promise<void> {
  const { command, words, env } = office.seedCommand(size.umkm, size.koperasi);
  const child = spawn(command, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const code = await ended;
  process.off('exit', stop);
  if (code !== 0) throw new Error(`panji seed ended with ${code}`);
}

/** The office's own job would do it in its time, and take the processor from what is measured. */
async function sealTraces(office: Office): Promise<void> {
  const began = Date.now();
  const database = openDb(await office.appUrl(), { max: 1 });
  try {
    while ((await segelJejak(database.db, 50_000)) > 0) continue;
  } finally {
    await database.close();
  }
  tell(`traces sealed ${seconds(Date.now() - began)} s`);
}
