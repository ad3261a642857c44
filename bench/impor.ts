import { join } from 'node:path';
import { loadOffice } from './register/load.ts';
import { type Imported, runImport } from './impor/command.ts';
import { candidateJob, dropCandidateJobs, exportCsv } from './impor/aside.ts';
import { writeCsv, writeXlsx } from './impor/sheet.ts';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { grouped, seconds } from './support/numbers.ts';
import { freePort, Office } from './support/office.ts';
import { freezeProgram } from './support/program.ts';
import { heading, print, table } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';

const OPTIONS = { umkm: '1000000', rows: '100000', data: '', only: '' } as const;
const COOPERATIVES = 700;

export const imporBenchmark: Benchmark = {
  name: 'impor',
  summary: 'a file of 100 000 businesses into a register of a million, as CSV and XLSX: rows a second, memory; duplicates; export',
  help: `npm run bench -- impor [--umkm 1000000] [--rows 100000] [--data DIR] [--only csv,xlsx,job,export]

  --umkm N      businesses in the office beforehand
  --rows N      rows of each file; all are new, with owner, figures and class
  --data DIR    keeps the loaded office there for the next run; what is imported stays in it
  --only NAMES  some of: csv, xlsx, job (waits for the job over all records), export`,
  run: (argv) => withScratch(120, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const [umkm, rows] = [wholeNumber('umkm', options.umkm, 100), wholeNumber('rows', options.rows, 1)];
  const wants = (name: string) => options.only === '' || options.only.split(',').includes(name);
  const program = freezeProgram(scratch.folder);
  const office = new Office(scratch, program, { data: scratch.dataFolder(`kantor-${umkm}`, options.data), port: await freePort() });
  tell(`office with ${grouped(umkm)} businesses`);
  await loadOffice(office, { umkm, koperasi: COOPERATIVES });
  const owner = await office.owner();
  // Numbers of their own for each file that this office ever took.
  const { rows: counted } = await owner.query<{ n: number }>('select coalesce(max(id), 0)::int as n from impor');
  const tag = (counted[0]?.n ?? 0) % 900;
  await dropCandidateJobs(owner);
  const imports: [string, Imported][] = [];
  const jobs: string[] = [];
  for (const [i, kind] of (['csv', 'xlsx'] as const).entries()) {
    if (!wants(kind)) continue;
    const file = join(scratch.folder, `usaha.${kind}`);
    await (kind === 'csv' ? writeCsv : writeXlsx)(file, rows, tag + 1 + i);
    tell(`${kind}: importing ${grouped(rows)} rows`);
    imports.push([kind.toUpperCase(), await runImport(owner, program, office, file)]);
    if (!wants('job')) await dropCandidateJobs(owner);
    else {
      tell(`${kind}: waiting for the job that looks for duplicates`);
      jobs.push(`${seconds(await candidateJob(owner))} s`);
    }
  }
  print(heading('Import', { businesses: grouped(umkm), 'rows of a file': grouped(rows) }));
  print(
    table(
      [
        'file',
        'rows/s',
        'read and written',
        'afterwards',
        'of it new',
        'look alike',
        'peak memory',
        'processor of the command',
        'job over all records',
      ],
      imports.map(([kind, one], i) => [
        kind,
        grouped(one.read / (one.batchMs / 1000)),
        `${seconds(one.batchMs)} s`,
        `${seconds(one.afterMs)} s`,
        grouped(one.fresh),
        grouped(one.candidates),
        `${grouped(one.peak / 2 ** 20)} MB`,
        `${seconds(one.processorMs)} s`,
        jobs[i] ?? 'not waited for',
      ]),
    ),
  );
  if (wants('export')) {
    const { ms, lines, peak } = await exportCsv(office, owner, rows);
    print(
      `\n${table(['export as CSV', 'time', 'memory of the application'], [[`${grouped(lines)} rows`, `${seconds(ms)} s`, `${grouped(peak / 2 ** 20)} MB`]])}`,
    );
  }
  await owner.end();
  return 0;
}
