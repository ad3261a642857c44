import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { childEnvironment, ConfigError } from '../config.ts';
import type { ArchiveWriter } from './archive.ts';
import { DUMP } from './manifest.ts';
import { countRows, type RowCounts } from './row-counts.ts';

/** For an office's own PostgreSQL: pg_dump, in the very snapshot in which the rows are counted. */
export async function dumpInto(client: pg.Client, url: string, archive: ArchiveWriter): Promise<{ counts: RowCounts; exact: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'panji-cadangan-'));
  await client.query('begin isolation level repeatable read read only');
  try {
    const asked = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
    const file = join(folder, DUMP);
    await runTool('pg_dump', url, [
      '--format=custom',
      '--no-owner',
      '--no-privileges',
      `--snapshot=${asked.rows[0]?.snapshot ?? ''}`,
      `--file=${file}`,
    ]);
    const counts = await countRows(client);
    await archive.file(DUMP, file);
    return { counts, exact: true };
  } finally {
    await client.query('rollback');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL's own programs; the password goes through the environment, where other users cannot read it. */
export async function runTool(tool: 'pg_dump' | 'pg_restore', url: string, words: string[]): Promise<void> {
  const at = new URL(url);
  const password = decodeURIComponent(at.password);
  at.password = '';
  const env = childEnvironment(password ? { PGPASSWORD: password } : {});
  const child = spawn(tool, [...words, `--dbname=${at.href}`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? missing(tool) : error));
    child.once('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) {
    throw new ConfigError(
      `Program ${tool} gagal (${errors.trim().split('\n').slice(-2).join(' ')}); pastikan versinya sama dengan atau lebih baru daripada PostgreSQL pada DATABASE_URL, lalu ulangi.`,
    );
  }
}

function missing(tool: string): ConfigError {
  return new ConfigError(
    `Program ${tool} tidak ditemukan; pasang paket klien PostgreSQL (misalnya postgresql-client) di komputer ini, lalu ulangi.`,
  );
}
