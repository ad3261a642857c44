import spectral from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';
import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { ADR } from './aturan-adr.ts';

const kantor = await testApp({ env: { PANJI_URL: 'https://panji.contoh.id' } });
const dokumen = await (await kantor.app.request('http://panji.test/api/v1/openapi.json')).text();

type Ruleset = Parameters<InstanceType<typeof spectral.Spectral>['setRuleset']>[0];
const { default: OWASP = owasp } = owasp as unknown as { default?: unknown };

/** Rules that we do not follow, each with its reason in docs/keputusan/0014. */
const TIDAK_DIIKUTI = {
  'owasp:api1:2023-no-numeric-ids': 'off',
  'owasp:api4:2023-string-restricted': 'off',
} as const;

async function periksa(teks: string): Promise<string[]> {
  const penilai = new spectral.Spectral();
  penilai.setRuleset({
    extends: [
      [rulesets.oas, 'recommended'],
      [OWASP, 'all'],
    ],
    rules: { ...TIDAK_DIIKUTI, ...ADR },
  } as unknown as Ruleset);
  const hasil = await penilai.run(new spectral.Document(teks, parsers.Json, 'openapi.json'));
  return hasil.filter(({ severity }) => severity <= 1).map(({ code, path, message }) => `${String(code)} ${path.join('.')}: ${message}`);
}

/** A file that streams has no length that could be promised. */
const berkasAlir = (temuan: string) => /string-limit .*export\.get\.responses/.test(temuan);

describe('dokumen OpenAPI', () => {
  test('sesuai aturan OpenAPI, OWASP, dan NL API Design Rules', async () => {
    expect((await periksa(dokumen)).filter((temuan) => !berkasAlir(temuan))).toEqual([]);
  }, 120_000);

  test('pelanggaran yang ditanam ditemukan oleh ketiga kumpulan aturan', async () => {
    const rusak = JSON.parse(dokumen) as {
      info: { version: string };
      paths: Record<string, { get: { responses: Record<string, unknown> } }>;
    };
    rusak.info.version = 'satu';
    rusak.paths = { '/kbli': rusak.paths['/kbli'] ?? { get: { responses: {} } } };
    delete rusak.paths['/kbli']?.get.responses['401'];
    Object.assign(rusak.paths['/kbli']?.get.responses['200'] ?? {}, { description: 7 });
    const temuan = (await periksa(JSON.stringify(rusak))).join('\n');
    expect(temuan).toContain('adr:semver');
    expect(temuan).toContain('owasp:api8:2023-define-error-responses-401');
    expect(temuan).toContain('oas3-schema');
  }, 60_000);

  test('sama di kedua alamatnya, dan setiap operasi punya contoh untuk setiap jawaban', async () => {
    expect(await (await kantor.app.request('http://panji.test/openapi.json')).text()).toBe(dokumen);
    const { paths } = JSON.parse(dokumen) as {
      paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, object> }> }>>;
    };
    for (const [path, operasi] of Object.entries(paths)) {
      for (const [cara, { responses }] of Object.entries(operasi)) {
        for (const [status, { content }] of Object.entries(responses)) {
          for (const isi of Object.values(content)) {
            expect(
              Object.keys(isi).some((satu) => satu.startsWith('example')),
              `${cara} ${path} ${status}`,
            ).toBe(true);
          }
        }
      }
    }
  });
});

describe('halaman API', () => {
  test('memuat setiap operasi dan setiap kode masalah, dan halaman tiap operasi dapat dibuka', async () => {
    const umum = kantor.client();
    const halaman = await umum.get('/api');
    expect(halaman.status).toBe(200);
    expect(halaman.document.querySelectorAll('script:not([src])')).toHaveLength(0);
    expect(halaman.html).toContain('id="masalah-isian_salah"');
    const { paths } = JSON.parse(dokumen) as { paths: Record<string, Record<string, { operationId: string; summary: string }>> };
    for (const { operationId, summary } of Object.values(paths).flatMap((operasi) => Object.values(operasi))) {
      const satu = await umum.click(halaman, summary);
      expect([satu.status, satu.url]).toEqual([200, `/api/${operationId}`]);
      expect(satu.text).toContain('curl');
    }
    expect((await umum.get('/api/tidak-ada')).status).toBe(404);
  });
});
