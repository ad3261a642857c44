import { expect, test } from 'vitest';
import { checkOneTimeKeys } from './one-time-keys.ts';
import { withTree } from './planted.ts';

const problemsOf = (text: string) => withTree({ 'src/rooms/umkm/routes.staff.tsx': text }, (root) => checkOneTimeKeys(root, 1).problems);

test('a handler that acts passes, also over a function of the file', () => {
  expect(
    problemsOf(`
      rute.post('/a', wajibIzin('tambah', 'umkm'), async (c) => act(c, deps, (tx) => tambah(tx)))
      rute.post('/b', (c) => simpan(c))
      rute.post('/c', async (c) => { const r = await act<Refusal>(c, deps, run); return r })
      function simpan(c) { return lanjut(c) }
      const lanjut = (c) => act(c, deps, run)
    `),
  ).toEqual([]);
});

test.each([
  ['a handler that writes by itself', `rute.post('/a', (c) => tambah(deps.db))`],
  ['a function that only speaks of act()', `rute.post('/a', (c) => f(c)); function f(c) { /* act(c) */ return contract(c) }`],
  ['another method', `rute.delete('/a', (c) => hapus(c))`],
])('the check finds %s', (_what, text) => {
  expect(problemsOf(text)[0]).toMatch(/\/a is posted without act\(\)/);
});

test('a check that sees no posting route does not pass', () => {
  expect(problemsOf('export const rute = 1')).toHaveLength(1);
});
