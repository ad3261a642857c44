import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bukuXlsx, isiLembar, zip } from '../../../../test/support/lembar.ts';
import { bukaBerkas } from './import.berkas.ts';

const BOM_OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MIMETYPE_ODS = 'application/vnd.oasis.opendocument.spreadsheet';

async function tolakan(isi: Buffer | string): Promise<{ sebab: string; pesan: string }> {
  const hasil = await bukaBerkas(isi);
  if (hasil.ok) {
    await hasil.tutup();
    throw new Error('Berkas ini diterima.');
  }
  return hasil;
}

const ods = (isi: string, lain: Readonly<Record<string, string>> = {}): Buffer =>
  zip({
    mimetype: MIMETYPE_ODS,
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${isi}</office:spreadsheet></office:body></office:document-content>`,
    ...lain,
  });

describe('berkas yang tidak dapat dibaca ditolak dengan cara memperbaikinya', () => {
  test('berkas kosong, dan berkas yang hanya berisi baris kosong', async () => {
    expect((await tolakan(Buffer.alloc(0))).sebab).toBe('kosong');
    expect((await tolakan(Buffer.from('\r\n \r\n'))).sebab).toBe('kosong');
  });

  test('Excel lama (.xls) dikenali dari isinya, apa pun namanya', async () => {
    const { sebab, pesan } = await tolakan(Buffer.concat([BOM_OLE, Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]));
    expect(sebab).toBe('xls_lama');
    expect(pesan).toContain('.xlsx');
  });

  test('Excel bersandi, ODS bersandi', async () => {
    const excel = await tolakan(Buffer.concat([BOM_OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]));
    expect(excel).toMatchObject({ sebab: 'bersandi', pesan: expect.stringContaining('hapus sandinya') });
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect((await tolakan(zip({ mimetype: MIMETYPE_ODS, 'content.xml': 'x', 'META-INF/manifest.xml': manifest }))).sebab).toBe('bersandi');
  });

  test.each([
    ['PDF', Buffer.from('%PDF-1.7 isi')],
    ['gambar', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['Word', zip({ 'word/document.xml': '<w/>', '[Content_Types].xml': '<t/>' })],
    ['halaman web bernama .xls', Buffer.from('<html><table><tr><td>Nama</td></tr></table></html>')],
    ['teks ODF', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
    ['Excel biner', zip({ 'xl/workbook.bin': 'x' })],
  ])('%s bukan lembar kerja', async (_, isi) => {
    expect((await tolakan(isi)).sebab).toBe('bukan_lembar_kerja');
  });

  test('berkas lebih dari 100 MB', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'panji-besar-'));
    try {
      const path = join(folder, 'besar.csv');
      await writeFile(path, 'nama\n');
      await truncate(path, 100 * 1024 * 1024 + 1);
      expect(await tolakan(path)).toMatchObject({ sebab: 'terlalu_besar', pesan: expect.stringContaining('100 MB') });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('lebih dari 5.000.000 sel: CSV, dan ODS yang mengulang satu sel', async () => {
    const baris = `${','.repeat(99)}\n`;
    expect((await tolakan(Buffer.from(`nama${baris.repeat(50_001)}`))).sebab).toBe('terlalu_banyak_sel');
    const ulang =
      '<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="100" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>';
    expect(await tolakan(ods(ulang))).toMatchObject({ sebab: 'terlalu_banyak_sel', pesan: expect.stringContaining('5.000.000 sel') });
  });

  test('bom zip: yang mengaku besar, dan yang berbohong tentang besarnya', async () => {
    const nol = Buffer.alloc(60 * 1024 * 1024);
    expect((await tolakan(zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': nol }))).sebab).toBe('bom_zip');
    expect(deflateRawSync(nol).length * 400).toBeLessThan(nol.length);
    const bohong = zip({ mimetype: MIMETYPE_ODS, 'content.xml': nol }, 60);
    expect((await tolakan(bohong)).sebab).toBe('rusak');
  });

  test('zip yang terpotong dan XML yang rusak', async () => {
    const utuh = ods('<table:table table:name="A"/>');
    expect((await tolakan(utuh.subarray(0, utuh.length - 30))).sebab).toBe('rusak');
    expect((await tolakan(ods('<table:table table:name="A">'))).sebab).toBe('rusak');
  });

  test('dokumen yang membawa entitas XML tidak dikembangkan', async () => {
    const jahat = zip({ mimetype: MIMETYPE_ODS, 'content.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>' });
    expect((await tolakan(jahat)).sebab).toBe('rusak');
  });
});

test('makro di dalam buku dilewati, lembarnya tetap terbaca', async () => {
  const buku = await bukuXlsx((b) => isiLembar(b.addWorksheet('Data'), [['Nama usaha'], ['Bakso']]));
  const hasil = await bukaBerkas(buku);
  expect(hasil).toMatchObject({ ok: true, rupa: 'xlsx', lembar: [{ nama: 'Data', baris: 2, tersembunyi: false }] });
  if (hasil.ok) await hasil.tutup();
});
