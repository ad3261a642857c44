import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { backup } from '../../src/db/backup.ts';
import { openDb } from '../../src/db/client.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { openFileStore } from '../../src/db/file-store.ts';
import { officeKey } from '../../src/db/key.ts';
import { verifyArchive } from '../../src/db/manifest.ts';
import { migrate } from '../../src/db/migrate.ts';
import { restore } from '../../src/db/restore.ts';
import { openSource } from '../../src/db/source.ts';
import { writeKey } from '../../src/lib/kunci-kertas.ts';
import { dataFolder } from '../support/folder.ts';

const SLOW = 60_000;

describe('cadangan', () => {
  const data = dataFolder();
  const archive = join(data, 'cadangan', 'uji.tar.gz');
  const config = readConfig({ PANJI_DATA: data });
  let file = '';

  /** Saves rows without a pause and tells how many were confirmed. */
  function writer(url: string): { stop(): Promise<number> } {
    let going = true;
    let confirmed = 0;
    const client = new pg.Client({ connectionString: url });
    const work = (async () => {
      await client.connect();
      while (going) {
        await client.query(`insert into penanda (nama, nilai) values ($1, 'x')`, [`uji ${confirmed}`]);
        confirmed++;
      }
      await client.end();
    })();
    return {
      async stop() {
        going = false;
        await work;
        return confirmed;
      },
    };
  }

  beforeAll(async () => {
    const source = await openSource(config, () => {});
    await migrate(source.migratorUrl, { appRole: 'panji_app' });
    const owner = openDb(source.migratorUrl);
    await officeKey(owner.db, config);
    await owner.close();
    file = await openFileStore(data).put(Buffer.from('isi berkas warga'));
  }, SLOW);

  it('dibuat selagi orang menyimpan, dengan jumlah baris yang persis, dan tanpa kunci', { timeout: SLOW }, async () => {
    const source = await openSource(config, () => {});
    const busy = writer(source.migratorUrl);
    const report = await backup(source, data, archive);
    const confirmed = await busy.stop();
    expect(report).toMatchObject({ jenis: 'fisik', hitunganPersis: true, jumlahBerkas: 1 });
    const { manifest } = await verifyArchive(archive);
    expect(manifest.hitungan['penanda']).toBeGreaterThan(1);
    expect(manifest.hitungan['penanda']).toBeLessThanOrEqual(confirmed + 1);
    expect(manifest.berkas.map((one) => one.path).filter((path) => path.includes('kunci'))).toEqual([]);
  });

  it('dipulihkan ke folder kosong dengan jumlah baris dan berkas yang sama', { timeout: SLOW }, async () => {
    const target = dataFolder();
    writeFileSync(join(target, 'kunci'), readFileSync(join(data, 'kunci')));
    const report = await restore(readConfig({ PANJI_DATA: target }), archive, () => {});
    const { manifest } = await verifyArchive(archive);
    expect(report.berbeda).toEqual([]);
    expect(report.baris).toBe(Object.values(manifest.hitungan).reduce((sum, n) => sum + n, 0));
    expect((await openFileStore(target).get(file)).toString()).toBe('isi berkas warga');
    const server = await startEmbedded({ data: target });
    const opened = openDb(server.appUrl);
    await expect(officeKey(opened.db, { data: target, key: undefined })).resolves.toMatchObject({ paper: undefined });
    await opened.close();
  });

  it('tanpa kunci, atau dengan kunci kantor lain, tidak dipulihkan dan tidak meninggalkan apa-apa', { timeout: SLOW }, async () => {
    const target = dataFolder();
    await expect(restore(readConfig({ PANJI_DATA: target }), archive, () => {})).rejects.toThrow(/tulis kunci dari kertas/);
    const stranger = writeKey(Buffer.alloc(32, 7));
    await expect(restore(readConfig({ PANJI_DATA: target, PANJI_KEY: stranger }), archive, () => {})).rejects.toThrow(
      /bukan kunci cadangan ini/,
    );
    expect(readdirSync(target)).toEqual([]);
  });

  it('folder yang tidak kosong ditolak', async () => {
    await expect(restore(config, archive, () => {})).rejects.toThrow(/tidak kosong \(ada .*pulihkan ke folder lain/);
  });

  it('berkas yang terpotong, rusak di tengah, atau bukan cadangan, ditolak', { timeout: SLOW }, async () => {
    const target = dataFolder();
    const whole = readFileSync(archive);
    const into = readConfig({ PANJI_DATA: target, PANJI_KEY: join(data, 'kunci') });
    const folder = join(target, 'cadangan');
    mkdirSync(folder);
    const damaged = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    damaged.fill(0, middle, middle + 64);
    for (const [name, content] of [
      ['potong', whole.subarray(0, whole.length - 4000)],
      ['rusak', damaged],
      ['lain', Buffer.from('halo')],
    ] as const) {
      writeFileSync(join(folder, name), content);
      await expect(
        restore(into, join(folder, name), () => {}),
        name,
      ).rejects.toThrow(/rusak atau bukan cadangan Panji/);
    }
    await expect(restore(into, join(folder, 'tidak-ada'), () => {})).rejects.toThrow(/tidak ada; periksa nama/);
  });
});
