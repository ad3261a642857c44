import type { Child } from 'hono/jsx';
import { ids, type Attributes } from './attributes.ts';
import { Fieldset } from './fieldset.tsx';
import { ErrorMessage, Hint } from './label.tsx';
import { Input, type InputProps } from './field.tsx';

export type ChoiceItem = {
  value: string;
  text: Child;
  hint?: Child | undefined;
  disabled?: boolean | undefined;
  /** Fields for this choice only. Shown when it is ticked; always shown where the browser cannot know (no script needed). */
  reveal?: Child | undefined;
  id?: string | undefined;
  /** A word such as "atau" that stands before this choice. */
  divider?: string | undefined;
  attributes?: Attributes | undefined;
};

type GroupProps = {
  name: string;
  id?: string | undefined;
  /** Without a legend there is no fieldset: only inside another one. */
  legend?: Child | undefined;
  legendIsHeading?: boolean | undefined;
  legendHidden?: boolean | undefined;
  optional?: boolean | undefined;
  required?: boolean | undefined;
  hint?: Child | undefined;
  error?: string | undefined;
  describedBy?: string | undefined;
  items: readonly ChoiceItem[];
  inline?: boolean | undefined;
  wide?: boolean | undefined;
};

export type RadiosProps = GroupProps & { value?: string | undefined };
export type CheckboxesProps = GroupProps & { values?: readonly string[] | undefined };

function Choice(p: {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  item: ChoiceItem;
  checked: boolean;
  describedBy?: string | undefined;
}) {
  const { item, id } = p;
  return (
    <>
      {item.divider && <div class="p-divider">{item.divider}</div>}
      <div class="p-choice">
        <input
          type={p.type}
          id={id}
          name={p.name}
          value={item.value}
          checked={p.checked}
          disabled={item.disabled}
          aria-describedby={ids(p.describedBy, item.hint ? `${id}-item-hint` : '')}
          {...item.attributes}
        />
        <label for={id}>{item.text}</label>
        {item.hint && (
          <div id={`${id}-item-hint`} class="p-hint">
            {item.hint}
          </div>
        )}
      </div>
      {item.reveal && <div class="p-reveal">{item.reveal}</div>}
    </>
  );
}

function Group(p: GroupProps & { type: 'radio' | 'checkbox'; chosen: (value: string) => boolean }) {
  const base = p.id ?? p.name;
  const wired = ids(p.describedBy, p.hint ? `${base}-hint` : '', p.error ? `${base}-error` : '');
  const list = (
    <div class={`p-choices p-choices-${p.type}${p.inline ? ' p-choices-inline' : ''}`}>
      {p.items.map((item, i) => (
        <Choice
          type={p.type}
          name={p.name}
          id={item.id ?? (i === 0 ? base : `${base}-${i + 1}`)}
          item={item}
          checked={p.chosen(item.value)}
          describedBy={p.legend ? undefined : wired}
        />
      ))}
    </div>
  );
  return (
    <div class={`p-field${p.error ? ' p-field-bad' : ''}${p.wide ? ' p-wide' : ''}`}>
      {p.legend ? (
        <Fieldset
          id={base}
          legend={p.legend}
          legendIsHeading={p.legendIsHeading}
          legendHidden={p.legendHidden}
          optional={p.optional}
          required={p.required}
          hint={p.hint}
          error={p.error}
          describedBy={p.describedBy}
        >
          {list}
        </Fieldset>
      ) : (
        <>
          {p.hint && <Hint id={`${base}-hint`}>{p.hint}</Hint>}
          {p.error && <ErrorMessage id={`${base}-error`}>{p.error}</ErrorMessage>}
          {list}
        </>
      )}
    </div>
  );
}

export function Radios({ value, ...p }: RadiosProps) {
  return <Group {...p} type="radio" chosen={(v) => v === value} />;
}

export function Checkboxes({ values, ...p }: CheckboxesProps) {
  return <Group {...p} type="checkbox" chosen={(v) => values?.includes(v) ?? false} />;
}

export type CheckboxProps = {
  name: string;
  id?: string | undefined;
  label: Child;
  hint?: Child | undefined;
  error?: string | undefined;
  value?: string | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  wide?: boolean | undefined;
};

/** One yes-or-no tick; posts `value` (default "ya") or nothing. */
export function Checkbox(p: CheckboxProps) {
  const value = p.value ?? 'ya';
  return (
    <Checkboxes
      name={p.name}
      id={p.id}
      wide={p.wide}
      error={p.error}
      values={p.checked ? [value] : []}
      items={[{ value, text: p.label, hint: p.hint, disabled: p.disabled }]}
    />
  );
}

export type NomorAtauBelumProps = InputProps & {
  /** The number has not been issued yet: a state of its own, posted as `<name>_belum=ya`. */
  belum?: boolean | undefined;
  /** Default "Belum punya". */
  belumLabel?: string | undefined;
};

/** An official number, or the plain statement that there is none yet. Never `0`, a dash or a dummy. */
export function NomorAtauBelum({ belum, belumLabel, ...p }: NomorAtauBelumProps) {
  return (
    <div class={`p-or-none${p.wide ? ' p-wide' : ''}`}>
      <Input inputmode="numeric" digits {...p} autocomplete={p.autocomplete ?? 'off'} />
      <Checkbox
        name={`${p.name}_belum`}
        id={`${p.id ?? p.name}_belum`}
        label={belumLabel ?? 'Belum punya'}
        checked={belum}
        disabled={p.disabled}
      />
    </div>
  );
}
