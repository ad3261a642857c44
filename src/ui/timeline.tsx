import type { Child } from 'hono/jsx';

export type TimelineItem = {
  title: Child;
  /** As shown: "Selasa 24 Nov 2026, 10.12". */
  when?: string | undefined;
  /** Machine-readable, for `<time datetime>`. */
  datetime?: string | undefined;
  by?: Child;
  children?: Child;
  /** Not yet happened: an open circle. */
  next?: boolean | undefined;
};

/** What happened, newest first. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string | undefined }) {
  return (
    <ol class="p-timeline" aria-label={label}>
      {items.map((t) => (
        <li class={t.next ? 'p-next' : undefined}>
          <div class="p-event">{t.title}</div>
          {(t.when || t.by) && (
            <div class="p-event-meta">
              {t.when && <time datetime={t.datetime}>{t.when}</time>}
              {t.when && t.by && ' · '}
              {t.by}
            </div>
          )}
          {t.children && <div class="p-event-body">{t.children}</div>}
        </li>
      ))}
    </ol>
  );
}
