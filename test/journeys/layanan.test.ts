import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { KOMPONEN } from '../../src/rooms/layanan/definisi.ts';
import { addStaff } from '../support/staff.ts';
import { expectAccessible } from './accessible.ts';
import { follow, openOffice, type OpenOffice, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await addStaff(office.db, office.clock, { peran: 'petugas', bidang: 'ukm' });
  await addStaff(office.db, office.clock, { peran: 'kepala' });
});

const PHONE = { width: 320, height: 640 };

async function addQuestion(
  page: Page,
  words: string,
  kind: string,
  more: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await follow(page, /^Tambah pertanyaan/);
  await page.getByLabel('Pertanyaan', { exact: true }).fill(words);
  await page.getByLabel('Jenis jawaban').selectOption({ label: kind });
  await more(page);
  expect(await press(page, 'Simpan pertanyaan')).toBe(200);
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('layanan baru dibuat di peramban %s', (_state, script) => {
  const [code, name] = script ? ['UMK-51', 'Peminjaman tenda pameran'] : ['UMK-52', 'Peminjaman meja pameran'];

  test('oleh orang yang bukan pembuat program, diterbitkan kepala kantor, dan dibaca di ponsel', async () => {
    const page = await office.visit({ script, as: 'petugas' });
    await page.goto('/petugas/layanan');
    await follow(page, 'Buat layanan baru');
    await page.getByLabel('Nama layanan').fill(name);
    await page.getByLabel('Kode').fill(code);
    await page.getByLabel('Program dan pelatihan').check();
    expect(await press(page, 'Buat draf')).toBe(200);

    await page.getByLabel('Ringkasan').fill('Pinjam perlengkapan pameran tanpa biaya.');
    await page.getByLabel('Untuk siapa').fill('Usaha mikro yang ikut pameran.');
    await page.getByLabel('Kode klasifikasi arsip').fill('500.3');
    expect(await press(page, 'Simpan')).toBe(200);

    await follow(page, /^Standar pelayanan/);
    for (const label of Object.values(KOMPONEN))
      await page.getByLabel(new RegExp(`^${label.replaceAll('/', '.')}`)).fill(`Isi ${label.toLowerCase()}.`);
    expect(await press(page, 'Simpan')).toBe(200);

    await follow(page, /^Formulir/);
    await follow(page, 'Tambah halaman');
    await page.getByLabel('Judul halaman').fill('Tentang pameran');
    expect(await press(page, 'Simpan halaman')).toBe(200);
    await addQuestion(page, 'Kapan pamerannya?', 'Tanggal');
    await addQuestion(page, 'Di luar kota?', 'Ya atau tidak');
    await addQuestion(page, 'Kota mana?', 'Tulisan pendek', (p) => p.getByLabel('Kapan ditampilkan').selectOption('di_luar_kota=ya'));
    if (script) await expectAccessible(page, 'formulir draf');

    await follow(page, /^Langkah dan janji waktu/);
    await follow(page, 'Tambah langkah');
    await page.getByLabel('Yang dikerjakan').fill('Memeriksa persediaan');
    await page.getByLabel('Hari kerja').fill('2');
    expect(await press(page, 'Simpan langkah')).toBe(200);

    // Tried out before it is shown to anybody.
    await follow(page, /^Formulir/);
    await follow(page, 'Coba formulir');
    expect(await press(page, 'Lanjutkan')).toBe(422);
    await page.getByLabel('Kapan pamerannya?').fill('12 Desember 2026');
    await page.getByLabel('Ya', { exact: true }).check();
    expect(await press(page, 'Lanjutkan')).toBe(200);
    await page.getByLabel('Kota mana?').fill('Blitar');
    expect(await press(page, 'Lanjutkan')).toBe(200);
    expect(await wordsOf(page)).toMatch(/Periksa jawaban.*12 Desember 2026.*Blitar/);

    const kepala = await office.visit({ script, as: 'kepala' });
    await kepala.goto('/petugas/layanan');
    await follow(kepala, name);
    await follow(kepala, 'Periksa dan terbitkan');
    await kepala.getByLabel('Dasar').fill('SK Kepala Dinas 065/12/2026');
    expect(await press(kepala, 'Terbitkan')).toBe(200);
    expect(await wordsOf(kepala)).toContain('Layanan sudah diterbitkan.');

    const visitor = await office.visit({ script });
    await visitor.setViewportSize(PHONE);
    await visitor.goto('/layanan');
    await visitor.getByRole('searchbox').fill(`pinjam ${name.split(' ')[1]}`);
    await press(visitor, 'Cari');
    await follow(visitor, name);
    expect(await wordsOf(visitor)).toMatch(/Usaha mikro yang ikut pameran\..*Paling lama 2 hari kerja/);
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    if (script) await expectAccessible(visitor, 'halaman layanan di ponsel');
    await follow(visitor, 'Formulir kertas untuk dicetak');
    expect(await wordsOf(visitor)).toContain('Isi hanya bila "Di luar kota?" dijawab Ya.');
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    if (script) await expectAccessible(visitor, 'formulir kertas di ponsel');
  });
});
