export type FieldValue = string | boolean | readonly string[] | File;

/** The control that a label names, exactly or by its beginning: "Nama usaha" finds "Nama usaha (boleh dikosongkan)". */
export function findField(root: Document | Element, label: string): Element {
  const all = [...root.querySelectorAll('label')];
  const hit = all.find((l) => wordsOf(l) === label) ?? all.find((l) => wordsOf(l).startsWith(label));
  const id = hit?.getAttribute('for');
  const field = id ? root.querySelector(`[id="${id}"]`) : hit?.querySelector('input, select, textarea');
  if (!field) throw new Error(`no field "${label}"; there are: ${listOf(all)}`);
  return field;
}

/** The words that stand in a field now. */
export function writtenIn(root: Document | Element, label: string): string {
  const field = findField(root, label);
  if (field.tagName === 'TEXTAREA') return (field.textContent ?? '').replace(/^\n/, '');
  if (field.tagName === 'SELECT') return wordsOf(field.querySelector('option[selected]') ?? field.querySelector('option'));
  return field.getAttribute('value') ?? '';
}

export function fill(form: Element, label: string, value: FieldValue): void {
  if (Array.isArray(value)) return fillGroup(form, label, value as readonly string[]);
  const group = [...form.querySelectorAll('fieldset')].find((f) => wordsOf(f.querySelector('legend')).startsWith(label));
  const hasLabel = [...form.querySelectorAll('label')].some((l) => wordsOf(l).startsWith(label));
  if (group && !hasLabel) return fillGroup(form, label, [String(value)]);
  const field = findField(form, label);
  if (value instanceof File) chosenFiles.set(field, value);
  else if (field.tagName === 'SELECT') choose(field, label, String(value));
  else if (field.tagName === 'TEXTAREA') field.textContent = String(value);
  else if (field.getAttribute('type') === 'checkbox') tick(field, value === true);
  else if (field.getAttribute('type') === 'radio') pressRadio(form, field);
  else field.setAttribute('value', String(value));
}

const chosenFiles = new WeakMap<Element, File>();

function fillGroup(form: Element, legend: string, choices: readonly string[]): void {
  const group = [...form.querySelectorAll('fieldset')].find((f) => wordsOf(f.querySelector('legend')).startsWith(legend));
  if (!group) throw new Error(`no group "${legend}"; there are: ${listOf(form.querySelectorAll('legend'))}`);
  for (const one of group.querySelectorAll('input[type=checkbox]')) tick(one, false);
  for (const words of choices) {
    const field = findField(group, words);
    if (field.getAttribute('type') === 'radio') pressRadio(form, field);
    else tick(field, true);
  }
}

function tick(field: Element, on: boolean): void {
  if (on) field.setAttribute('checked', '');
  else field.removeAttribute('checked');
}

function pressRadio(form: Element, field: Element): void {
  for (const other of form.querySelectorAll(`input[type=radio][name="${field.getAttribute('name')}"]`)) other.removeAttribute('checked');
  field.setAttribute('checked', '');
}

function choose(field: Element, label: string, words: string): void {
  const all = [...field.querySelectorAll('option')];
  const hit = all.find((o) => wordsOf(o) === words) ?? all.find((o) => o.getAttribute('value') === words);
  if (!hit) throw new Error(`"${label}" has no option "${words}"; there are: ${listOf(all)}`);
  for (const one of all) one.removeAttribute('selected');
  hit.setAttribute('selected', '');
}

export function formOf(button: Element, document: Document): Element {
  const id = button.getAttribute('form');
  const form = id ? document.querySelector(`form[id="${id}"]`) : button.closest('form');
  if (!form) throw new Error(`the button "${wordsOf(button)}" stands in no form`);
  return form;
}

export function formBody(form: Element, button: Element): FormData {
  const data = new FormData();
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name');
    const kind = field.getAttribute('type') ?? 'text';
    if (!name || field.hasAttribute('disabled') || ['submit', 'button', 'reset'].includes(kind)) continue;
    if (field.tagName === 'SELECT') {
      const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
      if (chosen) data.append(name, chosen.getAttribute('value') ?? wordsOf(chosen));
    } else if (field.tagName === 'TEXTAREA') data.append(name, (field.textContent ?? '').replace(/^\n/, ''));
    else if (kind === 'file') data.append(name, chosenFiles.get(field) ?? new File([], ''));
    else if (!['checkbox', 'radio'].includes(kind) || field.hasAttribute('checked')) data.append(name, field.getAttribute('value') ?? 'on');
  }
  const name = button.getAttribute('name');
  if (name) data.append(name, button.getAttribute('value') ?? '');
  return data;
}

export const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();
export const wordsOf = (element: Element | null | undefined): string => tidy(element?.textContent ?? '');
export const listOf = (all: Iterable<Element>): string =>
  [...all].map((one) => wordsOf(one) || one.getAttribute('value')).join(' | ') || 'none';
