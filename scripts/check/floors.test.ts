import { expect, test } from 'vitest';
import { checkFloors } from './floors.ts';
import { withTree } from './planted.ts';

/** A little office that keeps every rule. */
const office: Record<string, string> = {
  'src/main.ts': `import { buildApp } from './app.tsx'\nimport { readConfig } from './config.ts'\nimport { openDb } from './db/client.ts'\nbuildApp(openDb(readConfig(process.env)))`,
  'src/cli.ts': `import { tambahUmkm } from './rooms/umkm/actions.ts'\ntambahUmkm()`,
  'src/config.ts': `export const readConfig = (env: object = process.env) => env`,
  'src/app.tsx': `import { rute } from './rooms/umkm/routes.staff.tsx'\nimport { rute as dasbor } from './rooms/dasbor/routes.staff.tsx'\nexport const buildApp = (db: unknown) => [rute(db), dasbor(db)]`,
  'src/lib/rupiah.ts': `import { createHash } from 'node:crypto'\nexport const rupiah = (n: bigint) => createHash('sha256').update(String(n))`,
  'src/ui/field.tsx': `import { rupiah } from '../lib/rupiah.ts'\nexport const Field = () => rupiah(1n)`,
  'src/web/form.tsx': `import { Field } from '../ui/field.tsx'\nexport const Form = Field`,
  'src/db/client.ts': `import pg from 'pg'\nexport type Tx = object\nexport const openDb = (config: object) => new pg.Pool(config)`,
  'src/rooms/orang/orang.ts': `import { rupiah } from '../../lib/rupiah.ts'\nexport const nama = rupiah`,
  'src/rooms/orang/forms.ts': `import { z } from 'zod'\nexport const form = z.object({})`,
  'src/rooms/orang/actions.ts': `import type { Tx } from '../../db/client.ts'\nimport { sql } from 'kysely'\nexport const tambahOrang = (tx: Tx) => sql\`select \${tx}\``,
  'src/rooms/orang/pages/kartu.tsx': `import type { Umkm } from '../orang.ts'\nexport const Kartu = (p: Umkm) => p`,
  'src/rooms/orang/routes.staff.tsx': `import { form } from './forms.ts'\nimport { Kartu } from './pages/kartu.tsx'\nexport const rute = () => [form, Kartu]`,
  'src/rooms/umkm/umkm.ts': `import { nama } from '../orang/orang.ts'\nexport const kelas = nama`,
  'src/rooms/umkm/actions.ts': `import { tambahOrang } from '../orang/actions.ts'\nimport { kelas } from './umkm.ts'\nexport const tambahUmkm = () => [tambahOrang, kelas]`,
  'src/rooms/umkm/queries.ts': `export const listUmkm = (db: any) => db.selectFrom('umkm')`,
  'src/rooms/umkm/routes.staff.tsx': `import { Form } from '../../web/form.tsx'\nimport { wajibIzin } from '../orang/guards.tsx'\nimport { Rekam } from './pages/rekam.tsx'\nimport { listUmkm } from './queries.ts'\nwajibIzin(Rekam)\nexport const rute = (db: unknown) => [Form, listUmkm(db)]`,
  'src/rooms/umkm/umkm.test.ts': `import { buildApp } from '../../app.tsx'\nbuildApp(null)`,
  'src/rooms/umkm/pages/rekam.tsx': `import { Riwayat } from '../../orang/riwayat.tsx'\nexport const Rekam = Riwayat`,
  'src/rooms/orang/riwayat.tsx': `export const Riwayat = () => null`,
  'src/rooms/orang/guards.tsx': `import type { Tx } from '../../db/client.ts'\nexport const wajibIzin = (c: Tx) => c`,
  'src/rooms/dasbor/routes.staff.tsx': `import { listUmkm } from '../umkm/queries.ts'\nexport const rute = listUmkm`,
  'src/rooms/pendataan/import.ts': `import { form } from '../orang/forms.ts'\nexport const baris = form`,
};
/** Keeps every file of the office reached, so that a plant shows only its own fault. */
const reachAll = `import './app.tsx'; import './rooms/orang/routes.staff.tsx'; import './rooms/pendataan/import.ts';\n`;
const whole = { ...office, 'src/main.ts': reachAll + office['src/main.ts'] };

const problemsOf = (plant: Record<string, string>) => withTree({ ...whole, ...plant }, (root) => checkFloors(root, 5).problems);

test('an office that keeps the floors passes', () => {
  expect(problemsOf({})).toEqual([]);
});

const append = (path: keyof typeof office | string, line: string) => ({
  [path]: `${line}\n${(whole as Record<string, string>)[path] ?? ''}`,
});

const plants: [fault: string, plant: Record<string, string>, expected: RegExp][] = [
  [
    'a room climbs',
    append('src/rooms/orang/actions.ts', `import { kelas } from '../umkm/umkm.ts'; kelas`),
    /climbs from orang \(floor 3\) to umkm \(floor 4\)/,
  ],
  ['a room climbs for a type only', append('src/rooms/orang/orang.ts', `import type { K } from '../umkm/umkm.ts'`), /climbs from orang/],
  [
    'a room climbs over an inline type',
    append('src/rooms/orang/orang.ts', `export type K = import('../umkm/umkm.ts').K`),
    /climbs from orang/,
  ],
  ['a room climbs over a re-export', append('src/rooms/orang/orang.ts', `export * from '../umkm/umkm.ts'`), /climbs from orang/],
  ['a room climbs with import()', append('src/rooms/orang/actions.ts', `const x = import('../umkm/umkm.ts'); x`), /climbs from orang/],
  [
    'a room uses its own floor',
    append('src/rooms/umkm/umkm.ts', `import '../koperasi/koperasi.ts'`),
    /from umkm to koperasi on the same floor/,
  ],
  [
    'a room without a floor',
    { 'src/rooms/gudang/gudang.ts': '', ...append('src/cli.ts', `import './rooms/gudang/gudang.ts'`) },
    /room gudang, which has no floor/,
  ],
  [
    'a page of another room',
    append('src/rooms/umkm/routes.staff.tsx', `import { Kartu } from '../orang/pages/kartu.tsx'; Kartu`),
    /private to orang/,
  ],
  [
    'routes of another room',
    append('src/rooms/umkm/routes.staff.tsx', `import { rute as r } from '../orang/routes.staff.tsx'; r`),
    /private to orang/,
  ],
  [
    'forms of another room',
    append('src/rooms/umkm/routes.staff.tsx', `import { form } from '../orang/forms.ts'; form`),
    /private to orang/,
  ],
  [
    'a page of a sub-room from outside',
    { 'src/rooms/orang/kartu/pages/a.tsx': '', ...append('src/rooms/umkm/routes.staff.tsx', `import '../orang/kartu/pages/a.tsx'`) },
    /private to orang/,
  ],
  ['app.tsx opens a page', append('src/app.tsx', `import './rooms/orang/pages/kartu.tsx'`), /private to orang/],
  ['rules read a file', append('src/rooms/umkm/umkm.ts', `import 'node:fs'`), /does I\/O/],
  [
    'rules of a second rule file use Kysely',
    { 'src/rooms/umkm/kelas.ts': `import type { Kysely } from 'kysely'`, ...append('src/rooms/umkm/umkm.ts', `import './kelas.ts'`) },
    /does I\/O/,
  ],
  ['rules take a transaction', append('src/rooms/umkm/umkm.ts', `import type { Tx } from '../../db/client.ts'`), /does I\/O/],
  ['rules call a query', append('src/rooms/umkm/umkm.ts', `import { listUmkm } from './queries.ts'; listUmkm`), /does I\/O/],
  ['a form uses Hono', append('src/rooms/orang/forms.ts', `import 'hono'`), /does I\/O/],
  ['a route runs SQL', append('src/rooms/umkm/routes.staff.tsx', `import { sql } from 'kysely'; sql`), /touches the database/],
  [
    'a route builds a query',
    append('src/rooms/umkm/routes.staff.tsx', `export const x = (d: any) => d.db.selectFrom('umkm')`),
    /touches SQL \(selectFrom\)/,
  ],
  [
    'a page asks the database',
    append('src/rooms/orang/pages/kartu.tsx', `import { tambahOrang } from '../actions.ts'; tambahOrang`),
    /asks for itself/,
  ],
  [
    'a route opens a connection',
    append('src/rooms/umkm/routes.staff.tsx', `import { openDb } from '../../db/client.ts'; openDb`),
    /touches the database/,
  ],
  [
    'dasbor acts',
    append('src/rooms/dasbor/routes.staff.tsx', `import { tambahUmkm } from '../umkm/actions.ts'; tambahUmkm`),
    /dasbor only reads/,
  ],
  ['web knows a room', append('src/web/form.tsx', `import { nama } from '../rooms/orang/orang.ts'; nama`), /knows a room/],
  ['ui knows a room for a type', append('src/ui/field.tsx', `import type { N } from '../rooms/orang/orang.ts'`), /knows a room/],
  ['lib knows a room', append('src/lib/rupiah.ts', `import { nama } from '../rooms/orang/orang.ts'; nama`), /knows a room/],
  ['lib uses the database', append('src/lib/rupiah.ts', `import { openDb } from '../db/client.ts'; openDb`), /lib may use nothing else/],
  ['lib reads a file', append('src/lib/rupiah.ts', `import 'node:fs/promises'`), /lib is pure/],
  ['ui climbs to web', append('src/ui/field.tsx', `import '../web/form.tsx'`), /ui may use lib/],
  ['a second reader of the environment', append('src/web/form.tsx', `export const port = process.env.PORT`), /reads process.env/],
  ['the environment under another name', append('src/web/form.tsx', `import { env } from 'node:process'; env`), /reads process.env/],
  ['main reads a variable', append('src/main.ts', `const port = process.env.PORT; port`), /reads process.env/],
  ['a room uses the program', append('src/rooms/umkm/actions.ts', `import { buildApp } from '../../app.tsx'; buildApp`), /stands above it/],
  [
    'two files in a ring',
    { 'src/lib/a.ts': `import './b.ts'`, 'src/lib/b.ts': `import './a.ts'`, ...append('src/cli.ts', `import './lib/a.ts'`) },
    /cycle: src\/lib\/a\.ts -> src\/lib\/b\.ts/,
  ],
  [
    'a ring of types',
    {
      'src/lib/a.ts': `import type {} from './b.ts'`,
      'src/lib/b.ts': `import type { A } from './a.ts'`,
      ...append('src/cli.ts', `import './lib/a.ts'`),
    },
    /cycle/,
  ],
  ['a file that nothing uses', { 'src/lib/sisa.ts': '' }, /src\/lib\/sisa\.ts:1 is reached from no program/],
  ['a file that only a test uses', { 'src/lib/sisa.ts': '', 'src/lib/sisa.test.ts': `import './sisa.ts'` }, /is reached from no program/],
  [
    'a component that asks for itself',
    {
      'src/rooms/umkm/kartu.tsx': `import { listUmkm } from './queries.ts'; listUmkm`,
      ...append('src/rooms/umkm/routes.staff.tsx', `import './kartu.tsx'`),
    },
    /asks for itself: a component/,
  ],
  [
    'an act that shows a component',
    { 'src/rooms/orang/riwayat.tsx': '', ...append('src/rooms/umkm/actions.ts', `import '../orang/riwayat.tsx'`) },
    /private to orang/,
  ],
  [
    'a guard that runs SQL',
    {
      'src/rooms/orang/guards.tsx': `export const g = (db: any) => db.selectFrom('orang')`,
      ...append('src/rooms/umkm/routes.staff.tsx', `import '../orang/guards.tsx'`),
    },
    /touches SQL/,
  ],
  [
    'a page that guards',
    {
      'src/rooms/umkm/pages/a.tsx': `import '../../orang/guards.tsx'`,
      'src/rooms/orang/guards.tsx': '',
      ...append('src/rooms/umkm/routes.staff.tsx', `import './pages/a.tsx'`),
    },
    /private to orang/,
  ],
  [
    'a folder without a floor',
    { 'src/services/a.ts': '', ...append('src/cli.ts', `import './services/a.ts'`) },
    /services, which has no floor/,
  ],
  [
    'an import that cannot be read',
    append('src/rooms/umkm/actions.ts', `export const x = (name: string) => import(name)`),
    /not a plain string/,
  ],
  ['a program that uses a test', append('src/cli.ts', `import './rooms/umkm/umkm.test.ts'`), /imports a test file/],
];

test.each(plants)('the check finds %s', (_fault, plant, expected) => {
  expect(problemsOf(plant).join('\n')).toMatch(expected);
});

test('a check that sees too few modules does not pass', () => {
  const problems = withTree(whole, (root) => checkFloors(root, 1000).problems);
  expect(problems.join('\n')).toMatch(/only \d+ modules seen/);
});
