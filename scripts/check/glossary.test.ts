import { expect, test } from 'vitest';
import { checkGlossary, missingParts, readGlossary } from './glossary.ts';
import { wordsOfSql } from './migrations.ts';
import { withTree } from './planted.ts';

const row = (word: string, spelling = word) => `| ${word} | arti | UU 25/1992 | \`${spelling}\` |`;
const table = (...rows: string[]) => ['| kata | arti | sumber | dalam kode |', '| --- | --- | --- | --- |', ...rows].join('\n');

const files = {
  'docs/glosarium.md': table(row('koperasi'), row('nama'), row('nomor'), row('badan hukum'), row('status'), row('aktif'), row('impor')),
  'src/rooms/koperasi/koperasi.ts': '',
  'src/db/migrations/1_koperasi.sql': `create table koperasi (
      nama text not null, -- status text check (status in ('palsu'))
      nomor_badan_hukum text,
      status text check (status in ('aktif')),
      check (nama <> 'tidak; dihitung'),
      unique (nama)
    );`,
  'src/db/migrations/2_pgboss.sql': 'create table job (singleton_key text);',
  'test/rute.txt': 'GET    /koperasi/:id/impor  bebas\nGET    /healthz  bebas\n',
};
const problemsOf = (plant: Record<string, string>) =>
  withTree({ ...files, ...plant }, (root) => checkGlossary(root, 1).problems.join('\n'));

test('an office whose words are all explained passes', () => {
  expect(problemsOf({})).toBe('');
});

test.each([
  ['a room', { 'src/rooms/gudang/gudang.ts': '' }, /^gudang \(room/],
  ['a table', { 'src/db/migrations/3_x.sql': 'create table koperasi_gudang (nama text);' }, /^koperasi_gudang \(table .*: gudang$/],
  ['a column', { 'src/db/migrations/3_x.sql': 'create table koperasi (nama text, warna text);' }, /^warna \(column/],
  ['a column that is added later', { 'src/db/migrations/3_x.sql': 'alter table koperasi add column warna text;' }, /^warna \(column/],
  ['a column under a new name', { 'src/db/migrations/3_x.sql': 'alter table koperasi rename column nama to warna;' }, /^warna \(column/],
  [
    'a status',
    { 'src/db/migrations/3_x.sql': `alter table koperasi add constraint s check (status in ('aktif', 'beku'));` },
    /^beku \(status/,
  ],
  [
    'a status in an array',
    { 'src/db/migrations/3_x.sql': `create table koperasi (status text check (status = any (array['aktif', 'beku'])));` },
    /^beku \(status/,
  ],
  ['a URL noun', { 'test/rute.txt': 'POST   /petak/:id  bebas\n' }, /^petak \(URL noun/],
  ['a part of a compound', { 'src/db/migrations/3_x.sql': 'create table koperasi (nomor_hukum text);' }, /: hukum$/],
])('an unknown word is found: %s', (_what, plant, expected) => {
  expect(problemsOf(plant)).toMatch(expected);
});

test('a missing list of routes is not passed over', () => {
  expect(withTree({ 'docs/glosarium.md': files['docs/glosarium.md'] }, (root) => checkGlossary(root, 1).problems)).toHaveLength(1);
});

test('a check that sees too few words does not pass', () => {
  expect(withTree(files, (root) => checkGlossary(root, 500).problems.join())).toMatch(/only \d+ words seen/);
});

test('one word has one row, and each row is whole', () => {
  expect(readGlossary(table(row('nama'), row('nama'))).problems.join()).toMatch(/"nama" already has a row at line 3/);
  expect(readGlossary(table('| nama | arti | | `nama` |')).problems.join()).toMatch(/four filled cells/);
});

test('a compound is explained by its longest words', () => {
  const terms = new Set(['nomor', 'badan_hukum']);
  expect(missingParts('nomor_badan_hukum', terms)).toEqual([]);
  expect(missingParts('nomorBadanHukum', terms)).toEqual([]);
  expect(missingParts('nomor_badan', terms)).toEqual(['badan']);
});

test('words inside comments, strings and functions are not columns', () => {
  const sql = `create function f() returns text as $$ create table palsu (x text); $$ language sql; /* create table b (c int); */`;
  expect(wordsOfSql(sql, 'x.sql')).toEqual([]);
});
