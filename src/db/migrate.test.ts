import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import pg from 'pg';
import { migrate, pendingMigrations } from './migrate.ts';

async function asOwner(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('run once: a second run finds nothing to do', async () => {
    const fresh = await freshDatabase();
    expect(await migrate(fresh.migratorUrl)).toEqual([]);
    const state = await pendingMigrations(fresh.migratorUrl);
    expect(state.pending).toEqual([]);
    expect(state.done).toBeGreaterThan(5);
  });

  it('a merged migration that was changed afterwards is refused with a remedy', async () => {
    const fresh = await freshDatabase();
    await asOwner(fresh.migratorUrl, `update migrasi_sidik set sidik = 'x' where nama like '%_dasar'`);
    await expect(migrate(fresh.migratorUrl)).rejects.toThrow(/berkasnya kini berubah; kembalikan/);
  });

  it('a database that is newer than the program is refused with a remedy', async () => {
    const fresh = await freshDatabase();
    await asOwner(fresh.migratorUrl, `insert into migrasi_sidik values ('20990101000000_nanti', 'x')`);
    await expect(migrate(fresh.migratorUrl)).rejects.toThrow(/lebih baru daripada program/);
  });
});
