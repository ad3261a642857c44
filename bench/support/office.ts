import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { findEmbedded } from '../../src/db/embedded.ts';
import { killCluster, until } from './processes.ts';
import type { Program } from './program.ts';
import type { Scratch } from './scratch.ts';

/** Passwords of the demonstration accounts; they are refused when the server listens beyond this computer. */
export const DEMO_PASSWORD = 'panji-demo';

export type Ready = { ms: number };

/** The real application on a data folder of its own: the built program, the embedded PostgreSQL with its real settings. */
export class Office {
  readonly data: string;
  readonly port: number;
  readonly #program: Program;
  readonly #nodeOptions: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #log = '';

  constructor(
    scratch: Scratch,
    program: Program,
    options: { data: string; port: number; nodeOptions?: readonly string[]; env?: NodeJS.ProcessEnv },
  ) {
    this.data = realpathSync(options.data);
    this.port = options.port;
    this.#program = program;
    this.#nodeOptions = options.nodeOptions ?? [];
    this.env = { ...baseEnv(), PORT: String(this.port), HOST: '127.0.0.1', PANJI_DATA: this.data, ...options.env };
    scratch.later(() => this.stop());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get cluster(): string {
    return join(this.data, 'postgres');
  }

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error('the application does not run');
    return this.#child.pid;
  }

  get log(): string {
    return this.#log;
  }

  running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Fills the empty database with the demonstration office, as a technician would. */
  seed(umkm: number, koperasi: number): string {
    const { command, words, env } = this.seedCommand(umkm, koperasi);
    const done = spawnSync(command, words, { env, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`panji seed failed:\n${done.stderr.slice(-2000)}`);
    return done.stdout.trim();
  }

  seedCommand(umkm: number, koperasi: number): { command: string; words: string[]; env: NodeJS.ProcessEnv } {
    const words = [this.#program.cli, 'seed', '--demo', '--umkm', String(umkm), '--koperasi', String(koperasi)];
    return { command: process.execPath, words, env: this.env };
  }

  /** Returns when the office answers, with the milliseconds from the start of the process. */
  async start(limit = 60_000): Promise<Ready> {
    const began = performance.now();
    const child = spawn(process.execPath, [...this.#nodeOptions, this.#program.main], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#log = '';
    const keep = (chunk: Buffer) => (this.#log = (this.#log + chunk.toString()).slice(-8000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await until('the office answers', limit, async () => {
      if (!this.running()) throw new Error(`the application ended:\n${this.#log}`);
      return this.healthy();
    });
    return { ms: performance.now() - began };
  }

  async healthy(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url}/healthz`, { signal: AbortSignal.timeout(3000) });
      await answer.text();
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  /** `kill -9` of the application alone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || !this.running()) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** The way a service manager stops it; what is left of the database after that is ended. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child && this.running()) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
      await ended;
      clearTimeout(timer);
    }
    killCluster(this.cluster);
  }

  /** A connection as the owner of the database. */
  async owner(): Promise<pg.Client> {
    const found = await findEmbedded(this.data);
    if (!found) throw new Error('the database does not run');
    const client = new pg.Client({ connectionString: found.migratorUrl, application_name: 'bench' });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  /** Where the working role connects: what the application itself uses. */
  async appUrl(): Promise<string> {
    const found = await findEmbedded(this.data);
    if (!found) throw new Error('the database does not run');
    return found.appUrl;
  }
}

/** Nothing of the caller's own office may reach the measured one. */
function baseEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, PANJI_URL: _public, PANJI_KEY: _key, INIT_CWD: _cwd, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
