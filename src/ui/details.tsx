import type { Child } from 'hono/jsx';

/** Text that few need, one tap away. */
export function Details(p: {
  summary: Child;
  open?: boolean | undefined;
  id?: string | undefined;
  small?: boolean | undefined;
  children: Child;
}) {
  return (
    <details class={`p-details${p.small ? ' p-details-s' : ''}`} id={p.id} open={p.open}>
      <summary>
        <span>{p.summary}</span>
      </summary>
      <div>{p.children}</div>
    </details>
  );
}
