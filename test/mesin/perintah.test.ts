import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clusterOf } from '../../src/db/embedded-place.ts';
import { readPostmaster } from '../../src/db/embedded-process.ts';
import { runCommand } from '../../src/perintah/run.ts';
import { dataFolder } from '../support/folder.ts';
import { buildProgram, panji, startPanji } from '../support/process.ts';

const SLOW = 60_000;

describe('perintah panji', () => {
  const data = dataFolder();
  const env = { PANJI_DATA: data };

  beforeAll(buildProgram);

  async function typed(words: string[]) {
    let out = '';
    let err = '';
    const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    return { code: await runCommand(words, env, io), out, err };
  }

  it.each(['serve', 'migrate', 'seed', 'backup', 'restore', 'doctor'])('%s menerangkan dirinya dengan --help', async (name) => {
    const ended = await typed([name, '--help']);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(new RegExp(`^panji ${name}`));
  });

  it.each([[[]], [['terbang']], [['restore']], [['doctor', '--cepat']], [['migrate', 'kata']]])(
    'pemakaian yang salah %o: kode 2 dan keluaran baku kosong',
    async (words) => {
      const ended = await typed(words);
      expect(ended).toMatchObject({ code: 2, out: '' });
      expect(ended.err).toMatch(/--help/);
    },
  );

  it('bekerja tanpa server: menyalakan basis data sendiri dan mematikannya lagi', { timeout: SLOW }, async () => {
    const first = await panji(env, ['migrate', '--json']);
    expect(first.code).toBe(0);
    expect((JSON.parse(first.out) as { dijalankan: string[] }).dijalankan.length).toBeGreaterThan(5);
    expect(readPostmaster(clusterOf(data))).toBeUndefined();
    expect(await panji(env, ['migrate', '--check', '--json'])).toMatchObject({ code: 0 });
  });

  it('bekerja di samping server, dan server tetap melayani; nama berkas dihitung dari tempat mengetik', { timeout: SLOW }, async () => {
    const server = startPanji(env);
    const url = await server.ready;
    const [doctor, backup] = await Promise.all([
      panji(env, ['doctor', '--json']),
      panji({ ...env, INIT_CWD: data }, ['backup', 'sini.tar.gz', '--json']),
    ]);
    expect(JSON.parse(doctor.out)).toMatchObject({ keadaan: 'baik' });
    expect(doctor.code).toBe(0);
    expect(JSON.parse(backup.out)).toMatchObject({ berkas: join(data, 'sini.tar.gz'), hitunganPersis: true });
    expect(existsSync(join(data, 'sini.tar.gz'))).toBe(true);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  it('doctor di folder tanpa basis data melapor gangguan dan tidak membuat apa pun', { timeout: SLOW }, async () => {
    const empty = dataFolder();
    const ended = await panji({ PANJI_DATA: empty }, ['doctor']);
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/GANGGUAN {3}Basis data: belum ada di/);
    expect(existsSync(clusterOf(empty))).toBe(false);
  });
});
