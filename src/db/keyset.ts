import { type Expression, type SelectQueryBuilder, sql } from 'kysely';
import type { DbOrTx } from './client.ts';

/** Where a page ends: the sort value of its last record as the server wrote it, and the record's id. */
export type Cursor = { value: string | null; id: number };

export type Direction = 'asc' | 'desc';

export type KeysetOrder = {
  /** What the list is sorted by; ties are broken by `id`. */
  column: Expression<unknown>;
  id: Expression<number>;
  direction: Direction;
  /** The column may be null; null counts as smaller than any value. */
  nullable?: boolean;
};

export type PageRequest = { after?: Cursor | undefined; before?: Cursor | undefined; size?: number | undefined };

export type KeysetPage<Row> = { rows: Row[]; next: Cursor | undefined; previous: Cursor | undefined };

export const PAGE_SIZE = 25;

type Keyed<Row> = Row & { keyset_value: string | null; keyset_id: number };

/** One page of `query` by keyset: as quick at the end of the list as at its beginning. The query brings no order of its own. */
export async function keysetPage<Tables, TB extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, TB, Row>,
  order: KeysetOrder,
  { after, before, size = PAGE_SIZE }: PageRequest,
): Promise<KeysetPage<Row>> {
  const backwards = before !== undefined && after === undefined;
  const direction = backwards ? opposite(order.direction) : order.direction;
  const cursor = backwards ? before : after;

  let paged = query.select([sql<string | null>`${order.column}::text`.as('keyset_value'), sql<number>`${order.id}`.as('keyset_id')]);
  if (cursor) paged = paged.where(beyond(order, direction, cursor));
  const ordered = paged
    .orderBy(sortTerm(order, direction))
    .orderBy(direction === 'asc' ? sql`${order.id} asc` : sql`${order.id} desc`)
    .limit(size + 1);

  const found = (await ordered.execute()) as Keyed<Row>[];
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    next: last && (backwards || hasMore) ? cursorOf(last) : undefined,
    previous: first && (backwards ? hasMore : after !== undefined) ? cursorOf(first) : undefined,
  };
}

function opposite(direction: Direction): Direction {
  return direction === 'asc' ? 'desc' : 'asc';
}

function cursorOf(row: { keyset_value: string | null; keyset_id: number }): Cursor {
  return { value: row.keyset_value, id: row.keyset_id };
}

/** For a nullable column the order is spelled as its index is: `nulls first` ascending, `nulls last` descending. */
function sortTerm(order: KeysetOrder, direction: Direction) {
  if (!order.nullable) return direction === 'asc' ? sql`${order.column} asc` : sql`${order.column} desc`;
  return direction === 'asc' ? sql`${order.column} asc nulls first` : sql`${order.column} desc nulls last`;
}

function beyond({ column, id, nullable }: KeysetOrder, direction: Direction, cursor: Cursor) {
  const than = direction === 'asc' ? sql`>` : sql`<`;
  if (!nullable) return sql<boolean>`(${column}, ${id}) ${than} (${cursor.value}, ${cursor.id})`;
  if (cursor.value === null) {
    return direction === 'asc'
      ? sql<boolean>`(${column} is not null or ${id} > ${cursor.id})`
      : sql<boolean>`(${column} is null and ${id} < ${cursor.id})`;
  }
  return direction === 'asc'
    ? sql<boolean>`(${column}, ${id}) > (${cursor.value}, ${cursor.id})`
    : sql<boolean>`(${column} is null or (${column}, ${id}) < (${cursor.value}, ${cursor.id}))`;
}

/** How many rows a list has; beyond `limit` it stops counting and says so. */
export type Count = { count: number; exact: boolean };

const COUNT_LIMIT = 10_000;

export async function countUpTo<Tables, TB extends keyof Tables, Row>(
  db: DbOrTx,
  query: SelectQueryBuilder<Tables, TB, Row>,
  limit = COUNT_LIMIT,
): Promise<Count> {
  const bounded = query
    .clearSelect()
    .select(sql`1`.as('satu'))
    .limit(limit + 1);
  const { rows } = await sql<{ jumlah: number }>`select count(*)::int as jumlah from ${bounded} as terbatas`.execute(db);
  const found = rows[0]?.jumlah ?? 0;
  return found > limit ? { count: limit, exact: false } : { count: found, exact: true };
}

/** All rows of `query` in order, fetched page by page so that neither side holds them all. */
export async function* streamRows<Tables, TB extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, TB, Row>,
  order: KeysetOrder,
  size = 1000,
): AsyncGenerator<Row[]> {
  let after: Cursor | undefined;
  do {
    const found: KeysetPage<Row> = await keysetPage(query, order, { after, size });
    if (found.rows.length > 0) yield found.rows;
    after = found.next;
  } while (after);
}
