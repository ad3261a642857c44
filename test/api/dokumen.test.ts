import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

const kantor = await testApp();

test('dokumen', async () => {
  const response = await kantor.app.request('http://panji.test/api/v1/openapi.json');
  const text = await response.text();
  writeFileSync('/tmp/panji/openapi.json', text);
  expect(response.status, text.slice(0, 500)).toBe(200);
});
