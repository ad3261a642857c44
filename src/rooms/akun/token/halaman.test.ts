import { expect, test } from 'vitest';
import { testApp } from '../../../../test/support/app.ts';

const kantor = await testApp();

test('teknisi membuat token di halamannya, rahasianya tampil satu kali, lalu mencabutnya', async () => {
  const teknisi = await kantor.signInAs('teknisi');
  const kosong = await teknisi.get('/petugas/token');
  expect(kosong.text).toContain('Belum ada token');
  const form = await teknisi.click(kosong, 'Buat token');
  const salah = await teknisi.submit(form, { 'Nama sistem': '' }, 'Buat token');
  expect(salah.status).toBe(422);
  expect(salah.text).toContain('Pilih paling sedikit satu lingkup.');

  const isian = { 'Nama sistem': 'Dasbor Bappeda', Lingkup: ['Membaca usaha'], 'Masa berlaku dalam hari': '30' };
  const sekali = await teknisi.submit(form, isian, 'Buat token');
  const rahasia = /panji_[\w-]{43}/.exec(sekali.text)?.[0] ?? '';
  expect(rahasia).not.toBe('');
  expect(sekali.headers.get('cache-control')).toBe('no-store');
  const panggil = () => kantor.app.request('http://panji.test/api/v1/umkm', { headers: { Authorization: `Bearer ${rahasia}` } });
  expect((await panggil()).status).toBe(200);

  const daftar = await teknisi.get('/petugas/token');
  expect(daftar.html).not.toContain(rahasia);
  const satu = await teknisi.click(daftar, 'Dasbor Bappeda');
  expect(satu.text).toContain('24 Desember 2026');
  expect(satu.html).not.toContain(rahasia);
  const dicabut = await teknisi.submit(satu, {}, 'Cabut token');
  expect(dicabut.text).toContain('Dicabut');
  expect((await panggil()).status).toBe(401);
  const jejak = await teknisi.get('/petugas/jejak');
  expect(jejak.text).toContain('Token dibuat');
  expect(jejak.text).toContain('Token dicabut');
});

test('nama yang sama ditolak; kepala melihat, pendata tidak', async () => {
  const teknisi = await kantor.signInAs('teknisi');
  const form = await teknisi.get('/petugas/token/baru');
  const lagi = await teknisi.submit(form, { 'Nama sistem': 'Dasbor Bappeda', Lingkup: ['Membaca koperasi'] }, 'Buat token');
  expect(lagi.status).toBe(422);
  expect(lagi.text).toContain('sudah dipakai token lain');
  const kepala = await kantor.signInAs('kepala');
  expect((await kepala.get('/petugas/token')).text).toContain('Dasbor Bappeda');
  expect((await kepala.get('/petugas/token/baru')).status).toBe(403);
  expect((await (await kantor.signInAs('pendata')).get('/petugas/token')).status).toBe(403);
});
