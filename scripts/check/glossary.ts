import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './floors.ts';
import { readMigrations } from './migrations.ts';

/** Paths that machines ask for by a name that is not ours to choose. */
const machinePaths = new Set(['healthz', 'robots.txt', 'favicon.ico', 'api', 'v1', 'sitemap.xml']);

const leastWords = 350;

/**
 * Every room, table, column, stored word and URL noun must be in docs/glosarium.md. A word is covered when it has a row
 * of its own, or when it is made of words that have one: `nomor_badan_hukum` of "nomor" and "badan hukum".
 */
export function checkGlossary(root: string, least = leastWords): Verdict {
  const glossary = readGlossary(readFileSync(join(root, 'docs/glosarium.md'), 'utf8'));
  const problems = [...glossary.problems];
  const seen = new Map<string, string>();
  for (const { word, what, where } of [...roomNames(root), ...readMigrations(root), ...urlNouns(root)]) {
    if (!seen.has(word)) seen.set(word, `${what} in ${where}`);
  }
  if (seen.size < least) problems.push(`only ${seen.size} words seen; at least ${least} expected`);
  for (const [word, source] of seen) {
    const missing = missingParts(word, glossary.terms);
    if (missing.length > 0) problems.push(`${word} (${source}): not in docs/glosarium.md: ${missing.join(', ')}`);
  }
  return { problems, seen: `${seen.size} words, ${glossary.rows} rows` };
}

export type Glossary = { terms: Set<string>; rows: number; problems: string[] };

export function readGlossary(text: string): Glossary {
  const terms = new Set<string>();
  const rowOf = new Map<string, number>();
  const problems: string[] = [];
  text.split('\n').forEach((line, at) => {
    if (!line.startsWith('|') || /^\|[\s:|-]+\|$/.test(line)) return;
    const cells = line
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    if (cells[0] === 'kata' && cells[1] === 'arti') return;
    const [word = '', meaning = '', source = '', inCode = ''] = cells;
    const here = `docs/glosarium.md:${at + 1}`;
    if (cells.length !== 4 || !word || !meaning || !source || !inCode) problems.push(`${here} needs four filled cells`);
    const earlier = rowOf.get(word.toLowerCase());
    if (earlier !== undefined) problems.push(`${here} "${word}" already has a row at line ${earlier}`);
    rowOf.set(word.toLowerCase(), at + 1);
    terms.add(snake(word));
    for (const spelling of inCode.matchAll(/`([^`]+)`/g)) terms.add(snake(spelling[1] ?? ''));
  });
  terms.delete('');
  return { terms, rows: rowOf.size, problems };
}

/** The shortest list of parts of a word that no row explains; empty when rows cover it all. */
export function missingParts(word: string, terms: Set<string>): string[] {
  const parts = snake(word).split('_');
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= parts.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const part = parts.slice(start, end).join('_');
      if (!before || (!terms.has(part) && end - start > 1)) continue;
      const missing = terms.has(part) ? before : [...before, part];
      const current = best[end];
      if (!current || missing.length < current.length) best[end] = missing;
    }
  }
  return best[parts.length] ?? [word];
}

const snake = (word: string) =>
  word
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

function roomNames(root: string) {
  const rooms = existsSync(join(root, 'src/rooms')) ? readdirSync(join(root, 'src/rooms'), { withFileTypes: true }) : [];
  return rooms.filter((entry) => entry.isDirectory()).map((entry) => ({ word: entry.name, what: 'room', where: 'src/rooms' }));
}

/** From the pinned list of routes, which another check holds equal to the program. */
function urlNouns(root: string) {
  const file = join(root, 'test/rute.txt');
  if (!existsSync(file)) return [{ word: 'rute', what: 'missing list of routes', where: 'test/rute.txt' }];
  const paths = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => /^[A-Z]+\s+(\/\S*)/.exec(line)?.[1] ?? '');
  return paths.flatMap((path) =>
    path
      .split('/')
      .filter((segment) => segment !== '' && !/[:*]/.test(segment) && !machinePaths.has(segment))
      .map((segment) => ({ word: segment.replace(/\.\w+$/, ''), what: 'URL noun', where: path })),
  );
}
