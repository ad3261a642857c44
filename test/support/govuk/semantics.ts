import { parseHTML } from 'linkedom';

/** What a person with a screen reader meets: role, name, description and state of each element, in order; then all words. */
export type Semantics = { nodes: SemanticNode[]; words: string };
export type SemanticNode = { role: string; name: string; description: string; state: Record<string, string> };

const roles: Readonly<Record<string, string>> = {
  A: 'link',
  BUTTON: 'button',
  SELECT: 'combobox',
  TEXTAREA: 'textbox',
  OPTION: 'option',
  FIELDSET: 'group',
  NAV: 'navigation',
  H1: 'heading 1',
  H2: 'heading 2',
  H3: 'heading 3',
  H4: 'heading 4',
  TABLE: 'table',
  CAPTION: 'caption',
  TD: 'cell',
  UL: 'list',
  OL: 'list',
  DL: 'definitions',
  DT: 'term',
  DD: 'definition',
  DETAILS: 'details',
  SUMMARY: 'summary',
};

const inputRoles: Readonly<Record<string, string>> = { radio: 'radio', checkbox: 'checkbox', file: 'file', number: 'spinbutton' };

/** Attributes that a person or the server notices. `data-` ones too, except those that wire a script. */
const noticed =
  /^(id|name|type|value|checked|disabled|selected|open|rows|href|rel|scope|colspan|rowspan|autocomplete|autocapitalize|inputmode|pattern|spellcheck|multiple|accept|maxlength|aria-current|aria-disabled|aria-sort|data-.+)$/;
const wiring =
  /^data-(module|prevent-double-click|sekali|batas|label|maxlength|maxwords|threshold|aria-controls|multiple|cari|saring|behaviour|disable-auto-focus|i18n.*)$/;

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function wordsOf(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true' || element.tagName.toLowerCase() === 'svg') return '';
  const parts = [...element.childNodes].map((node) => {
    if (node.nodeType === 3) return node.textContent ?? '';
    return node.nodeType === 1 ? ` ${wordsOf(node as Element)} ` : '';
  });
  return clean(parts.join(''));
}

function roleOf(element: Element): string | undefined {
  const given = element.getAttribute('role');
  if (given && given !== 'rowgroup' && given !== 'row') return given;
  if (element.tagName === 'INPUT') return inputRoles[element.getAttribute('type') ?? ''] ?? 'textbox';
  if (element.tagName === 'TH') return element.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader';
  return roles[element.tagName];
}

function textOfIds(document: Document, list: string | null): string {
  const found = (list ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => {
      const target = document.getElementById(id);
      return target ? wordsOf(target) : `#${id}`;
    });
  return clean(found.join(' '));
}

function nameOf(document: Document, element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  if (by) return textOfIds(document, by);
  const said = element.getAttribute('aria-label');
  if (said) return said;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) {
    return [...document.querySelectorAll('label')]
      .filter((l) => l.getAttribute('for') === element.id)
      .map(wordsOf)
      .join(' ');
  }
  if (element.tagName === 'FIELDSET') return wordsOf(element.querySelector('legend') ?? element);
  if (/^(UL|OL|DL)$/.test(element.tagName)) return String(element.children.length);
  return /^(NAV|DIV|TABLE|DETAILS|SECTION)$/.test(element.tagName) ? '' : wordsOf(element);
}

export function semanticsOf(html: string): Semantics {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`) as unknown as { document: Document };
  const nodes: SemanticNode[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const role = roleOf(element) ?? (element.hasAttribute('aria-current') ? 'current' : undefined);
    if (!role || element.closest('[aria-hidden="true"]')) continue;
    const state: Record<string, string> = {};
    for (const { name, value } of element.attributes) {
      if (!noticed.test(name) || wiring.test(name)) continue;
      if (name === 'id' && !/textbox|radio|checkbox|combobox|file|spinbutton|details/.test(role)) continue;
      // Both number the choices of a group; the reference counts dividers too.
      state[name] = name === 'id' && /radio|checkbox/.test(role) ? value.replace(/-\d+$/, '-n') : value;
    }
    if (element.tagName === 'TEXTAREA') state['value'] = element.textContent ?? '';
    nodes.push({
      role,
      name: nameOf(document, element),
      description: textOfIds(document, element.getAttribute('aria-describedby')),
      state,
    });
  }
  return { nodes, words: wordsOf(document.body) };
}
