import type { Child } from 'hono/jsx';

/** Field name → sentence, in the order of the form. */
export type FieldErrors = Readonly<Record<string, string>>;
export type ErrorItem = { text: Child; href?: string | undefined };

export type ErrorSummaryProps = {
  /** Nothing is shown when it is empty or undefined. A key that begins with `_` belongs to no field and gets no link. */
  errors?: FieldErrors | readonly ErrorItem[] | undefined;
  title?: Child;
  children?: Child | undefined;
};

const isList = (e: FieldErrors | readonly ErrorItem[]): e is readonly ErrorItem[] => Array.isArray(e);

const itemsOf = (errors: ErrorSummaryProps['errors']): readonly ErrorItem[] => {
  if (!errors) return [];
  if (isList(errors)) return errors;
  return Object.entries(errors).map(([name, text]) =>
    name === '' || name.startsWith('_') ? { text } : { text, href: `#${encodeURIComponent(name)}` },
  );
};

/** First thing on a page with errors: what is wrong, each linked to its field. Takes the focus without script. */
export function ErrorSummary(p: ErrorSummaryProps) {
  const items = itemsOf(p.errors);
  if (items.length === 0 && !p.children) return <></>;
  return (
    <div class="p-error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2>{p.title ?? 'Ada kesalahan'}</h2>
        {p.children && <p>{p.children}</p>}
        {items.length > 0 && (
          <ul>
            {items.map((e) => (
              <li>{e.href ? <a href={e.href}>{e.text}</a> : e.text}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
