import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pino from 'pino';
import { afterAll } from 'vitest';
import { buildApp } from '../../src/app.tsx';
import { readConfig } from '../../src/config.ts';
import type { Db } from '../../src/db/client.ts';
import { openFileStore } from '../../src/db/file-store.ts';
import { buatSandi } from '../../src/lib/sandi.ts';
import { buatKantor } from '../../src/rooms/kantor/actions.ts';
import { JAM_BAKU, type IsianKantor } from '../../src/rooms/kantor/kantor.ts';
import type { Clock, Deps } from '../../src/web/deps.ts';
import { type Jobs, startJobs } from '../../src/web/jobs.ts';
import { Browser } from './browser.ts';
import { freshDatabase, type FreshDatabase } from './postgres.ts';
import { addStaff, signIn, type Staff } from './staff.ts';

export const KANTOR_UJI: IsianKantor = {
  nama: 'Dinas Koperasi dan UKM',
  namaDaerah: 'Kota Malang',
  kodeWilayah: '35.73',
  alamat: 'Jl. Panji Suroso No. 18',
  telepon: '+62341326025',
  whatsapp: '+6281234567890',
  surel: 'dinas@contoh.id',
  kopSurat: 'PEMERINTAH KOTA MALANG\nDINAS KOPERASI DAN UKM',
  zonaWaktu: 'Asia/Jakarta',
  jamLayanan: JAM_BAKU,
};

/** Time stands still until a test moves it. */
export type TestClock = Clock & { set(moment: string | Date): void };

export type TestApp = {
  app: ReturnType<typeof buildApp>;
  deps: Deps;
  db: Db;
  database: FreshDatabase;
  clock: TestClock;
  /** Lines of the log from warnings up, parsed. */
  logged: readonly Record<string, unknown>[];
  /** A new browser with no cookies. */
  client(headers?: Record<string, string>): Browser;
  /** A browser in which an account of this role is signed in through the form; the account is made when it is not there. */
  signInAs(peran: Staff['peran'], staff?: Omit<Staff, 'peran'>): Promise<Browser>;
};

type Options = {
  /** False: the office is not set up. */
  office?: boolean;
  /** Default 24 November 2026, 09.14 in Malang. */
  now?: string;
  env?: Record<string, string>;
};

/** The whole program on a fresh database of its own, with the office of Kota Malang. */
export async function testApp(options: Options = {}): Promise<TestApp> {
  const database = await freshDatabase();
  // Named as the folders that the next run tidies up: a hook made inside another one is not run when that one ends in error.
  const data = mkdtempSync(`${tmpdir()}/panji-uji-${process.pid}-`);
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn', base: null }, { write: (line) => void logged.push(JSON.parse(line)) });
  const clock = standingClock(options.now ?? '2026-11-24T09:14:00+07:00');
  const jobs = lazyJobs(() => startJobs(database.url, log, { workers: false }));
  const deps: Deps = {
    db: database.db,
    config: readConfig({ PANJI_DATA: data, PANJI_URL: 'http://panji.test', ...options.env }),
    sandi: buatSandi(Buffer.alloc(32, 7)),
    files: openFileStore(data),
    jobs,
    clock,
    log,
  };
  if (options.office !== false) await database.db.transaction().execute((tx) => buatKantor(tx, KANTOR_UJI));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  afterAll(async () => {
    await jobs.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const app = buildApp(deps);
  const client = (headers?: Record<string, string>) =>
    new Browser(async (path, init) => {
      const response = await app.request(`http://panji.test${path}`, init);
      // What the page hides from people, the one who reads the failed test needs.
      if (response.status === 500) console.error(`${init.method ?? 'GET'} ${path} failed:`, logged.at(-1)?.['err']);
      return response;
    }, headers);
  const known = new Map<string, Browser>();
  const signInAs: TestApp['signInAs'] = async (peran, staff = {}) => {
    await addStaff(database.db, clock, { peran, ...staff });
    const name = staff.namaPengguna ?? peran;
    // Hashing a password is slow on purpose: the session of an earlier sign-in is used again while it lasts.
    const earlier = known.get(name);
    const browser = client();
    if (earlier && browser.takeCookies(earlier) && (await browser.request('/petugas')).status === 200) return browser;
    const fresh = await signIn(client(), name);
    known.set(name, fresh);
    return fresh;
  };
  return { app, deps, db: database.db, database, clock, logged, client, signInAs };
}

function standingClock(start: string): TestClock {
  let now = new Date(start);
  return { now: () => new Date(now), set: (moment) => void (now = new Date(moment)) };
}

/** Most files enqueue nothing; pg-boss is started by the first job. Jobs are kept, nobody does them. */
function lazyJobs(start: () => Promise<Jobs>): Jobs {
  let started: Promise<Jobs> | undefined;
  const boss = () => (started ??= start());
  return {
    enqueue: async (...args) => (await boss()).enqueue(...args),
    work: async (...args) => (await boss()).work(...args),
    schedule: async (...args) => (await boss()).schedule(...args),
    state: () => ({ up: true }),
    stop: async () => (await started)?.stop(),
  };
}
