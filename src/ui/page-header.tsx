import type { Child } from 'hono/jsx';

export type PageHeaderProps = {
  title: Child;
  /** What kind of thing this is, small above the title: "Koperasi", "Langkah 2 dari 5". */
  caption?: Child | undefined;
  lead?: Child | undefined;
  /** Tags beside the title. */
  tags?: Child | undefined;
  /** Facts in one line under the title; each is one part, separated by hairline dots. */
  meta?: readonly Child[] | undefined;
  /** Buttons and links at the end of the line. */
  actions?: Child | undefined;
};

/** The one `h1` of a page, with what belongs to it. */
export function PageHeader(p: PageHeaderProps) {
  const meta = p.meta?.filter(Boolean) ?? [];
  return (
    <div class="p-head">
      <div class="p-head-text">
        {p.caption && <p class="p-caption">{p.caption}</p>}
        <div class="p-title">
          <h1>{p.title}</h1>
          {p.tags}
        </div>
        {p.lead && <p class="p-lead">{p.lead}</p>}
        {meta.length > 0 && (
          <ul class="p-meta">
            {meta.map((m) => (
              <li>{m}</li>
            ))}
          </ul>
        )}
      </div>
      {p.actions && <div class="p-buttons p-head-actions">{p.actions}</div>}
    </div>
  );
}

/** A part of a page under its own `h2`. */
export function Section(p: {
  title: Child;
  id?: string | undefined;
  actions?: Child | undefined;
  about?: Child | undefined;
  children: Child;
}) {
  return (
    <section class="p-section" id={p.id}>
      <div class="p-section-head">
        <h2>{p.title}</h2>
        {p.actions && <div class="p-actions">{p.actions}</div>}
      </div>
      {p.about && <p class="p-about">{p.about}</p>}
      {p.children}
    </section>
  );
}

/** Main column with a narrow one: `side` first in reading order when it filters, last when it adds. */
export function Columns(p: { side: Child; sideFirst?: boolean | undefined; children: Child }) {
  const side = <div class="p-side">{p.side}</div>;
  const main = <div class="p-body">{p.children}</div>;
  return <div class={`p-columns${p.sideFirst ? ' p-side-first' : ''}`}>{p.sideFirst ? [side, main] : [main, side]}</div>;
}

/** Limits text to a readable line on wide pages. */
export function Prose({ children }: { children: Child }) {
  return <div class="p-prose">{children}</div>;
}
