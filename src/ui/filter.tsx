import type { Child } from 'hono/jsx';

export type ActiveFilter = {
  /** "Kecamatan: Blimbing" */
  text: string;
  /** The same list without this filter. */
  removeHref: string;
};

export type FilterProps = {
  action: string;
  children: Child;
  active?: readonly ActiveFilter[] | undefined;
  /** The list without any filter. */
  clearHref?: string | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
  /** Under the button: save as view, download. */
  after?: Child;
  button?: string | undefined;
};

/** A form with GET beside a list. On a phone it is closed until it is tapped. */
export function Filter(p: FilterProps) {
  const count = p.active?.length ?? 0;
  return (
    <details class="p-filter p-wide-open" data-saring="">
      <summary>
        <span>Saring{count > 0 && ` (${count} aktif)`}</span>
      </summary>
      <form action={p.action} method="get" aria-label="Saring daftar">
        {Object.entries(p.hidden ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {p.children}
        <div class="p-buttons">
          <button class="p-btn">{p.button ?? 'Saring'}</button>
          {p.clearHref && count > 0 && <a href={p.clearHref}>Hapus semua</a>}
        </div>
      </form>
      {p.after && <div class="p-filter-after">{p.after}</div>}
    </details>
  );
}

/** The filters in force, above the list, each removed by its link. */
export function ActiveFilters(p: { items: readonly ActiveFilter[]; clearHref?: string | undefined }) {
  if (p.items.length === 0) return <></>;
  return (
    <div class="p-chips">
      <h2 class="p-vh">Saringan yang berlaku</h2>
      <ul>
        {p.items.map((f) => (
          <li>
            <a class="p-chip" href={f.removeHref}>
              <span class="p-vh">Hapus saringan </span>
              {f.text}
              <span class="p-x" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        ))}
        {p.clearHref && (
          <li>
            <a href={p.clearHref}>Hapus semua</a>
          </li>
        )}
      </ul>
    </div>
  );
}
