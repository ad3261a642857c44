import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '../src/db/client.ts';
import { periksaSegel, type HasilPeriksaSegel } from '../src/rooms/jejak/queries.ts';
import { Clerk, type Tally } from './kill/clerk.ts';
import { highestNumbers, judge, judgeDamaged, proveJudge, type Before } from './kill/ledger.ts';
import { drafts } from './kill/saves.ts';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { chance, type Chance, median } from './support/numbers.ts';
import { freePort, Office } from './support/office.ts';
import { killCluster, postmasterOf, until } from './support/processes.ts';
import { freezeProgram } from './support/program.ts';
import { heading, print, table } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';
import { visitor } from './support/visitor.ts';

const TARGETS = {
  both: 'application and PostgreSQL',
  application: 'application only',
  database: 'PostgreSQL only',
} as const;
type Target = keyof typeof TARGETS;
type Recovery = { target: Target; ms: number };

const ACCOUNTS = ['pendata', 'operator'];
const OPTIONS = { kills: '50', clients: '10', seed: '1', umkm: '300', koperasi: '30', sabotage: false } as const;
const RECOVERY_LIMIT = 60_000;

export const killBenchmark: Benchmark = {
  name: 'kill',
  summary:
    'kill -9 of application and PostgreSQL while clerks save through the forms: is every answered save there once? (also: npm run bench:kill)',
  help: `npm run bench:kill -- [--kills 50] [--clients 10] [--seed 1] [--umkm 300] [--koperasi 30]

  --kills N     how often everything is killed
  --clients N   clerks who save at the same time
  --seed N      chance: moments, targets and names follow from it
  --umkm N, --koperasi N   size of the demonstration office underneath`,
  run: (argv) => withScratch(60, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const kills = wholeNumber('kills', options.kills, 0);
  const clients = wholeNumber('clients', options.clients, 1, 100);
  const luck = chance(wholeNumber('seed', options.seed, 0));
  const office = new Office(scratch, freezeProgram(scratch.folder), {
    data: scratch.dataFolder('kantor'),
    port: await freePort(),
  });
  tell(office.seed(wholeNumber('umkm', options.umkm, 0), wholeNumber('koperasi', options.koperasi, 0)));
  await office.start();
  const client = await office.owner();
  const before = await highestNumbers(client);
  await client.end();

  const tally: Tally = { answered: [], resent: 0, asked: 0 };
  const clerks = Array.from({ length: clients }, (_, i) => new Clerk(visitor(office), ACCOUNTS[i % ACCOUNTS.length] ?? 'pendata', tally));
  // One after the other: signing in is slow on purpose, and so many at once would be told to wait.
  for (const clerk of clerks) await clerk.signIn();
  const clock = { over: false };
  const began = Date.now();
  const work = Promise.all(clerks.map((clerk, i) => clerkAtWork(clerk, i, Number(options.seed), clock)));
  const recoveries = await Promise.race([killAgainAndAgain(office, kills, luck, tally), work.then(stoppedEarly)]);
  await sleep(1000);
  clock.over = true;
  await work;
  const minutes = (Date.now() - began) / 60_000;

  return report({
    office,
    tally,
    before,
    recoveries,
    clients,
    kills,
    minutes,
    sabotage: options.sabotage,
    seed: options.seed,
  });
}

async function clerkAtWork(clerk: Clerk, number: number, seed: number, clock: { over: boolean }): Promise<void> {
  for (const draft of drafts(number, chance(seed * 1000 + number))) {
    if (clock.over) return;
    await clerk.save(draft);
  }
}

function stoppedEarly(): never {
  throw new Error('the clerks stopped before the last kill');
}

async function killAgainAndAgain(office: Office, kills: number, luck: Chance, tally: Tally): Promise<Recovery[]> {
  const recoveries: Recovery[] = [];
  for (let i = 1; i <= kills; i++) {
    await sleep(luck.whole(300, 3000));
    const target = luck.pick(['both', 'both', 'application', 'database'] as const);
    const recovery = { target, ms: await killAndRecover(office, target) };
    recoveries.push(recovery);
    tell(
      `kill ${i} of ${kills}: ${TARGETS[target]}, back after ${(recovery.ms / 1000).toFixed(2)} s; ${tally.answered.length} saves answered, ${tally.resent} sent again`,
    );
  }
  return recoveries;
}

/** Milliseconds from the kill until the office answers again. What was killed with the application is started by nobody but its next start. */
async function killAndRecover(office: Office, target: Target): Promise<number> {
  const postmaster = postmasterOf(office.cluster);
  const began = performance.now();
  if (target !== 'database') await office.kill();
  if (target !== 'application' && killCluster(office.cluster) === 0) throw new Error('there was no PostgreSQL to kill');
  if (target === 'database')
    await until('PostgreSQL is back', RECOVERY_LIMIT, async () => postmasterOf(office.cluster) !== postmaster && (await office.healthy()));
  else await office.start(RECOVERY_LIMIT);
  return performance.now() - began;
}

type Outcome = {
  office: Office;
  tally: Tally;
  before: Before;
  recoveries: readonly Recovery[];
  clients: number;
  kills: number;
  minutes: number;
  sabotage: boolean;
  seed: string;
};

async function report({ office, tally, before, recoveries, clients, kills, minutes, sabotage, seed }: Outcome): Promise<number> {
  const client = await office.owner();
  const seal = await sealOf(office);
  const settings = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name",
  );
  const proof = await proveJudge(client, tally.answered, before);
  const verdict = await (sabotage ? judgeDamaged : judge)(client, tally.answered, before);
  await client.end();

  print(
    heading('Kills', {
      kills: String(kills),
      clients: String(clients),
      seed,
      minutes: minutes.toFixed(1),
      PostgreSQL: settings.rows.map((row) => `${row.name} ${row.setting}`).join(', '),
    }),
  );
  const rows = (Object.keys(TARGETS) as Target[]).map((target) =>
    recoveryRow(
      TARGETS[target],
      recoveries.filter((one) => one.target === target),
    ),
  );
  print(table(['killed', 'times', 'recovery median s', 'max s'], [...rows, recoveryRow('all', recoveries)]));
  const { answered, resent, asked } = tally;
  const people = answered.filter((one) => one.register === 'orang').length;
  print(
    `\n${people} people and ${answered.length - people} businesses (${answered.filter((one) => one.owner).length} with a new owner) saved; ${resent} posts sent again, ${asked} questions about duplicates.`,
  );
  print(proof);
  print(seal.utuh ? `The chain of sealed traces is whole (${seal.jumlahSegel} seals).` : `SEAL ${seal.segelId} BROKEN: ${seal.sebab}`);
  for (const line of [...verdict.lost.map((one) => `lost: ${one}`), ...verdict.doubled.map((one) => `doubled: ${one}`)].slice(0, 20))
    print(line);
  print(`\n${kills} kills, ${answered.length} answered, ${verdict.lost.length} lost, ${verdict.doubled.length} doubled`);
  return verdict.lost.length + verdict.doubled.length === 0 && seal.utuh ? 0 : 1;
}

function recoveryRow(name: string, recoveries: readonly Recovery[]): string[] {
  const times = recoveries.map((one) => one.ms / 1000);
  const shown = (value: number) => (times.length === 0 ? '–' : value.toFixed(2));
  return [name, String(times.length), shown(median(times)), shown(Math.max(...times))];
}

async function sealOf(office: Office): Promise<HasilPeriksaSegel> {
  const database = openDb(await office.appUrl(), { max: 1 });
  return periksaSegel(database.db).finally(() => database.close());
}
