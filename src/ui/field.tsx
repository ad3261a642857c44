import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { ids, type Attributes } from './attributes.ts';
import { Field, type FieldProps } from './label.tsx';
import { escaped, type Markup } from './markup.ts';

/** Width in characters, so that the field shows how much is expected. */
export type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30;

type Control = FieldProps & { spellcheck?: boolean | undefined; attributes?: Attributes | undefined };

const wiring = (p: Control, id: string, ...more: (string | false | undefined)[]): Attributes => ({
  id,
  name: p.name,
  disabled: p.disabled,
  'aria-describedby': ids(p.describedBy, ...more, p.hint ? `${id}-hint` : '', p.error ? `${id}-error` : ''),
  'aria-invalid': p.error ? 'true' : undefined,
  'aria-required': p.required ? 'true' : undefined,
  ...(p.spellcheck === undefined ? {} : { spellcheck: String(p.spellcheck) }),
  ...p.attributes,
});

export type InputProps = Control & {
  value?: string | number | undefined;
  type?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'search' | 'number' | undefined;
  /** `numeric` for numbers that are identifiers, `decimal` for amounts: the right keys on a phone, no spinner. */
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | 'none' | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: 'none' | 'words' | 'characters' | 'sentences' | undefined;
  width?: Width | undefined;
  maxlength?: number | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
  /** Monospaced digits with air between them, for numbers that are read off a card. */
  digits?: boolean | undefined;
  autofocus?: boolean | undefined;
  /** Id of a `<datalist>`. */
  list?: string | undefined;
};

export function Input(p: InputProps) {
  const id = p.id ?? p.name;
  const input = (
    <input
      class={`p-input${p.width ? ` p-w${p.width}` : ''}${p.digits ? ' p-digits' : ''}`}
      type={p.type ?? 'text'}
      inputmode={p.inputmode}
      autocomplete={p.autocomplete}
      autocapitalize={p.autocapitalize}
      maxlength={p.maxlength}
      autofocus={p.autofocus}
      list={p.list}
      value={p.value}
      {...wiring(p, id)}
    />
  );
  if (!p.prefix && !p.suffix)
    return (
      <Field p={p} id={id}>
        {input}
      </Field>
    );
  return (
    <Field p={p} id={id}>
      <div class="p-affix">
        {p.prefix && (
          <div class="p-prefix" aria-hidden="true">
            {p.prefix}
          </div>
        )}
        {input}
        {p.suffix && (
          <div class="p-suffix" aria-hidden="true">
            {p.suffix}
          </div>
        )}
      </div>
    </Field>
  );
}

/** Whole rupiah. The value is shown as it was typed, or as the room formats it: "1.250.000". */
export function MoneyInput(p: Omit<InputProps, 'prefix' | 'inputmode' | 'type'>) {
  return <Input {...p} prefix="Rp" inputmode="numeric" width={p.width ?? 20} autocomplete="off" />;
}

export type TextareaProps = Control & {
  value?: string | undefined;
  rows?: number | undefined;
  /** Says how many characters fit, and counts them down when scripts run. Not a hard stop: the server answers with a sentence. */
  limit?: number | undefined;
  autocomplete?: string | undefined;
};

export function Textarea(p: TextareaProps) {
  const id = p.id ?? p.name;
  const info = p.limit ? `${id}-info` : undefined;
  const after = p.limit && (
    <div id={info} class="p-hint p-limit">
      Paling banyak {p.limit.toLocaleString('id-ID')} huruf.
    </div>
  );
  return (
    <Field p={p} id={id} after={after}>
      <textarea class="p-input" rows={p.rows ?? 5} autocomplete={p.autocomplete} data-batas={p.limit} {...wiring(p, id, info)}>
        {p.value}
      </textarea>
    </Field>
  );
}

export type Option = { value: string; text: string; disabled?: boolean | undefined };
export type OptionGroup = { label: string; options: readonly Option[] };
export type SelectProps = Control & {
  options: readonly (Option | OptionGroup)[];
  value?: string | undefined;
  /** First choice with an empty value, for example "Semua kecamatan" or "Pilih kecamatan". */
  empty?: string | undefined;
  width?: Width | undefined;
};

/** A list of areas has a hundred of them; they are written at once. */
function options(list: readonly Option[], chosen: string | undefined): Markup {
  const written = list.map(({ value, text, disabled }) => {
    const state = `${value === chosen ? ' selected=""' : ''}${disabled ? ' disabled=""' : ''}`;
    return `<option value="${escaped(value)}"${state}>${escaped(text)}</option>`;
  });
  return raw(written.join(''));
}

export function Select(p: SelectProps) {
  const id = p.id ?? p.name;
  return (
    <Field p={p} id={id}>
      <select class={`p-input p-select${p.width ? ` p-w${p.width}` : ''}`} {...wiring(p, id)}>
        {p.empty !== undefined && <option value="">{p.empty}</option>}
        {p.options.map((o) =>
          'options' in o ? <optgroup label={o.label}>{options(o.options, p.value)}</optgroup> : options([o], p.value),
        )}
      </select>
    </Field>
  );
}

/**
 * A date in one text field: quick on a keyboard, the same on every old browser, and the room's schema reads many
 * spellings ("24-11-2026", "24/11/2026", "24 Nov 2026"). Native pickers show month first on an English
 * Windows. Why: docs/keputusan.
 */
export function DateInput(p: Omit<InputProps, 'type' | 'inputmode' | 'width'>) {
  const hint: Child = p.hint ?? 'Contoh: 24-11-2026 atau 24 November 2026';
  return <Input {...p} hint={hint} width={20} autocomplete={p.autocomplete ?? 'off'} />;
}

export type FileInputProps = Control & { accept?: string | undefined; multiple?: boolean | undefined };

export function FileInput(p: FileInputProps) {
  const id = p.id ?? p.name;
  return (
    <Field p={p} id={id}>
      <input class="p-file" type="file" accept={p.accept} multiple={p.multiple} {...wiring(p, id)} />
    </Field>
  );
}
