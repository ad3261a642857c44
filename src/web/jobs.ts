import { fromKysely, PgBoss } from 'pg-boss';
import type { DbOrTx } from '../db/client.ts';
import type { Logger } from './log.ts';

export type JobOptions = {
  startAfter?: Date;
  /** With a key, a job that still waits is not doubled. */
  key?: string;
};

export type WorkOptions = {
  retries?: number;
  /** How long one job may take before it counts as failed. */
  seconds?: number;
};

export type JobsState = { up: boolean; reason?: string };

/** Work that is done after the answer: kept in the database, so that a crash neither loses nor invents it. */
export type Jobs = {
  /** In the transaction of the act: rolled back with it, never sent for an act that did not happen. */
  enqueue(tx: DbOrTx, name: string, data: object, options?: JobOptions): Promise<void>;
  /** Who does the jobs of this name, one at a time. */
  work<T extends object>(name: string, run: (data: T) => Promise<void>, options?: WorkOptions): Promise<void>;
  /** `cron` in the office's time zone; a run that was missed while the computer was off happens once, afterwards. */
  schedule(name: string, cron: string, timeZone: string): Promise<void>;
  state(): JobsState;
  stop(): Promise<void>;
};

const QUIET_MS = 60_000;

/** `url` is the working role's address. Without `workers` jobs can be enqueued and nothing is done: for commands. */
export async function startJobs(url: string, log: Logger, options: { workers?: boolean } = {}): Promise<Jobs> {
  const workers = options.workers ?? true;
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'panji pekerjaan',
    max: 3,
    // The schema comes with our own migrations and the working role does not own it.
    migrate: false,
    createSchema: false,
    reindex: false,
    supervise: workers,
    schedule: workers,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  const known = new Set<string>();
  let state: JobsState = { up: false, reason: 'belum dimulai' };
  let lastTrouble = 0;
  boss.on('error', (error: Error) => {
    // While the database restarts every timer of pg-boss complains; one line a minute tells as much.
    if (Date.now() - lastTrouble > QUIET_MS) log.warn({ err: error }, 'jobs: trouble');
    lastTrouble = Date.now();
  });
  await boss.start();
  state = { up: true };

  async function ensureQueue(name: string, options: WorkOptions = {}): Promise<void> {
    if (known.has(name)) return;
    await boss.createQueue(name, {
      policy: 'short',
      retryLimit: options.retries ?? 8,
      retryDelay: 10,
      retryBackoff: true,
      retryDelayMax: 3600,
      expireInSeconds: options.seconds ?? 900,
    });
    known.add(name);
  }

  return {
    async enqueue(tx, name, data, options = {}) {
      await ensureQueue(name);
      await boss.send(name, data, {
        db: fromKysely(tx),
        singletonKey: options.key ?? crypto.randomUUID(),
        ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      });
    },
    async work<T extends object>(name: string, run: (data: T) => Promise<void>, options: WorkOptions = {}) {
      await ensureQueue(name, options);
      if (!workers) return;
      await boss.work<T>(name, async (jobs) => {
        for (const job of jobs) {
          try {
            await run(job.data);
          } catch (error) {
            log.error({ err: error, job: name, id: job.id }, 'job failed');
            throw error;
          }
        }
      });
    },
    async schedule(name, cron, timeZone) {
      await ensureQueue(name);
      await boss.schedule(name, cron, null, { tz: timeZone, missed: 'once' });
    },
    state: () => state,
    async stop() {
      state = { up: false, reason: 'sedang dihentikan' };
      await boss.stop({ graceful: true, timeout: 2000 });
    },
  };
}
