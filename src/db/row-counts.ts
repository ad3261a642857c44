import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

export type RowCounts = Record<string, number>;

/** Rows of every table of the office, by name. */
export async function countRows(client: pg.Client): Promise<RowCounts> {
  const counts: RowCounts = {};
  for (const table of await tables(client)) {
    const asked = await client.query<{ n: string }>(`select count(*)::text as n from ${client.escapeIdentifier(table)}`);
    counts[table] = Number(asked.rows[0]?.n ?? 0);
  }
  return counts;
}

/**
 * Counts while writers pause, and runs `atThatMoment` before they go on: so the counts are those of the restored database.
 * It gives way sooner than the database would look for a deadlock, so that no officer's act fails because of a backup;
 * after some tries it counts without the pause.
 */
export async function countAtRest<T>(
  client: pg.Client,
  atThatMoment: () => Promise<T>,
): Promise<{ counts: RowCounts; exact: boolean; result: T }> {
  const names = (await tables(client)).map((table) => client.escapeIdentifier(table)).join(', ');
  for (let attempt = 0; attempt < 8; attempt++) {
    await client.query('begin');
    try {
      await client.query(`set local lock_timeout = '400ms'`);
      await client.query(`lock table ${names} in share mode`);
    } catch (error) {
      await client.query('rollback');
      if ((error as { code?: string }).code !== '55P03' && (error as { code?: string }).code !== '40P01') throw error;
      await sleep(200 + Math.random() * 400);
      continue;
    }
    try {
      const counts = await countRows(client);
      return { counts, exact: true, result: await atThatMoment() };
    } finally {
      await client.query('rollback');
    }
  }
  const counts = await countRows(client);
  return { counts, exact: false, result: await atThatMoment() };
}

/** Tables that differ, as "table: before → after". */
export function differences(before: RowCounts, after: RowCounts): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((table) => before[table] !== after[table])
    .map((table) => `${table}: ${before[table] ?? 'tidak ada'} → ${after[table] ?? 'tidak ada'}`);
}

async function tables(client: pg.Client): Promise<string[]> {
  const asked = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace order by relname`,
  );
  return asked.rows.map((row) => row.name);
}
