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

export type Task = {
  title: Child;
  /** Without it the task cannot be started yet. */
  href?: string | undefined;
  hint?: Child;
  /** A `Tag`, or plain words when it is done. */
  status: Child;
};

/** Parts of a longer piece of work with their state; order is free. */
export function TaskList({ items, id = 'tugas' }: { items: readonly Task[]; id?: string | undefined }) {
  return (
    <ul class="p-tasks">
      {items.map((t, i) => {
        const hint = t.hint ? `${id}-${i + 1}-hint ` : '';
        return (
          <li>
            <div>
              {t.href ? (
                <a href={t.href} aria-describedby={`${hint}${id}-${i + 1}-status`}>
                  {t.title}
                </a>
              ) : (
                <span>{t.title}</span>
              )}
              {t.hint && (
                <div class="p-hint" id={hint.trim()}>
                  {t.hint}
                </div>
              )}
            </div>
            <div class="p-task-status" id={`${id}-${i + 1}-status`}>
              {t.status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
