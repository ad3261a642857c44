import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pg from 'pg';
import type { ArchiveWriter } from './archive.ts';
import type { Embedded } from './embedded.ts';
import { countAtRest, type RowCounts } from './row-counts.ts';

/** Made anew by every start, or belonging to the running server alone; the folders themselves must exist. */
const EMPTIED = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'log',
]);
const LEFT_OUT = /^(postmaster\.(pid|opts)|panji-start\.log|backup_label.*|tablespace_map.*|current_logfiles.*|pg_internal\.init.*)$/;
const CONTROL = 'global/pg_control';

/**
 * The server's files while it works, by PostgreSQL's own procedure for a base backup. The files are of different moments;
 * the log from the start to the stop makes them one, and the server replays it at its first start after a restore.
 */
export async function copyCluster(
  client: pg.Client,
  server: Embedded,
  archive: ArchiveWriter,
): Promise<{ counts: RowCounts; exact: boolean }> {
  const { cluster } = server;
  // Without it the server may recycle log segments that the backup still needs; it ends with this connection.
  await client.query('select pg_create_physical_replication_slot($1, true, true)', [`panji_cadangan_${process.pid}`]);
  const started = await client.query<{ segment: string }>(`select pg_walfile_name(pg_backup_start('panji', true)) as segment`);
  for (const { path, folder } of await clusterFiles(cluster)) {
    if (folder) await archive.folder(join('postgres', path));
    else if (path !== CONTROL) await archive.file(`postgres/${path}`, join(cluster, path));
  }
  await archive.file(`postgres/${CONTROL}`, join(cluster, CONTROL));
  const { counts, exact, result } = await stopAtRest(client, server);
  await archive.bytes('postgres/backup_label', result.label);
  const first = started.rows[0]?.segment ?? '';
  for (const name of (await readdir(join(cluster, 'pg_wal'))).sort()) {
    const needed = /^[0-9A-F]{24}$/.test(name) ? name >= first && name <= result.segment : name.endsWith('.history');
    if (needed) await archive.file(`postgres/pg_wal/${name}`, join(cluster, 'pg_wal', name));
  }
  return { counts, exact };
}

/** The counts need a second connection: the backup lives in the first one, outside any transaction. */
async function stopAtRest(client: pg.Client, server: Embedded) {
  const counter = new pg.Client({ connectionString: server.migratorUrl, application_name: 'panji cadangan' });
  counter.on('error', () => {});
  await counter.connect();
  try {
    return await countAtRest(counter, async () => {
      const stopped = await client.query<{ segment: string; label: string }>(
        'select pg_walfile_name(lsn) as segment, labelfile as label from pg_backup_stop(false)',
      );
      const row = stopped.rows[0];
      if (!row) throw new Error('pg_backup_stop returned nothing');
      return row;
    });
  } finally {
    await counter.end();
  }
}

type ClusterFile = { path: string; folder: boolean };

async function clusterFiles(cluster: string): Promise<ClusterFile[]> {
  const found: ClusterFile[] = [{ path: '', folder: true }];
  async function walk(folder: string): Promise<void> {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = relative(cluster, join(folder, entry.name));
      if (LEFT_OUT.test(entry.name) || entry.name.startsWith('pgsql_tmp')) continue;
      if (entry.isDirectory()) {
        found.push({ path, folder: true });
        if (!EMPTIED.has(path)) await walk(join(folder, entry.name));
      } else if (entry.isFile()) found.push({ path, folder: false });
    }
  }
  await walk(cluster);
  return found;
}
