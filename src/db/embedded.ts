import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { binaries, clusterOf, ownerFor, socketFolder, type Binaries, type Owner } from './embedded-place.ts';
import { awaitOrphans, belongsTo, clearStalePid, readPostmaster, stopPostmaster } from './embedded-process.ts';

const OWNER_ROLE = 'panji';
export const APP_ROLE = 'panji_app';
const DATABASE = 'panji';

export type Embedded = {
  /** The owner of everything: migrations, backup. */
  migratorUrl: string;
  /** The working role: reads and writes rows. */
  appUrl: string;
  /** PostgreSQL's own data folder. */
  cluster: string;
  socket: string;
  pid: number;
  /** True when the server was running already, left over from an application that was killed or started by a command. */
  adopted: boolean;
  running(): boolean;
  stop(): Promise<void>;
};

export type StartOptions = {
  /** The data folder as `placeData` returned it. */
  data: string;
  /** For news that a person waiting at the console should see. */
  say?: (line: string) => void;
  /** Further server settings; for tests only. */
  settings?: Record<string, string>;
};

/** What keeps a confirmed act through a power cut: on the command line, so that no file can switch it off. */
const SAFE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', listen_addresses: '', unix_socket_permissions: '0700' };

/** Starts the embedded server, or adopts the one that still runs on this folder; waits for recovery. */
export async function startEmbedded(options: StartOptions): Promise<Embedded> {
  const { data, say = () => {} } = options;
  const owner = ownerFor(data);
  const cluster = clusterOf(data);
  const programs = binaries(data, owner);
  makeCluster(data, owner, programs, say);
  refuseOtherVersion(cluster, programs);
  const began = Date.now();
  for (;;) {
    const adopted = await findEmbedded(data);
    if (adopted) {
      await awaitReady(adopted, say);
      if (adopted.running()) return prepared(adopted);
    }
    clearStalePid(cluster);
    await awaitOrphans(cluster);
    const started = await launch(options, owner, programs, cluster);
    if (started) return prepared(started);
    // Another start may have won the race, or the last backends of a killed server may not be gone yet.
    if (Date.now() - began > 20_000) throw refusal(cluster);
    await sleep(200);
  }
}

/** The embedded server that runs on this data folder now, if any. */
export async function findEmbedded(data: string): Promise<Embedded | undefined> {
  const cluster = clusterOf(data);
  let known = readPostmaster(cluster);
  while (known && known.status === 'stopping' && belongsTo(known.pid, cluster)) {
    await sleep(50);
    known = readPostmaster(cluster);
  }
  if (!known || !known.socket || !belongsTo(known.pid, cluster)) return undefined;
  return describe(cluster, known.pid, known.socket, true);
}

function describe(cluster: string, pid: number, socket: string, adopted: boolean): Embedded {
  const url = (role: string) => `postgresql://${role}@localhost/${DATABASE}?host=${encodeURIComponent(socket)}`;
  return {
    migratorUrl: url(OWNER_ROLE),
    appUrl: url(APP_ROLE),
    cluster,
    socket,
    pid,
    adopted,
    running: () => belongsTo(pid, cluster),
    stop: () => stopPostmaster(pid, cluster),
  };
}

function makeCluster(data: string, owner: Owner, programs: Binaries, say: (line: string) => void): void {
  const cluster = clusterOf(data);
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  if (existsSync(cluster)) {
    throw new ConfigError(`Folder ${cluster} ada tetapi bukan basis data; pindahkan folder itu, lalu mulai lagi atau pulihkan cadangan.`);
  }
  say('Menyiapkan basis data baru …');
  // Under another name until it is whole: a power cut during the making leaves nothing that looks like a database.
  // Each attempt has its own: the initdb of an application that was killed may still be writing.
  for (const name of readdirSync(data)) if (/^postgres\.baru-\d+$/.test(name)) rmSync(join(data, name), { recursive: true, force: true });
  const fresh = `${cluster}.baru-${process.pid}`;
  mkdirSync(fresh, { mode: 0o700 });
  if (owner) chownSync(fresh, owner.uid, owner.gid);
  const settings = Object.entries(memorySettings()).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const made = spawnSync(
    join(programs.folder, 'bin', 'initdb'),
    [
      '-D',
      fresh,
      '-U',
      OWNER_ROLE,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--auth-local=trust',
      '--auth-host=reject',
      '--no-instructions',
      ...settings,
    ],
    { ...owner, cwd: fresh, env: serverEnv(), encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message || `status ${made.status}`}`);
  renameSync(fresh, cluster);
  const parent = openSync(data, 'r');
  fsyncSync(parent);
  closeSync(parent);
}

/** Modest figures for an office PC; written into postgresql.conf once, where a technician may change them. */
function memorySettings(): Record<string, string> {
  const mb = Math.floor(totalmem() / 1_048_576);
  const within = (low: number, value: number, high: number) => `${Math.max(low, Math.min(value, high))}MB`;
  return {
    max_connections: '40',
    shared_buffers: within(64, Math.floor(mb / 16), 512),
    effective_cache_size: within(256, Math.floor(mb / 2), 16_384),
    maintenance_work_mem: within(64, Math.floor(mb / 32), 256),
    work_mem: '8MB',
    max_wal_size: '512MB',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    max_parallel_workers_per_gather: '1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'on',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_line_prefix: '%m [%p] %u ',
  };
}

function serverEnv(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

function refuseOtherVersion(cluster: string, programs: Binaries): void {
  const has = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const wants = programs.version.split('.')[0];
  if (has !== wants) {
    throw new ConfigError(
      `Folder data dibuat oleh PostgreSQL ${has}, sedangkan program ini membawa PostgreSQL ${wants}; jalankan versi Panji sebelumnya, buat cadangan, lalu ikuti petunjuk pembaruan.`,
    );
  }
}

function startLog(cluster: string): string {
  return join(cluster, 'panji-start.log');
}

async function launch(options: StartOptions, owner: Owner, programs: Binaries, cluster: string): Promise<Embedded | undefined> {
  const socket = socketFolder(options.data, owner);
  const settings = { ...SAFE, ...options.settings, unix_socket_directories: socket };
  const log = openSync(startLog(cluster), 'w', 0o600);
  const child = spawn(
    join(programs.folder, 'bin', 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own session: Ctrl+C at the console reaches the application, which stops the database after its last write.
    { ...owner, cwd: cluster, env: serverEnv(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  if (child.pid === undefined) return undefined;
  const server = describe(cluster, child.pid, socket, false);
  await awaitReady(server, options.say ?? (() => {}), () => ended);
  return ended ? undefined : server;
}

/** Until the server accepts connections or is gone. Recovery after a power cut may take minutes on an old disk. */
async function awaitReady(server: Embedded, say: (line: string) => void, gone = () => !server.running()): Promise<void> {
  let toldAt = Date.now();
  while (!gone()) {
    const known = readPostmaster(server.cluster);
    if (known?.pid === server.pid && known.status === 'ready') return;
    if (Date.now() - toldAt > 5000) {
      toldAt = Date.now();
      say('Basis data sedang dipulihkan setelah mati mendadak; harap tunggu …');
    }
    await sleep(15);
  }
}

/** The database and the two roles, made where they are missing. */
async function prepared(server: Embedded): Promise<Embedded> {
  const url = server.migratorUrl.replace(`/${DATABASE}?`, '/postgres?');
  const client = new pg.Client({ connectionString: url, application_name: 'panji mulai' });
  client.on('error', () => {});
  await client.connect();
  try {
    const found = await client.query<{ app: boolean; base: boolean }>(
      'select exists (select from pg_roles where rolname = $1) as app, exists (select from pg_database where datname = $2) as base',
      [APP_ROLE, DATABASE],
    );
    if (!found.rows[0]?.app) await client.query(`create role ${APP_ROLE} login`);
    if (!found.rows[0]?.base) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
  return server;
}

function refusal(cluster: string): Error {
  let tail = '';
  try {
    tail = readFileSync(startLog(cluster), 'utf8').trim().split('\n').slice(-4).join('\n');
  } catch {
    // The server may have been unable to start at all.
  }
  return new Error(`PostgreSQL did not start on ${cluster}\n${tail}`);
}
