import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/support/postgres.ts';
import { openDb } from '../db/client.ts';
import { shapeOf } from '../db/slow-queries.ts';
import { storeSlowQueries } from '../db/slow-queries-store.ts';
import { analyzeAll, slowQueries, statistics } from './doctor-speed.ts';
import { runCommand } from './run.ts';

const database = await freshDatabase();
const pemilik = new pg.Client({ connectionString: database.migratorUrl });
await pemilik.connect();
afterAll(() => pemilik.end());

const KINI = new Date('2026-11-24T02:14:00Z');

describe('panji doctor tentang kueri lambat', () => {
  test('menyebut kueri yang lama menunggu, berapa kali dan berapa lama, tanpa isi yang dicari', async () => {
    expect((await slowQueries(pemilik, 40))[0]).toMatchObject({
      keadaan: 'baik',
      pesan: 'tidak ada yang lebih lama dari 40 ms dalam 7 hari ini',
    });
    const lambat = openDb(database.url, { max: 1, slowMs: 40 });
    for (const nama of ['Sri Wahyuni', 'Agus Salim']) await sql`select pg_sleep(0.06), ${nama}::text as nama`.execute(lambat.db);
    await sql`select 1`.execute(lambat.db);
    expect(await storeSlowQueries(lambat.db, lambat.slow, new Date())).toBe(1);
    expect(await storeSlowQueries(lambat.db, lambat.slow, new Date())).toBe(0);
    await lambat.close();
    const [satu, ...lain] = await slowQueries(pemilik, 40);
    expect(lain).toEqual([]);
    expect(satu?.keadaan).toBe('perhatian');
    expect(satu?.pesan).toMatch(/^2 kali, rata-rata \d+ ms, terlama \d+ ms: select pg_sleep\(0\.06\), \$::text as nama$/);
    expect(satu?.tindakan).toContain('doctor --analyze');
    expect(JSON.stringify(satu)).not.toMatch(/Sri|Agus/);
  });

  test('pernyataan yang gagal karena terlalu lama juga terhitung', async () => {
    const lambat = openDb(database.url, { max: 1, slowMs: 20 });
    await sql`set statement_timeout = 50`.execute(lambat.db);
    await expect(sql`select pg_sleep(5)`.execute(lambat.db)).rejects.toThrow('statement timeout');
    expect(lambat.slow.take().map(({ text }) => text)).toContain('select pg_sleep(5)');
    await lambat.close();
  });

  test('kueri yang sama dengan jumlah isi berbeda adalah satu baris', () => {
    expect(shapeOf('select * from umkm\n  where id in ($1, $2,$3)')).toBe('select * from umkm where id in ($…)');
    expect(shapeOf('select * from umkm where id in ($1, $2)')).toBe('select * from umkm where id in ($…)');
    expect(shapeOf('select $1 from umkm where id = $2')).toBe('select $ from umkm where id = $');
  });

  test('yang sebulan tidak lambat lagi dilupakan', async () => {
    const lambat = openDb(database.url, { max: 1 });
    lambat.slow.add('select lama', 900);
    await storeSlowQueries(lambat.db, lambat.slow, KINI);
    await storeSlowQueries(lambat.db, lambat.slow, new Date(KINI.getTime() + 31 * 24 * 3600_000));
    expect(await lambat.db.selectFrom('kueri_lambat').select('teks').where('teks', '=', 'select lama').execute()).toEqual([]);
    await lambat.close();
  });
});

/** What the server counts of its tables it tells a moment later. */
async function sampai(syarat: (pesan: string[]) => boolean): Promise<string[]> {
  for (let i = 0; i < 100; i++) {
    const pesan = (await statistics(pemilik)).map((satu) => satu.pesan);
    if (syarat(pesan)) return pesan;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the statistics did not come');
}

describe('panji doctor tentang statistik tabel', () => {
  test('menyebut tabel besar yang belum pernah dihitung, dan menghitungnya bila diminta', async () => {
    await pemilik.query('alter table kunci_formulir set (autovacuum_enabled = off)');
    await analyzeAll(pemilik);
    expect(await statistics(pemilik)).toMatchObject([{ keadaan: 'baik' }]);
    await pemilik.query('create table contoh_besar with (autovacuum_enabled = off) as select n from generate_series(1, 3000) as n');
    const pesan = await sampai((semua) => semua.some((satu) => satu.includes('contoh_besar')));
    expect(pesan).toEqual(['tabel contoh_besar (3.000 baris) belum pernah dihitung, jadi pencarian dapat lambat']);
    await analyzeAll(pemilik);
    await sampai((semua) => semua[0] === 'semua tabel besar sudah dihitung dan indeksnya utuh');
  });

  test('menyebut tabel yang banyak berubah sejak dihitung', async () => {
    await pemilik.query(`insert into kunci_formulir (kunci, tujuan) select 'kunci-uji-' || n, '/' from generate_series(1, 20000) as n`);
    const pesan = await sampai((semua) => semua.some((satu) => satu.includes('kunci_formulir')));
    expect(pesan.find((satu) => satu.includes('kunci_formulir'))).toMatch(
      /20\.000 (dari 20\.000 baris berubah|baris\) belum pernah dihitung)/,
    );
    await pemilik.query('drop table contoh_besar');
  });
});

test('kantor contoh dengan ukuran yang salah ditolak sebelum apa pun dimulai', async () => {
  for (const kata of [
    ['serve', '--demo', '--umkm', 'banyak'],
    ['serve', '--umkm', '10'],
    ['serve', '--demo', '--koperasi', '9999999'],
  ]) {
    let err = '';
    const code = await runCommand(kata, { PANJI_DATA: '/tmp/panji-tidak-ada' }, { out: () => {}, err: (teks) => (err += teks) });
    expect(code).toBe(2);
    expect(err).toMatch(/--umkm|--koperasi/);
  }
});
