import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './floors.ts';
import { listFiles } from './modules.ts';

const ceiling = 300;
const written = /\.(ts|tsx|js|mjs|cjs|css|sh)$/;
const generated = (path: string) => path === 'src/db/schema.ts';

/** A folder or file of these names says nothing about what is inside. */
const bannedNames = new Set(['index', 'util', 'utils', 'helper', 'helpers', 'common', 'misc']);

export function checkCeiling(root: string, least = 300): Verdict {
  const files = ['src', 'test', 'bench', 'scripts'].flatMap((dir) => listFiles(root, dir));
  const problems = files.flatMap(whyBanned);
  if (files.length < least) problems.push(`only ${files.length} files seen; at least ${least} expected`);
  for (const path of files.filter((file) => written.test(file) && !generated(file))) {
    const lines = readFileSync(join(root, path), 'utf8').replace(/\n$/, '').split('\n').length;
    if (lines > ceiling) problems.push(`${path} has ${lines} lines; the ceiling is ${ceiling}. Look for the noun hidden in it`);
  }
  return { problems, seen: `${files.length} files` };
}

function whyBanned(path: string): string[] {
  const banned = path.split('/').find((part) => bannedNames.has((part.split('.')[0] ?? '').toLowerCase()));
  return banned === undefined ? [] : [`${path}: the name "${banned}" says nothing; name the noun`];
}
