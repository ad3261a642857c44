import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';

type Holder = { pid: number; born: string };

/**
 * Says who serves this data folder. It answers at once and without a database; should two start in the same moment, the
 * lock inside the database decides.
 */
export function claimFolder(data: string): { release(): void } {
  const file = join(data, 'panji.pid');
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o644);
      writeSync(handle, JSON.stringify({ pid: process.pid, born: bornOf(process.pid) } satisfies Holder));
      fsyncSync(handle);
      closeSync(handle);
      return { release: () => release(file) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(data, error);
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw new ConfigError(occupied(data, holder.pid));
      rmSync(file, { force: true });
    }
  }
  throw new ConfigError(occupied(data));
}

/** The application that serves this folder now. */
export function servingPid(data: string): number | undefined {
  const holder = readHolder(join(data, 'panji.pid'));
  return holder && isAlive(holder) ? holder.pid : undefined;
}

export function occupied(data: string, pid?: number): string {
  const who = pid ? ` (proses ${pid})` : '';
  return `Panji lain${who} sudah berjalan pada folder data ${data}; hentikan yang itu dulu, atau pilih folder lain lewat PANJI_DATA.`;
}

/** For a database that an application with another data folder serves already. */
export const OCCUPIED_DATABASE =
  'Panji lain sudah berjalan pada basis data DATABASE_URL ini; hentikan yang itu dulu, atau tunjuk basis data lain.';

function readHolder(file: string): Holder | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof read.pid === 'number' && typeof read.born === 'string' ? { pid: read.pid, born: read.born } : undefined;
  } catch {
    // Missing, or half written when the power went.
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  return holder.pid !== process.pid && holder.born !== '' && bornOf(holder.pid) === holder.born;
}

/** The moment a process was born: with it a number that was given to another process is told apart. */
function bornOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return '';
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19] ?? ''}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

function release(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

function unwritable(data: string, cause: unknown): ConfigError {
  return new ConfigError(
    `Folder data ${data} tidak dapat ditulisi; beri izin tulis kepada pengguna yang menjalankan Panji, lalu mulai lagi.`,
    { cause },
  );
}
