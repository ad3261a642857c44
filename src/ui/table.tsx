import type { Child } from 'hono/jsx';
import { closeTag, openTag } from './markup.ts';

export type SortDirection = 'asc' | 'desc';

export type Column<Row> = {
  header: Child;
  cell: (row: Row, index: number) => Child;
  /** Right-aligned figures of equal width. */
  numeric?: boolean | undefined;
  nowrap?: boolean | undefined;
  /** The cell names its row: `<th scope="row">`. */
  rowHeader?: boolean | undefined;
  /** The header is a link that sorts; `direction` only on the column that is sorted now. */
  sort?: { href: string; direction?: SortDirection } | undefined;
  /** Shown on phones before the value; default: the header when that is a text. `false`: none. */
  label?: string | false | undefined;
  /** The header is only for screen readers, for example over a column of links. */
  headerHidden?: boolean | undefined;
};

export type TableProps<Row> = {
  caption: Child;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Instead of the table when there are no rows. */
  empty?: Child | undefined;
  /** On a phone each row becomes a card (default). `false`: the table scrolls sideways in its frame. */
  stack?: boolean | undefined;
  /** No header row, for small tables whose rows name themselves. */
  noHead?: boolean | undefined;
  foot?: readonly Child[] | undefined;
  id?: string | undefined;
};

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A header link. The arrow is for the eye; the state is said by `aria-sort` on the header. */
function SortLink(p: { href: string; direction?: SortDirection | undefined; children: Child }) {
  return (
    <a class="p-sort" href={p.href}>
      {p.children}
      <span class="p-arrow" aria-hidden="true">
        {p.direction === 'asc' ? '↑' : p.direction === 'desc' ? '↓' : '↕'}
      </span>
    </a>
  );
}

const cellClass = <Row,>(c: Column<Row>): string | undefined =>
  [c.numeric && 'p-num', c.nowrap && 'p-nowrap'].filter(Boolean).join(' ') || undefined;

const labelOf = <Row,>(c: Column<Row>): string | undefined =>
  (c.label ?? (typeof c.header === 'string' && !c.headerHidden ? c.header : false)) || undefined;

/** How wide the page must be before the head may stay in sight: only a table that does not scroll sideways can do that. */
const fit = (columns: number): 's' | 'm' | 'l' => (columns <= 6 ? 's' : columns <= 8 ? 'm' : 'l');

export function Table<Row>(p: TableProps<Row>) {
  if (p.rows.length === 0 && p.empty) return <>{p.empty}</>;
  const stack = p.stack ?? true;
  const role = (name: string) => (stack ? name : undefined);
  const tags = p.columns.map((c) =>
    c.rowHeader
      ? { open: openTag('th', { scope: 'row', role: role('rowheader'), class: cellClass(c) }), close: closeTag('th') }
      : {
          open: openTag('td', { role: role('cell'), class: cellClass(c), 'data-label': stack ? labelOf(c) : undefined }),
          close: closeTag('td'),
        },
  );
  const table = (
    <table class={`p-table${stack ? ' p-stack' : ''}`} id={p.id} role={role('table')}>
      <caption class={p.captionHidden ? 'p-vh' : undefined}>{p.caption}</caption>
      {!p.noHead && (
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {p.columns.map((c) => (
              <th
                scope="col"
                role={role('columnheader')}
                class={cellClass(c)}
                aria-sort={c.sort?.direction ? ariaSort[c.sort.direction] : undefined}
              >
                {c.sort ? (
                  <SortLink href={c.sort.href} direction={c.sort.direction}>
                    {c.header}
                  </SortLink>
                ) : c.headerHidden ? (
                  <span class="p-vh">{c.header}</span>
                ) : (
                  c.header
                )}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody role={role('rowgroup')}>
        {p.rows.map((row, i) => (
          <tr role={role('row')}>{p.columns.map((c, k) => [tags[k]?.open, c.cell(row, i), tags[k]?.close])}</tr>
        ))}
      </tbody>
      {p.foot && (
        <tfoot role={role('rowgroup')}>
          <tr role={role('row')}>
            {p.foot.map((cell, i) => {
              const c = p.columns[i];
              return (
                <td role={role('cell')} class={c && cellClass(c)} data-label={stack && i > 0 && cell ? c && labelOf(c) : undefined}>
                  {cell}
                </td>
              );
            })}
          </tr>
        </tfoot>
      )}
    </table>
  );
  const frame = stack ? `p-frame p-fit-${fit(p.columns.length)}` : 'p-scroll';
  // Links that sort can be reached with the Tab key and bring what is hidden into view; a table without them scrolls itself.
  if (stack && p.columns.some((c) => c.sort)) return <div class={frame}>{table}</div>;
  const name = typeof p.caption === 'string' ? p.caption : 'Tabel';
  return (
    <div class={frame} role="region" aria-label={name} tabindex={0}>
      {table}
    </div>
  );
}
