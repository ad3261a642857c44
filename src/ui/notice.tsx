import type { Child } from 'hono/jsx';

export type BannerProps = {
  tone?: 'important' | 'success' | 'error' | undefined;
  /** Default: "Berhasil", "Penting" or "Tidak dapat dilanjutkan". */
  title?: Child;
  id?: string | undefined;
  children: Child;
};

const titles = { important: 'Penting', success: 'Berhasil', error: 'Tidak dapat dilanjutkan' } as const;

/** News about what just happened (success, error: announced) or what must be known first (important). */
export function Banner(p: BannerProps) {
  const tone = p.tone ?? 'important';
  const id = p.id ?? 'pemberitahuan';
  return (
    <div class={`p-banner p-banner-${tone}`} role={tone === 'important' ? 'region' : 'alert'} aria-labelledby={id}>
      <h2 class="p-banner-title" id={id}>
        {p.title ?? titles[tone]}
      </h2>
      <div class="p-banner-body">{p.children}</div>
    </div>
  );
}

/** Text set apart, for example a quotation or a consequence. */
export function Inset({ children, id }: { children: Child; id?: string | undefined }) {
  return (
    <div class="p-inset" id={id}>
      {children}
    </div>
  );
}

/** One sentence about something grave that may happen. */
export function Warning({ children }: { children: Child }) {
  return (
    <div class="p-warning">
      <span class="p-warning-icon" aria-hidden="true">
        !
      </span>
      <strong>
        <span class="p-vh">Peringatan: </span>
        {children}
      </strong>
    </div>
  );
}

/** Instead of an empty list: why it is empty and what to do. */
export function EmptyState(p: { title: string; children?: Child | undefined; actions?: Child | undefined }) {
  return (
    <div class="p-empty">
      <strong>{p.title}</strong>
      {p.children && <p>{p.children}</p>}
      {p.actions && <div class="p-buttons">{p.actions}</div>}
    </div>
  );
}

/** A box for what this person must do now, with its button. */
export function ActionBox(p: { title: Child; children?: Child | undefined; actions?: Child | undefined }) {
  return (
    <section class="p-box">
      <h2>{p.title}</h2>
      {p.children}
      {p.actions && <div class="p-buttons">{p.actions}</div>}
    </section>
  );
}

/** Head of the page after something was done: said once, with the number that it got. */
export function Panel(p: { title: Child; children?: Child }) {
  return (
    <div class="p-panel">
      <h1>{p.title}</h1>
      {p.children && <div class="p-panel-body">{p.children}</div>}
    </div>
  );
}
