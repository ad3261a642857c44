import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export type Tracing = { stop(): Promise<void> };

const CALLS = 'fsync,fdatasync,write,writev,pwrite64,pwritev,read,recvfrom,sendto';

/** Attaches to the processes and their children to be; returns when strace has hold of all of them. */
export async function startTracing(strace: string, pids: readonly number[], file: string): Promise<Tracing> {
  const words = ['-f', '-ttt', '-T', '-yy', '-s', '96', '-e', `trace=${CALLS}`, '-o', file, ...pids.flatMap((pid) => ['-p', String(pid)])];
  const child = spawn(strace, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const began = Date.now();
  while (pids.some((pid) => !said.includes(`Process ${pid} attached`))) {
    if (child.exitCode !== null || Date.now() - began > 15_000) throw new Error(`strace could not attach:\n${said}`);
    await sleep(50);
  }
  return {
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
      await ended;
    },
  };
}
