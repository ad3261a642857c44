import { grouped, median, ms, percentile } from '../support/numbers.ts';
import { heading, table } from '../support/report.ts';
import type { Case } from './cases.ts';
import { DOORS, type Pace, rate, type Results, type Round, times } from './measure.ts';
import { countStatements, type Variant } from './statements.ts';

export type Row = { one: Case; variants: Variant[]; results: Results };

const head = (door: string) => [
  '',
  `${door} /s`,
  'p50 ms',
  'p99 ms',
  'bare /s',
  'p50 ms',
  'p99 ms',
  'raw /s',
  'p50 ms',
  'p99 ms',
  `${door} ÷ bare`,
  'goal',
  'bare ÷ raw',
  'statements',
  'KB',
];
const WORK_HEAD = ['processor ms an answer', 'application', 'its PostgreSQL', 'bare server', 'its PostgreSQL', 'PostgreSQL, raw'];

/** Throughput and times of all doors with their ratios, and the work behind them. */
export type Subject = { title: string; door: string; about: string };

export function reportRegister({ title, door, about }: Subject, pace: Pace, umkm: number, rows: readonly Row[]): string {
  const sizes = {
    businesses: grouped(umkm),
    concurrency: String(pace.concurrency),
    measurements: `${pace.rounds} × ${pace.seconds} s, median; times over all; ${pace.warmSeconds} s of warming up before each`,
  };
  const lines = rows.map(({ one, variants, results }) => [
    one.title,
    ...DOORS.flatMap((door) => [
      grouped(rate(results[door])),
      ms(percentile(times(results[door]), 50)),
      ms(percentile(times(results[door]), 99)),
    ]),
    (rate(results.html) / rate(results.bare)).toFixed(2),
    `≥ ${one.goal}`,
    (rate(results.bare) / rate(results.raw)).toFixed(2),
    median(variants.map(countStatements)).toFixed(0),
    (total(results.html, (round) => round.bytes) / total(results.html, (round) => round.count) / 1024).toFixed(1),
  ]);
  const work = rows.map(({ one, results: { html, bare, raw } }) => [
    one.title,
    ...[html, bare].flatMap((rounds) => [workOf(rounds, 'server'), workOf(rounds, 'postgres')]),
    workOf(raw, 'postgres'),
  ]);
  return `${heading(title, sizes)}
${table(head(door), lines)}

${about} Bare: node:http and pg with the very same statements and parameters, taken from PostgreSQL's log, answering JSON. Raw: the statements alone. KB: an answer on the wire.

${table(WORK_HEAD, work)}
`;
}

const total = (rounds: readonly Round[], what: (round: Round) => number) => rounds.reduce((sum, round) => sum + what(round), 0);

function workOf(rounds: readonly Round[], what: 'server' | 'postgres'): string {
  return ms(total(rounds, (round) => round[what]) / total(rounds, (round) => round.count));
}
