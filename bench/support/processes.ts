import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The PostgreSQL processes of one cluster: each has the cluster as its working directory. */
export function clusterProcesses(cluster: string): number[] {
  if (!existsSync('/proc')) throw new Error('this benchmark finds the processes of PostgreSQL in /proc and needs Linux');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
      } catch {
        return false;
      }
    });
}

export function postmasterOf(cluster: string): number | undefined {
  try {
    return Number(readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** `kill -9` of all of them at once, the postmaster first so that it starts no recovery of its own. */
export function killCluster(cluster: string): number {
  const postmaster = postmasterOf(cluster);
  const pids = clusterProcesses(cluster).sort((a, b) => Number(b === postmaster) - Number(a === postmaster));
  for (const pid of pids) kill(pid);
  return pids.length;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its postmaster.
  }
}

/** Resident memory in bytes. */
export function residentMemory(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) * 1024;
}

export async function until(what: string, limit: number, test: () => boolean | Promise<boolean>, pause = 20): Promise<void> {
  const began = Date.now();
  while (!(await test())) {
    if (Date.now() - began > limit) throw new Error(`waited ${limit / 1000} s in vain until ${what}`);
    await sleep(pause);
  }
}

/** Processor milliseconds that a process has used so far, for the program and for the kernel on its behalf. */
export function processorTime(pid: number): number {
  const [user = 0, kernel = 0] = ticksOf(pid);
  return (user + kernel) * TICK_MS;
}

/** The same of a whole cluster, connections that have ended included: the postmaster inherits what its children used. */
export function clusterTime(cluster: string): number {
  const inherited = ticksOf(postmasterOf(cluster) ?? 0).slice(2);
  return clusterProcesses(cluster).reduce((sum, pid) => sum + processorTime(pid), inherited.reduce((a, b) => a + b, 0) * TICK_MS);
}

/** A hundred ticks a second on every Linux. */
const TICK_MS = 10;

/** Own user and kernel ticks, then those of children that have ended. */
function ticksOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 15)
      .map(Number);
  } catch {
    return [];
  }
}
