import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Browser } from '../../test/support/browser.ts';
import type { Office } from '../support/office.ts';
import type { Scratch } from '../support/scratch.ts';
import { cookieHeader } from '../support/visitor.ts';
import { type StatementLog, withoutHousekeeping } from './capture.ts';
import type { Case } from './cases.ts';
import type { Job, Measured } from './driver.ts';
import type { Variant } from './statements.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What a browser says of itself with every request. */
export const browserHeaders = (browser: Browser) => ({
  Cookie: cookieHeader(browser),
  'Sec-Fetch-Site': 'same-origin',
  // Over plain HTTP, as in the office's own network, browsers offer no Brotli.
  'Accept-Encoding': 'gzip, deflate',
  Accept: 'text/html',
});

/**
 * Asks the application for each variant and takes the statements out of PostgreSQL's log. Where nothing is left behind
 * each is asked twice and the second counts, so that both sides are compared with what the application remembers anyway.
 */
export async function capture(office: Office, who: Readonly<Record<string, string>>, log: StatementLog, one: Case): Promise<Variant[]> {
  const given: Record<string, string>[] = [];
  const ask = async ({ method, path, body, headers }: Variant['request']): Promise<string | undefined> => {
    const answer = await fetch(office.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...who,
        ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    await answer.arrayBuffer();
    return answer.status === one.answer ? (answer.headers.get('location') ?? '') : undefined;
  };
  if (!one.once) for (const request of one.requests) await ask(request);
  await log.begin();
  const answered: boolean[] = [];
  for (const [i, request] of one.requests.entries()) {
    await log.mark(`${one.name} ${i}`);
    const location = await ask(request);
    answered.push(location !== undefined);
    given.push(one.name === 'create' && location ? { umkm: /\d+$/.exec(location)?.[0] ?? '' } : {});
  }
  const asked = await log.end();
  const steps = withoutHousekeeping(one.requests.map((_, i) => asked.get(`${one.name} ${i}`) ?? []));
  const variants = one.requests.map((request, i) => ({ request, steps: steps[i] ?? [], given: given[i] ?? {} }));
  const usable = variants.filter((variant, i) => answered[i] && variant.steps.length > 0);
  if (usable.length < one.requests.length * 0.9)
    throw new Error(`${one.name}: only ${usable.length} of ${one.requests.length} requests were answered as they should be`);
  return usable;
}

/** The number of the owner who was made with each new business: it stands in later statements too. */
export async function learnOwners(owner: pg.Client, variants: readonly Variant[]): Promise<Variant[]> {
  const { rows } = await owner.query<{ umkm_id: number; orang_id: number }>(
    'select umkm_id, orang_id from umkm_pemilik where umkm_id = any ($1)',
    [variants.map((one) => Number(one.given['umkm']))],
  );
  const ownerOf = new Map(rows.map((row) => [String(row.umkm_id), String(row.orang_id)]));
  return variants.map((one) => ({
    ...one,
    given: { ...one.given, orang: ownerOf.get(one.given['umkm'] ?? '') ?? '' },
  }));
}

export function keepVariants(scratch: Scratch, name: string, variants: readonly Variant[]): string {
  const file = join(scratch.folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(variants));
  return file;
}

/** Undoes what the asking left behind, so that each phase finds the register as the one before did. */
export class Undo {
  readonly #owner: pg.Client;
  readonly #highest: { orang: number; umkm: number; jejak: string };

  private constructor(owner: pg.Client, highest: { orang: number; umkm: number; jejak: string }) {
    this.#owner = owner;
    this.#highest = highest;
  }

  static async from(owner: pg.Client): Promise<Undo> {
    const { rows } = await owner.query<{ orang: number; umkm: number; jejak: string }>(
      'select (select max(id) from orang) as orang, (select max(id) from umkm) as umkm, (select coalesce(max(id), 0) from jejak) as jejak',
    );
    if (!rows[0]) throw new Error('the register is empty');
    return new Undo(owner, rows[0]);
  }

  async back(): Promise<void> {
    const { orang, umkm, jejak } = this.#highest;
    for (const table of ['umkm_pemilik', 'umkm_tahunan', 'umkm_kelas', 'umkm_sertifikat', 'umkm_dukungan'])
      await this.#owner.query(`delete from ${table} where umkm_id > $1`, [umkm]);
    await this.#owner.query('delete from umkm where id > $1', [umkm]);
    await this.#owner.query('delete from orang where id > $1', [orang]);
    await this.#owner.query(
      "delete from kemiripan_profil where (jenis = 'umkm' and objek_id > $1) or (jenis = 'orang' and objek_id > $2)",
      [umkm, orang],
    );
    await this.#owner.query('delete from jejak where id > $1', [jejak]);
    await this.#owner.query("delete from kunci_formulir where kunci like 'bench-%'");
    await this.#owner.query("delete from kunci_api where kunci like 'bench-%'");
  }
}

/** One measurement by the load generator in a process of its own; `warm` is called when counting begins. */
export async function measure(job: Job, warm = () => {}): Promise<Measured> {
  const child = fork(here('driver.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let measured: Measured | undefined;
  child.on('message', (message: Measured | 'warm') => {
    if (message === 'warm') warm();
    else measured = message;
  });
  child.send(job);
  await ended;
  if (!measured) throw new Error(`the load generator ended with ${child.exitCode ?? child.signalCode}`);
  return measured;
}

/** The bare server, started once; it is told which variants to answer. */
export class Bare {
  readonly #child: ChildProcess;
  readonly origin: string;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(scratch: Scratch, url: string): Promise<Bare> {
    const child = fork(here('bare.ts'), [url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    scratch.later(() => child.kill());
    return new Bare(child, Number(await answerOf(child)));
  }

  async load(file: string): Promise<void> {
    this.#child.send(file);
    await answerOf(this.#child);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`a helper process ended with ${code}`)));
  });
}
