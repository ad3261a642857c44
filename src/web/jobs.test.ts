import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/support/postgres.ts';
import { startJobs, type Jobs } from './jobs.ts';
import { openLog } from './log.ts';

describe('pekerjaan latar', () => {
  let database: FreshDatabase;
  let jobs: Jobs;
  const log = openLog({ level: 'silent' });

  beforeAll(async () => {
    database = await freshDatabase();
    jobs = await startJobs(database.url, log);
  });
  afterAll(() => jobs.stop());

  async function until(check: () => boolean, limit = 8000): Promise<void> {
    const end = Date.now() + limit;
    while (!check() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(check()).toBe(true);
  }

  it('yang dititipkan dalam perbuatan yang jadi, dikerjakan; yang batal, tidak pernah', async () => {
    const done: number[] = [];
    await jobs.work<{ nomor: number }>('uji-titip', async ({ nomor }) => void done.push(nomor));
    await database.db
      .transaction()
      .execute(async (tx) => {
        await jobs.enqueue(tx, 'uji-titip', { nomor: 1 });
        throw new Error('batal');
      })
      .catch(() => {});
    await database.db.transaction().execute((tx) => jobs.enqueue(tx, 'uji-titip', { nomor: 2 }));
    await until(() => done.length > 0);
    expect(done).toEqual([2]);
  });

  it('dengan kunci yang sama, pekerjaan yang masih menunggu tidak digandakan', async () => {
    await jobs.enqueue(database.db, 'uji-kunci', { a: 1 }, { key: 'satu' });
    await jobs.enqueue(database.db, 'uji-kunci', { a: 2 }, { key: 'satu' });
    await jobs.enqueue(database.db, 'uji-kunci', { a: 3 });
    await jobs.enqueue(database.db, 'uji-kunci', { a: 4 });
    const seen: number[] = [];
    await jobs.work<{ a: number }>('uji-kunci', async ({ a }) => void seen.push(a));
    await until(() => seen.length === 3, 12_000);
    expect(seen.toSorted()).toEqual([1, 3, 4]);
  });

  it('yang gagal disimpan untuk dicoba lagi', async () => {
    let tries = 0;
    await jobs.work<{ a: number }>('uji-gagal', async () => {
      tries++;
      throw new Error('belum bisa');
    });
    await jobs.enqueue(database.db, 'uji-gagal', { a: 1 });
    await until(() => tries === 1);
    await expect
      .poll(async () => (await database.pool.query<{ state: string }>(`select state from pgboss.job where name = 'uji-gagal'`)).rows)
      .toEqual([{ state: 'retry' }]);
  });

  it('jadwal tersimpan dengan zona waktu kantor', async () => {
    await jobs.schedule('uji-jadwal', '0 7 * * 1-5', 'Asia/Jakarta');
    const found = await database.pool.query(`select cron, timezone from pgboss.schedule where name = 'uji-jadwal'`);
    expect(found.rows).toEqual([{ cron: '0 7 * * 1-5', timezone: 'Asia/Jakarta' }]);
  });

  it('melapor berjalan, dan berhenti bila dihentikan', async () => {
    expect(jobs.state()).toEqual({ up: true });
    const other = await startJobs(database.url, log, { workers: false });
    await other.stop();
    expect(other.state().up).toBe(false);
  });
});
