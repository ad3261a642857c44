import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/support/postgres.ts';
import { countUpTo, type Cursor, type KeysetOrder, keysetPage, streamRows } from './keyset.ts';

let data: FreshDatabase;

/** Areas stand in for any list: names repeat, and only some have a post code. */
const list = () => data.db.selectFrom('wilayah').select(['kode', 'nama', 'kode_pos']).where('kode', 'like', '35.73.%');
const ID = sql<number>`replace(kode, '.', '')::bigint`;
const orders: [string, KeysetOrder][] = [
  ['by name', { column: sql.ref('nama'), id: ID, direction: 'asc' }],
  ['by name, backwards', { column: sql.ref('nama'), id: ID, direction: 'desc' }],
  ['by a column that may be empty', { column: sql.ref('kode_pos'), id: ID, direction: 'asc', nullable: true }],
  ['by a column that may be empty, backwards', { column: sql.ref('kode_pos'), id: ID, direction: 'desc', nullable: true }],
];

beforeAll(async () => {
  data = await freshDatabase();
});

describe.each(orders)('a list %s', (_name, order) => {
  async function walk(): Promise<{ forwards: string[][]; last: Cursor | undefined }> {
    const forwards: string[][] = [];
    let after: Cursor | undefined;
    let last: Cursor | undefined;
    do {
      const page = await keysetPage(list(), order, { after, size: 7 });
      forwards.push(page.rows.map((row) => row.kode));
      last = page.previous;
      after = page.next;
    } while (after);
    return { forwards, last };
  }

  it('shows every record once, page after page', async () => {
    const { forwards } = await walk();
    const all = await list().execute();
    expect(forwards.flat().toSorted()).toEqual(all.map((row) => row.kode).toSorted());
    expect(all).toHaveLength(62);
  });

  it('leads back through the same pages', async () => {
    const { forwards, last } = await walk();
    const backwards = [forwards.at(-1)];
    let before = last;
    while (before) {
      const page = await keysetPage(list(), order, { before, size: 7 });
      backwards.unshift(page.rows.map((row) => row.kode));
      before = page.previous;
    }
    expect(backwards.flat()).toEqual(forwards.flat());
  });

  it('streams the same records in the same order', async () => {
    const streamed: string[] = [];
    for await (const batch of streamRows(list(), order, 10)) streamed.push(...batch.map((row) => row.kode));
    expect(streamed).toEqual((await walk()).forwards.flat());
  });
});

it('counts exactly up to a limit and says when it stopped', async () => {
  expect(await countUpTo(data.db, list(), 100)).toEqual({ count: 62, exact: true });
  expect(await countUpTo(data.db, list(), 61)).toEqual({ count: 61, exact: false });
});
