import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

export type Import = {
  /** A file of this repository as a path from its root, or a package or node: name. */
  target: string;
  local: boolean;
  typeOnly: boolean;
  line: number;
};

export type Module = {
  path: string;
  lines: number;
  imports: Import[];
  /** Lines that read process.env; `handed` where it is only passed on whole. */
  envReads: { line: number; handed: boolean }[];
  /** Calls that build or run SQL, as `name` and line. */
  sqlCalls: { name: string; line: number }[];
  /** Things that hide an import from a static reader. */
  opaque: { what: string; line: number }[];
};

/** Kysely's and pg's ways to reach the database, whatever the object they hang on is called. */
const sqlMethods = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'replaceInto',
  'selectNoFrom',
  'withRecursive',
  'transaction',
  'startTransaction',
  'executeQuery',
  'executeTakeFirst',
  'executeTakeFirstOrThrow',
]);

/** Every file under `dir` (a path from `root`), as paths from `root` with forward slashes. */
export function listFiles(root: string, dir: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, dir), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const isCode = (path: string) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts');
export const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** Parses every TypeScript file in the folders given. Throws on a file that does not parse. */
export function readModules(root: string, dirs: string[]): Map<string, Module> {
  const modules = new Map<string, Module>();
  for (const path of dirs.flatMap((dir) => listFiles(root, dir)).filter(isCode)) {
    modules.set(path, readModule(path, readFileSync(join(root, path), 'utf8')));
  }
  return modules;
}

function readModule(path: string, text: string): Module {
  const parsed = parseSync(path, text);
  const first = parsed.errors[0];
  if (first) throw new Error(`${path} does not parse: ${first.message}`);

  const lineOf = lineFinder(text);
  const module: Module = { path, lines: countLines(text), imports: [], envReads: [], sqlCalls: [], opaque: [] };
  const add = (specifier: string, typeOnly: boolean, at: number) =>
    module.imports.push({ ...resolve(path, specifier), typeOnly, line: lineOf(at) });

  for (const statement of parsed.module.staticImports) {
    const typeOnly = statement.entries.length > 0 && statement.entries.every((entry) => entry.isType);
    add(statement.moduleRequest.value, typeOnly, statement.start);
    const readsEnv = statement.entries.some((entry) => entry.importName.name === 'env');
    if (readsEnv && /^(node:)?process$/.test(statement.moduleRequest.value))
      module.envReads.push({ line: lineOf(statement.start), handed: false });
  }
  for (const statement of parsed.module.staticExports) {
    const from = statement.entries.filter((entry) => entry.moduleRequest);
    const specifier = from[0]?.moduleRequest?.value;
    if (specifier)
      add(
        specifier,
        from.every((entry) => entry.isType),
        statement.start,
      );
  }

  const handed = new Set<number>();
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') add(node.source.value, false, node.start);
      else module.opaque.push({ what: 'import() of something that is not a plain string', line: lineOf(node.start) });
    },
    TSImportType(node) {
      add(node.source.value, true, node.start);
    },
    MemberExpression(node) {
      const name = propertyName(node);
      if (name === 'env' && node.object.type === 'Identifier' && node.object.name === 'process') {
        module.envReads.push({ line: lineOf(node.start), handed: handed.has(node.start) });
      }
    },
    VariableDeclarator(node) {
      if (node.init?.type !== 'Identifier' || node.init.name !== 'process' || node.id.type !== 'ObjectPattern') return;
      module.envReads.push({ line: lineOf(node.start), handed: false });
    },
    CallExpression(node) {
      for (const given of node.arguments) handed.add(given.start);
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') {
        module.opaque.push({ what: 'require()', line: lineOf(node.start) });
      }
      if (node.callee.type !== 'MemberExpression') return;
      const name = propertyName(node.callee);
      if (name && sqlMethods.has(name)) module.sqlCalls.push({ name, line: lineOf(node.start) });
    },
    TaggedTemplateExpression(node) {
      const tag = node.tag.type === 'Identifier' ? node.tag.name : '';
      if (tag === 'sql') module.sqlCalls.push({ name: 'sql``', line: lineOf(node.start) });
    },
  }).visit(parsed.program);
  return module;
}

type Member = { computed: boolean; property: { type: string; name?: string; value?: unknown } };

function propertyName(node: unknown): string | undefined {
  const { computed, property } = node as Member;
  if (!computed) return property.name;
  return typeof property.value === 'string' ? property.value : undefined;
}

function resolve(from: string, specifier: string): { target: string; local: boolean } {
  if (!specifier.startsWith('.')) return { target: specifier, local: false };
  return { target: posix.normalize(posix.join(posix.dirname(from), specifier)), local: true };
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const countLines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
