import type { Browser, BrowserContext } from 'playwright-core';
import { openChromium, type Paint, paintSlowly, weigh, type Weight } from './pages/browser.ts';
import { type Benchmark, readOptions, tell, type Values, wholeNumber } from './support/benchmark.ts';
import { median } from './support/numbers.ts';
import { DEMO_PASSWORD, freePort, Office } from './support/office.ts';
import { freezeProgram } from './support/program.ts';
import { heading, print, table } from './support/report.ts';
import { type Scratch, withScratch } from './support/scratch.ts';

const OPTIONS = { times: '3', umkm: '2000', koperasi: '100' } as const;

export const pagesBenchmark: Benchmark = {
  name: 'pages',
  summary:
    'bytes and requests of the main pages, and when they stand there at 400 kbit/s, 400 ms and a processor 6 times slower, in Chromium',
  help: `npm run bench -- pages [--times 3] [--umkm 2000] [--koperasi 100]

  --times N   how often each slow page is opened; medians are printed
  --umkm N, --koperasi N   size of the demonstration office`,
  run: (argv) => withScratch(30, (scratch) => run(readOptions(argv, OPTIONS), scratch)),
};

const PUBLIC = ['/', '/direktori', '/direktori?cari=keripik', '/masuk', '/privasi', '/aksesibilitas'];
const SLOW = ['/', '/direktori', '/masuk'];
const STAFF = [
  '/petugas',
  '/petugas/umkm',
  '/petugas/umkm?cari=kripik',
  '/petugas/umkm/1',
  '/petugas/umkm/baru',
  '/petugas/koperasi',
  '/petugas/koperasi/1',
  '/petugas/orang',
  '/petugas/orang/1',
  '/petugas/orang/baru',
];

async function run(options: Values<typeof OPTIONS>, scratch: Scratch): Promise<number> {
  const office = new Office(scratch, freezeProgram(scratch.folder), {
    data: scratch.dataFolder('kantor'),
    port: await freePort(),
  });
  tell(office.seed(wholeNumber('umkm', options.umkm, 1), wholeNumber('koperasi', options.koperasi, 1)));
  await office.start();
  const browser = await openChromium(scratch);
  print(heading('Pages', { businesses: options.umkm, cooperatives: options.koperasi }));
  print(`${await weights(browser, office)}\n`);
  print(await paints(browser, office, wholeNumber('times', options.times, 1, 20)));
  return 0;
}

async function weights(browser: Browser, office: Office): Promise<string> {
  const rows: string[][] = [];
  for (const path of PUBLIC) {
    const context = await browser.newContext();
    rows.push(row(path, await weigh(context, office.url + path), await weigh(context, office.url + path)));
    await context.close();
  }
  const staff = await browser.newContext();
  await signIn(staff, office);
  for (const path of STAFF) {
    tell(path);
    const seen = await weigh(staff, office.url + path);
    rows.push(row(path, seen, seen));
  }
  await staff.close();
  return `${table(['page', 'answer', 'first view KB', 'HTML', 'CSS', 'script', 'requests', 'next view KB', 'requests'], rows)}\n\nBytes on the wire, headers included. Staff pages are measured with style sheet and script in the cache, as on every page but the day's first. Goals for the public: first view ≤ 14 KB in ≤ 2 requests before the first paint, script ≤ 10 KB and never needed, next views ≤ 5 KB in 1 request.`;
}

const kb = (bytes: number) => (bytes / 1024).toFixed(1);
const sum = ({ html, css, script, other }: Weight) => html + css + script + other;

function row(path: string, first: Weight, next: Weight): string[] {
  return [
    path,
    String(first.status),
    kb(sum(first)),
    kb(first.html),
    kb(first.css),
    kb(first.script),
    String(first.requests),
    kb(sum(next)),
    String(next.requests),
  ];
}

async function signIn(context: BrowserContext, office: Office): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${office.url}/masuk`);
  await page.getByLabel('Nama pengguna').fill('petugas');
  await page.getByLabel('Kata sandi').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.waitForURL(/\/petugas/);
  await page.close();
}

async function paints(browser: Browser, office: Office, times: number): Promise<string> {
  const rows: string[][] = [];
  for (const path of SLOW) {
    const seen: { cold: Paint; warm: Paint }[] = [];
    for (let i = 0; i < times; i++) seen.push(await paintSlowly(browser, office.url + path));
    const lcp = (which: 'cold' | 'warm') => (median(seen.map((one) => one[which].lcp)) / 1000).toFixed(2);
    rows.push([path, lcp('cold'), lcp('warm'), Math.max(...seen.flatMap((one) => [one.cold.shift, one.warm.shift])).toFixed(3)]);
    tell(`${path}: LCP ${lcp('cold')} s cold, ${lcp('warm')} s warm`);
  }
  return `${table(['page at 400 kbit/s, 400 ms, CPU 6×', 'LCP cold s', 'LCP warm s', 'layout shift'], rows)}\n\nMedian of ${times}; a phone's window. Goals: ≤ 3.0 s cold, ≤ 1.2 s warm, no shift.\n`;
}
