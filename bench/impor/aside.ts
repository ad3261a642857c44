import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { signIn, visitor } from '../support/visitor.ts';
import type { Office } from '../support/office.ts';
import { residentMemory } from '../support/processes.ts';

/** What the job that lays out likely duplicates took after the batch, in the application that serves. */
export async function candidateJob(owner: pg.Client, limit = 1_800_000): Promise<number> {
  const until = Date.now() + limit;
  while (Date.now() < until) {
    const { rows } = await owner.query<{ state: string; ms: number | null }>(
      `select state::text, (extract(epoch from completed_on - started_on) * 1000)::float8 as ms from pgboss.job where name = 'cari-ganda' order by created_on desc limit 1`,
    );
    if (rows[0]?.state === 'completed') return rows[0].ms ?? Number.NaN;
    if (rows[0]?.state === 'failed') return Number.NaN;
    await sleep(500);
  }
  return Number.NaN;
}

/** What an earlier run left to do must not take the processor from what is measured. */
export async function dropCandidateJobs(owner: pg.Client): Promise<void> {
  await owner.query("delete from pgboss.job where name = 'cari-ganda' and state < 'completed'");
}

/** The first rows of a list of more, streamed as a clerk downloads it, in milliseconds until the last of them is there. */
export async function exportCsv(office: Office, owner: pg.Client, wanted: number): Promise<{ ms: number; lines: number; peak: number }> {
  const browser = visitor(office, 600_000);
  await signIn(browser, 'pendata');
  const { rows } = await owner.query<{ kode: string }>(
    `select left(kode_wilayah, 8) as kode from umkm where keadaan = 'aktif' and kode_wilayah is not null group by 1 order by count(*) < $1, count(*) limit 1`,
    [wanted],
  );
  const path = `/petugas/umkm/ekspor?wilayah=${rows[0]?.kode ?? ''}`;
  const hidden = [...(await browser.get(path)).document.querySelectorAll('input[type=hidden]')];
  const fields = new URLSearchParams(hidden.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']));
  fields.set('format', 'csv');
  fields.set('pengenal', 'tanpa');
  let [peak, lines] = [0, -1];
  const watch = setInterval(() => (peak = Math.max(peak, residentMemory(office.pid))), 50);
  const began = performance.now();
  const answer = await browser.request(path, { method: 'POST', body: fields });
  if (answer.status !== 200) throw new Error(`the export answered ${answer.status}`);
  for await (const part of answer.body ?? []) {
    for (const sign of part as Uint8Array) if (sign === 10) lines += 1;
    if (lines >= wanted) break;
  }
  const ms = performance.now() - began;
  clearInterval(watch);
  return { ms, lines, peak };
}
