import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `postmaster.pid` says about a server that may or may not still run. */
export type Postmaster = { pid: number; socket: string; status: string };

export function readPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, socket: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}

/**
 * Whether `pid` is a PostgreSQL process of this very cluster. A bare "does the process exist" is not enough: after a power
 * cut the number in the pid file soon belongs to another program.
 */
export function belongsTo(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    } catch {
      return false;
    }
  }
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

/** Removes a pid file that names a process of another program; PostgreSQL itself recognises a dead one. */
export function clearStalePid(cluster: string): void {
  const known = readPostmaster(cluster);
  if (known && exists(known.pid) && !belongsTo(known.pid, cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Backends outlive a killed postmaster for a moment and a new one refuses to start beside them. They end by themselves
 * within seconds; one that does not is ended, which to the database is the same as the crash that already happened.
 */
export async function awaitOrphans(cluster: string, limit = 5000): Promise<void> {
  const began = Date.now();
  let signal: NodeJS.Signals = 'SIGTERM';
  for (;;) {
    // Whoever belongs to a living server, perhaps one that another start just made, is no orphan.
    const alive = readPostmaster(cluster);
    if (alive && belongsTo(alive.pid, cluster)) return;
    const left = backendsIn(cluster);
    if (left.length === 0) return;
    const waited = Date.now() - began;
    if (waited > limit * 3) return;
    if (waited > limit) {
      for (const pid of left) send(pid, signal);
      signal = 'SIGKILL';
      await sleep(1000);
    } else await sleep(50);
  }
}

function backendsIn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && belongsTo(pid, cluster) && isBackend(pid));
}

/** A backend names itself "postgres: what it does"; a server that is only starting still has its command line. */
function isBackend(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: ');
  } catch {
    return false;
  }
}

/** True when the signal was sent, false when the process is gone already. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Fast shutdown; when a checkpoint takes longer than the technician may wait, the next start recovers instead. */
export async function stopPostmaster(pid: number, cluster: string, patience = 5000): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', patience],
    ['SIGQUIT', 1500],
    ['SIGKILL', 500],
  ] as const) {
    if (!belongsTo(pid, cluster)) return;
    send(pid, signal);
    const until = Date.now() + limit;
    while (belongsTo(pid, cluster) && Date.now() < until) await sleep(25);
  }
}
