import { type Expression, type SelectQueryBuilder, sql } from 'kysely';
import type { DbOrTx } from './client.ts';
import { type Count, type Cursor, type KeysetPage, PAGE_SIZE, type PageRequest } from './keyset.ts';
import type { DB } from './schema.ts';
import type { SearchPlan } from './search.ts';

/** A search that finds more than this is too general to be ranked; the oldest records of it are. */
const MOST_RANKED = 1000;

/** A page of a search, with how many records it found. */
export type RankedPage<Row> = KeysetPage<Row> & { count: Count };

type Ranked = { keyset_id: number; alike: string };

/**
 * One page of a search, likest first. All ids that match are ranked, which is cheap for as many as a search should find,
 * then the rows of the page are fetched by `rowsOf`.
 */
export async function listByLikeness<TB extends keyof DB, Row extends { id: number }>(
  matching: SelectQueryBuilder<DB, TB, object>,
  columns: { id: Expression<number>; likeTo: Expression<unknown> },
  plan: SearchPlan,
  { after, before, size = PAGE_SIZE }: PageRequest,
  rowsOf: (ids: number[]) => Promise<Row[]>,
): Promise<RankedPage<Row>> {
  const alike = sql<string>`round((word_similarity(${plan.text}, ${columns.likeTo}) + similarity(${plan.text}, ${columns.likeTo}) * 0.5)::numeric, 4)::text`;
  const found = (await matching
    .select([sql<number>`${columns.id}`.as('keyset_id'), alike.as('alike')])
    .orderBy(columns.id)
    .limit(MOST_RANKED + 1)
    .execute()) as Ranked[];
  const exact = found.length <= MOST_RANKED;
  if (!exact) found.pop();
  found.sort((a, b) => Number(b.alike) - Number(a.alike) || a.keyset_id - b.keyset_id);
  const end = before && !after ? placeOf(found, before) : undefined;
  const start = end === undefined ? (after ? placeAfter(found, after) : 0) : Math.max(0, end - size);
  const slice = found.slice(start, end ?? start + size);
  const rows = await rowsOf(slice.map((one) => one.keyset_id).concat(slice.length === 0 ? [0] : []));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    rows: slice.flatMap((one) => byId.get(one.keyset_id) ?? []),
    next: start + slice.length < found.length ? cursorOf(slice.at(-1)) : undefined,
    previous: start > 0 ? cursorOf(slice[0]) : undefined,
    count: { count: found.length, exact },
  };
}

/** How many records a search finds, up to as many as are ranked. */
export async function likenessCount<TB extends keyof DB, Row>(db: DbOrTx, matching: SelectQueryBuilder<DB, TB, Row>): Promise<Count> {
  const bounded = matching
    .clearSelect()
    .select(sql`1`.as('satu'))
    .limit(MOST_RANKED + 1);
  const { rows } = await sql<{ jumlah: number }>`select count(*)::int as jumlah from ${bounded} as terbatas`.execute(db);
  const jumlah = rows[0]?.jumlah ?? 0;
  return jumlah > MOST_RANKED ? { count: MOST_RANKED, exact: false } : { count: jumlah, exact: true };
}

function cursorOf(one: Ranked | undefined): Cursor | undefined {
  return one && { value: one.alike, id: one.keyset_id };
}

/** Where the record of the cursor stands, or would stand now. */
function placeOf(found: readonly Ranked[], cursor: Cursor): number {
  const at = found.findIndex((one) => !standsBefore(one, cursor));
  return at < 0 ? found.length : at;
}

function placeAfter(found: readonly Ranked[], cursor: Cursor): number {
  const at = placeOf(found, cursor);
  return found[at]?.keyset_id === cursor.id ? at + 1 : at;
}

function standsBefore(one: Ranked, cursor: Cursor): boolean {
  const [mine, theirs] = [Number(one.alike), Number(cursor.value)];
  return mine > theirs || (mine === theirs && one.keyset_id < cursor.id);
}
