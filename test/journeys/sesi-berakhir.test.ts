import { beforeAll, describe, expect, test } from 'vitest';
import { addStaff, SANDI_UJI } from '../support/staff.ts';
import { expectAccessible } from './accessible.ts';
import { openOffice, type OpenOffice, placeOf, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});

describe.each(WITH_AND_WITHOUT_SCRIPT)('sesi berakhir ketika formulir sedang diisi %s', (_state, script) => {
  test('isian kembali sesudah masuk lagi: yang salah ke formulirnya, yang benar tersimpan satu kali', async () => {
    const account = script ? 'pipit' : 'dewi';
    const name = `Toko Kelontong ${account}`;
    const id = await addStaff(office.db, office.clock, { peran: 'pendata', namaPengguna: account });
    const page = await office.visit({ script, as: account });
    await page.goto('/petugas/umkm/baru');
    await page.getByLabel('Nama usaha').fill(name);
    await page.getByLabel('Uraian produk').fill('Beras, minyak, "gula" & <kopi>');
    await page.getByLabel('Keliling').check();
    await office.db.deleteFrom('akun_sesi').where('akun_id', '=', id).execute();

    expect(await press(page, 'Simpan usaha')).toBe(401);
    expect(await wordsOf(page)).toContain('Sesi Anda sudah berakhir. Isian yang tadi Anda ketik tidak hilang');
    if (script) await expectAccessible(page, 'sesi berakhir');
    await page.getByLabel('Nama pengguna').fill(account);
    await page.getByLabel('Kata sandi').fill(SANDI_UJI);
    await press(page, 'Masuk');
    expect(await wordsOf(page)).toContain('Isian Anda tadi masih ada');
    if (script) await expectAccessible(page, 'isian masih ada');

    // The kind of business was forgotten: the form is back with everything that was typed.
    expect(await press(page, 'Kirim isian yang tadi')).toBe(422);
    expect(await page.getByLabel('Nama usaha').inputValue()).toBe(name);
    expect(await page.getByLabel('Uraian produk').inputValue()).toBe('Beras, minyak, "gula" & <kopi>');
    expect(await page.getByLabel('Keliling').isChecked()).toBe(true);
    await page.getByLabel('Bentuk usaha').selectOption({ index: 1 });
    expect(await press(page, 'Simpan usaha')).toBe(200);
    expect(placeOf(page)).toMatch(/^\/petugas\/umkm\/\d+$/);
    expect(await office.db.selectFrom('umkm').select('id').where('nama', '=', name).execute()).toHaveLength(1);
  });
});
