import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import { wordsOf } from '../../../test/support/fields.ts';
import { PELAKU_SISTEM } from '../jejak/jejak.ts';
import { isiLayananContoh } from './actions.contoh.ts';
import { LAYANAN_CONTOH } from './contoh/daftar.ts';
import { KELOMPOK } from './definisi.ts';
import { listLayananBerlaku, type RingkasLayanan } from './queries.ts';

let kantor: TestApp;
let layanan: RingkasLayanan[];
beforeAll(async () => {
  kantor = await testApp();
  await kantor.db.transaction().execute((tx) => isiLayananContoh(tx, PELAKU_SISTEM, '2026-01-02'));
  layanan = await listLayananBerlaku(kantor.db, '2026-11-24');
});

describe('untuk umum', () => {
  test('semua layanan tampil di dalam keenam kelompoknya', async () => {
    const halaman = await kantor.client().get('/layanan');
    for (const nama of Object.values(KELOMPOK)) expect([...halaman.document.querySelectorAll('h2')].map(wordsOf)).toContain(nama);
    for (const { nama } of LAYANAN_CONTOH) expect(halaman.text).toContain(nama);
  });

  test('ditemukan dari keperluan, juga yang salah eja; yang tidak ada diarahkan', async () => {
    const cari = async (kata: string) => kantor.client().get(`/layanan?cari=${encodeURIComponent(kata)}`);
    expect((await cari('pinjam modal')).text).toContain('Informasi dan rujukan permodalan');
    expect((await cari('sertifikt halal')).text).toContain('Fasilitasi sertifikat halal');
    const kosong = await cari('paspor');
    expect(kosong.text).toContain('Tidak ada layanan untuk "paspor"');
    expect(kosong.text).toContain('(0341) 326025');
  });

  test.each(LAYANAN_CONTOH.map(({ kode }) => kode))(
    '%s menyebut untuk siapa, syarat, lama, biaya, hasil, dasar, dan tempat mengadu',
    async (kode) => {
      const satu = layanan.find((l) => l.kode === kode);
      const definisi = LAYANAN_CONTOH.find((l) => l.kode === kode)?.definisi;
      const halaman = await kantor.client().get(`/layanan/${satu?.slug}`);
      expect(halaman.status).toBe(200);
      const terlihat = halaman.text;
      for (const isi of [
        definisi?.untuk ?? '-',
        'Gratis',
        `Paling lama ${satu?.hariKerja} hari kerja`,
        'UU 25/2009',
        'Jl. Panji Suroso',
        'Contoh – ganti dengan SK kantor',
      ])
        expect(terlihat).toContain(isi);
      for (const baris of definisi?.standar.persyaratan.split('\n') ?? ['-']) expect(terlihat).toContain(baris);
      for (const { nama } of definisi?.dokumen ?? []) expect(terlihat).toContain(nama);
    },
  );

  test('daftarnya ringan di jaringan yang lambat', async () => {
    const jawaban = await kantor.client({ 'Accept-Encoding': 'gzip' }).request('/layanan');
    expect((await jawaban.arrayBuffer()).byteLength).toBeLessThanOrEqual(5 * 1024);
  });

  test('layanan yang tidak ada menjawab 404', async () => {
    expect((await kantor.client().get('/layanan/tidak-ada')).status).toBe(404);
  });

  test('formulir kertas memuat kode QR ke layanan dan versi yang dicetak', async () => {
    const halaman = await kantor.client().get('/layanan/rekomendasi-pendaftaran-merek/formulir-kosong');
    expect(halaman.document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('Kode QR');
    expect(halaman.text).toContain('http://panji.test/layanan/rekomendasi-pendaftaran-merek');
    expect(halaman.text).toContain('versi 1');
  });
});

describe('kantor baru', () => {
  test('menyalin 21 layanan contoh sebagai draf, dan menekan dua kali tidak menggandakannya', async () => {
    const lain = await testApp();
    const kepala = await lain.signInAs('kepala');
    const kosong = await kepala.get('/petugas/layanan');
    expect(kosong.text).toContain('Belum ada layanan');
    const hasil = await kepala.submit(kosong, {}, 'Salin layanan contoh sebagai draf');
    expect(hasil.text).toContain('sudah disalin sebagai draf');
    await kepala.submit(kosong, {}, 'Salin layanan contoh sebagai draf');
    expect((await lain.db.selectFrom('layanan').select('id').execute()).length).toBe(21);
    expect((await lain.client().get('/layanan')).text).toContain('Belum ada layanan yang diumumkan');
  });
});
