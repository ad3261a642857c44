import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../test/support/folder.ts';
import { clusterOf } from './embedded-place.ts';
import { findEmbedded, startEmbedded } from './embedded.ts';

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('PostgreSQL bawaan', { timeout: 60_000 }, () => {
  const data = dataFolder();

  it('menyala dengan fsync, full_page_writes dan checksum, UTF-8, hanya lewat soket, dan tidak sebagai root', async () => {
    const server = await startEmbedded({ data });
    const rows = await query<{ name: string; setting: string }>(
      server.migratorUrl,
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding', 'TimeZone')`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
    });
    const [locale] = await query<{ p: string; l: string }>(
      server.migratorUrl,
      `select datlocprovider as p, datlocale as l from pg_database where datname = 'panji'`,
    );
    expect(locale).toEqual({ p: 'b', l: 'C.UTF-8' });
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
    expect(statSync(server.socket).mode & 0o777).toBe(0o700);
  });

  it('peran kerja bukan pemilik: ia tidak dapat mengubah susunan', async () => {
    const server = await startEmbedded({ data });
    await expect(query(server.appUrl, 'create table coba (a int)')).rejects.toThrow(/permission denied/);
    const [role] = await query<{ s: boolean }>(server.appUrl, 'select rolsuper as s from pg_roles where rolname = current_user');
    expect(role?.s).toBe(false);
  });

  it('yang masih berjalan diambil alih, bukan dijalankan dua kali', async () => {
    const first = await startEmbedded({ data });
    const second = await startEmbedded({ data });
    expect(second).toMatchObject({ pid: first.pid, adopted: true });
  });

  it('setelah dibunuh, yang sudah disimpan masih ada', async () => {
    const server = await startEmbedded({ data });
    await query(server.migratorUrl, 'create table tetap (a int); insert into tetap values (42)');
    process.kill(server.pid, 'SIGKILL');
    const again = await startEmbedded({ data });
    expect(again.pid).not.toBe(server.pid);
    expect(await query(again.migratorUrl, 'select a from tetap')).toEqual([{ a: 42 }]);
  });

  it('dua yang mulai bersamaan memakai server yang sama', async () => {
    await (await findEmbedded(data))?.stop();
    const both = await Promise.all([startEmbedded({ data }), startEmbedded({ data })]);
    expect(both[0].pid).toBe(both[1].pid);
  });

  it('berkas pid yang menunjuk program lain dikenali sebagai basi', async () => {
    const server = await startEmbedded({ data });
    const file = join(clusterOf(data), 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    process.kill(server.pid, 'SIGKILL');
    // As after a power cut: the number now belongs to somebody else, here to this very test.
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
    const again = await startEmbedded({ data });
    expect(again.pid).not.toBe(process.pid);
    expect(again.running()).toBe(true);
  });

  it('berhenti bila diminta, dan tidak ditemukan lagi', async () => {
    const server = await startEmbedded({ data });
    await server.stop();
    expect(server.running()).toBe(false);
    expect(await findEmbedded(data)).toBeUndefined();
  });
});
