import { existsSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { ConfigError, type Config } from '../config.ts';
import { BrokenArchive } from './archive.ts';
import { runTool } from './backup-dump.ts';
import { startEmbedded } from './embedded.ts';
import { fingerprint, givenKey, keyFile } from './key.ts';
import { claimFolder } from './lock-file.ts';
import { migrate } from './migrate.ts';
import { differences, countRows, type RowCounts } from './row-counts.ts';
import { openSource, type Source } from './source.ts';
import { unpack, type Unpacked } from './unpack.ts';
import type { Label } from './manifest.ts';

export type RestoreReport = {
  dibuat: string;
  versiPanji: string;
  tabel: number;
  baris: number;
  jumlahBerkas: number;
  /** Tables whose rows differ from the backup's list; empty when everything came back. */
  berbeda: string[];
  hitunganPersis: boolean;
};

/** What may lie in a data folder that counts as empty: the key and the archive are put there first. */
const ALLOWED = new Set(['kunci', 'cadangan', 'program', 'panji.pid', '.pulih']);

/** Brings a backup back into an empty data folder (and, with DATABASE_URL, an empty database) and counts its rows. */
export async function restore(config: Config, file: string, say: (line: string) => void): Promise<RestoreReport> {
  if (!existsSync(file)) throw new ConfigError(`Berkas cadangan ${file} tidak ada; periksa nama dan tempatnya.`);
  refuseFilled(config.data);
  const claim = claimFolder(config.data);
  try {
    const source = config.databaseUrl ? await openSource(config, say) : undefined;
    if (source) await refuseFilledDatabase(source);
    say('Memeriksa dan membuka cadangan …');
    const opened = await unpack(file, config.data, (label) => refuseLabel(label, config));
    try {
      return source ? await intoServer(opened, source, say) : await intoFolder(opened, config.data, say);
    } finally {
      opened.clear();
    }
  } catch (error) {
    if (!(error instanceof BrokenArchive)) throw error;
    throw new ConfigError(`Berkas ${file} rusak atau bukan cadangan Panji (${error.message}); pakai berkas cadangan yang lain.`, {
      cause: error,
    });
  } finally {
    claim.release();
  }
}

async function intoFolder(opened: Unpacked, data: string, say: (line: string) => void): Promise<RestoreReport> {
  // The database last: with it in place the folder would start, and its files must be there by then.
  opened.place(['berkas', 'postgres']);
  say('Memulihkan basis data …');
  const server = await startEmbedded({ data, say });
  try {
    return await report(opened, server.migratorUrl);
  } finally {
    await server.stop();
  }
}

async function intoServer(opened: Unpacked, source: Source, say: (line: string) => void): Promise<RestoreReport> {
  say('Memulihkan basis data …');
  await runTool('pg_restore', source.migratorUrl, ['--no-owner', '--no-privileges', '--exit-on-error', opened.dump]);
  const done = await report(opened, source.migratorUrl);
  await migrate(source.migratorUrl, source.appRole ? { appRole: source.appRole } : {});
  opened.place(['berkas']);
  return done;
}

async function report(opened: Unpacked, url: string): Promise<RestoreReport> {
  const { label, manifest } = opened;
  const counts = await countAt(url);
  return {
    dibuat: label.dibuat,
    versiPanji: label.versiPanji,
    tabel: Object.keys(counts).length,
    baris: Object.values(counts).reduce((sum, n) => sum + n, 0),
    jumlahBerkas: manifest.berkas.filter((one) => one.path.startsWith('berkas/')).length,
    berbeda: differences(manifest.hitungan, counts),
    hitunganPersis: manifest.hitunganPersis,
  };
}

async function countAt(url: string): Promise<RowCounts> {
  const client = new pg.Client({ connectionString: url, application_name: 'panji pulih' });
  await client.connect();
  try {
    return await countRows(client);
  } finally {
    await client.end();
  }
}

function refuseFilled(data: string): void {
  const there = readdirSync(data).filter((name) => !ALLOWED.has(name));
  if (there.length > 0) {
    throw new ConfigError(
      `Folder data ${data} tidak kosong (ada ${there.slice(0, 3).join(', ')}); pulihkan ke folder lain lewat PANJI_DATA, atau pindahkan isi folder ini dulu.`,
    );
  }
}

async function refuseFilledDatabase(source: Source): Promise<void> {
  const counts = await countAt(source.migratorUrl);
  if (Object.keys(counts).length > 0) {
    throw new ConfigError('Basis data pada DATABASE_URL tidak kosong; buat basis data baru yang kosong dan tunjuk yang itu.');
  }
}

/** Before anything is unpacked: the right kind, and the key without which its secrets stay closed. */
function refuseLabel(label: Label, config: Config): void {
  if (label.jenis === 'fisik' && config.databaseUrl) {
    throw new ConfigError('Cadangan ini dari basis data bawaan Panji; pulihkan tanpa DATABASE_URL.');
  }
  if (label.jenis === 'dump' && !config.databaseUrl) {
    throw new ConfigError('Cadangan ini dari PostgreSQL kantor; isi DATABASE_URL dengan basis data kosong, lalu ulangi.');
  }
  const key = givenKey(config);
  if (!key) {
    throw new ConfigError(`Kunci kantor belum ada; tulis kunci dari kertas ke ${keyFile(config.data)} atau isi PANJI_KEY, lalu ulangi.`);
  }
  if (fingerprint(key) !== label.sidikKunci) {
    throw new ConfigError('Kunci yang terpasang bukan kunci cadangan ini; pasang kunci yang tertulis di kertas kantor ini, lalu ulangi.');
  }
}
