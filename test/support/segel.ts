import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import type { Db } from '../../src/db/client.ts';
import { segelJejak } from '../../src/rooms/jejak/actions.ts';

/** How long a test that seals may take. */
export const WAKTU_SEGEL = 90_000;

/**
 * Seals until all are sealed: an open transaction of another test on the same server, a whole import even, holds the
 * newest traces back for a while.
 */
export async function segelSemua(db: Db): Promise<void> {
  await vi.waitFor(
    async () => {
      await segelJejak(db);
      const { rows } = await sql<{ sisa: number }>`select count(*)::int as sisa from jejak where segel_id is null`.execute(db);
      expect(rows[0]?.sisa).toBe(0);
    },
    { timeout: WAKTU_SEGEL - 10_000, interval: 50 },
  );
}
