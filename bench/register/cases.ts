import type pg from 'pg';
import type { Browser } from '../../test/support/browser.ts';
import { fill, formBody, formOf, wordsOf } from '../../test/support/fields.ts';
import { DAFTAR_UMKM } from '../../src/rooms/umkm/daftar.ts';
import { umkmBaruPath, umkmPath } from '../../src/rooms/umkm/paths.ts';
import { listUrl } from '../../src/web/list-query.ts';
import { chance, type Chance } from '../support/numbers.ts';
import type { Variant } from './statements.ts';

export type Case = {
  name: string;
  title: string;
  /** The share of the bare server's throughput that is the goal. */
  goal: number;
  /** Leaves something behind: each variant is asked once, and undone between two phases. */
  once: boolean;
  /** The status of a good answer. */
  answer: number;
  requests: Variant['request'][];
};

export type Counts = { reads: number; views: number; creates: number };

/** What is asked, chosen by a seeded chance from what the register holds. */
export async function buildCases(owner: pg.Client, browser: Browser, counts: Counts): Promise<Case[]> {
  const luck = chance(20261124);
  return [
    {
      name: 'list',
      title: 'list page: kelurahan + class, by name',
      goal: 0.5,
      once: false,
      answer: 200,
      requests: await listRequests(owner),
    },
    {
      name: 'deep',
      title: 'deep page: far into the whole register',
      goal: 0.5,
      once: false,
      answer: 200,
      requests: await deepRequests(owner, luck, counts.reads),
    },
    {
      name: 'search',
      title: 'search: misspelled name',
      goal: 0.5,
      once: false,
      answer: 200,
      requests: await searchRequests(owner, luck, counts.reads),
    },
    {
      name: 'view',
      title: 'record view, with its trace',
      goal: 0.3,
      once: true,
      answer: 200,
      requests: await viewRequests(owner, luck, counts.views),
    },
    {
      name: 'create',
      title: 'create, with its trace',
      goal: 0.3,
      once: true,
      answer: 303,
      requests: await createRequests(browser, luck, counts.creates),
    },
  ];
}

const get = (path: string): Variant['request'] => ({ method: 'GET', path });
const byName = { sort: 'nama', direction: 'asc' } as const;

/** Every kelurahan with every class that occurs in it. */
async function listRequests(owner: pg.Client): Promise<Variant['request'][]> {
  const { rows } = await owner.query<{ wilayah: string; kelas: string }>(
    `select kode_wilayah as wilayah, kelas from umkm where keadaan = 'aktif' and kode_wilayah is not null and kelas is not null group by 1, 2 order by 2, 1`,
  );
  return rows.map((filters) => get(listUrl(DAFTAR_UMKM, { filters, ...byName })));
}

export async function pickRows<Row extends pg.QueryResultRow>(
  owner: pg.Client,
  luck: Chance,
  count: number,
  columns: string,
): Promise<Row[]> {
  const highest = await owner.query<{ id: number }>('select max(id) as id from umkm');
  const ids = new Set<number>();
  const most = highest.rows[0]?.id ?? 0;
  while (ids.size < Math.min(count, Math.floor(most / 2))) ids.add(luck.whole(1, most));
  const { rows } = await owner.query<Row>(
    `select ${columns} from umkm where id = any ($1) and keadaan = 'aktif' order by array_position($1, id)`,
    [[...ids]],
  );
  return rows;
}

async function deepRequests(owner: pg.Client, luck: Chance, count: number): Promise<Variant['request'][]> {
  const rows = await pickRows<{ nama_lipat: string; id: number }>(owner, luck, count, 'nama_lipat, id');
  return rows.map(({ nama_lipat, id }) => get(listUrl(DAFTAR_UMKM, { filters: {}, ...byName }, { after: { value: nama_lipat, id } })));
}

async function searchRequests(owner: pg.Client, luck: Chance, count: number): Promise<Variant['request'][]> {
  const rows = await pickRows<{ nama: string }>(owner, luck, count, 'nama');
  return rows.map(({ nama }) => get(listUrl(DAFTAR_UMKM, { filters: { cari: misspelled(nama, luck) }, ...byName })));
}

/** One slip of the finger in the longest word: two letters swapped, one left out, one doubled. */
export function misspelled(name: string, luck: Chance): string {
  const words = name.split(' ');
  const at = words.reduce((best, word, i) => (word.length > (words[best]?.length ?? 0) ? i : best), 0);
  const word = words[at] ?? '';
  if (word.length < 4) return name;
  const i = luck.whole(1, word.length - 3);
  const slips = [
    word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2),
    word.slice(0, i) + word.slice(i + 1),
    word.slice(0, i) + (word[i] ?? '') + word.slice(i),
  ];
  return words.map((one, n) => (n === at ? luck.pick(slips) : one)).join(' ');
}

async function viewRequests(owner: pg.Client, luck: Chance, count: number): Promise<Variant['request'][]> {
  const rows = await pickRows<{ id: number }>(owner, luck, count, 'id');
  return rows.map(({ id }) => get(umkmPath(id)));
}

export const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ji', 'ka', 'le', 'mo', 'na', 'pu', 'ri', 'so', 'ta', 'wi'];

/** The real form, filled in; the one-time keys are of the browser's making, as the form does not mind who made them. */
async function createRequests(browser: Browser, luck: Chance, count: number): Promise<Variant['request'][]> {
  const page = await browser.get(umkmBaruPath);
  const button = [...page.document.querySelectorAll('main button')].find((one) => wordsOf(one).startsWith('Simpan'));
  if (!button) throw new Error(`no form on ${umkmBaruPath}: ${page.status} ${page.text.slice(0, 200)}`);
  const form = formOf(button, page.document);
  const word = (length: number) =>
    Array.from({ length }, () => luck.pick(SYLLABLES))
      .join('')
      .replace(/^./, (first) => first.toUpperCase());
  return Array.from({ length: count }, (_, i) => {
    fill(form, 'Nama usaha', `${word(3)} ${word(4)} ${word(5)}`);
    fill(form, 'Nama pemilik', `${word(4)} ${word(5)} ${word(3)}`);
    fill(form, 'Bentuk usaha', 'perorangan');
    fill(form, 'Kode KBLI', '56103');
    fill(form, 'Kelurahan', luck.pick(['Dinoyo', 'Kauman', 'Arjosari', 'Mulyorejo']));
    const data = formBody(form, button);
    data.set('_kunci', `bench-${String(i).padStart(8, '0')}-${word(5)}`);
    const body = new URLSearchParams([...data].map(([name, value]) => [name, String(value)])).toString();
    return { method: 'POST', path: umkmBaruPath, body };
  });
}
