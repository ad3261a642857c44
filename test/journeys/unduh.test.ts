import { readFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type OpenOffice, follow, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

type Row = Record<string, string>;

let office: OpenOffice;
/** Names of the micro businesses in Lowokwaru that are in use, from the register itself. */
let expected: string[];
beforeAll(async () => {
  office = await openOffice({ demo: { umkm: 150, koperasi: 30 } });
  const rows = await office.db
    .selectFrom('umkm')
    .select('nama')
    .where('kelas', '=', 'mikro')
    .where('kode_wilayah', 'like', '35.73.05.%')
    .where('keadaan', '=', 'aktif')
    .execute();
  expected = rows.map((row) => row.nama).sort();
});

async function download(page: Page, press: () => Promise<unknown>): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** The rows under the first line that holds this heading, as a spreadsheet program shows them. */
async function readSheet({ name, content }: { name: string; content: Buffer }, heading: string): Promise<Row[]> {
  const lines: string[][] = [];
  if (name.endsWith('.csv')) lines.push(...(parse(content, { bom: true, delimiter: ';', relax_column_count: true }) as string[][]));
  else {
    const book = new Workbook();
    await book.xlsx.load(content);
    book.worksheets[0]?.eachRow((row) =>
      lines.push(Array.from({ length: row.cellCount }, (_, i) => String(row.getCell(i + 1).value ?? ''))),
    );
  }
  const head = lines.findIndex((line) => line.includes(heading));
  return lines.slice(head + 1).map((line) => Object.fromEntries((lines[head] ?? []).map((column, i) => [column, line[i] ?? ''])));
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('unduhan %s', (_state, script) => {
  test.each([
    ['Lembar kerja (XLSX)', 'xlsx'],
    ['CSV', 'csv'],
  ])('daftar usaha yang disaring sebagai %s memuat tepat barisnya, nomor pribadi disamarkan', async (choice, ending) => {
    const page = await office.visit({ script, as: 'pendata' });
    await page.goto('/petugas/umkm');
    await page.getByRole('form', { name: 'Saring daftar' }).getByLabel('Wilayah').selectOption('35.73.05');
    await page.getByRole('form', { name: 'Saring daftar' }).getByLabel('Kelas usaha').selectOption('mikro');
    await press(page, 'Saring');
    expect(await wordsOf(page)).toContain(`${expected.length} usaha`);
    await follow(page, 'Unduh daftar');
    expect(await wordsOf(page)).toContain(`${expected.length} usaha`);
    await page.getByLabel(choice).check();
    const file = await download(page, () => page.getByRole('button', { name: 'Unduh berkas' }).click());
    expect(file.name).toBe(`usaha-2026-11-24.${ending}`);
    const rows = await readSheet(file, 'Nama usaha');
    expect(rows.map((row) => row['Nama usaha'] ?? '').sort()).toEqual(expected);
    expect(rows.every((row) => row['Kecamatan'] === 'Lowokwaru')).toBe(true);
    const niks = rows.map((row) => row['NIK pemilik utama'] ?? '').filter((nik) => /\d/.test(nik));
    expect(niks.length).toBeGreaterThan(0);
    for (const nik of niks) expect(nik).toMatch(/^\d{4}\*{8}\d{4}$/);
    expect(Object.keys(rows[0] ?? {})).not.toContain('Telepon atau WhatsApp');
  });

  test('daftar koperasi yang disaring sebagai XLSX dan CSV memuat tepat barisnya', async () => {
    const page = await office.visit({ script, as: 'pendata' });
    const members = (
      await office.db.selectFrom('koperasi').select('nama').where('jenis', '=', 'simpan_pinjam').where('keadaan', '=', 'aktif').execute()
    )
      .map((row) => row.nama)
      .sort();
    await page.goto('/petugas/koperasi?jenis=simpan_pinjam');
    for (const link of ['Unduh XLSX', 'Unduh CSV']) {
      const file = await download(page, () => page.getByRole('link', { name: link }).click());
      const rows = await readSheet(file, 'Nama koperasi');
      expect(rows.map((row) => row['Nama koperasi'] ?? '').sort()).toEqual(members);
    }
  });
});

test('nomor pribadi disertakan hanya dengan alasan', async () => {
  const page = await office.visit({ as: 'pendata' });
  await page.goto('/petugas/umkm/ekspor?wilayah=35.73.05');
  await page.getByLabel('Dengan nomor pribadi').check();
  expect(await press(page, 'Unduh berkas')).toBe(422);
  expect(await page.getByLabel('Dengan nomor pribadi').isChecked()).toBe(true);
  await page.getByLabel('Alasan menyertakan nomor pribadi').fill('Mencocokkan penerima bantuan 2026');
  const file = await download(page, () => page.getByRole('button', { name: 'Unduh berkas' }).click());
  const niks = (await readSheet(file, 'Nama usaha')).map((row) => row['NIK pemilik utama'] ?? '');
  expect(niks.filter((nik) => /^\d{16}$/.test(nik)).length).toBeGreaterThan(0);
  const trace = await office.db
    .selectFrom('jejak')
    .select('alasan')
    .where('perbuatan', '=', 'ekspor_umkm_terbuka')
    .executeTakeFirstOrThrow();
  expect(trace.alasan).toBe('Mencocokkan penerima bantuan 2026');
});
