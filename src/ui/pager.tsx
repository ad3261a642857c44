import type { Child } from 'hono/jsx';

export type PagerProps = {
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** Where one is: "Baris 26–50 dari 1.204". */
  info?: Child | undefined;
  label?: string | undefined;
};

/** Keyset paging: only the page before and the page after. Nothing when there is one page. */
export function Pager(p: PagerProps) {
  if (!p.previousHref && !p.nextHref) return <></>;
  return (
    <nav class="p-pager" aria-label={p.label ?? 'Halaman daftar'}>
      {p.previousHref && (
        <a class="p-pager-prev" href={p.previousHref} rel="prev">
          <span aria-hidden="true">←</span> Sebelumnya<span class="p-vh"> halaman</span>
        </a>
      )}
      {p.info && <span class="p-pager-info">{p.info}</span>}
      {p.nextHref && (
        <a class="p-pager-next" href={p.nextHref} rel="next">
          Berikutnya<span class="p-vh"> halaman</span> <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
