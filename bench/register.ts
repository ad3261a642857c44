import { StatementLog } from './register/capture.ts';
import { buildCases } from './register/cases.ts';
import { loadOffice } from './register/load.ts';
import { measureCase, type Pace } from './register/measure.ts';
import { Bare, browserHeaders, capture, learnOwners, Undo } from './register/phases.ts';
import { reportRegister, type Row } from './register/report.ts';
import { compareSizes, type Sized } from './register/sizes.ts';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { grouped } from './support/numbers.ts';
import { freePort, Office } from './support/office.ts';
import { freezeProgram } from './support/program.ts';
import { print } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';
import { signIn, visitor } from './support/visitor.ts';

const OPTIONS = {
  umkm: '1000000',
  small: '10000',
  data: '',
  seconds: '5',
  rounds: '3',
  concurrency: '8',
  only: '',
  profile: '',
} as const;
const COOPERATIVES = 700;
const REGISTER = { title: 'Register', door: 'HTML', about: 'HTML: signed-in pages of the real application, compressed.' };

export const registerBenchmark: Benchmark = {
  name: 'register',
  summary:
    'a million businesses: list, deep page, misspelled search, view and create, against a bare node:http + pg server and the raw statements',
  help: `npm run bench -- register [--umkm 1000000] [--small 10000] [--data DIR] [--only list,view]

  --umkm N       businesses in the large office
  --small N      businesses in the office that the list page is compared with; 0 leaves it out
  --data DIR     keeps the loaded databases there for the next run (loading a million takes a while)
  --seconds N    length of one measurement; --rounds N measurements of each, in turn
  --concurrency N   requests under way at the same time
  --only NAMES   some of: list, deep, search, view, create
  --profile DIR  a CPU profile of the application in this folder`,
  run: (argv) => withScratch(180, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const pace: Pace = {
    rounds: wholeNumber('rounds', options.rounds, 1, 20),
    seconds: wholeNumber('seconds', options.seconds, 1, 600),
    concurrency: wholeNumber('concurrency', options.concurrency, 1, 100),
    warmSeconds: 3,
  };
  const only = options.only.split(',').filter(Boolean);
  const wants = (name: string) => only.length === 0 || only.includes(name);
  const sizes = { large: wholeNumber('umkm', options.umkm, 100), small: wholeNumber('small', options.small, 0) };
  const program = freezeProgram(scratch.folder);
  const nodeOptions = options.profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const open = async (umkm: number): Promise<Sized> => {
    tell(`office with ${grouped(umkm)} businesses`);
    const data = scratch.dataFolder(`kantor-${umkm}`, options.data);
    const office = new Office(scratch, program, { data, port: await freePort(), nodeOptions });
    await loadOffice(office, { umkm, koperasi: COOPERATIVES });
    return { umkm, office };
  };
  const large = await open(sizes.large);
  print(reportRegister(REGISTER, pace, large.umkm, await askEverything(large.office, pace, wants, scratch)));
  if (sizes.small > 0 && wants('list')) print(await compareSizes(scratch, pace, large, await open(sizes.small)));
  return 0;
}

async function askEverything(office: Office, pace: Pace, wants: (name: string) => boolean, scratch: Scratch): Promise<Row[]> {
  const owner = await office.owner();
  // Two people: what the application remembers of the reading of one must not spare it the trace of the other.
  const [learner, asker] = [visitor(office), visitor(office)];
  await signIn(learner, 'petugas');
  await signIn(asker, 'pendata');
  const cases = await buildCases(owner, learner, { reads: 400, views: 3000, creates: 1200 });
  const undo = await Undo.from(owner);
  const bare = await Bare.start(scratch, await office.appUrl());
  const log = new StatementLog(owner, office.cluster);
  const rows: Row[] = [];
  for (const one of cases.filter(({ name }) => wants(name))) {
    tell(`${one.name}: finding out the statements of ${one.requests.length} requests`);
    const captured = await capture(office, browserHeaders(learner), log, one);
    const variants = one.name === 'create' ? await learnOwners(owner, captured) : captured;
    rows.push({
      one,
      variants,
      results: await measureCase({ one, variants, pace, scratch, big: office, bare, undo, headers: browserHeaders(asker) }),
    });
    await undo.back();
  }
  await owner.end();
  return rows;
}
