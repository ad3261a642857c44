import type { Child } from 'hono/jsx';

export type Need = { href: string; text: Child; note?: Child };

/** "Saya ingin …": the services by what a person wants, in columns. */
export function NeedList({ items }: { items: readonly Need[] }) {
  return (
    <ul class="p-needs">
      {items.map((n) => (
        <li>
          <a href={n.href}>{n.text}</a>
          {n.note && <p>{n.note}</p>}
        </li>
      ))}
    </ul>
  );
}

export type Door = { name: Child; children: Child };

/** The ways to reach the office, side by side. */
export function DoorList({ items }: { items: readonly Door[] }) {
  return (
    <ul class="p-doors">
      {items.map((d) => (
        <li>
          <strong>{d.name}</strong>
          <div>{d.children}</div>
        </li>
      ))}
    </ul>
  );
}

/** A band across the whole page in the quiet tint. */
export function Band({ children }: { children: Child }) {
  return <div class="p-band">{children}</div>;
}
