import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './modules.ts';

export type NamedWord = { word: string; what: 'table' | 'column' | 'status'; where: string };

/** Tables that a library names and reads itself; ours are created in other files. */
const libraryFiles = /pg[-_]?boss|kysely/;

/** Columns whose names a library fixes in a table of ours. */
const libraryColumns: Record<string, readonly string[]> = { batas_laju: ['key', 'points', 'expire'] };

const constraintStart = /^(primary|unique|check|foreign|constraint|exclude|like)\b/i;

/** Tables, columns and the words that a CHECK or an enum allows, over all migrations. */
export function readMigrations(root: string): NamedWord[] {
  return listFiles(root, 'src/db/migrations')
    .filter((path) => path.endsWith('.sql') && !libraryFiles.test(path))
    .flatMap((path) => wordsOfSql(readFileSync(join(root, path), 'utf8'), path));
}

export function wordsOfSql(text: string, where: string): NamedWord[] {
  return splitOutside(withoutComments(text), ';').flatMap((statement) => wordsOfStatement(statement.trim(), where));
}

type Words = (what: NamedWord['what'], word: string | undefined) => void;

function wordsOfStatement(statement: string, where: string): NamedWord[] {
  const found: NamedWord[] = [];
  const add: Words = (what, word) => {
    if (word) found.push({ word: word.toLowerCase().replaceAll('"', ''), what, where });
  };
  addCreated(statement, add);
  addAltered(statement, add);
  addStored(statement, add);
  return found;
}

function addCreated(statement: string, add: Words) {
  add('table', /^create\s+(?:or\s+replace\s+)?(?:materialized\s+)?view\s+([\w".]+)/i.exec(statement)?.[1]);
  const created = /^create\s+(?:unlogged\s+|temp(?:orary)?\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w".]+)\s*\(/i.exec(statement);
  const table = created?.[1];
  if (!created || !table) return;
  add('table', table);
  const body = statement.slice(created[0].length, statement.lastIndexOf(')'));
  for (const part of splitOutside(body, ',').map((item) => item.trim())) {
    const column = /^[\w"]+/.exec(part)?.[0];
    if (column && !constraintStart.test(part) && !libraryColumns[table]?.includes(column)) add('column', column);
  }
}

function addAltered(statement: string, add: Words) {
  if (!/^alter\s+table/i.test(statement)) return;
  for (const match of statement.matchAll(/\badd\s+column\s+(?:if\s+not\s+exists\s+)?([\w"]+)/gi)) add('column', match[1]);
  for (const match of statement.matchAll(/\brename\s+column\s+[\w"]+\s+to\s+([\w"]+)/gi)) add('column', match[1]);
  for (const match of statement.matchAll(/\brename\s+to\s+([\w"]+)/gi)) add('table', match[1]);
}

/** check (x in ('a', 'b')), = any (array['a']), x <@ array['a'] and enums: the words that a column may hold. */
function addStored(statement: string, add: Words) {
  if (!/^(create|alter)\s+(unlogged\s+)?(table|type|domain)\b/i.test(statement)) return;
  const lists = /(?:\b(?:in|any|enum)\s*\(\s*(?:array\s*\[)?|<@\s*array\s*\[)((?:\s*'[^']*'(?:::\w+)?\s*,?)+)/gi;
  for (const list of statement.matchAll(lists)) {
    for (const value of (list[1] ?? '').matchAll(/'([^']*[a-z][^']*)'/gi)) add('status', value[1]);
  }
}

const withoutComments = (text: string) =>
  text.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (match) => (match.startsWith("'") ? match : ' '));

/** Splits at a separator that stands outside quotes, dollar quotes and parentheses. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const token = /'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|[();,[\]]/g;
  for (const match of text.matchAll(token)) {
    if (match[0] === '(' || match[0] === '[') depth++;
    else if (match[0] === ')' || match[0] === ']') depth--;
    else if (match[0] === separator && depth === 0) {
      parts.push(text.slice(from, match.index));
      from = match.index + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part.trim() !== '');
}
