import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { kerjakanImpor } from '../../src/rooms/pendataan/impor/actions.kerja.ts';
import { addStaff } from '../support/staff.ts';
import { expectAccessible } from './accessible.ts';
import { answerOf, follow, openOffice, type OpenOffice, placeOf, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await addStaff(office.db, office.clock, { peran: 'pendata' });
});

const berkas = (tanda: string) => `DATA UMKM KECAMATAN KLOJEN TAHUN 2025;;;;
No;Nama Usaha;Nama Pemilik;NIK;Kelurahan
(1);(2);(3);(4);(5)
1;Tahu Petis ${tanda};Bu Marni;-;Kasin
2;Onde-onde ${tanda};Pak Karto;;Kauman ${tanda}
3;Orem-orem ${tanda};Bu Yati;3.57301E+15;Kasin
Jumlah;3;;;
`;

/** The work that goes on behind the page, and the page once it is done. */
async function selesai(page: Page): Promise<void> {
  expect(await wordsOf(page)).toMatch(/Memeriksa berkas|Memasukkan data|Sedang/);
  await kerjakanImpor(office.deps, Number(/impor\/(\d+)/.exec(page.url())?.[1]));
  await page.goto(placeOf(page));
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('pendata %s', (_state, script) => {
  const tanda = script ? 'Lor' : 'Kidul';
  /** axe itself is a script: the pages are the same, so it looks at them where scripts run. */
  const terbaca = async (page: Page, keadaan: string) => {
    if (script) await expectAccessible(page, keadaan);
  };

  test('mengunggah berkas, mencocokkan kata, memasukkannya, mengunduh yang ditolak, lalu menariknya kembali', async () => {
    const page = await office.visit({ script, as: 'pendata', width: 320 });
    await page.goto('/petugas/impor');
    await page.getByLabel('UMKM').check();
    await page
      .getByLabel('Berkas', { exact: true })
      .setInputFiles({ name: `klojen ${tanda}.csv`, mimeType: 'text/csv', buffer: Buffer.from(berkas(tanda)) });
    await press(page, 'Unggah berkas');
    expect(await wordsOf(page)).toContain('Arti setiap kolom');
    await terbaca(page, 'arti kolom');

    await press(page, 'Periksa berkas');
    await selesai(page);
    expect(await wordsOf(page)).toContain('Belum ada yang ditulis');
    await terbaca(page, 'hasil pemeriksaan dengan kata yang belum dikenal');
    await page.getByLabel(`Atau tulis kodenya untuk "Kauman ${tanda}"`).fill('Kauman');
    expect(await answerOf(page, () => page.getByRole('button', { name: 'Simpan kata dan periksa lagi' }).click())).toBe(422);
    await terbaca(page, 'kode yang salah');
    await page.getByLabel(`Atau tulis kodenya untuk "Kauman ${tanda}"`).fill('35.73.02.1006');
    await press(page, 'Simpan kata dan periksa lagi');
    await selesai(page);

    const [unduhan] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /ditolak/i })
        .first()
        .click(),
    ]);
    expect(unduhan.suggestedFilename()).toBe(`klojen ${tanda}-ditolak.xlsx`);
    expect((await readFile(await unduhan.path())).subarray(0, 2).toString()).toBe('PK');

    await press(page, 'Masukkan 2 baris');
    await selesai(page);
    expect(await wordsOf(page)).toContain('Hasil impor');
    await terbaca(page, 'hasil impor');
    const ada = () => office.db.selectFrom('umkm').select('nama').where('nama', 'like', `% ${tanda}`).orderBy('nama').execute();
    expect((await ada()).map((satu) => satu.nama)).toEqual([`Onde-onde ${tanda}`, `Tahu Petis ${tanda}`]);

    await follow(page, 'Tarik kembali impor ini');
    await terbaca(page, 'tarik kembali');
    await press(page, 'Tarik kembali');
    expect(await wordsOf(page)).toContain('Ditarik kembali');
    expect(await ada()).toEqual([]);
  });

  test('berkas yang bukan lembar kerja ditolak dengan kalimat, di halaman yang sama', async () => {
    const page = await office.visit({ script, as: 'pendata', width: 320 });
    await page.goto('/petugas/impor');
    await page.getByLabel('UMKM').check();
    await page
      .getByLabel('Berkas', { exact: true })
      .setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 halo') });
    expect(await answerOf(page, () => page.getByRole('button', { name: 'Unggah berkas' }).click())).toBe(422);
    expect(await wordsOf(page)).toMatch(/PDF|bukan lembar kerja/i);
    await terbaca(page, 'berkas ditolak');
  });
});
