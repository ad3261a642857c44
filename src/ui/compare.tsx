import type { Child } from 'hono/jsx';

export type CompareColumn = { key: string; title: string; note?: Child };
export type CompareRow = {
  /** Name of the field; radios post as `pilih_<name>` = column key. */
  name: string;
  label: string;
  values: Readonly<Record<string, Child>>;
  /** The column that is ticked. */
  chosen?: string | undefined;
  /** Default: the values are not all the same text. */
  differs?: boolean | undefined;
};

export type CompareProps = {
  caption: string;
  columns: readonly CompareColumn[];
  rows: readonly CompareRow[];
  /** Ask for a choice in each row that differs; otherwise only look. */
  choose?: boolean | undefined;
};

const empty = (v: Child): boolean => v === undefined || v === null || v === '';

const differs = (row: CompareRow, columns: readonly CompareColumn[]): boolean =>
  row.differs ?? new Set(columns.map((c) => String(row.values[c.key] ?? ''))).size > 1;

/** Two or three versions of a record, field by field: a save that came too late, or a likely duplicate. */
export function Compare(p: CompareProps) {
  return (
    <table class="p-table p-compare p-stack" role="table">
      <caption>{p.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Isian
          </th>
          {p.columns.map((c) => (
            <th scope="col" role="columnheader" id={`kolom-${c.key}`}>
              {c.title}
              {c.note && <small>{c.note}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {p.rows.map((row) => {
          const differ = differs(row, p.columns);
          return (
            <tr role="row" class={differ ? 'p-differs' : undefined}>
              <th scope="row" role="rowheader" id={`baris-${row.name}`}>
                {row.label}
                {differ && <small>berbeda</small>}
              </th>
              {p.columns.map((c) => {
                const value = row.values[c.key];
                const shown = empty(value) ? <span class="p-missing">kosong</span> : value;
                const id = `pilih_${row.name}-${c.key}`;
                return (
                  <td role="cell" data-label={c.title}>
                    {p.choose && differ ? (
                      <div class="p-choice">
                        <input
                          type="radio"
                          id={id}
                          name={`pilih_${row.name}`}
                          value={c.key}
                          checked={row.chosen === c.key}
                          aria-labelledby={`baris-${row.name} kolom-${c.key} ${id}-nilai`}
                        />
                        <label for={id} id={`${id}-nilai`}>
                          {shown}
                        </label>
                      </div>
                    ) : (
                      shown
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
