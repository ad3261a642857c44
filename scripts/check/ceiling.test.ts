import { expect, test } from 'vitest';
import { checkCeiling } from './ceiling.ts';
import { withTree } from './planted.ts';

const lines = (count: number) => 'x\n'.repeat(count);
const problemsOf = (files: Record<string, string>) => withTree(files, (root) => checkCeiling(root, 1).problems);

test('300 lines are allowed, 301 are not', () => {
  expect(problemsOf({ 'src/lib/a.ts': lines(300) })).toEqual([]);
  expect(problemsOf({ 'src/lib/a.ts': lines(301), 'test/b.test.ts': lines(400) })).toHaveLength(2);
});

test('what a machine writes may be longer', () => {
  expect(problemsOf({ 'src/db/schema.ts': lines(900), 'src/db/migrations/1_a.sql': lines(900) })).toEqual([]);
});

test.each(['src/lib/utils.ts', 'src/helpers/a.ts', 'src/rooms/umkm/index.ts', 'test/support/common.test.ts', 'scripts/misc.mjs'])(
  'the name says nothing: %s',
  (path) => {
    expect(problemsOf({ [path]: '' })[0]).toMatch(/says nothing/);
  },
);

test('a check that sees too few files does not pass', () => {
  expect(withTree({ 'src/a.ts': '' }, (root) => checkCeiling(root, 10).problems[0])).toMatch(/only 1 files seen/);
});
