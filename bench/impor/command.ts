import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type pg from 'pg';
import type { Office } from '../support/office.ts';
import { processorTime, residentMemory } from '../support/processes.ts';
import type { Program } from '../support/program.ts';

export type Imported = {
  read: number;
  fresh: number;
  candidates: number;
  /** From the first look at the rows to the commit. */
  batchMs: number;
  /** From there to the end of the command: indexes put in order, likely duplicates counted. */
  afterMs: number;
  /** Most resident memory that was seen. */
  peak: number;
  processorMs: number;
};

type Answer = { read: number; new: number; candidates: number };

/** `panji import` as a technician types it, beside the running office. */
export async function runImport(owner: pg.Client, program: Program, office: Office, file: string): Promise<Imported> {
  const child = spawn(process.execPath, [program.cli, 'import', 'umkm', file, '--json'], {
    env: office.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [answer, complaint] = [text(child.stdout), text(child.stderr)];
  let [peak, processorMs] = [0, 0];
  const watch = setInterval(() => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      peak = Math.max(peak, residentMemory(child.pid) || 0);
      processorMs = Math.max(processorMs, processorTime(child.pid));
    } catch {
      // It ended between two looks.
    }
  }, 50);
  const [code] = (await once(child, 'exit')) as [number | null];
  const ended = Date.now();
  clearInterval(watch);
  if (code !== 0) throw new Error(`panji import ended with ${code}: ${(await complaint).slice(0, 2000)}`);
  const { rows } = await owner.query<{ dibuat_pada: Date; selesai_pada: Date }>(
    "select dibuat_pada, selesai_pada from impor where status = 'selesai' order by id desc limit 1",
  );
  const batch = rows[0];
  if (!batch) throw new Error('no batch was written');
  const { read, new: fresh, candidates } = JSON.parse(await answer) as Answer;
  return {
    read,
    fresh,
    candidates,
    batchMs: batch.selesai_pada.getTime() - batch.dibuat_pada.getTime(),
    afterMs: ended - batch.selesai_pada.getTime(),
    peak,
    processorMs,
  };
}
