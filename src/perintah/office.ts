import type { Config } from '../config.ts';
import { type Db, openDb } from '../db/client.ts';
import { openFileStore } from '../db/file-store.ts';
import { officeKey } from '../db/key.ts';
import { migrate } from '../db/migrate.ts';
import type { SlowQueries } from '../db/slow-queries.ts';
import { storeSlowQueries } from '../db/slow-queries-store.ts';
import { workingUrl, type Source } from '../db/source.ts';
import { seedReferensi } from '../db/seed/referensi.ts';
import { buatSandi } from '../lib/sandi.ts';
import { seedAturan } from '../rooms/operasi/aturan/actions.ts';
import { systemClock, type Deps } from '../web/deps.ts';
import { startJobs } from '../web/jobs.ts';
import type { Logger } from '../web/log.ts';

export type Office = {
  deps: Deps;
  /** Statements that took long, until somebody writes them down. */
  slow: SlowQueries;
  /** The key for paper, at the one start that made it. */
  paper: string | undefined;
  close(): Promise<void>;
};

/** From a running database to everything that the rooms need: migrations, key, working role, jobs. */
export async function openOffice(config: Config, source: Source, log: Logger, options: { workers: boolean }): Promise<Office> {
  const ran = await migrate(source.migratorUrl, source.appRole ? { appRole: source.appRole } : {});
  if (ran.length > 0) log.info({ migrations: ran.length }, 'database brought up to date');
  // Through the owner, because the working role's password follows from the key.
  const owner = openDb(source.migratorUrl, { max: 1 });
  const { key, paper } = await prepare(owner.db, config).finally(() => owner.close());
  const sandi = buatSandi(key);
  const url = await workingUrl(source, sandi);
  if (!source.embedded && url === source.migratorUrl)
    log.warn('the database allows no second role: the owner role also does the daily work');
  const database = openDb(url, { slowMs: config.slowQueryMs });
  const jobs = await startJobs(url, log, options);
  return {
    deps: { db: database.db, config, sandi, files: openFileStore(config.data), jobs, clock: systemClock, log },
    slow: database.slow,
    paper,
    async close() {
      await jobs.stop();
      if (options.workers) await storeSlowQueries(database.db, database.slow, new Date()).catch(() => undefined);
      await database.close();
    },
  };
}

/** Lists and rules that come with the program, then the key. */
async function prepare(owner: Db, config: Config): ReturnType<typeof officeKey> {
  await seedReferensi(owner);
  await seedAturan(owner);
  return officeKey(owner, config);
}
