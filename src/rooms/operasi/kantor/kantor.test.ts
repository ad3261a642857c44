import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import { writtenIn } from '../../../../test/support/fields.ts';

let kantor: TestApp;
beforeAll(async () => {
  kantor = await testApp();
});

describe('pengaturan kantor', () => {
  test('teknisi mengubah telepon; halaman umum langsung memakainya dan riwayat mencatatnya', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    const form = await teknisi.click(await teknisi.get('/petugas/kantor'), 'Ubah data kantor');
    const page = await teknisi.submit(form, { Telepon: '(0341) 400500', Sabtu: '08.00-11.00' }, 'Simpan data kantor');
    expect(page.url).toBe('/petugas/kantor');
    expect(page.text).toContain('(0341) 326025 → (0341) 400500');
    expect((await kantor.client().get('/tidak-ada')).text).toContain('(0341) 400500');
    expect((await kantor.client().get('/tidak-ada')).text).toContain('Sabtu 08.00–11.00');
  });

  test('simpanan yang sudah basi ditolak, dan kedua isian diperlihatkan', async () => {
    const [satu, dua] = [await kantor.signInAs('teknisi'), await kantor.signInAs('teknisi')];
    const [formSatu, formDua] = [await satu.get('/petugas/kantor/ubah'), await dua.get('/petugas/kantor/ubah')];
    await satu.submit(formSatu, { Alamat: 'Jl. Baru No. 1' }, 'Simpan data kantor');
    const page = await dua.submit(formDua, { Alamat: 'Jl. Lain No. 2' }, 'Simpan data kantor');
    expect(page.status).toBe(409);
    expect(page.document.querySelector('table')?.textContent).toMatch(/Jl\. Lain No\. 2.*Jl\. Baru No\. 1/s);
    const simpan = await dua.submit(page, {}, 'Simpan pilihan saya');
    expect(simpan.text).toContain('Jl. Baru No. 1 → Jl. Lain No. 2');
  });

  test('isian yang salah menyebut isiannya dan tidak menghapus yang lain', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    const form = await teknisi.get('/petugas/kantor/ubah');
    const page = await teknisi.submit(form, { 'Nama kantor': ' ', Surel: 'bukan surel', 'Kop surat': 'KOP BARU' }, 'Simpan data kantor');
    expect(page.status).toBe(422);
    expect([...page.document.querySelectorAll('[role=alert] a')].map((a) => a.getAttribute('href'))).toEqual(['#nama', '#surel']);
    expect(writtenIn(page.document, 'Kop surat')).toBe('KOP BARU');
  });

  test('petugas bidang tidak boleh membukanya, kepala boleh melihatnya', async () => {
    const petugas = await kantor.signInAs('petugas');
    expect((await petugas.get('/petugas/kantor')).status).toBe(403);
    const kepala = await kantor.signInAs('kepala');
    expect((await kepala.get('/petugas/kantor')).status).toBe(200);
  });

  test('tanpa masuk diminta masuk dahulu', async () => {
    expect((await kantor.client().get('/petugas/kantor')).url).toBe('/masuk?kembali=%2Fpetugas%2Fkantor');
  });
});

test('pencarian KBLI berjalan tanpa JavaScript', async () => {
  const petugas = await kantor.signInAs('petugas');
  const page = await petugas.submit(await petugas.get('/petugas/kbli'), { 'Kata atau kode': 'kripik', Versi: 'KBLI 2020' }, 'Cari kode');
  expect(page.document.querySelector('table')?.textContent).toContain('10794');
  const kosong = await petugas.get('/petugas/kbli?cari=zzzz');
  expect(kosong.text).toContain('Tidak ada kode yang cocok dengan "zzzz"');
});
