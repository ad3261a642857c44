import type { Cursor, Direction, PageRequest } from '../db/keyset.ts';

/** What the address of a list may carry. Parameter names are what people see: `?cari=…&wilayah=…&urut=nama&arah=turun`. */
export type ListDefinition<Filter extends string, Sort extends string> = {
  path: string;
  filters: readonly Filter[];
  sorts: readonly Sort[];
  /** Used when the address names none; `direction` too. */
  defaultSort: Sort;
  defaultDirection?: Direction;
};

export type ListQuery<Filter extends string, Sort extends string> = {
  /** Values by filter; empty ones are left out. */
  filters: Partial<Record<Filter, string>>;
  sort: Sort;
  direction: Direction;
  page: PageRequest;
};

/** Reads the address of a list; what the definition does not know is ignored, so that old links keep working. */
export function readListQuery<Filter extends string, Sort extends string>(
  url: string | URL,
  definition: ListDefinition<Filter, Sort>,
): ListQuery<Filter, Sort> {
  const params = new URL(url).searchParams;
  const filters: Partial<Record<Filter, string>> = {};
  for (const name of definition.filters) {
    const value = params.get(name)?.trim();
    if (value) filters[name] = value.slice(0, 200);
  }
  const wanted = params.get('urut');
  const direction = params.get('arah');
  return {
    filters,
    sort: definition.sorts.find((sort) => sort === wanted) ?? definition.defaultSort,
    direction: direction === 'naik' ? 'asc' : direction === 'turun' ? 'desc' : (definition.defaultDirection ?? 'asc'),
    page: { after: readCursor(params.get('setelah')), before: readCursor(params.get('sebelum')) },
  };
}

type Change<Filter extends string, Sort extends string> = {
  filters?: Partial<Record<Filter, string | undefined>>;
  sort?: Sort;
  direction?: Direction;
  after?: Cursor | undefined;
  before?: Cursor | undefined;
};

/** The address of the same list with something changed; the page is kept only when it is what changes. */
export function listUrl<Filter extends string, Sort extends string>(
  definition: ListDefinition<Filter, Sort>,
  query: Pick<ListQuery<Filter, Sort>, 'filters' | 'sort' | 'direction'>,
  change: Change<Filter, Sort> = {},
): string {
  const text = listParams(definition, query, change).toString();
  return text === '' ? definition.path : `${definition.path}?${text}`;
}

export function listParams<Filter extends string, Sort extends string>(
  definition: ListDefinition<Filter, Sort>,
  query: Pick<ListQuery<Filter, Sort>, 'filters' | 'sort' | 'direction'>,
  change: Change<Filter, Sort> = {},
): URLSearchParams {
  const params = new URLSearchParams();
  const filters = { ...query.filters, ...change.filters };
  for (const name of definition.filters) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  const sort = change.sort ?? query.sort;
  const direction = change.direction ?? query.direction;
  if (sort !== definition.defaultSort) params.set('urut', sort);
  if (direction !== (definition.defaultDirection ?? 'asc')) params.set('arah', direction === 'asc' ? 'naik' : 'turun');
  if (change.after) params.set('setelah', writeCursor(change.after));
  else if (change.before) params.set('sebelum', writeCursor(change.before));
  return params;
}

/** The address that sorts by `sort`, turned round when the list is sorted by it already. */
export function sortUrl<Filter extends string, Sort extends string>(
  definition: ListDefinition<Filter, Sort>,
  query: ListQuery<Filter, Sort>,
  sort: Sort,
): string {
  const direction = query.sort === sort && query.direction === 'asc' ? 'desc' : 'asc';
  return listUrl(definition, query, { sort, direction });
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

/** A cursor that was cut or made up counts as none: the list starts at its beginning. */
function readCursor(text: string | null): Cursor | undefined {
  if (!text) return undefined;
  try {
    const [value, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString());
    if ((typeof value === 'string' || value === null) && Number.isSafeInteger(id)) return { value, id: id as number };
  } catch {
    return undefined;
  }
  return undefined;
}
