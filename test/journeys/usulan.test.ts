import { beforeAll, describe, expect, test } from 'vitest';
import { addStaff } from '../support/staff.ts';
import { expectAccessible } from './accessible.ts';
import { openOffice, type OpenOffice, placeOf, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await addStaff(office.db, office.clock, { peran: 'operator', nama: 'Wahyu Meja Depan' });
  await addStaff(office.db, office.clock, { peran: 'pendata', nama: 'Sri Wahyuni' });
});

async function usahaLama(nama: string, telepon: string): Promise<number> {
  const pendata = await office.staff('pendata');
  const form = await pendata.get('/petugas/umkm/baru');
  const isian = {
    'Nama usaha': nama,
    'Bentuk usaha': 'Bukan Badan Usaha (usaha perorangan)',
    Kelurahan: 'Dinoyo',
    'Telepon atau WhatsApp': telepon,
  };
  const page = await pendata.submit(form, isian, 'Simpan usaha');
  const id = Number(/\d+$/.exec(page.url)?.[0]);
  await office.db
    .updateTable('umkm')
    .set({ dibuat_pada: new Date('2020-01-05T02:00:00Z') })
    .where('id', '=', id)
    .execute();
  return id;
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('perubahan yang diperiksa orang lain %s', (_state, script) => {
  test('operator mengusulkan alamat dari telepon, petugas data menerapkannya, operator melihat hasilnya', async () => {
    const id = await usahaLama(script ? 'Kopi Susu Rakyat' : 'Tahu Petis Ijen', script ? '081311110001' : '085722220002');
    const operator = await office.visit({ script, as: 'operator' });
    await operator.goto(`/petugas/umkm/${id}/ubah/alamat`);
    await operator.getByLabel('Alamat usaha').fill('Jl. MT Haryono 77');
    await operator.getByLabel('Keterangan untuk pemeriksa').fill('Pemiliknya menelepon');
    if (script) await expectAccessible(operator, 'formulir usulan');
    expect(await press(operator, 'Ajukan perubahan')).toBe(200);
    const usulan = placeOf(operator).split('?')[0] ?? '';
    expect(usulan).toMatch(/^\/petugas\/usulan\/\d+$/);
    expect(await wordsOf(operator)).toContain('Catatan belum berubah');

    const pendata = await office.visit({ script, as: 'pendata' });
    await pendata.goto('/petugas');
    await pendata.getByRole('link', { name: /Usulan.*menunggu/ }).click();
    await pendata.getByRole('link', { name: script ? 'Kopi Susu Rakyat' : 'Tahu Petis Ijen' }).click();
    const alamat = pendata.getByRole('row').filter({ hasText: 'Jl. MT Haryono 77' });
    expect(await alamat.count()).toBe(1);
    if (script) await expectAccessible(pendata, 'usulan');
    expect(await press(pendata, 'Terapkan persis seperti usulan')).toBe(200);
    expect(await wordsOf(pendata)).toContain('Usulan sudah diterapkan');

    await operator.goto(usulan);
    expect(await wordsOf(operator)).toContain('Diterapkan');
    await operator.goto(`/petugas/umkm/${id}`);
    expect(await wordsOf(operator)).toContain('Jl. MT Haryono 77');
  });
});

describe.each(WITH_AND_WITHOUT_SCRIPT)('daftar pemeriksaan %s', (_state, script) => {
  test('petugas data membuat daftar telepon sekelurahan, mengisi hasil, dan menutupnya', async () => {
    const nama = script ? 'Wingko Babat Enak' : 'Sambal Bawang Pedas';
    const id = await usahaLama(nama, script ? '081911110003' : '085922220004');
    const page = await office.visit({ script, as: 'pendata' });
    await page.goto('/petugas/verifikasi?jenis=umkm');
    await page.getByRole('link', { name: 'Buat daftar Dinoyo' }).click();
    await page.getByLabel('Telepon').check();
    await page.getByLabel('Dikerjakan oleh').selectOption({ label: 'Sri Wahyuni' });
    if (script) await expectAccessible(page, 'daftar pemeriksaan baru');
    expect(await press(page, 'Buat daftar')).toBe(200);
    expect(await wordsOf(page)).toContain(nama);
    if (script) await expectAccessible(page, 'daftar pemeriksaan');
    await page.getByRole('link', { name: nama }).click();
    await page.getByLabel('Masih ada').check();
    await page.getByLabel('Catatan').fill('Diangkat anaknya');
    if (script) await expectAccessible(page, 'hasil pemeriksaan');
    expect(await press(page, 'Simpan hasil')).toBe(200);
    expect(await wordsOf(page)).toContain('Hasil sudah dicatat');
    expect(await press(page, 'Tutup daftar')).toBe(200);
    expect(await wordsOf(page)).toContain('Ditutup');
    const stored = await office.db.selectFrom('umkm').select('diverifikasi_pada').where('id', '=', id).executeTakeFirstOrThrow();
    expect(stored.diverifikasi_pada).toBe('2026-11-24');
  });
});
