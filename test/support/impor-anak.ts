/** A worker of imports in a process of its own, so that a test can kill it: `node impor-anak.ts ADDRESS FOLDER BATCH`. */
import pino from 'pino';
import { openDb } from '../../src/db/client.ts';
import { openFileStore } from '../../src/db/file-store.ts';
import { buatSandi } from '../../src/lib/sandi.ts';
import { kerjakanImpor } from '../../src/rooms/pendataan/impor/actions.kerja.ts';
import type { Deps } from '../../src/web/deps.ts';
import { startJobs } from '../../src/web/jobs.ts';

const [url = '', data = '', id = ''] = process.argv.slice(2);
const database = openDb(url);
const log = pino({ level: 'error', base: null });
const jobs = await startJobs(url, log, { workers: false });
const deps = {
  db: database.db,
  sandi: buatSandi(Buffer.alloc(32, 7)),
  files: openFileStore(data),
  clock: { now: () => new Date('2026-11-24T09:14:00+07:00') },
  log,
  jobs,
} as unknown as Deps;
process.stdout.write('mulai\n');
await kerjakanImpor(deps, Number(id));
await jobs.stop();
await database.close();
