import type { Config } from '../config.ts';
import type { Db } from '../db/client.ts';
import type { FileStore } from '../db/file-store.ts';
import type { Sandi } from '../lib/sandi.ts';
import type { Jobs } from './jobs.ts';
import type { Logger } from './log.ts';

export type Clock = { now(): Date };

/** What every room is given; made once in main.ts, and by the tests. */
export type Deps = {
  db: Db;
  config: Config;
  sandi: Sandi;
  files: FileStore;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
};

export const systemClock: Clock = { now: () => new Date() };
