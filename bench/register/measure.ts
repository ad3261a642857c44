import { tell } from '../support/benchmark.ts';
import { grouped, median } from '../support/numbers.ts';
import type { Office } from '../support/office.ts';
import { clusterTime, processorTime } from '../support/processes.ts';
import type { Scratch } from '../support/scratch.ts';
import type { Case } from './cases.ts';
import type { Job, Measured } from './driver.ts';
import { type Bare, keepVariants, measure, type Undo } from './phases.ts';
import type { Variant } from './statements.ts';

export const DOORS = ['html', 'bare', 'raw'] as const;
export type Door = (typeof DOORS)[number];
/** What was measured, and the processor time meanwhile: of the server process and of PostgreSQL. */
export type Round = Measured & { server: number; postgres: number };
/** Per case and door: one measurement a round. */
export type Results = Record<Door, Round[]>;
export type Pace = { rounds: number; seconds: number; concurrency: number; warmSeconds: number };

export type CaseRun = {
  one: Case;
  variants: Variant[];
  pace: Pace;
  scratch: Scratch;
  big: Office;
  bare: Bare;
  undo: Undo;
  /** What the asker says of itself with every request. */
  headers: Readonly<Record<string, string>>;
};

/** Application, bare server, raw statements in turn, several rounds: a machine that grows slower does so for all three. */
export async function measureCase({ one, variants, pace, scratch, big, bare, undo, headers }: CaseRun): Promise<Results> {
  const file = keepVariants(scratch, one.name, variants);
  await bare.load(file);
  const { rounds, concurrency, seconds } = pace;
  const results: Results = { html: [], bare: [], raw: [] };
  for (let round = 0; round < rounds; round++) {
    const slice: [number, number] = one.once
      ? [Math.floor((round * variants.length) / rounds), Math.floor(((round + 1) * variants.length) / rounds)]
      : [0, variants.length];
    const length = slice[1] - slice[0];
    const base = {
      file,
      slice,
      concurrency,
      once: one.once,
      seconds,
      // The program is compiled while it runs: the first seconds say nothing about the rest of the day.
      warm: one.once ? Math.floor(length / 10) : length,
      warmSeconds: one.once ? 0 : pace.warmSeconds,
    };
    for (const door of DOORS) {
      if (one.once) await undo.back();
      const job =
        door === 'html'
          ? { ...base, kind: 'http' as const, origin: big.url, headers, expect: one.answer }
          : door === 'bare'
            ? { ...base, kind: 'http' as const, origin: bare.origin, headers: {}, expect: 200 }
            : { ...base, kind: 'pg' as const, url: await big.appUrl() };
      const measured = await withProcessorTime(door === 'html' ? big.pid : bare.pid, big.cluster, job);
      results[door].push(measured);
      tell(`${one.name} round ${round + 1} ${door}: ${grouped(throughput(measured))}/s`);
    }
  }
  return results;
}

async function withProcessorTime(server: number, cluster: string, job: Job): Promise<Round> {
  const used = () => ({ server: processorTime(server), postgres: clusterTime(cluster) });
  let before = used();
  const measured = await measure(job, () => (before = used()));
  const after = used();
  return { ...measured, server: after.server - before.server, postgres: after.postgres - before.postgres };
}

const throughput = ({ count, seconds }: Measured) => count / seconds;
export const rate = (rounds: readonly Measured[]) => median(rounds.map(throughput));
export const times = (rounds: readonly Measured[]) => rounds.flatMap((one) => one.latencies);
