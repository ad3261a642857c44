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

test('token sistem lain dibuat, tampil di daftar tanpa rahasianya, dan dicabut seketika', async () => {
  const kantor = await testApp();
  const buat = await panji(
    kantor,
    'create',
    '--name',
    'Dasbor Bappeda',
    '--scope',
    'umkm:read,koperasi:read',
    '--area',
    '35.73.04',
    '--json',
  );
  const { token } = JSON.parse(buat.keluaran) as { token: string };
  expect([buat.kode, token.startsWith('panji_')]).toEqual([0, true]);
  const daftar = await panji(kantor, 'list');
  expect(daftar.keluaran).toContain('Dasbor Bappeda');
  expect(daftar.keluaran).toContain('35.73.04');
  expect(daftar.keluaran).not.toContain(token);
  const panggil = () => kantor.app.request('http://panji.test/api/v1/umkm', { headers: { Authorization: `Bearer ${token}` } });
  expect((await panggil()).status).toBe(200);
  expect((await panji(kantor, 'revoke', 'Dasbor Bappeda')).kabar).toContain('dicabut');
  expect((await panggil()).status).toBe(401);
  expect((await panji(kantor, 'revoke', 'Dasbor Bappeda')).kode).toBe(1);
});

test('token dengan lingkup, wilayah, atau nama yang salah tidak dibuat', async () => {
  const kantor = await testApp();
  await expect(panji(kantor, 'create', '--name', 'A', '--scope', 'umkm:hapus')).rejects.toThrow('Lingkup "umkm:hapus" tidak dikenal');
  await expect(panji(kantor, 'create', '--scope', 'umkm:read')).rejects.toThrow('--name');
  expect((await panji(kantor, 'create', '--name', 'A', '--scope', 'umkm:read', '--area', '99.99')).kabar).toContain('tidak ada di daftar');
  expect((await panji(kantor, 'create', '--name', 'A', '--scope', 'umkm:read')).kode).toBe(0);
  expect((await panji(kantor, 'create', '--name', 'A', '--scope', 'umkm:read')).kabar).toContain('sudah dipakai');
});
