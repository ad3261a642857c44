import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import { awalanLaju, buatLaju, sidikAlamat } from './laju/actions.ts';
import { penghitungMasuk } from './laju/laju.ts';
import { addStaff, SANDI_UJI, signIn } from '../../../test/support/staff.ts';

let kantor: TestApp;
beforeAll(async () => {
  kantor = await testApp();
});

const dari = (alamat: string) => kantor.client({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': alamat });

async function coba(browser: Browser, nama: string, sandi: string, path = '/masuk'): Promise<Page> {
  return browser.submit(await browser.get(path), { 'Nama pengguna': nama, 'Kata sandi': sandi }, 'Masuk');
}

async function jejak(perbuatan: string) {
  return kantor.db.selectFrom('jejak').selectAll().where('perbuatan', '=', perbuatan).orderBy('id', 'desc').execute();
}

describe('masuk dan keluar', () => {
  test('petugas kembali ke halaman yang tadi ia minta', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator' });
    const browser = kantor.client();
    const diminta = await browser.get('/petugas/akun-saya?berhasil=sesi');
    expect(diminta.url).toBe('/masuk?kembali=%2Fpetugas%2Fakun-saya%3Fberhasil%3Dsesi');
    expect(diminta.status).toBe(200);
    const page = await browser.submit(diminta, { 'Nama pengguna': ' OPERATOR ', 'Kata sandi': SANDI_UJI }, 'Masuk');
    expect(page.url).toBe('/petugas/akun-saya?berhasil=sesi');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await jejak('masuk'))[0]).toMatchObject({ pelaku_nama: expect.stringContaining('Uji'), pintu: 'web', objek_jenis: 'akun' });
  });

  test('kuki sesi hanya untuk server dan hanya untuk situs ini; Secure bila alamatnya https', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator' });
    const isian = new URLSearchParams({ nama_pengguna: 'operator', kata_sandi: SANDI_UJI });
    const jawaban = await kantor.client().request('/masuk', { method: 'POST', body: isian });
    const kuki = jawaban.headers.getSetCookie().find((satu) => satu.startsWith('panji.session_token='));
    expect(kuki).toMatch(/HttpOnly/);
    expect(kuki).toMatch(/SameSite=Lax/);
    expect(kuki).not.toMatch(/Secure/);

    const aman = await testApp({ env: { PANJI_URL: 'https://panji.test' } });
    await addStaff(aman.db, aman.clock, { peran: 'operator' });
    const browser = await signIn(aman.client(), 'operator');
    expect([...browser.cookies.keys()]).toContain('__Secure-panji.session_token');
  });

  test('alamat luar tidak dituju sesudah masuk', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator' });
    const page = await coba(kantor.client(), 'operator', SANDI_UJI, '/masuk?kembali=//jahat.example/');
    expect(page.url).toBe('/petugas');
  });

  test('isian kosong disebut satu per satu', async () => {
    const page = await coba(kantor.client(), '', '');
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Ada kesalahan: Masuk/);
    expect(page.text).toContain('Isi nama pengguna Anda.');
    expect(page.text).toContain('Isi kata sandi Anda.');
  });

  test('kata sandi salah dan nama yang tidak ada dijawab sama; nama yang diketik tetap, sandinya tidak', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'pendata' });
    const salah = await coba(dari('10.1.0.1'), 'pendata', 'bukan-sandinya');
    const asing = await coba(dari('10.1.0.1'), 'tidak.ada', 'bukan-sandinya');
    for (const page of [salah, asing]) {
      expect(page.status).toBe(422);
      expect(page.text).toContain('Nama pengguna atau kata sandi salah.');
      expect(page.html).not.toContain('bukan-sandinya');
    }
    expect(salah.html).toContain('value="pendata"');
    const gagal = await jejak('gagal_masuk');
    expect(gagal.map((satu) => satu.objek_id)).toEqual(['tidak_dikenal', expect.not.stringMatching('tidak_dikenal')]);
    expect(JSON.stringify(gagal, (_, nilai) => (typeof nilai === 'bigint' ? String(nilai) : nilai))).not.toMatch(
      /bukan-sandinya|tidak\.ada/,
    );
  });

  test('sesudah keluar, tombol kembali tidak membuka apa-apa', async () => {
    const browser = await kantor.signInAs('operator');
    const keluar = await browser.submit(await browser.get('/petugas'), {}, 'Keluar');
    expect(keluar.text).toContain('Anda sudah keluar.');
    expect((await browser.get('/petugas')).url).toBe('/masuk');
    expect(await jejak('keluar')).toHaveLength(1);
  });

  test('kuki yang dibuat sendiri tidak berlaku', async () => {
    await kantor.signInAs('operator');
    const { token } = await kantor.db.selectFrom('akun_sesi').select('token').executeTakeFirstOrThrow();
    const jawaban = await kantor
      .client()
      .request('/petugas', { headers: { Cookie: `panji.session_token=${token}.${Buffer.alloc(32).toString('base64')}` } });
    expect(jawaban.status).toBe(303);
  });
});

describe('umur sesi', () => {
  test('dipakai terus tetap hidup, didiamkan empat jam berakhir, dan paling lama dua belas jam', async () => {
    const lain = await testApp({ now: '2026-11-24T07:00:00+07:00' });
    const browser = await lain.signInAs('operator');
    for (const jam of ['10:30', '14:00', '17:30']) {
      lain.clock.set(`2026-11-24T${jam}:00+07:00`);
      expect((await browser.get('/petugas')).url, `pukul ${jam}`).toBe('/petugas');
    }
    lain.clock.set('2026-11-24T19:00:01+07:00');
    expect((await browser.get('/petugas')).url).toBe('/masuk');

    const pendiam = await signIn(lain.client(), 'operator');
    lain.clock.set('2026-11-24T23:00:02+07:00');
    expect((await pendiam.get('/petugas')).url).toBe('/masuk');
  });
});

describe('percobaan yang salah', () => {
  /** The same as wrong tries through the form, which the first test makes, without their slow hashing. */
  async function salah(alamat: string, nama: string, kali: number): Promise<void> {
    const { db, sandi } = kantor.deps;
    const penghitung = penghitungMasuk({ nama: awalanLaju(sandi, nama), alamat: sidikAlamat(sandi, alamat), perangkat: undefined });
    for (let i = 0; i < kali; i++) await buatLaju(db).coba(penghitung);
  }
  const lewati = () => kantor.db.updateTable('batas_laju').set({ expire: 1n }).where('key', 'like', 'tunda:%').execute();

  test('memperlambat alamat itu untuk nama itu; alamat lain dan nama lain tidak', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'konsultan' });
    await addStaff(kantor.db, kantor.clock, { peran: 'arsiparis' });
    const penebak = dari('10.2.0.1');
    for (let i = 0; i < 6; i++) expect((await coba(penebak, 'konsultan', `tebakan-${i}`)).status).toBe(422);
    const tertahan = await coba(penebak, 'konsultan', SANDI_UJI);
    expect(tertahan.status).toBe(429);
    expect(tertahan.text).toMatch(/Tunggu \d+ detik, lalu coba lagi/);

    expect((await coba(dari('10.2.0.2'), 'konsultan', SANDI_UJI)).url).toBe('/petugas');
    expect((await coba(dari('10.2.0.1'), 'arsiparis', SANDI_UJI)).url).toBe('/petugas');
  });

  test('jedanya berlipat, dan habis dengan sendirinya', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator', namaPengguna: 'lipat' });
    const penebak = dari('10.3.0.1');
    await salah('10.3.0.1', 'lipat', 6);
    const detik = async () => Number(/Tunggu (\d+) detik/.exec((await coba(penebak, 'lipat', 'x')).text)?.[1]);
    const pertama = await detik();
    expect(pertama).toBeGreaterThan(5);
    await lewati();
    await coba(penebak, 'lipat', 'tebakan-6');
    expect(await detik()).toBeGreaterThan(pertama);
    await lewati();
    expect((await coba(penebak, 'lipat', SANDI_UJI)).url).toBe('/petugas');
  });

  test('banyak tebakan sekaligus tidak meloloskan lebih banyak', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator', namaPengguna: 'serbu' });
    const isian = (sandi: string) => new URLSearchParams({ nama_pengguna: 'serbu', kata_sandi: sandi });
    const jawaban = await Promise.all(
      Array.from({ length: 12 }, (_, i) => dari('10.4.0.1').request('/masuk', { method: 'POST', body: isian(`tebakan-${i}`) })),
    );
    expect(jawaban.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(6);
  });

  test('alat yang pernah masuk tidak tertahan oleh tebakan orang lain, juga dari alamat yang sama', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'kepala' });
    const alatKepala = await signIn(dari('10.5.0.1'), 'kepala');
    await alatKepala.submit(await alatKepala.get('/petugas'), {}, 'Keluar');
    await salah('10.5.0.1', 'kepala', 8);
    expect((await coba(dari('10.5.0.1'), 'kepala', SANDI_UJI)).status).toBe(429);
    expect((await coba(alatKepala, 'kepala', SANDI_UJI)).url).toBe('/petugas');
  });

  test('satu alamat yang menebak banyak nama diperlambat; alat yang dikenal di alamat itu tidak', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator', namaPengguna: 'lama' });
    const alatLama = await signIn(dari('10.6.0.1'), 'lama');
    await alatLama.submit(await alatLama.get('/petugas'), {}, 'Keluar');
    for (let i = 0; i < 58; i++) await salah('10.6.0.1', `nama${i}`, 1);
    expect((await coba(dari('10.6.0.1'), 'nama58', 'tebakan-biasa')).status).toBe(422);
    for (let i = 59; i < 63; i++) await salah('10.6.0.1', `nama${i}`, 1);
    expect((await coba(dari('10.6.0.1'), 'nama63', 'tebakan-biasa')).status).toBe(429);
    expect((await coba(alatLama, 'lama', SANDI_UJI)).url).toBe('/petugas');
  });

  test('teknisi melihat jeda di halaman akun dan mengangkatnya', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator', namaPengguna: 'lupa', nama: 'Budi Pelupa' });
    await salah('10.7.0.1', 'lupa', 7);
    const teknisi = await kantor.signInAs('teknisi');
    const akun = await teknisi.click(await teknisi.get('/petugas/akun'), 'Budi Pelupa');
    expect(akun.text).toContain('Percobaan masuk sedang diperlambat');
    const sesudah = await teknisi.submit(akun, {}, 'Angkat jeda');
    expect(sesudah.text).toContain('Jeda percobaan masuk sudah diangkat.');
    expect(sesudah.text).not.toContain('sedang diperlambat');
    expect((await coba(dari('10.7.0.1'), 'lupa', SANDI_UJI)).url).toBe('/petugas');
  });
});

describe('kata sandi contoh', () => {
  test('ditolak bila server dapat dibuka dari komputer lain, dengan sebab dan jalan keluarnya', async () => {
    const terbuka = await testApp({ env: { HOST: '0.0.0.0' } });
    await addStaff(terbuka.db, terbuka.clock, { peran: 'kepala', sandi: 'panji-demo' });
    const browser = terbuka.client();
    const page = await browser.submit(await browser.get('/masuk'), { 'Nama pengguna': 'kepala', 'Kata sandi': 'panji-demo' }, 'Masuk');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Kata sandi contoh hanya berlaku bila Panji dijalankan untuk komputer ini saja');
    expect((await browser.get('/petugas')).url).toBe('/masuk');
  });

  test('berlaku di komputer sendiri', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator', namaPengguna: 'contoh', sandi: 'panji-demo' });
    expect((await coba(kantor.client(), 'contoh', 'panji-demo')).url).toBe('/petugas');
  });
});
