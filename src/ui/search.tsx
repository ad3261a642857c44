import type { Child } from 'hono/jsx';

export type SearchBoxProps = {
  action: string;
  /** Said to screen readers, and shown when `showLabel`. */
  label: string;
  name?: string | undefined;
  id?: string | undefined;
  value?: string | undefined;
  button?: string | undefined;
  /** An example as a hint under the box; a placeholder alone would vanish while typing. */
  hint?: Child;
  showLabel?: boolean | undefined;
  /** Filters to keep. */
  hidden?: Readonly<Record<string, string>> | undefined;
  large?: boolean | undefined;
};

/** Search by GET. On staff pages the keys `/` and Ctrl+K lead to it when scripts run. */
export function SearchBox(p: SearchBoxProps) {
  const id = p.id ?? 'cari';
  return (
    <form class={`p-search${p.large ? ' p-search-l' : ''}`} role="search" action={p.action} method="get">
      <label class={p.showLabel ? 'p-label' : 'p-vh'} for={id}>
        {p.label}
      </label>
      {Object.entries(p.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="p-search-row">
        <input
          class="p-input"
          type="search"
          id={id}
          name={p.name ?? 'q'}
          value={p.value}
          autocomplete="off"
          aria-describedby={p.hint ? `${id}-hint` : undefined}
          data-cari=""
        />
        <button class="p-btn">{p.button ?? 'Cari'}</button>
      </div>
      {p.hint && (
        <div class="p-hint" id={`${id}-hint`}>
          {p.hint}
        </div>
      )}
    </form>
  );
}
