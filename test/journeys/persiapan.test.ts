import { describe, expect, test } from 'vitest';
import { buatTautanPersiapan } from '../../src/rooms/operasi/persiapan/actions.ts';
import { expectAccessible } from './accessible.ts';
import { follow, openOffice, placeOf, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

const SANDI = 'hujan-bulan-juni-7';

/** The words of a filled-in field. */
const TYPED = {
  Alamat: 'Jl. Panji Suroso No. 18',
  Jumat: '8-11.30 dan 13-14.30',
  'Nama lengkap': 'Budi Santoso',
  'Nama pengguna': 'budi.teknisi',
} as const;

describe.each(WITH_AND_WITHOUT_SCRIPT)('persiapan kantor %s', (_state, script) => {
  test('dari tautan di layar sampai teknisi pertama masuk; tautan lalu mati', async () => {
    const office = await openOffice({ office: false });
    const link = await buatTautanPersiapan(office.db, office.url);
    if (!link) throw new Error('the office is set up already');
    const page = await office.visit({ script });
    const look = (state: string) => (script ? expectAccessible(page, state) : undefined);

    await page.goto('/petugas');
    expect(await wordsOf(page)).toContain('Kantor ini belum disiapkan');
    await look('belum disiapkan');

    await page.goto(link);
    await look('wilayah');
    await page.getByLabel('Nama kabupaten atau kota').fill('malng');
    await press(page, 'Cari');
    await look('hasil cari wilayah');
    await page.getByLabel('Kota Malang', { exact: true }).check();
    await press(page, 'Pilih wilayah ini');
    await look('kantor');

    for (const [label, words] of Object.entries(TYPED)) await page.getByLabel(label).fill(words);
    await page.getByLabel('Senin').fill('15-8');
    await page.getByLabel('Kata sandi', { exact: true }).fill(SANDI);
    await page.getByLabel('Ulangi kata sandi').fill('lain sekali');
    expect(await press(page, 'Simpan dan buka kantor')).toBe(422);
    expect(await page.title()).toMatch(/^Ada kesalahan:/);
    expect(await wordsOf(page)).toContain('Jam tutup 08.00 harus sesudah jam buka 15.00.');
    for (const [label, words] of Object.entries(TYPED)) expect(await page.getByLabel(label).inputValue(), label).toBe(words);
    expect(await page.getByLabel('Kata sandi', { exact: true }).inputValue()).toBe('');
    await look('kantor dengan kesalahan');

    await page.getByLabel('Senin').fill('8-15.30');
    await page.getByLabel('Kata sandi', { exact: true }).fill(SANDI);
    await page.getByLabel('Ulangi kata sandi').fill(SANDI);
    await press(page, 'Simpan dan buka kantor');
    expect(placeOf(page)).toBe('/masuk');
    expect(await page.locator('footer').textContent()).toContain('Jumat 08.00–14.30 (istirahat 11.30–13.00)');

    await page.getByLabel('Nama pengguna').fill('budi.teknisi');
    await page.getByLabel('Kata sandi').fill(SANDI);
    await press(page, 'Masuk');
    expect(await page.locator('h1').textContent()).toContain('Budi Santoso');

    const later = await office.visit({ script });
    expect((await later.goto(link))?.status()).toBe(410);
    expect(await wordsOf(later)).toContain('Kantor ini sudah disiapkan');
    await follow(later, 'Masuk');
    expect(placeOf(later)).toBe('/masuk');
  });
});
