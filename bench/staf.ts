import { setTimeout as sleep } from 'node:timers/promises';
import { browserHeaders } from './register/phases.ts';
import { loadOffice } from './register/load.ts';
import { type Itinerary, learn, publicVisit, staffDay } from './staf/people.ts';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { chance, grouped, ms, percentile } from './support/numbers.ts';
import { freePort, Office } from './support/office.ts';
import { clusterTime, processorTime, residentMemory } from './support/processes.ts';
import { freezeProgram } from './support/program.ts';
import { heading, print, table } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';
import { signIn, visitor } from './support/visitor.ts';

const OPTIONS = {
  umkm: '1000000',
  koperasi: '10000',
  data: '',
  staff: '20',
  visitors: '100',
  minutes: '10',
  think: '8',
} as const;

export const staffBenchmark: Benchmark = {
  name: 'staf',
  summary: 'a busy day: staff at the registers and visitors at the public pages, with time to think, at a million businesses',
  help: `npm run bench -- staf [--umkm 1000000] [--koperasi 10000] [--data DIR] [--staff 20] [--visitors 100] [--minutes 10]

  --umkm N, --koperasi N   size of the office
  --data DIR     keeps the loaded database there for the next run
  --staff N --visitors N   people at the same time; each thinks --think seconds on average between two pages
  --minutes N    how long`,
  run: (argv) => withScratch(180, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

type Seen = { name: string; ms: number; status: number };

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const size = { umkm: wholeNumber('umkm', options.umkm, 100), koperasi: wholeNumber('koperasi', options.koperasi, 10) };
  const staff = wholeNumber('staff', options.staff, 1, 500);
  const visitors = wholeNumber('visitors', options.visitors, 0, 5000);
  const minutes = wholeNumber('minutes', options.minutes, 1, 600);
  const think = wholeNumber('think', options.think, 0, 600);
  const program = freezeProgram(scratch.folder);
  const office = new Office(scratch, program, { data: scratch.dataFolder(`kantor-${size.umkm}`, options.data), port: await freePort() });
  await loadOffice(office, size);
  const owner = await office.owner();
  const known = await learn(owner);
  await owner.end();
  const signedIn: Record<string, string>[] = [];
  for (const name of ['petugas', 'pendata', 'operator', 'konsultan']) {
    const browser = visitor(office);
    await signIn(browser, name);
    signedIn.push(browserHeaders(browser));
  }
  const publicHeaders = browserHeaders(visitor(office));

  tell(`${staff} staff and ${visitors} visitors for ${minutes} minutes`);
  const until = Date.now() + minutes * 60_000;
  const seen: Seen[] = [];
  const memory: number[] = [];
  const used = () => ({ server: processorTime(office.pid), postgres: clusterTime(office.cluster) });
  const person = (i: number, itinerary: Itinerary, headers: Record<string, string>) =>
    wander({ office, luck: chance(1000 + i), itinerary, headers, think, until, seen });
  const before = used();
  const everyone = Promise.all([
    ...Array.from({ length: staff }, (_, i) => person(i, staffDay(known), signedIn[i % signedIn.length] ?? publicHeaders)),
    ...Array.from({ length: visitors }, (_, i) => person(10_000 + i, publicVisit(known), publicHeaders)),
  ]);
  while (Date.now() < until) {
    memory.push(residentMemory(office.pid));
    await sleep(Math.min(15_000, Math.max(0, until - Date.now())));
  }
  await everyone;
  memory.push(residentMemory(office.pid));
  const after = used();
  print(
    report({
      size,
      staff,
      visitors,
      minutes,
      think,
      seen,
      memory,
      server: after.server - before.server,
      postgres: after.postgres - before.postgres,
    }),
  );
  return 0;
}

type Wander = {
  office: Office;
  luck: ReturnType<typeof chance>;
  itinerary: Itinerary;
  headers: Record<string, string>;
  think: number;
  until: number;
  seen: Seen[];
};

async function wander({ office, luck, itinerary, headers, think, until, seen }: Wander): Promise<void> {
  const pause = () => sleep(-Math.log(1 - luck.fraction()) * think * 1000);
  for (await pause(); Date.now() < until; await pause()) {
    const { name, path } = itinerary(luck);
    const began = performance.now();
    const status = await fetch(office.url + path, { headers, redirect: 'manual', signal: AbortSignal.timeout(30_000) }).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    seen.push({ name, ms: performance.now() - began, status });
  }
}

type Result = {
  size: { umkm: number; koperasi: number };
  staff: number;
  visitors: number;
  minutes: number;
  think: number;
  seen: readonly Seen[];
  memory: readonly number[];
  server: number;
  postgres: number;
};

function report({ size, staff, visitors, minutes, think, seen, memory, server, postgres }: Result): string {
  const line = (title: string, some: readonly Seen[]) => {
    const times = some.map((one) => one.ms);
    const bad = some.filter(({ status }) => status !== 200).length;
    return [title, grouped(some.length), ...[50, 95, 99, 100].map((p) => ms(percentile(times, p))), String(bad)];
  };
  const names = [...new Set(seen.map(({ name }) => name))].sort();
  const mb = (bytes: number | undefined) => ((bytes ?? 0) / 1e6).toFixed(0);
  const quarter = (from: number) => memory.slice(Math.floor(memory.length * from), Math.ceil(memory.length * (from + 0.25)));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return `${heading('A busy day', {
    businesses: grouped(size.umkm),
    cooperatives: grouped(size.koperasi),
    people: `${staff} staff, ${visitors} visitors, ${think} s between two pages on average`,
    length: `${minutes} min`,
  })}
${table(
  ['page', 'answers', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms', 'errors'],
  [
    line('all', seen),
    line(
      'staff',
      seen.filter(({ name }) => name.startsWith('staff')),
    ),
    ...names.map((name) =>
      line(
        name,
        seen.filter((one) => one.name === name),
      ),
    ),
  ],
)}

Goal: p95 ≤ 300 ms, no error, memory flat. Memory of the application: ${mb(memory[0])} MB at the start, ${mb(Math.max(...memory))} MB at most, ${mb(memory.at(-1))} MB at the end; mean of the second quarter ${mb(mean(quarter(0.25)))} MB, of the last ${mb(mean(quarter(0.75)))} MB. Processor: application ${(server / 1000).toFixed(0)} s, PostgreSQL ${(postgres / 1000).toFixed(0)} s in ${minutes * 60} s.
`;
}
