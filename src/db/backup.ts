import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { versiPanji } from '../lib/versi.ts';
import { PART, writeArchive, type ArchiveWriter } from './archive.ts';
import { dumpInto } from './backup-dump.ts';
import { copyCluster } from './backup-cluster.ts';
import { filesFolder } from './file-store.ts';
import { LABEL, MANIFEST, verifyArchive, type Label, type Manifest } from './manifest.ts';
import type { Source } from './source.ts';

export const LAST_BACKUP = 'cadangan_terakhir';

export type BackupReport = {
  berkas: string;
  ukuran: number;
  jenis: Label['jenis'];
  tabel: number;
  baris: number;
  jumlahBerkas: number;
  hitunganPersis: boolean;
  detik: number;
};

export function backupFolder(data: string): string {
  return join(data, 'cadangan');
}

/** A name that sorts by time. */
export function backupName(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `panji-${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}.tar.gz`;
}

/**
 * Writes everything but the key to `target`, while the office works on. The archive is read back and compared before it
 * gets its name.
 */
export async function backup(source: Source, data: string, target: string): Promise<BackupReport> {
  const began = Date.now();
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  removeUnfinished(dirname(target));
  const client = new pg.Client({ connectionString: source.migratorUrl, application_name: 'panji cadangan' });
  client.on('error', () => {});
  await client.connect();
  const archive = await writeArchive(target);
  try {
    const label = await makeLabel(client, source);
    await archive.bytes(LABEL, JSON.stringify(label));
    const { counts, exact } = source.embedded
      ? await copyCluster(client, source.embedded, archive)
      : await dumpInto(client, source.migratorUrl, archive);
    // After the database: a row is written after its file, so every file that the backup's rows name is there now.
    await copyFiles(archive, filesFolder(data));
    const manifest: Manifest = { hitungan: counts, hitunganPersis: exact, berkas: [...archive.listed] };
    await archive.bytes(MANIFEST, JSON.stringify(manifest));
    await archive.finish(async (part) => void (await verifyArchive(part)));
    const report: BackupReport = {
      berkas: target,
      ukuran: statSync(target).size,
      jenis: label.jenis,
      tabel: Object.keys(counts).length,
      baris: Object.values(counts).reduce((sum, n) => sum + n, 0),
      jumlahBerkas: manifest.berkas.filter((one) => one.path.startsWith('berkas/')).length,
      hitunganPersis: exact,
      detik: (Date.now() - began) / 1000,
    };
    await remember(client, report);
    return report;
  } catch (error) {
    await archive.abandon();
    throw explain(error, target);
  } finally {
    await client.end().catch(() => {});
  }
}

/** What a backup that was killed left behind. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = PART.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`) && process.platform === 'linux') rmSync(join(folder, name), { force: true });
  }
}

async function makeLabel(client: pg.Client, source: Source): Promise<Label> {
  const asked = await client.query<{ version: string; key: string | null }>(
    `select current_setting('server_version') as version, (select nilai from penanda where nama = 'sidik_kunci') as key`,
  );
  const { version = '', key } = asked.rows[0] ?? {};
  if (!key) throw new ConfigError('Basis data ini belum pernah dijalankan; mulai Panji sekali dengan npm start, lalu buat cadangan.');
  return {
    format: 'panji-cadangan-1',
    jenis: source.embedded ? 'fisik' : 'dump',
    dibuat: new Date().toISOString(),
    versiPanji,
    versiPostgres: version,
    sidikKunci: key,
  };
}

async function copyFiles(archive: ArchiveWriter, root: string): Promise<void> {
  for (const group of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, group))) {
      if (/^[0-9a-f]{64}$/.test(name)) await archive.file(`berkas/${group}/${name}`, join(root, group, name));
    }
  }
}

async function remember(client: pg.Client, report: BackupReport): Promise<void> {
  await client.query(
    `insert into penanda (nama, nilai) values ($1, $2)
     on conflict (nama) do update set nilai = excluded.nilai, dicatat_pada = now()`,
    [LAST_BACKUP, JSON.stringify({ berkas: report.berkas, ukuran: report.ukuran })],
  );
}

function explain(error: unknown, target: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC')
    return new ConfigError(`Ruang disk untuk ${target} habis; kosongkan ruang atau pilih tempat lain, lalu ulangi.`, { cause: error });
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new ConfigError(`Berkas ${target} tidak dapat ditulis; pilih tempat lain atau beri izin tulis, lalu ulangi.`, { cause: error });
  }
  return error;
}
