import type { Child } from 'hono/jsx';
import { ids, type Attributes } from './attributes.ts';
import { ErrorMessage, Hint, Optional } from './label.tsx';

export type FieldsetProps = {
  legend: Child;
  /** The legend is the `h1` of a page that asks one thing. */
  legendIsHeading?: boolean | undefined;
  legendHidden?: boolean | undefined;
  optional?: boolean | undefined;
  required?: boolean | undefined;
  /** Needed when there is a hint or an error. */
  id?: string | undefined;
  hint?: Child | undefined;
  error?: string | undefined;
  describedBy?: string | undefined;
  role?: 'group' | 'radiogroup' | undefined;
  attributes?: Attributes | undefined;
  children?: Child | undefined;
};

/** Fields that belong together under one question. */
export function Fieldset(p: FieldsetProps) {
  const legend = (
    <>
      {p.legend}
      {p.optional && <Optional />}
    </>
  );
  return (
    <fieldset
      class="p-fieldset"
      role={p.role}
      aria-describedby={ids(p.describedBy, p.hint ? `${p.id}-hint` : '', p.error ? `${p.id}-error` : '')}
      {...p.attributes}
    >
      <legend class={`p-legend${p.legendIsHeading ? ' p-label-l' : ''}${p.legendHidden ? ' p-vh' : ''}${p.required ? ' p-required' : ''}`}>
        {p.legendIsHeading ? <h1>{legend}</h1> : legend}
      </legend>
      {p.hint && <Hint id={`${p.id}-hint`}>{p.hint}</Hint>}
      {p.error && <ErrorMessage id={`${p.id}-error`}>{p.error}</ErrorMessage>}
      {p.children}
    </fieldset>
  );
}

/** Fields in columns that become one column when the screen is narrow. Reading order is tab order. */
export function FormGrid({ children, columns = 2 }: { children: Child; columns?: 2 | 3 | 4 | undefined }) {
  return <div class={`p-form-grid p-cols-${columns}`}>{children}</div>;
}

/** One topic of a long form for staff: its title at the side, its fields beside it, a hairline between topics. */
export function FormSection(p: { title: string; about?: Child | undefined; id?: string | undefined; children: Child }) {
  return (
    <section class="p-form-section" id={p.id} aria-label={p.title}>
      <div class="p-form-about">
        <h2>{p.title}</h2>
        {p.about && <p>{p.about}</p>}
      </div>
      <div class="p-form-fields">{p.children}</div>
    </section>
  );
}
