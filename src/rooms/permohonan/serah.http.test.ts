import { expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { layananContoh, permohonanSri } from '../../../test/support/permohonan.ts';
import { addStaff } from '../../../test/support/staff.ts';

test('permohonan yang dipegang pegawai yang keluar pindah ke penerusnya dan tercatat di linimasanya', async () => {
  const kantor = await testApp();
  await layananContoh(kantor);
  const lama = await addStaff(kantor.db, kantor.clock, { peran: 'petugas', namaPengguna: 'tono', nama: 'Tono' });
  await addStaff(kantor.db, kantor.clock, { peran: 'petugas', namaPengguna: 'tini', nama: 'Tini' });
  const nomor = await permohonanSri(kantor);
  await kantor.db.updateTable('permohonan').set({ akun_id: lama, status: 'diperiksa' }).where('nomor', '=', nomor).execute();

  const teknisi = await kantor.signInAs('teknisi');
  const form = await teknisi.click(await teknisi.get(`/petugas/akun/${lama}`), 'Pegawai keluar');
  const keluar = await teknisi.submit(form, { Alasan: 'Pindah tugas', 'Penerus pekerjaan': 'Tini' }, 'Nyatakan keluar');
  expect(keluar.text).toContain('1 permohonan');

  const halaman = await (await kantor.signInAs('operator')).get(`/petugas/permohonan/${nomor}`);
  expect(halaman.text).toContain('Kepada Tini, karena pegawai sebelumnya keluar');
  expect(halaman.text).not.toContain('Dipegang Tono');
});
