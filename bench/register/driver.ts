/**
 * The load generator, a process of its own: `concurrency` askers, each with the next request as soon as its last is
 * answered. Asks either an HTTP server or, for the raw statements, PostgreSQL itself.
 */
import { readFileSync } from 'node:fs';
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import pg from 'pg';
import { replay, type Variant } from './statements.ts';

export type Job = {
  /** JSON file with the variants. */
  file: string;
  /** Which of them, from and to. */
  slice: [number, number];
  concurrency: number;
  /** Each variant once at most, or round and round. */
  once: boolean;
  /** Leading answers that are not counted: so many, and as long as this lasts. */
  warm: number;
  warmSeconds: number;
  seconds: number;
} & ({ kind: 'http'; origin: string; headers: OutgoingHttpHeaders; expect: number } | { kind: 'pg'; url: string });

export type Measured = { count: number; seconds: number; latencies: number[]; bytes: number };

type Ask = (variant: Variant, index: number) => Promise<number>;

async function drive(job: Job): Promise<Measured> {
  const all = JSON.parse(readFileSync(job.file, 'utf8')) as Variant[];
  const variants = all.slice(...job.slice);
  if (variants.length === 0) throw new Error('nothing to ask');
  const { ask, close } = job.kind === 'http' ? overHttp(job) : overPg(job);
  const latencies: number[] = [];
  let next = 0;
  let answered = 0;
  let bytes = 0;
  const started = performance.now();
  let began: number | undefined;
  const isWarm = () => answered >= job.warm && performance.now() - started >= job.warmSeconds * 1000;
  const isOver = () => (job.once && next >= variants.length) || (began !== undefined && performance.now() - began > job.seconds * 1000);

  async function asker(): Promise<void> {
    while (!isOver()) {
      if (began === undefined && isWarm()) {
        began = performance.now();
        process.send?.('warm');
      }
      const counts = began !== undefined;
      const index = next++;
      const variant = variants[index % variants.length];
      if (!variant) return;
      const start = performance.now();
      const size = await ask(variant, job.slice[0] + (index % variants.length));
      answered++;
      if (!counts) continue;
      latencies.push(performance.now() - start);
      bytes += size;
    }
  }

  await Promise.all(Array.from({ length: job.concurrency }, asker));
  const seconds = (performance.now() - (began ?? started)) / 1000;
  await close();
  return { count: latencies.length, seconds, latencies, bytes };
}

function overHttp(job: Extract<Job, { kind: 'http' }>): { ask: Ask; close: () => Promise<void> } {
  const agent = new Agent({ keepAlive: true, maxSockets: job.concurrency });
  const { hostname, port } = new URL(job.origin);
  const ask: Ask = ({ request: { method, path, body, headers: own } }, index) =>
    new Promise((resolve, reject) => {
      const headers = {
        ...job.headers,
        'X-Variant': String(index),
        ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }),
        ...own,
      };
      const sent = request({ agent, hostname, port, method, path, headers }, (answer) => {
        let size = 0;
        answer.on('data', (chunk: Buffer) => (size += chunk.length));
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode === job.expect) resolve(size);
          else reject(new Error(`${method} ${path} was answered with ${answer.statusCode}, not ${job.expect}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { ask, close: async () => agent.destroy() };
}

function overPg(job: Extract<Job, { kind: 'pg' }>): { ask: Ask; close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: job.url, max: job.concurrency, application_name: 'bench raw' });
  return { ask: async (variant) => (await replay(pool, variant)).length, close: () => pool.end() };
}

process.once('message', (job: Job) => {
  drive(job).then(
    (measured) => process.send?.(measured, () => process.disconnect?.()),
    (error: unknown) => {
      process.stderr.write(`load generator: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
});
