import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { type OpenAPI3 } from 'openapi-typescript';
import { expect, test } from 'vitest';
import { LINGKUP } from '../../src/rooms/akun/token/token.ts';
import { testApp } from '../support/app.ts';
import { otherSystem } from './caller.ts';
import { violations } from './prism.ts';

const kantor = await testApp();
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Compiled apart, since its types are made here. */
type Program = { putaran(baseUrl: string, token: string, fetch: (request: Request) => Promise<Response>): Promise<string[]> };
type Document = { paths: Record<string, Record<string, { operationId: string }>> };

test('klien TypeScript yang dibuat dari dokumen dapat dikompilasi, lalu menjalankan setiap operasi', async () => {
  const dokumen = (await (await kantor.app.request('http://panji.test/api/v1/openapi.json')).json()) as Document;
  mkdirSync(here('../../node_modules/.panji-klien'), { recursive: true });
  writeFileSync(here('../../node_modules/.panji-klien/klien.ts'), await openapiTS(dokumen as unknown as OpenAPI3));
  const tsc = spawnSync('npx', ['tsc', '-p', here('klien')], { encoding: 'utf8' });
  expect(tsc.stdout + tsc.stderr).not.toContain('error TS');
  expect(tsc.status).toBe(0);

  await kantor.db
    .insertInto('impor')
    .values({
      jenis: 'umkm',
      nama_berkas: 'data.csv',
      ukuran: 1,
      sidik: Buffer.alloc(32),
      status: 'selesai',
      pelaku_nama: 'Uji',
      pintu: 'impor',
    })
    .execute();
  const { secret } = await otherSystem(kantor, { lingkup: LINGKUP, pengenal: true });
  const lewatPrism = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const init = { method: request.method, headers: request.headers, ...(request.body ? { body: await request.clone().text() } : {}) };
    const response = await kantor.app.request(request);
    const text = await response.clone().text();
    const body = /[/+]json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    const exchange = {
      path: url.pathname.replace('/api/v1', '') + url.search,
      init,
      status: response.status,
      headers: response.headers,
      body,
    };
    expect(await violations(kantor.app, exchange)).toEqual([]);
    return response;
  };
  const program = (await import(here('klien/putaran.ts'))) as Program;
  const dijalankan = await program.putaran('http://panji.test/api/v1', secret, lewatPrism);
  const semua = Object.values(dokumen.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect([...new Set(dijalankan)].sort()).toEqual(semua.sort());
}, 120_000);
