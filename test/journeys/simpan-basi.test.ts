import { beforeAll, describe, expect, test } from 'vitest';
import { catatKoperasi } from '../support/koperasi.ts';
import { addStaff } from '../support/staff.ts';
import { expectAccessible } from './accessible.ts';
import { openOffice, type OpenOffice, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await addStaff(office.db, office.clock, { peran: 'petugas', bidang: 'koperasi', nama: 'Ratna Dewi' });
  await addStaff(office.db, office.clock, { peran: 'pendata' });
});

describe.each(WITH_AND_WITHOUT_SCRIPT)('dua peramban mengubah koperasi yang sama %s', (_state, script) => {
  test('yang kedua melihat kedua nilai, memilih, dan tidak menimpa yang tidak disentuhnya', async () => {
    const path = await catatKoperasi(await office.staff('petugas'), script ? 'Koperasi Tani Makmur' : 'Koperasi Pasar Blimbing', {
      Telepon: '0341-111222',
      RT: '01',
    });
    const [first, second] = [await office.visit({ script, as: 'petugas' }), await office.visit({ script, as: 'pendata' })];
    await first.goto(`${path}/ubah`);
    await second.goto(`${path}/ubah`);

    await first.getByLabel('Telepon').fill('0341-333444');
    await first.getByLabel('Sektor usaha').fill('Pertanian');
    expect(await press(first, 'Simpan perubahan')).toBe(200);

    await second.getByLabel('Telepon').fill('0341-555666');
    await second.getByLabel('Kode pos').fill('65141');
    expect(await press(second, 'Simpan perubahan')).toBe(409);
    const words = await wordsOf(second);
    expect(words).toContain('Belum disimpan');
    expect(words).toContain('Ratna Dewi');
    const telephone = second.getByRole('row').filter({ hasText: 'Telepon' });
    expect(await telephone.textContent()).toMatch(/555.?666/);
    expect(await telephone.textContent()).toMatch(/333.?444/);
    // What this person typed is chosen already, what only the other one changed is kept as it is stored.
    expect(await telephone.getByRole('radio', { name: 'Isian Anda' }).isChecked()).toBe(true);
    expect(
      await second.getByRole('row').filter({ hasText: 'Sektor usaha' }).getByRole('radio', { name: 'Tersimpan sekarang' }).isChecked(),
    ).toBe(true);
    if (script) await expectAccessible(second, 'simpan basi');

    await telephone.getByRole('radio', { name: 'Tersimpan sekarang' }).check();
    expect(await press(second, 'Simpan pilihan saya')).toBe(200);
    const id = Number(path.split('/').at(-1));
    const stored = await office.db
      .selectFrom('koperasi')
      .select(['telepon', 'sektor_usaha', 'kode_pos'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(stored).toEqual({ telepon: '+62341333444', sektor_usaha: 'Pertanian', kode_pos: '65141' });
  });
});
