import type pg from 'pg';
import { writeApiCursor } from '../../src/web/api/list.ts';
import { misspelled, pickRows, SYLLABLES, type Case } from '../register/cases.ts';
import type { Variant } from '../register/statements.ts';
import { chance, type Chance } from '../support/numbers.ts';

type Request = Variant['request'];
export type Counts = { reads: number; views: number; creates: number };

const get = (path: string, query: Record<string, string> = {}): Request => ({
  method: 'GET',
  path: `/api/v1${path}?${new URLSearchParams(query).toString()}`.replace(/\?$/, ''),
});

/** What another system asks for: the same as people at the pages, as JSON. */
export async function apiCases(owner: pg.Client, counts: Counts, feed: (at: number) => string): Promise<Case[]> {
  const luck = chance(20261125);
  const lists = await owner.query<{ wilayah: string; kelas: string }>(
    `select kode_wilayah as wilayah, kelas from umkm where keadaan = 'aktif' and kode_wilayah is not null and kelas is not null group by 1, 2 order by 2, 1`,
  );
  const cooperatives = await owner.query<{ wilayah: string; jenis: string }>(
    `select kode_wilayah as wilayah, jenis from koperasi where keadaan = 'aktif' and kode_wilayah is not null group by 1, 2 order by 2, 1`,
  );
  const reading = { once: false, answer: 200 };
  return [
    {
      name: 'list',
      title: 'list of businesses: kelurahan + class, by name, 50',
      goal: 0.5,
      ...reading,
      requests: lists.rows.map((row) => get('/umkm', row)),
    },
    {
      name: 'deep',
      title: 'deep page: far into the whole register, 50',
      goal: 0.5,
      ...reading,
      requests: (await pickRows<{ nama_lipat: string; id: number }>(owner, luck, counts.reads, 'nama_lipat, id')).map(
        ({ nama_lipat, id }) => get('/umkm', { setelah: writeApiCursor('nama', 'asc', { value: nama_lipat, id }) }),
      ),
    },
    {
      name: 'koperasi',
      title: 'list of cooperatives: kelurahan + kind, 50',
      goal: 0.5,
      ...reading,
      requests: cooperatives.rows.map((row) => get('/koperasi', row)),
    },
    {
      name: 'search',
      title: 'search: misspelled name',
      goal: 0.5,
      ...reading,
      requests: (await pickRows<{ nama: string }>(owner, luck, counts.reads, 'nama')).map(({ nama }) =>
        get('/umkm', { cari: misspelled(nama, luck) }),
      ),
    },
    {
      name: 'view',
      title: 'one business, with its trace',
      goal: 0.3,
      once: true,
      answer: 200,
      requests: (await pickRows<{ id: number }>(owner, luck, counts.views, 'id')).map(({ id }) => get(`/umkm/${id}`)),
    },
    {
      name: 'feed',
      title: 'change feed, 200 records',
      goal: 0.3,
      ...reading,
      requests: (await places(owner, luck)).map((at) => get('/perubahan', { sejak: feed(at), batas: '200' })),
    },
    {
      name: 'export',
      title: 'export of a kelurahan and class as NDJSON',
      goal: 0.3,
      ...reading,
      requests: lists.rows.filter(({ kelas }) => kelas === 'kecil').map((row) => get('/umkm/export', row)),
    },
    // Last: each new record makes the office look for duplicates afterwards, beside what is measured.
    { name: 'create', title: 'create, with its trace', goal: 0.3, once: true, answer: 201, requests: creates(luck, counts.creates) },
  ];
}

/** Places all over the order of changes. */
async function places(owner: pg.Client, luck: Chance): Promise<number[]> {
  const { rows } = await owner.query<{ last: string }>('select last_value::text as last from perubahan_urutan');
  const last = Number(rows[0]?.last ?? 0);
  return Array.from({ length: 100 }, () => luck.whole(0, Math.max(0, last - 300)));
}

function creates(luck: Chance, count: number): Request[] {
  const word = (length: number) =>
    Array.from({ length }, () => luck.pick(SYLLABLES))
      .join('')
      .replace(/^./, (first) => first.toUpperCase());
  return Array.from({ length: count }, (_, i) => ({
    method: 'POST',
    path: '/api/v1/umkm',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `bench-${String(i).padStart(8, '0')}-${word(5)}` },
    body: JSON.stringify({
      nama: `${word(3)} ${word(4)} ${word(5)}`,
      pemilik_nama: `${word(4)} ${word(5)} ${word(3)}`,
      bentuk_usaha: 'perorangan',
      kbli_kode: '56103',
      kode_wilayah: luck.pick(['35.73.05.1001', '35.73.02.1001', '35.73.01.1001', '35.73.04.1002']),
      sumber: 'api',
    }),
  }));
}
