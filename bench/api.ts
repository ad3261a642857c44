import { spawnSync } from 'node:child_process';
import { apiCases } from './api/cases.ts';
import { wholeExport } from './api/whole.ts';
import { StatementLog } from './register/capture.ts';
import { loadOffice } from './register/load.ts';
import { measureCase, type Pace } from './register/measure.ts';
import { Bare, capture, learnOwners, Undo } from './register/phases.ts';
import { reportRegister, type Row } from './register/report.ts';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { grouped } from './support/numbers.ts';
import { freePort, Office } from './support/office.ts';
import { freezeProgram } from './support/program.ts';
import { print } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';

const OPTIONS = {
  umkm: '1000000',
  koperasi: '10000',
  data: '',
  seconds: '4',
  rounds: '3',
  concurrency: '8',
  only: '',
  profile: '',
} as const;

export const apiBenchmark: Benchmark = {
  name: 'api',
  summary:
    'the API at a million businesses and ten thousand cooperatives: lists, search, view, create, feed, export, against a bare node:http + pg server',
  help: `npm run bench -- api [--umkm 1000000] [--koperasi 10000] [--data DIR] [--only list,feed]

  --umkm N, --koperasi N   size of the office
  --data DIR     keeps the loaded database there for the next run (loading a million takes a while)
  --seconds N    length of one measurement; --rounds N measurements of each, in turn
  --concurrency N   requests under way at the same time
  --only NAMES   some of: list, deep, koperasi, search, view, create, feed, export, whole
  --profile DIR  a CPU profile of the application in this folder`,
  run: (argv) => withScratch(180, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const pace: Pace = {
    rounds: wholeNumber('rounds', options.rounds, 1, 20),
    seconds: wholeNumber('seconds', options.seconds, 1, 600),
    concurrency: wholeNumber('concurrency', options.concurrency, 1, 100),
    warmSeconds: 2,
  };
  const only = options.only.split(',').filter(Boolean);
  const wants = (name: string) => only.length === 0 || only.includes(name);
  const size = { umkm: wholeNumber('umkm', options.umkm, 100), koperasi: wholeNumber('koperasi', options.koperasi, 10) };
  const program = freezeProgram(scratch.folder);
  const nodeOptions = options.profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  tell(`office with ${grouped(size.umkm)} businesses and ${grouped(size.koperasi)} cooperatives`);
  const office = new Office(scratch, program, {
    data: scratch.dataFolder(`kantor-${size.umkm}`, options.data),
    port: await freePort(),
    nodeOptions,
  });
  await loadOffice(office, size);
  // Two systems: what is remembered of the reading of one must not spare it the trace of the other.
  const [learner, asker] = [bearer(office, program.cli), bearer(office, program.cli)];
  const cursor = await caughtUp(office, learner);
  const owner = await office.owner();
  const cases = (await apiCases(owner, { reads: 400, views: 3000, creates: 1200 }, cursor)).filter(({ name }) => wants(name));
  const undo = await Undo.from(owner);
  const bare = await Bare.start(scratch, await office.appUrl());
  const log = new StatementLog(owner, office.cluster);
  const rows: Row[] = [];
  for (const one of cases) {
    tell(`${one.name}: finding out the statements of ${one.requests.length} requests`);
    const captured = await capture(office, learner, log, one);
    const variants = one.name === 'create' ? await learnOwners(owner, captured) : captured;
    rows.push({ one, variants, results: await measureCase({ one, variants, pace, scratch, big: office, bare, undo, headers: asker }) });
    await undo.back();
  }
  const subject = { title: `API, ${grouped(size.koperasi)} cooperatives`, door: 'API', about: 'API: the real application, JSON.' };
  if (rows.length > 0) print(reportRegister(subject, pace, size.umkm, rows));
  if (wants('whole')) print(await wholeExport(office, asker));
  await owner.end();
  return 0;
}

let systems = 0;

/** The header of a new token with all rights that are asked for here, made as a technician would. */
function bearer(office: Office, cli: string): Record<string, string> {
  const scopes = ['umkm:read', 'umkm:write', 'umkm:export', 'koperasi:read', 'koperasi:export', 'orang:read'].join(',');
  const name = `bench ${Date.now()} ${++systems}`;
  const words = [cli, 'token', 'create', '--name', name, '--scope', scopes, '--rate', '1000000', '--json'];
  const made = spawnSync(process.execPath, words, { env: office.env, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`panji token failed:\n${made.stderr.slice(-2000)}`);
  const secret = Object.values(JSON.parse(made.stdout) as Record<string, unknown>).find(
    (value): value is string => typeof value === 'string' && value.startsWith('panji_') && value.length > 20,
  );
  if (secret === undefined) throw new Error(`panji token printed no token: ${made.stdout}`);
  return { Authorization: `Bearer ${secret}`, Accept: 'application/json' };
}

/** Waits until all that was loaded has its place in the order; gives how a cursor of this office is written. */
async function caughtUp(office: Office, headers: Record<string, string>): Promise<(at: number) => string> {
  const began = Date.now();
  const owner = await office.owner();
  for (;;) {
    const answer = await fetch(`${office.url}/api/v1/perubahan?batas=1`, { headers });
    const { nextCursor } = (await answer.json()) as { nextCursor: string };
    const waiting = await owner.query<{ n: number }>('select count(*)::int as n from (select from perubahan_antre limit 100000) as t');
    if (waiting.rows[0]?.n === 0) {
      await owner.end();
      tell(`changes in order after ${((Date.now() - began) / 1000).toFixed(0)} s`);
      return (at) => nextCursor.replace(/-\d+$/, `-${at}`);
    }
  }
}
