import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clusterOf } from '../../src/db/embedded-place.ts';
import { readPostmaster, belongsTo } from '../../src/db/embedded-process.ts';
import { writeKey } from '../../src/lib/kunci-kertas.ts';
import { dataFolder } from '../support/folder.ts';
import { buildProgram, startByNpm, startPanji, type Running } from '../support/process.ts';

const SLOW = 60_000;

/** One office through its whole life: the cases build on each other. */
describe('Panji sebagai program', () => {
  const data = dataFolder();
  const env = { PANJI_DATA: data };
  let now: Running;
  let url: string;

  beforeAll(buildProgram);

  const database = () => readPostmaster(clusterOf(data))?.pid ?? 0;

  async function begin(): Promise<void> {
    now = startPanji(env);
    url = await now.ready;
  }

  async function health(): Promise<{ status: number; body: { status: string; sebab?: string[] } }> {
    const answer = await fetch(`${url}/healthz`);
    return { status: answer.status, body: (await answer.json()) as { status: string; sebab?: string[] } };
  }

  async function kill(pid: number, running?: Running): Promise<void> {
    process.kill(pid, 'SIGKILL');
    await running?.ended;
  }

  it('mulai di folder kosong: memperlihatkan kunci sekali, lalu siap dan sehat sebelum kantor disiapkan', { timeout: SLOW }, async () => {
    await begin();
    expect(await health()).toEqual({ status: 200, body: { status: 'ok', basisData: 'ok', pekerjaan: 'ok' } });
    expect(readFileSync(join(data, 'kunci'), 'utf8')).toMatch(/^([0-9A-Z]{5}-){12}[0-9A-Z]{5}\n$/);
  });

  it('Panji kedua pada folder yang sama ditolak, dan yang pertama tetap melayani', { timeout: SLOW }, async () => {
    const second = await startPanji(env).ended;
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/^Panji lain \(proses \d+\) sudah berjalan pada folder data .*PANJI_DATA\.\n$/);
    expect((await health()).status).toBe(200);
  });

  it('basis data yang dibunuh selagi banyak yang bertanya dihidupkan lagi tanpa campur tangan', { timeout: SLOW }, async () => {
    const before = database();
    const many = Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 5));
        return (await health()).status;
      }),
    );
    await kill(before);
    const answers = await many;
    expect(answers).toContain(503);
    expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await expect.poll(async () => (await health()).body.status, { timeout: 30_000 }).toBe('ok');
    expect(database()).not.toBe(before);
  });

  it('setelah Panji dibunuh, basis datanya diambil alih', { timeout: SLOW }, async () => {
    const before = database();
    await kill(now.pid, now);
    await begin();
    expect(database()).toBe(before);
    expect((await health()).status).toBe(200);
  });

  it('setelah keduanya dibunuh sekaligus, mulai lagi memulihkan', { timeout: SLOW }, async () => {
    process.kill(now.pid, 'SIGKILL');
    await kill(database(), now);
    await begin();
    expect((await health()).status).toBe(200);
  });

  it('SIGTERM menghentikan Panji dan basis data dalam sepuluh detik', { timeout: SLOW }, async () => {
    const server = database();
    const began = Date.now();
    now.child.kill('SIGTERM');
    expect((await now.ended).code).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(belongsTo(server, clusterOf(data))).toBe(false);
  });

  it('kunci yang hilang atau tertukar ditolak, dan basis data tidak dibiarkan menyala', { timeout: SLOW }, async () => {
    const file = join(data, 'kunci');
    renameSync(file, `${file}.asli`);
    const lost = await startPanji(env).ended;
    expect(lost).toMatchObject({ code: 1, err: expect.stringContaining('ketik kunci dari kertas') });
    const other = await startPanji({ ...env, PANJI_KEY: writeKey(Buffer.alloc(32, 1)) }).ended;
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('bukan kunci basis data ini') });
    renameSync(`${file}.asli`, file);
    expect(database()).toBe(0);
  });

  it('SIGTERM kepada npm sampai ke Panji dan basis data', { timeout: SLOW }, async () => {
    const npm = startByNpm(env);
    await npm.ready;
    const server = database();
    const began = Date.now();
    npm.child.kill('SIGTERM');
    await npm.ended;
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(belongsTo(server, clusterOf(data))).toBe(false);
  });
});

describe('Panji yang tidak dapat mulai', () => {
  const data = dataFolder();

  it('port yang terpakai: satu kalimat dengan jalan keluarnya, dan tidak ada yang tertinggal menyala', { timeout: SLOW }, async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const ended = await startPanji({ PANJI_DATA: data, PORT: String(port) }).ended;
    other.close();
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(new RegExp(`^Port ${port} sudah dipakai program lain; .*PORT=\\d+\\.\\n$`));
    expect(readPostmaster(clusterOf(data))).toBeUndefined();
  });

  it.each([
    [{ PORT: 'abc' }, /^PORT berisi "abc".*\n$/],
    [
      { DATABASE_URL: 'postgres://siapa:rahasia@127.0.0.1:1/panji' },
      /^Basis data pada DATABASE_URL \(127\.0\.0\.1:1\) tidak dapat dipakai .*mulai lagi\.\n$/,
    ],
    [{ PANJI_KEY: '/tidak/ada' }, /^Berkas kunci \/tidak\/ada tidak dapat dibaca.*\n$/],
  ])('lingkungan yang salah %o: satu kalimat, kode 1', { timeout: SLOW }, async (wrong, sentence) => {
    const ended = await startPanji({ PANJI_DATA: data, ...wrong }).ended;
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(sentence);
    expect(ended.err).not.toContain('rahasia');
  });

  it('folder data yang berisi hal lain tidak disentuh', { timeout: SLOW }, async () => {
    const cluster = clusterOf(data);
    rmSync(cluster, { recursive: true, force: true });
    writeFileSync(cluster, 'bukan basis data');
    const ended = await startPanji({ PANJI_DATA: data }).ended;
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/ada tetapi bukan basis data/);
    expect(readFileSync(cluster, 'utf8')).toBe('bukan basis data');
    rmSync(cluster);
  });
});
