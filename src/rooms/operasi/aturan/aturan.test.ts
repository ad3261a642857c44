import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.ts';
import { getAturanKoperasi } from '../../koperasi/queries.aturan.ts';
import { ATURAN_KELAS } from '../../umkm/aturan-kelas.ts';
import { getAturanUmkm } from '../../umkm/queries.aturan.ts';
import { seedAturan } from './actions.ts';

test('aturan bawaan tersimpan dengan tanggal berlaku, dan pengaturan kantor yang lebih baru menang', async () => {
  const { db } = await freshDatabase();
  await seedAturan(db);
  await seedAturan(db);
  const bawaan = await getAturanUmkm(db, '2026-11-24');
  expect(bawaan.kelas).toEqual(ATURAN_KELAS);
  expect(await db.selectFrom('pengaturan').select('kunci').execute()).toHaveLength(12);
  expect((await db.selectFrom('instrumen_kesehatan').select('kode').execute()).length).toBeGreaterThan(0);

  const [rat] = (await getAturanKoperasi(db, '2026-11-24')).rat;
  const nilai = JSON.stringify([{ ...rat, versi: 'perwal-2026', batasBulan: 4 }]);
  await db.insertInto('pengaturan').values({ kunci: 'koperasi_rat', berlaku_mulai: '2026-01-01', nilai, dasar: 'Perwal uji' }).execute();
  await seedAturan(db);
  expect((await getAturanKoperasi(db, '2026-11-24')).rat[0]?.batasBulan).toBe(4);
  expect((await getAturanKoperasi(db, '2025-12-31')).rat[0]?.batasBulan).toBe(6);
});
