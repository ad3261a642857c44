import type { Child } from 'hono/jsx';
import type { Attributes } from './attributes.ts';

export type ButtonKind = 'primary' | 'quiet' | 'warning' | 'plain';

const classOf = (kind: ButtonKind, small: boolean | undefined): string =>
  `p-btn${kind === 'primary' ? '' : ` p-btn-${kind}`}${small ? ' p-btn-s' : ''}`;

export type ButtonProps = {
  children: Child;
  kind?: ButtonKind | undefined;
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  small?: boolean | undefined;
  /** A second click within moments is dropped by the enhancement script; the server's one-time key does the real work. */
  once?: boolean | undefined;
  /** Part of the name that only a screen reader needs: which row, which number. */
  about?: string | undefined;
  /** The id of the form, for a button that stands outside it. */
  form?: string | undefined;
  formAction?: string | undefined;
  attributes?: Attributes | undefined;
};

/** A `<button>`. The words in it are a verb: "Simpan perubahan", never "OK". */
export function Button(p: ButtonProps) {
  const type = p.type ?? 'submit';
  return (
    <button
      type={type}
      class={classOf(p.kind ?? 'primary', p.small)}
      id={p.id}
      name={p.name}
      value={p.value}
      form={p.form}
      formaction={p.formAction}
      disabled={p.disabled}
      aria-disabled={p.disabled ? 'true' : undefined}
      data-sekali={(p.once ?? type === 'submit') ? '' : undefined}
      {...p.attributes}
    >
      {p.children}
      {p.about && <span class="p-vh"> {p.about}</span>}
    </button>
  );
}

export type ButtonLinkProps = {
  href: string;
  children: Child;
  kind?: ButtonKind | undefined;
  small?: boolean | undefined;
  id?: string | undefined;
  about?: string | undefined;
  download?: boolean | undefined;
  attributes?: Attributes | undefined;
};

/** A link that looks like a button: for going to a form, never for doing something. */
export function ButtonLink(p: ButtonLinkProps) {
  return (
    <a class={classOf(p.kind ?? 'primary', p.small)} href={p.href} id={p.id} download={p.download} {...p.attributes}>
      {p.children}
      {p.about && <span class="p-vh"> {p.about}</span>}
    </a>
  );
}

/** Buttons and links side by side; they wrap, and stand under each other on a phone. */
export function Buttons({ children }: { children: Child }) {
  return <div class="p-buttons">{children}</div>;
}
