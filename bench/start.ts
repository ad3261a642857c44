import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { median, seconds } from './support/numbers.ts';
import { freePort, Office } from './support/office.ts';
import { residentMemory } from './support/processes.ts';
import { freezeProgram, root } from './support/program.ts';
import { heading, print, table } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';

const OPTIONS = { times: '5', umkm: '10000', koperasi: '700' } as const;
const IDLE_MS = 10_000;

export const startBenchmark: Benchmark = {
  name: 'start',
  summary: 'time from the start of the process to the first page on existing data, of npm start the second time, and memory when idle',
  help: `npm run bench -- start [--times 5] [--umkm 10000] [--koperasi 700]

  --times N   how often each is started; medians are printed
  --umkm N, --koperasi N   size of the demonstration office`,
  run: (argv) => withScratch(30, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const times = wholeNumber('times', options.times, 1, 50);
  const office = new Office(scratch, freezeProgram(scratch.folder), {
    data: scratch.dataFolder('kantor'),
    port: await freePort(),
  });
  const began = Date.now();
  tell(office.seed(wholeNumber('umkm', options.umkm, 0), wholeNumber('koperasi', options.koperasi, 0)));
  const filling = Date.now() - began;

  const alone: number[] = [];
  const memory: number[] = [];
  const npm: number[] = [];
  for (let i = 0; i < times; i++) {
    alone.push(await firstPage(office, () => office.start()));
    await sleep(IDLE_MS);
    memory.push(residentMemory(office.pid) / 2 ** 20);
    await office.stop();
    npm.push(await npmStart(office));
    tell(
      `start ${i + 1} of ${times}: alone ${seconds(alone[i] ?? 0)} s, npm start ${seconds(npm[i] ?? 0)} s, ${memory[i]?.toFixed(0)} MB idle`,
    );
  }
  const row = (what: string, values: number[], goal: string, show: (value: number) => string) => [
    what,
    show(median(values)),
    show(Math.min(...values)),
    show(Math.max(...values)),
    goal,
  ];
  print(
    heading('Start', {
      businesses: options.umkm,
      cooperatives: options.koperasi,
      times: options.times,
      'filling the demonstration office': `${seconds(filling)} s, first start of the database included`,
    }),
  );
  print(
    table(
      ['', 'median', 'least', 'most', 'goal'],
      [
        row('process alone to the first page, s', alone, '≤ 3', seconds),
        row('second npm start to the first page, s', npm, '≤ 10', seconds),
        row(`memory of the process after ${IDLE_MS / 1000} s idle, MB`, memory, '≤ 150', (value) => value.toFixed(0)),
      ],
    ),
  );
  return 0;
}

/** Milliseconds until the home page came whole. */
async function firstPage(office: Office, start: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const started = start();
  for (;;) {
    const page = await fetch(office.url, { signal: AbortSignal.timeout(2000) }).then(
      async (answer) => ({ status: answer.status, html: await answer.text() }),
      () => undefined,
    );
    if (page?.status === 200 && page.html.includes('</html>')) break;
    await sleep(10);
  }
  const took = performance.now() - began;
  await started;
  return took;
}

async function npmStart(office: Office): Promise<number> {
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env: office.env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const took = await firstPage(office, () => Promise.resolve());
  child.kill('SIGTERM');
  await ended;
  return took;
}
