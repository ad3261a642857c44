import type { Child } from 'hono/jsx';

export type SummaryAction = {
  href: string;
  text: Child;
  /** What the action is about, for screen readers: "nama usaha". */
  about?: string | undefined;
};
export type SummaryRow = {
  key: Child;
  /** Nothing recorded: shown as "Belum diisi". Zero and "Belum punya" are values. */
  value: Child;
  actions?: readonly SummaryAction[] | undefined;
};

const missing = (v: Child): boolean => v === undefined || v === null || v === '' || v === false;

function Actions({ items }: { items: readonly SummaryAction[] }) {
  const link = (a: SummaryAction) => (
    <a href={a.href}>
      {a.text}
      {a.about && <span class="p-vh"> {a.about}</span>}
    </a>
  );
  const [first] = items;
  if (!first) return <></>;
  if (items.length === 1) return link(first);
  return (
    <ul class="p-actions">
      {items.map((a) => (
        <li>{link(a)}</li>
      ))}
    </ul>
  );
}

export type SummaryListProps = {
  rows: readonly (SummaryRow | false | null | undefined)[];
  /** Key above value in columns instead of rows: for a dense record. */
  grid?: boolean | undefined;
  id?: string | undefined;
};

/** Facts of a record: name and value, a link to change each. */
export function SummaryList(p: SummaryListProps) {
  return (
    <dl class={p.grid ? 'p-facts' : 'p-list'} id={p.id}>
      {p.rows.map(
        (r) =>
          r && (
            <div>
              <dt>{r.key}</dt>
              <dd>{missing(r.value) ? <span class="p-missing">Belum diisi</span> : r.value}</dd>
              {r.actions && r.actions.length > 0 && (
                <dd class="p-list-actions">
                  <Actions items={r.actions} />
                </dd>
              )}
            </div>
          ),
      )}
    </dl>
  );
}

export type CardProps = {
  title: Child;
  id?: string | undefined;
  level?: 2 | 3 | undefined;
  actions?: readonly SummaryAction[] | undefined;
  tag?: Child;
  children: Child;
};

/** One topic of a record in a frame with a title bar. */
export function Card(p: CardProps) {
  const title = p.level === 3 ? <h3>{p.title}</h3> : <h2>{p.title}</h2>;
  return (
    <section class="p-card" id={p.id}>
      <div class="p-card-head">
        {title}
        {p.tag}
        {p.actions && <Actions items={p.actions} />}
      </div>
      <div class="p-card-body">{p.children}</div>
    </section>
  );
}
