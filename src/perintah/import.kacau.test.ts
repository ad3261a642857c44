import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../test/support/app.ts';
import type { Browser, Page } from '../../test/support/browser.ts';
import { isiBaris } from '../../test/support/koperasi.ts';
import { kerjakanImpor } from '../rooms/pendataan/impor/actions.kerja.ts';
import { importCommand } from './import.ts';

const FIXTURE = new URL('../../test/fixtures/impor/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'panji-uji-kacau-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two offices that begin alike: in one the files come through the browser, in the other through the command line. */
let lewatWeb: TestApp;
let lewatPerintah: TestApp;
let pendata: Browser;
beforeAll(async () => {
  [lewatWeb, lewatPerintah] = [await testApp(), await testApp()];
  pendata = await lewatWeb.signInAs('pendata');
});

type Jumlah = { dibaca: number; baru: number; berubah: number; sama: number; ditolak: number };

async function perintah(nama: string, ...lain: string[]): Promise<Jumlah & { buku: string | null }> {
  cpSync(FIXTURE + nama, join(folder, nama));
  const keluaran: string[] = [];
  const kode = await importCommand.run(
    {
      config: lewatPerintah.deps.config,
      log: lewatPerintah.deps.log,
      say: () => {},
      print: (text) => void keluaran.push(text),
      printJson: () => {},
      file: (name) => join(folder, name),
      withOffice: (work) => work(lewatPerintah.deps),
    },
    ['umkm', nama, '--json', ...lain],
  );
  expect(kode).toBe(0);
  const h = JSON.parse(keluaran.join('')) as Record<string, number> & { rejectedFile: string | null };
  return {
    dibaca: h['read'] ?? -1,
    baru: h['new'] ?? -1,
    berubah: h['changed'] ?? -1,
    sama: h['same'] ?? -1,
    ditolak: h['rejected'] ?? -1,
    buku: h.rejectedFile,
  };
}

function angka(page: Page): Jumlah {
  const satu = (kata: string) => Number(isiBaris(page, kata)?.replace(/\D/g, ''));
  return { dibaca: satu('Dibaca'), baru: satu('Baru'), berubah: satu('Berubah'), sama: satu('Sama'), ditolak: satu('Ditolak') };
}

/** Upload, meaning of the columns as guessed, dry run: the page that asks for a decision. */
async function periksa(nama: string): Promise<{ id: number; page: Page }> {
  const berkas = new File([readFileSync(FIXTURE + nama)], nama);
  let page = await pendata.submit(await pendata.get('/petugas/impor'), { 'Isi berkas': 'UMKM', Berkas: berkas }, 'Unggah berkas');
  const id = Number(/\/petugas\/impor\/(\d+)/.exec(page.url)?.[1]);
  page = await pendata.submit(page, {}, 'Periksa berkas');
  await kerjakanImpor(lewatWeb.deps, id);
  return { id, page: await pendata.get(`/petugas/impor/${id}`) };
}

async function masukkan({ id, page }: { id: number; page: Page }): Promise<Page> {
  await pendata.submit(page, {}, /^Masukkan /);
  await kerjakanImpor(lewatWeb.deps, id);
  return pendata.get(`/petugas/impor/${id}`);
}

test('buku kacau 4.000 baris (baris judul, dua baris judul kolom, penomoran, kelurahan sebagai baris dan lembar, sel gabungan, baris tersembunyi, rumus, jumlah, baris kosong, tanggal dan uang dalam segala tulisan, NIK rusak): angka lewat peramban dan baris perintah sama, dibetulkan masuk semua, berkas yang sama lagi tidak mengubah apa pun', async () => {
  for (const nama of ['kacau.ods', 'kacau.csv']) {
    const { buku, ...kering } = await perintah(nama, '--dry-run');
    expect(angka((await periksa(nama)).page)).toEqual(kering);
    expect(buku).toContain('-ditolak');
    expect(kering.dibaca).toBe(kering.baru + kering.ditolak);
  }
  const { buku, ...xlsx } = await perintah('kacau.xlsx');
  expect(xlsx).toEqual({ dibaca: 4000, baru: 3803, berubah: 0, sama: 0, ditolak: 197 });
  const hasil = await masukkan(await periksa('kacau.xlsx'));
  expect(angka(hasil)).toEqual(xlsx);
  expect(await lewatWeb.db.selectFrom('umkm').select('id').execute()).toHaveLength(3803);

  const lewat = await pendata.request(`${hasil.url.split('?')[0]}/ditolak`);
  expect(lewat.headers.get('content-type')).toContain('spreadsheetml');
  expect(buku).toContain('kacau-ditolak');

  const { buku: kosong, ...betul } = await perintah('kacau-betul.xlsx');
  expect({ ...betul, kosong }).toEqual({ dibaca: 197, baru: 197, berubah: 0, sama: 0, ditolak: 0, kosong: null });
  expect(angka(await masukkan(await periksa('kacau-betul.xlsx')))).toEqual(betul);

  const lagi = { dibaca: 4000, baru: 0, berubah: 0, sama: 3803, ditolak: 197 };
  expect(await perintah('kacau.xlsx')).toMatchObject(lagi);
  expect(angka((await periksa('kacau.xlsx')).page)).toEqual(lagi);
}, 400_000);
