import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../test/support/postgres.ts';
import { readKey, writeKey } from '../lib/kunci-kertas.ts';
import { officeKey } from './key.ts';

describe('kunci kantor', () => {
  const data = mkdtempSync(join(tmpdir(), 'panji-uji-'));
  let database: FreshDatabase;
  let paper = '';

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  const open = (key?: string) => officeKey(database.db, { data, key });
  const file = join(data, 'kunci');

  it('dibuat pada pertama kali, disimpan hanya untuk pemiliknya, dan diperlihatkan sekali', async () => {
    const first = await open();
    paper = first.paper ?? '';
    expect(readKey(paper)).toEqual({ ok: true, key: first.key });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const second = await open();
    expect(second.key).toEqual(first.key);
    expect(second.paper).toBeUndefined();
  });

  it('boleh diketik dari kertas ke PANJI_KEY, atau PANJI_KEY menunjuk berkasnya', async () => {
    const expected = readKey(paper);
    expect((await open(paper.toLowerCase().replaceAll('-', ' '))).key).toEqual(expected.ok && expected.key);
    expect((await open(file)).key).toEqual(expected.ok && expected.key);
  });

  it('kunci lain ditolak', async () => {
    await expect(open(writeKey(Buffer.alloc(32, 7)))).rejects.toThrow(
      /PANJI_KEY bukan kunci basis data ini; pasang kunci yang tertulis di kertas/,
    );
  });

  it('salah ketik disebut kelompoknya', async () => {
    const wrong = paper.slice(0, 6) + (paper[6] === 'A' ? 'B' : 'A') + paper.slice(7);
    await expect(open(wrong)).rejects.toThrow(/kelompok ke-2 salah tulis/);
  });

  it('kunci yang hilang ditolak, dan tidak ada kunci baru yang dibuat', async () => {
    const kept = readFileSync(file);
    rmSync(file);
    await expect(open()).rejects.toThrow(/tidak ditemukan.*ketik kunci dari kertas/);
    await expect(open()).rejects.toThrow(/kunci/i);
    writeFileSync(file, kept);
    await expect(open()).resolves.toBeDefined();
  });
});
