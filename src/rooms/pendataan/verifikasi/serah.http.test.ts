import { expect, test } from 'vitest';
import { testApp } from '../../../../test/support/app.ts';
import { addStaff } from '../../../../test/support/staff.ts';

test('daftar pemeriksaan yang masih berjalan ikut diserahkan ketika petugasnya keluar', async () => {
  const kantor = await testApp();
  const teknisi = await kantor.signInAs('teknisi');
  const lama = await addStaff(kantor.db, kantor.clock, { peran: 'pendata', namaPengguna: 'tono', nama: 'Tono' });
  const baru = await addStaff(kantor.db, kantor.clock, { peran: 'pendata', namaPengguna: 'tini', nama: 'Tini' });
  const daftar = { jenis: 'umkm', cara: 'telepon', petugas_id: lama };
  const tutup = { ...daftar, status: 'ditutup', ditutup_pada: kantor.clock.now() };
  await kantor.db.insertInto('verifikasi').values([daftar]).execute();
  await kantor.db.insertInto('verifikasi').values([tutup]).execute();

  const form = await teknisi.click(await teknisi.get(`/petugas/akun/${lama}`), 'Pegawai keluar');
  const keluar = await teknisi.submit(form, { Alasan: 'Kontrak selesai', 'Penerus pekerjaan': 'Tini' }, 'Nyatakan keluar');
  expect(keluar.text).toContain('1 daftar pemeriksaan');

  const milik = await kantor.db.selectFrom('verifikasi').select(['petugas_id', 'status']).orderBy('id').execute();
  expect(milik).toEqual([
    { petugas_id: baru, status: 'berjalan' },
    { petugas_id: lama, status: 'ditutup' },
  ]);
});
