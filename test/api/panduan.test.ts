import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { otherSystem } from './caller.ts';

const panduan = readFileSync(new URL('../../docs/panduan/api.md', import.meta.url), 'utf8');
const perintah = [...panduan.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, isi = '']) => isi);

test('perintah di panduan API berjalan persis seperti tertulis', async () => {
  const kantor = await testApp();
  const { secret } = await otherSystem(kantor, { lingkup: ['umkm:read', 'umkm:write', 'koperasi:read'] });
  const server = createServer(getRequestListener((request) => kantor.app.fetch(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(`${tmpdir()}/panji-panduan-`);
  try {
    // One shell, as the reader has one; a line between the steps tells their answers apart.
    const { stdout } = await promisify(execFile)('bash', ['-ec', perintah.join('\necho; echo ---\n')], {
      cwd: folder,
      env: { ...process.env, PANJI: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, TOKEN: secret },
    });
    const [daftar, catat, baca, ubah, tolak] = stdout.split('\n---\n').map((satu) => JSON.parse(satu) as Record<string, unknown>);
    expect(daftar).toEqual({ data: [], nextCursor: null, total: 0, totalIsExact: true });
    expect(catat).toMatchObject({ nama: 'Warung Panduan', nib_keadaan: 'belum_punya' });
    expect(baca).toEqual(catat);
    expect(ubah).toMatchObject({ id: catat?.['id'], binaan: true, telepon: '0812-****-7890' });
    expect(tolak).toMatchObject({ status: 422, kode: 'isian_salah', galat: [{ bidang: 'nama' }, { bidang: 'bentuk_usaha' }] });
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
