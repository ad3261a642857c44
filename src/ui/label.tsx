import type { Child } from 'hono/jsx';

export type FieldProps = {
  name: string;
  /** Default: the name; the error summary links to it. */
  id?: string | undefined;
  label: Child;
  /** The label is the `h1` of a page that asks one thing. */
  labelIsHeading?: boolean | undefined;
  /** For filters and tables where the label is plain from its place; it stays for screen readers. */
  labelHidden?: boolean | undefined;
  hint?: Child | undefined;
  error?: string | undefined;
  /**
   * Adds "(boleh dikosongkan)" to the label on public pages. Staff forms turn it round: there the few fields that are
   * `required` carry a mark, a `RequiredNote` on top says it once, and the rest may be left empty.
   */
  optional?: boolean | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Ids of further texts that describe the field. */
  describedBy?: string | undefined;
  /** Takes the whole row in a `FormGrid`. */
  wide?: boolean | undefined;
};

export function Optional() {
  return <span class="p-optional"> (boleh dikosongkan)</span>;
}

/** Once on top of a staff form. The mark itself is drawn by the style sheet; programs read `aria-required`. */
export function RequiredNote() {
  return (
    <p class="p-required-note">
      Isian bertanda <b>wajib</b> harus diisi. Yang lain boleh dikosongkan.
    </p>
  );
}

function Label({ p, id }: { p: FieldProps; id: string }) {
  const label = (
    <label
      class={`p-label${p.labelIsHeading ? ' p-label-l' : ''}${p.labelHidden ? ' p-vh' : ''}${p.required ? ' p-required' : ''}`}
      for={id}
    >
      {p.label}
      {p.optional && <Optional />}
    </label>
  );
  return p.labelIsHeading ? <h1 class="p-label-h">{label}</h1> : label;
}

export function Hint({ id, children }: { id: string; children: Child }) {
  return (
    <div id={id} class="p-hint">
      {children}
    </div>
  );
}

export function ErrorMessage({ id, children }: { id?: string | undefined; children: Child }) {
  return (
    <p id={id} class="p-error">
      <span class="p-vh">Kesalahan: </span>
      {children}
    </p>
  );
}

/** Label, hint and error around one control, in the order in which they are read. */
export function Field({ p, id, after, children }: { p: FieldProps; id: string; after?: Child | undefined; children: Child }) {
  return (
    <div class={`p-field${p.error ? ' p-field-bad' : ''}${p.wide ? ' p-wide' : ''}`}>
      <Label p={p} id={id} />
      {p.hint && <Hint id={`${id}-hint`}>{p.hint}</Hint>}
      {p.error && <ErrorMessage id={`${id}-error`}>{p.error}</ErrorMessage>}
      {children}
      {after}
    </div>
  );
}
