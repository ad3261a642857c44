import type { Child } from 'hono/jsx';

export type Crumb = { text: Child; href?: string | undefined };

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav class="p-crumbs" aria-label="Letak halaman">
      <ol>
        {items.map((c) => (
          <li>{c.href ? <a href={c.href}>{c.text}</a> : <span aria-current="page">{c.text}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

export function BackLink({ href, children }: { href: string; children?: Child | undefined }) {
  return (
    <nav aria-label="Kembali">
      <a class="p-back" href={href}>
        {children ?? 'Kembali'}
      </a>
    </nav>
  );
}
