import { signIn, visitor } from '../support/visitor.ts';
import { grouped, ms, percentile } from '../support/numbers.ts';
import type { Office } from '../support/office.ts';
import { table } from '../support/report.ts';
import type { Scratch } from '../support/scratch.ts';
import { buildCases } from './cases.ts';
import type { Measured } from './driver.ts';
import { type Pace, rate, times } from './measure.ts';
import { browserHeaders, keepVariants, measure } from './phases.ts';

export type Sized = { umkm: number; office: Office };

/** The list page of both offices in turn: what growing a hundredfold costs. */
export async function compareSizes(scratch: Scratch, pace: Pace, large: Sized, small: Sized): Promise<string> {
  const sides = [];
  for (const { umkm, office } of [large, small]) sides.push({ umkm, ...(await prepare(scratch, office)), rounds: [] as Measured[] });
  for (let round = 0; round < pace.rounds; round++) {
    for (const { job, rounds } of sides) rounds.push(await measure({ ...job, ...pace }));
  }
  const rows = sides.map(({ umkm, rounds }) => [
    grouped(umkm),
    grouped(rate(rounds)),
    ms(percentile(times(rounds), 50)),
    ms(percentile(times(rounds), 99)),
  ]);
  const [ofLarge = Number.NaN, ofSmall = Number.NaN] = sides.map(({ rounds }) => percentile(times(rounds), 50));
  return `${table(['list page of', 'HTML /s', 'p50 ms', 'p99 ms'], rows)}

The large office takes ${(ofLarge / ofSmall).toFixed(2)} × the time of the small one (p50; goal ≤ 1.5).
`;
}

async function prepare(scratch: Scratch, office: Office) {
  const browser = visitor(office);
  await signIn(browser, 'petugas');
  const owner = await office.owner();
  const [list] = await buildCases(owner, browser, { reads: 1, views: 1, creates: 1 }).finally(() => owner.end());
  const variants = (list?.requests ?? []).map((request) => ({ request, steps: [], given: {} }));
  const job = {
    kind: 'http' as const,
    file: keepVariants(scratch, `list-${office.port}`, variants),
    slice: [0, variants.length] as [number, number],
    once: false,
    warm: variants.length,
    origin: office.url,
    headers: browserHeaders(browser),
    expect: 200,
  };
  return { job };
}
