import type { Child } from 'hono/jsx';
import { Checkboxes, Radios, type ChoiceItem } from '../../../src/ui/choice.tsx';
import { FileInput, Input, Select, Textarea } from '../../../src/ui/field.tsx';
import { Fieldset } from '../../../src/ui/fieldset.tsx';
import type { Attributes } from '../../../src/ui/attributes.ts';
import { content, flag, list, object, text, type Options } from './options.ts';

/** How our component is called for the options of a fixture, and which options it knows. Classes are never compared. */
export type Mapping = { known: RegExp; unfit?: (o: Options) => boolean; render: (o: Options) => Child };

const word = '(text|html|classes)';
const common = `name|id|describedBy|disabled|classes|attributes|label\\.(${word}|isPageHeading)|hint\\.${word}|errorMessage\\.${word}|formGroup\\.classes`;

const plain = (o: Options, key: string): string | undefined => text(object(o[key])['text']) ?? text(object(o[key])['html']);

const field = (o: Options) => ({
  name: text(o['name']) ?? '',
  id: text(o['id']),
  label: content(o['label']),
  labelIsHeading: flag(object(o['label'])['isPageHeading']),
  hint: content(o['hint']),
  error: plain(o, 'errorMessage'),
  describedBy: text(o['describedBy']),
  disabled: flag(o['disabled']),
  attributes: object(o['attributes']) as Attributes,
});

const spellcheck = (o: Options) => (typeof o['spellcheck'] === 'boolean' ? { spellcheck: o['spellcheck'] } : {});

/** A divider is an item of its own in the reference; with us it stands before the next choice. */
function choices(o: Options): ChoiceItem[] {
  const items: ChoiceItem[] = [];
  let divider: string | undefined;
  for (const i of list(o['items'])) {
    if (i['divider'] !== undefined) {
      divider = text(i['divider']);
      continue;
    }
    items.push({
      value: text(i['value']) ?? '',
      text: content(i),
      hint: content(i['hint']),
      id: text(i['id']),
      disabled: flag(i['disabled']),
      reveal: content(i['conditional']),
      divider,
      attributes: object(i['attributes']) as Attributes,
    });
    divider = undefined;
  }
  return items;
}

const chosen = (o: Options, values: readonly string[]): string[] =>
  list(o['items'])
    .filter(
      (i) => (i['checked'] ?? i['selected']) === true || (values.includes(String(i['value'])) && (i['checked'] ?? i['selected']) !== false),
    )
    .map((i) => String(i['value']));

const group = (o: Options) => ({
  name: text(o['name']) ?? '',
  id: text(o['idPrefix']),
  legend: content(object(o['fieldset'])['legend']),
  legendIsHeading: flag(object(object(o['fieldset'])['legend'])['isPageHeading']),
  hint: content(o['hint']),
  error: plain(o, 'errorMessage'),
  describedBy: text(object(o['fieldset'])['describedBy']) ?? text(o['describedBy']),
  items: choices(o),
});

const choiceOptions = `name|idPrefix|classes|describedBy|value|values|hint\\.${word}|errorMessage\\.${word}|formGroup\\.classes|fieldset\\.(classes|describedBy|legend\\.(${word}|isPageHeading))|items(\\.(value|text|html|id|checked|disabled|divider|attributes|hint\\.${word}|conditional\\.html|label\\.classes))?`;

export const fieldCases: Readonly<Record<string, Mapping>> = {
  input: {
    known: new RegExp(`^(${common}|type|value|inputmode|autocomplete|spellcheck|autocapitalize|(prefix|suffix)\\.(text|classes))$`),
    render: (o) => (
      <Input
        {...field(o)}
        {...spellcheck(o)}
        type={(text(o['type']) ?? 'text') as 'text'}
        value={text(o['value'])}
        inputmode={text(o['inputmode']) as 'decimal' | undefined}
        autocomplete={text(o['autocomplete'])}
        autocapitalize={text(o['autocapitalize']) as 'none' | undefined}
        prefix={plain(o, 'prefix')}
        suffix={plain(o, 'suffix')}
      />
    ),
  },
  textarea: {
    known: new RegExp(`^(${common}|value|rows|autocomplete|spellcheck)$`),
    render: (o) => (
      <Textarea
        {...field(o)}
        {...spellcheck(o)}
        value={text(o['value'])}
        rows={Number(o['rows'] ?? 5)}
        autocomplete={text(o['autocomplete'])}
      />
    ),
  },
  'character-count': {
    known: new RegExp(`^(${common}|value|rows|maxlength|spellcheck)$`),
    // Ours always has a limit; without one it is a plain text area.
    unfit: (o) => o['maxlength'] === undefined,
    render: (o) => (
      <Textarea {...field(o)} {...spellcheck(o)} value={text(o['value'])} rows={Number(o['rows'] ?? 5)} limit={Number(o['maxlength'])} />
    ),
  },
  select: {
    known: new RegExp(`^(${common}|value|items(\\.(value|text|selected|disabled))?)$`),
    // Ours always says the value that it posts.
    unfit: (o) => list(o['items']).some((i) => i['value'] === undefined),
    render: (o) => (
      <Select
        {...field(o)}
        value={chosen(o, [String(o['value'])])[0]}
        options={list(o['items']).map((i) => ({
          value: text(i['value']) ?? text(i['text']) ?? '',
          text: text(i['text']) ?? '',
          disabled: flag(i['disabled']),
        }))}
      />
    ),
  },
  'file-upload': {
    known: new RegExp(`^(${common}|multiple)$`),
    render: (o) => <FileInput {...field(o)} multiple={flag(o['multiple'])} />,
  },
  radios: { known: new RegExp(`^(${choiceOptions})$`), render: (o) => <Radios {...group(o)} value={chosen(o, [String(o['value'])])[0]} /> },
  checkboxes: {
    known: new RegExp(`^(${choiceOptions})$`),
    render: (o) => <Checkboxes {...group(o)} values={chosen(o, (Array.isArray(o['values']) ? o['values'] : []).map(String))} />,
  },
  fieldset: {
    known: new RegExp(`^(legend\\.(${word}|isPageHeading)|describedBy|classes|role|attributes|html)$`),
    render: (o) => (
      <Fieldset
        legend={content(o['legend'])}
        legendIsHeading={flag(object(o['legend'])['isPageHeading'])}
        describedBy={text(o['describedBy'])}
        role={text(o['role']) as 'group' | undefined}
        attributes={object(o['attributes']) as Attributes}
      >
        {content(o)}
      </Fieldset>
    ),
  },
};
