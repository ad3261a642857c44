import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { readParameters, type Step } from './statements.ts';

type LogLine = { application_name?: string; pid: number; message?: string; detail?: string };

const MARKER = 'bench variant ';

/**
 * PostgreSQL's own log of what the application asks, as JSON: nothing of the application is changed for it. Between two
 * requests a marker is asked for by the bench's own connection.
 */
export class StatementLog {
  readonly #owner: pg.Client;
  readonly #folder: string;
  #from = 0;
  #file = '';

  constructor(owner: pg.Client, cluster: string) {
    this.#owner = owner;
    this.#folder = join(cluster, 'log');
  }

  async begin(): Promise<void> {
    await this.#set({ log_destination: 'jsonlog', log_statement: 'all' });
    await this.mark('start');
    this.#file =
      readdirSync(this.#folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(this.#folder, name))
        .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? '';
    if (this.#file === '') throw new Error(`no JSON log in ${this.#folder}`);
    this.#from = statSync(this.#file).size;
  }

  async mark(name: string): Promise<void> {
    await this.#owner.query(`select '${MARKER}${name}'`);
  }

  /** Stops and returns the steps of each marked request. */
  async end(): Promise<Map<string, Step[]>> {
    await this.mark('end');
    await this.#owner.query('reset log_statement');
    await this.#set({ log_destination: 'stderr', log_statement: 'none' });
    return readSteps(this.#read());
  }

  async #set(settings: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(settings)) await this.#owner.query(`alter system set ${name} = '${value}'`);
    await this.#owner.query('select pg_reload_conf()');
    // Each process takes the new settings over before its next statement; the collector needs a moment to open its file.
    await this.#owner.query('select pg_sleep(1)');
  }

  #read(): string {
    const size = statSync(this.#file).size - this.#from;
    const bytes = Buffer.alloc(size);
    const file = openSync(this.#file, 'r');
    readSync(file, bytes, 0, size, this.#from);
    closeSync(file);
    return bytes.toString();
  }
}

/** The lines of the log, by marker, in the order in which they were asked. */
function readSteps(log: string): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  let steps: Step[] = [];
  let open = new Map<number, Step>();
  for (const text of log.split('\n')) {
    if (text === '') continue;
    const line = JSON.parse(text) as LogLine;
    const asked = /^(?:statement|execute [^:]*): ([\s\S]*)$/.exec(line.message ?? '')?.[1];
    if (asked === undefined) continue;
    const marker = asked.indexOf(MARKER);
    if (line.application_name === 'bench') {
      if (marker < 0) continue;
      steps = [];
      open = new Map();
      found.set(asked.slice(marker + MARKER.length).replace(/'.*$/s, ''), steps);
    } else if (line.application_name === 'panji') {
      addStep(steps, open, line.pid, { text: asked, values: readParameters(line.detail) });
    }
  }
  return found;
}

function addStep(steps: Step[], open: Map<number, Step>, pid: number, statement: Step['statements'][number]): void {
  const running = open.get(pid);
  if (running) {
    running.statements.push(statement);
    if (/^(commit|rollback)\b/i.test(statement.text)) open.delete(pid);
    return;
  }
  const step = { transaction: /^begin\b|^start transaction\b/i.test(statement.text), statements: [statement] };
  steps.push(step);
  if (step.transaction) open.set(pid, step);
}

const shapeOf = (step: Step) => step.statements.map(({ text }) => text.replaceAll(/\$\d+(, \$\d+)*/g, '$')).join(';');

/**
 * Leaves out what fewer than one in a hundred requests saw, or only one or two: the program's own jobs, which happened to run beside them, and
 * what it looks up twice a minute.
 */
export function withoutHousekeeping(requests: readonly Step[][]): Step[][] {
  const seen = new Map<string, number>();
  for (const steps of requests) for (const shape of new Set(steps.map(shapeOf))) seen.set(shape, (seen.get(shape) ?? 0) + 1);
  return requests.map((steps) =>
    steps.filter((step) => (seen.get(shapeOf(step)) ?? 0) >= Math.min(requests.length, Math.max(3, requests.length / 100))),
  );
}
