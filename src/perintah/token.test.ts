import { expect, test } from 'vitest';
import { testApp, type TestApp } from '../../test/support/app.ts';
import type { Context } from './perintah.ts';
import { tokenCommand } from './token.ts';

async function panji(kantor: TestApp, ...kata: string[]) {
  const [keluaran, kabar]: [string[], string[]] = [[], []];
  const ctx: Context = {
    config: kantor.deps.config,
    log: kantor.deps.log,
    say: (line) => void kabar.push(line),
    print: (text) => void keluaran.push(text),
    printJson: (value) => void keluaran.push(JSON.stringify(value)),
    file: (name) => name,
    withOffice: (work) => work(kantor.deps),
  };
  return { kode: await tokenCommand.run(ctx, kata), keluaran: keluaran.join('\n'), kabar: kabar.join('\n') };
}

test('tautan persiapan yang hilang dari layar dibuat lagi; yang lama tidak berlaku', async () => {
  const kantor = await testApp({ office: false });
  const pertama = await panji(kantor);
  const kedua = await panji(kantor, '--json');
  expect([pertama.kode, kedua.kode]).toEqual([0, 0]);
  const { tautan } = JSON.parse(kedua.keluaran) as { tautan: string };
  const alamat = (url: string) => new URL(url).pathname;
  expect((await kantor.client().get(alamat(tautan))).status).toBe(200);
  expect((await kantor.client().get(alamat(pertama.keluaran))).status).not.toBe(200);
});

test('sesudah kantor disiapkan perintah ini menolak dengan kalimat yang menyebut jalan lain', async () => {
  const { kode, keluaran, kabar } = await panji(await testApp());
  expect(kode).toBe(1);
  expect(keluaran).toBe('');
  expect(kabar).toContain('Kantor sudah disiapkan');
  expect(kabar).toContain('panji account reset');
});
