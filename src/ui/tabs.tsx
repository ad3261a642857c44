import type { Child } from 'hono/jsx';

export type Tab = { href: string; text: Child; count?: number | undefined; current?: boolean | undefined };

/** The parts of one record as pages of their own: plain links, so that each can be bookmarked and printed. */
export function Tabs({ items, label }: { items: readonly Tab[]; label: string }) {
  return (
    <nav class="p-tabs" aria-label={label}>
      <ul>
        {items.map((t) => (
          <li>
            <a href={t.href} aria-current={t.current ? 'page' : undefined}>
              {t.text}
              {t.count !== undefined && <span class="p-count-s"> {t.count.toLocaleString('id-ID')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
