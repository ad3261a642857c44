import { setTimeout as sleep } from 'node:timers/promises';
import { grouped, percentile, ms } from '../support/numbers.ts';
import type { Office } from '../support/office.ts';
import { residentMemory } from '../support/processes.ts';
import { table } from '../support/report.ts';

type Headers = Readonly<Record<string, string>>;

/** The whole register in one answer: how fast, with how much memory, and what a list has to wait meanwhile. */
export async function wholeExport(office: Office, headers: Headers): Promise<string> {
  const rows: string[][] = [];
  for (const path of ['/api/v1/umkm/export', '/api/v1/umkm/export?format=csv', '/api/v1/koperasi/export']) {
    rows.push(await stream(office, headers, path));
  }
  return table(
    ['whole export', 'records', 's', 'records /s', 'MB', 'memory before MB', 'most MB', 'after MB', 'list meanwhile p50 ms', 'p95 ms'],
    rows,
  );
}

async function stream(office: Office, headers: Headers, path: string): Promise<string[]> {
  const before = residentMemory(office.pid);
  let most = before;
  let done = false;
  const waits: number[] = [];
  const asker = (async () => {
    while (!done) {
      const began = performance.now();
      const answer = await fetch(`${office.url}/api/v1/umkm?wilayah=35.73.05&kelas=mikro`, { headers });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`the list was answered with ${answer.status}`);
      waits.push(performance.now() - began);
      most = Math.max(most, residentMemory(office.pid));
      await sleep(200);
    }
  })();
  const began = performance.now();
  const answer = await fetch(office.url + path, { headers });
  if (answer.status !== 200 || !answer.body) throw new Error(`${path} was answered with ${answer.status}`);
  let [bytes, records] = [0, 0];
  for await (const chunk of answer.body) {
    bytes += chunk.byteLength;
    for (const byte of chunk) if (byte === 10) records++;
  }
  const seconds = (performance.now() - began) / 1000;
  done = true;
  await asker;
  const mb = (value: number) => (value / 1e6).toFixed(0);
  return [
    path.replace('/api/v1', ''),
    grouped(records),
    seconds.toFixed(1),
    grouped(records / seconds),
    mb(bytes),
    mb(before),
    mb(most),
    mb(residentMemory(office.pid)),
    ms(percentile(waits, 50)),
    ms(percentile(waits, 95)),
  ];
}
