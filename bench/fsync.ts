import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readTrace, type TraceEvent } from './fsync/trace.ts';
import { startTracing } from './fsync/strace.ts';
import { Clerk, type Tally } from './kill/clerk.ts';
import { drafts } from './kill/saves.ts';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { chance } from './support/numbers.ts';
import { freePort, Office } from './support/office.ts';
import { clusterProcesses, postmasterOf } from './support/processes.ts';
import { freezeProgram } from './support/program.ts';
import { heading, print, table } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';
import { visitor } from './support/visitor.ts';

const OPTIONS = { saves: '20' } as const;

export const fsyncBenchmark: Benchmark = {
  name: 'fsync',
  summary: 'strace of PostgreSQL and application during saves through the form: was the log on the disk before the answer was sent?',
  help: `npm run bench -- fsync [--saves 20]

  --saves N   how many saves are watched; the events of the first are printed

Needs strace and the right to trace (root, or the same user).`,
  run: (argv) => withScratch(15, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const strace = findStrace();
  if (strace === undefined) {
    process.stderr.write('strace is not on this machine; install it (Debian: apt-get install strace) and run this again.\n');
    return 1;
  }
  const saves = wholeNumber('saves', options.saves, 1, 1000);
  const office = new Office(scratch, freezeProgram(scratch.folder), {
    data: scratch.dataFolder('kantor'),
    port: await freePort(),
  });
  tell(office.seed(50, 5));
  await office.start();
  const tally: Tally = { answered: [], resent: 0, asked: 0 };
  const clerk = new Clerk(visitor(office), 'pendata', tally);
  await clerk.signIn();
  const source = drafts(0, chance(1));
  for (let i = 0; i < 4; i++) await clerk.save(source.next().value);

  const file = join(scratch.folder, 'strace.txt');
  const tracing = await startTracing(strace, [office.pid, ...clusterProcesses(office.cluster)], file);
  scratch.later(() => tracing.stop());
  for (let i = 0; i < saves; i++) await clerk.save(source.next().value);
  await tracing.stop();

  const watched = readTrace(file, {
    application: office.pid,
    postmaster: postmasterOf(office.cluster) ?? 0,
    port: office.port,
  }).slice(-saves);
  return report(watched, saves);
}

function findStrace(): string | undefined {
  const has = () => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
  if (!has() && process.getuid?.() === 0)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'strace'], { stdio: 'ignore' });
  return has() ? 'strace' : undefined;
}

/** Whether a flush of the log had returned when the sending of the answer began, and nothing was written to the log after it. */
function flushedFirst(events: readonly TraceEvent[]): boolean {
  const answer = events.at(-1);
  const flush = events.findLast((event) => event.kind === 'flush');
  const write = events.findLast((event) => event.kind === 'write');
  if (answer?.kind !== 'answer' || !flush || flush.at + flush.took > answer.at) return false;
  return write === undefined || write.at + write.took <= flush.at;
}

/** `watched`: for each save the events from the post to its answer. */
function report(watched: readonly TraceEvent[][], saves: number): number {
  const flushed = watched.filter(flushedFirst);
  const first = watched[0] ?? [];
  const start = first[0]?.at ?? 0;
  print(heading('fsync before the answer', { saves: String(saves) }));
  print(
    table(
      ['ms', 'took ms', 'process', 'what'],
      first.map((event) => [((event.at - start) * 1000).toFixed(2), (event.took * 1000).toFixed(2), event.process, event.what]),
    ),
  );
  const slow = watched.map((events) => events.filter((event) => event.kind === 'flush').reduce((sum, event) => sum + event.took, 0) * 1000);
  print(
    `\n${flushed.length} of ${watched.length} saves: fdatasync of the write-ahead log returned before the application sent its 303 (${(slow.reduce((a, b) => a + b, 0) / slow.length).toFixed(2)} ms in the mean, under strace).`,
  );
  if (watched.length !== saves) print(`Only ${watched.length} of ${saves} saves were found in the trace.`);
  return watched.length === saves && flushed.length === saves ? 0 : 1;
}
