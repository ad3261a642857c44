import type { Child } from 'hono/jsx';

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
