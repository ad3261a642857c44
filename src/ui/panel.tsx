import type { Child } from 'hono/jsx';

/** Head of the page after something was done: said once, with the number that it got. */
export function Panel(p: { title: Child; children?: Child }) {
  return (
    <div class="p-panel">
      <h1>{p.title}</h1>
      {p.children && <div class="p-panel-body">{p.children}</div>}
    </div>
  );
}
