import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldCases } from '../../test/support/govuk/field-cases.tsx';
import { pathsOf, type Options } from '../../test/support/govuk/options.ts';
import { partCases } from '../../test/support/govuk/part-cases.tsx';
import { semanticsOf, type SemanticNode, type Semantics } from '../../test/support/govuk/semantics.ts';

/**
 * Our components against the official cases of govuk-frontend: the same options must give the same roles, names,
 * descriptions, states and words in the same order. Class names and pure layout are ours and are not compared.
 */
type Fixture = { name: string; options: Options; html: string };

const fixturesOf = (component: string): Fixture[] => {
  const at = new URL(`../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`, import.meta.url);
  return (JSON.parse(readFileSync(at, 'utf8')) as { fixtures: Fixture[] }).fixtures;
};

/** Cases that must be compared, of all that there are. The rest use options that we leave out on purpose. */
const covered: Readonly<Record<string, number>> = {
  input: 38, // of 45: no HTML or attributes in an affix, nothing beside the input
  textarea: 18, // of 18
  fieldset: 18, // of 18
  'character-count': 17, // of 34: no counting of words, no words of one's own
  select: 16, // of 19: every choice posts a value
  'file-upload': 15, // of 22: the browser's own field, no drop zone
  radios: 40, // of 43
  checkboxes: 33, // of 42: one name for the group, no choice that unticks others
  button: 38, // of 38
  'error-summary': 15, // of 19
  details: 9, // of 10
  breadcrumbs: 9, // of 12
  'back-link': 6, // of 7
  tag: 11, // of 12
  'summary-list': 27, // of 30
  table: 12, // of 21: no spans
  'notification-banner': 14, // of 21
  'inset-text': 5, // of 6
  hint: 5, // of 6
  'warning-text': 6, // of 8
  panel: 9, // of 19: always an h1
  pagination: 3, // of 15: keyset paging has no page numbers
  'task-list': 10, // of 11
  'error-message': 5, // of 9
};

const cases = { ...fieldCases, ...partCases };

/** The words that the reference speaks by itself, in ours. */
type Spoken = { unless?: readonly string[]; words: readonly (readonly [RegExp, string])[] };
const spoken: Readonly<Record<string, Spoken>> = {
  pagination: {
    words: [
      [/\bPrevious page\b/g, 'Sebelumnya halaman'],
      [/\bNext page\b/g, 'Berikutnya halaman'],
      [/^Pagination$/, 'Halaman daftar'],
    ],
  },
  breadcrumbs: { words: [[/^Breadcrumb$/, 'Letak halaman']] },
  'back-link': { unless: ['text', 'html'], words: [[/^Back$/, 'Kembali']] },
  'notification-banner': {
    unless: ['titleText', 'titleHtml'],
    words: [
      [/^Important\b/, 'Penting'],
      [/^Success\b/, 'Berhasil'],
    ],
  },
  'warning-text': { words: [[/^Warning\b/, 'Peringatan:']] },
  'character-count': { words: [[/You can enter up to ([\d,]+) characters/g, 'Paling banyak $1 huruf.']] },
};
const translator =
  (component: string, options: Options) =>
  (text: string): string => {
    const own = spoken[component];
    const words = own && !own.unless?.some((key) => options[key] !== undefined) ? own.words : [];
    return [[/\bError:/g, 'Kesalahan:'] as const, ...words].reduce((t, [from, to]) => t.replace(from, to), text);
  };

/** Where we differ on purpose. */
function adapted(component: string, node: SemanticNode, ours: (text: string) => string): SemanticNode {
  // A link that looks like a button stays a link: it goes somewhere, and Space does not press it.
  const role = component === 'button' && 'href' in node.state ? 'link' : node.role;
  return { ...node, role, name: ours(node.name), description: ours(node.description) };
}

/** What ours has in addition: landmarks and captions where the reference has none, and links that take the focus. */
const extra = (component: string, node: SemanticNode): boolean =>
  (component === 'back-link' && node.role === 'navigation') ||
  (component === 'table' && node.role === 'region') ||
  (node.role === 'caption' && node.name === '');

/** One sentence for each thing that a person would meet otherwise with ours than with the reference. */
function differences(component: string, options: Options, reference: Semantics, mine: Semantics): string[] {
  const ours = translator(component, options);
  const expected = reference.nodes.map((n) => adapted(component, n, ours));
  const got = mine.nodes.filter((n) => !extra(component, n));
  const found: string[] = [];
  const say = (what: string, wanted: unknown, have: unknown) => {
    const [a, b] = [JSON.stringify(wanted), JSON.stringify(have)];
    if (a !== b) found.push(`${what}: ${a} di contoh, ${b} di sini`);
  };
  const sorted = (state: Record<string, string>) => Object.entries(state).sort(([a], [b]) => a.localeCompare(b));
  say(
    'peran dan nama',
    expected.map((n) => [n.role, n.name]),
    got.map((n) => [n.role, n.name]),
  );
  expected.forEach((node, i) => {
    say(`keadaan ${node.role} "${node.name}"`, sorted(node.state), sorted(got[i]?.state ?? {}));
    // Ours may describe more: without a fieldset each radio button also gets the hint and the error of its group.
    if (!got[i]?.description.includes(node.description))
      say(`keterangan ${node.role} "${node.name}"`, node.description, got[i]?.description);
  });
  say('kata', ours(reference.words), mine.words);
  return found;
}

describe.each(Object.entries(cases))('%s seperti contoh resmi', (component, { known, unfit, render }) => {
  const all = fixturesOf(component);
  const usable = all.filter((f) => pathsOf(f.options).every((path) => known.test(path)) && !unfit?.(f.options));

  it(`${usable.length} dari ${all.length} contoh dibandingkan`, () => {
    expect(usable.length).toBeGreaterThanOrEqual(covered[component] ?? Infinity);
  });

  it.each(usable.map((f) => [f.name, f] as const))('%s', (_name, fixture) => {
    const mine = semanticsOf(String(render(fixture.options)));
    expect(differences(component, fixture.options, semanticsOf(fixture.html), mine)).toEqual([]);
  });
});

describe('perbandingan itu sendiri', () => {
  const input = '<label for="a">NIB</label><div id="h">13 angka</div><input id="a" name="a" type="text" aria-describedby="h">';
  const seen = (html: string) => differences('input', {}, semanticsOf(input), semanticsOf(html));

  it('menerima yang sama', () => expect(seen(input.replace('<div id', '<div class="p-hint" id'))).toEqual([]));

  it.each([
    ['label yang tidak tersambung', input.replace('for="a"', 'for="b"')],
    ['petunjuk yang tidak tersambung', input.replace(' aria-describedby="h"', '')],
    ['nama isian lain', input.replace('name="a"', 'name="b"')],
    ['kata yang hilang', input.replace('13 angka', '')],
    ['peran lain', input.replace('type="text"', 'type="checkbox"')],
  ])('melihat %s', (_what, html) => expect(seen(html)).not.toEqual([]));
});
