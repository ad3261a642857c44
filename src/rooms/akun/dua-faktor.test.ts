import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { addStaff, SANDI_UJI, signIn } from '../../../test/support/staff.ts';

let kantor: TestApp;
beforeAll(async () => {
  // The library that judges codes reads the real clock.
  kantor = await testApp({ now: new Date().toISOString() });
});

/** RFC 6238 from the key as the page shows it; `langkah` 1 is the code after the present one. */
function kodePonsel(kunci: string, langkah = 0): string {
  const bit = [...kunci.replace(/\s/g, '')]
    .map((huruf) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(huruf).toString(2).padStart(5, '0'))
    .join('');
  const isi = Buffer.from(bit.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const hitung = Buffer.alloc(8);
  hitung.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + langkah));
  const mac = createHmac('sha1', isi).update(hitung).digest();
  const letak = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(letak) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const kodeSalah = (kunci: string) => String((Number(kodePonsel(kunci)) + 500_000) % 1_000_000).padStart(6, '0');
const kunciDari = (page: Page) => page.document.querySelector('#kunci')?.textContent?.replace(/\s/g, '') ?? '';

async function pasang(browser: Browser): Promise<{ kunci: string; kode: string[] }> {
  const mulai = await browser.get('/petugas/akun-saya/dua-faktor');
  const qr = await browser.submit(mulai, { 'Kata sandi Anda': SANDI_UJI }, 'Lanjutkan');
  const kunci = kunciDari(qr);
  const jadi = await browser.submit(qr, { 'Kode 6 angka': kodePonsel(kunci) }, 'Aktifkan');
  expect(jadi.text).toContain('Kode dari ponsel sudah terpasang.');
  return { kunci, kode: [...jadi.document.querySelectorAll('li.p-digits')].map((satu) => satu.textContent ?? '') };
}

async function langkahPertama(browser: Browser, nama: string): Promise<Page> {
  return browser.submit(
    await browser.get('/masuk?kembali=/petugas/akun-saya'),
    { 'Nama pengguna': nama, 'Kata sandi': SANDI_UJI },
    'Masuk',
  );
}

async function pegawai(nama: string): Promise<Browser> {
  await addStaff(kantor.db, kantor.clock, { peran: 'petugas', bidang: 'ukm', namaPengguna: nama });
  return signIn(kantor.client(), nama);
}

async function perbuatan(): Promise<string[]> {
  return (await kantor.db.selectFrom('jejak').select('perbuatan').orderBy('id').execute()).map((satu) => satu.perbuatan);
}

test('petugas memasang kode dari ponsel, lalu masuk dengan dua langkah', async () => {
  const browser = await pegawai('sri');
  const salah = await browser.submit(
    await browser.get('/petugas/akun-saya/dua-faktor'),
    { 'Kata sandi Anda': 'bukan sandinya' },
    'Lanjutkan',
  );
  expect(salah.status).toBe(422);
  expect(salah.text).toContain('Kata sandi salah.');

  const qr = await browser.submit(salah, { 'Kata sandi Anda': SANDI_UJI }, 'Lanjutkan');
  expect(qr.document.querySelector('[role=img] svg')).not.toBeNull();
  const kunci = kunciDari(qr);
  expect(kunci).toMatch(/^[A-Z2-7]{52}$/);
  const keliru = await browser.submit(qr, { 'Kode 6 angka': kodeSalah(kunci) }, 'Aktifkan');
  expect(keliru.status).toBe(422);
  expect(kunciDari(keliru), 'kunci yang sudah dipindai tetap sama').toBe(kunci);

  const jadi = await browser.submit(keliru, { 'Kode 6 angka': kodePonsel(kunci) }, 'Aktifkan');
  expect(jadi.status).toBe(200);
  expect(jadi.headers.get('location')).toBeNull();
  const cadangan = [...jadi.document.querySelectorAll('li.p-digits')].map((satu) => satu.textContent);
  expect(cadangan).toHaveLength(10);
  expect((await browser.get('/petugas/akun-saya')).text).toContain('Terpasang');
  expect((await browser.get('/petugas/akun-saya/dua-faktor')).html).not.toContain(kunci);

  const lain = kantor.client();
  const minta = await langkahPertama(lain, 'sri');
  expect(minta.url).toBe('/masuk/kode?kembali=%2Fpetugas%2Fakun-saya');
  expect((await lain.get('/petugas')).url, 'kata sandi saja belum cukup').toBe('/masuk');
  const tolak = await lain.submit(minta, { 'Kode 6 angka': kodeSalah(kunci) }, 'Lanjutkan');
  expect(tolak.status).toBe(422);
  expect(tolak.text).toContain('Kode salah atau sudah berganti.');
  const kode = kodePonsel(kunci);
  const masuk = await lain.submit(tolak, { 'Kode 6 angka': kode }, 'Lanjutkan');
  expect(masuk.url).toBe('/petugas/akun-saya');

  const ulang = kantor.client();
  const dipakai = await ulang.submit(await langkahPertama(ulang, 'sri'), { 'Kode 6 angka': kode }, 'Lanjutkan');
  expect(dipakai.text).toContain('Kode itu sudah dipakai.');
  expect((await ulang.get('/petugas')).url).toBe('/masuk');
  const berikut = await ulang.submit(await langkahPertama(ulang, 'sri'), { 'Kode 6 angka': kodePonsel(kunci, 1) }, 'Lanjutkan');
  expect(berikut.url).toBe('/petugas/akun-saya');
  expect(await perbuatan()).toEqual(expect.arrayContaining(['pasang_dua_faktor', 'gagal_kode', 'masuk']));
}, 30_000);

test('kode cadangan berlaku satu kali, juga ditulis dengan huruf besar', async () => {
  const { kode } = await pasang(await pegawai('tono'));
  const browser = kantor.client();
  const masuk = await browser.submit(await langkahPertama(browser, 'tono'), { 'Kode 6 angka': ` ${kode[0]?.toUpperCase()} ` }, 'Lanjutkan');
  expect(masuk.url).toBe('/petugas/akun-saya');
  const kedua = kantor.client();
  const tolak = await kedua.submit(await langkahPertama(kedua, 'tono'), { 'Kode 6 angka': kode[0] ?? '' }, 'Lanjutkan');
  expect(tolak.status).toBe(422);
  expect((await browser.get('/petugas/akun-saya/dua-faktor')).text).toContain('Tersisa 9 dari 10 kode');
  expect(await perbuatan()).toContain('masuk_kode_cadangan');
}, 30_000);

test('kode cadangan baru membatalkan yang lama', async () => {
  const browser = await pegawai('rini');
  const { kode } = await pasang(browser);
  const baru = await browser.submit(
    await browser.get('/petugas/akun-saya/dua-faktor'),
    { 'Kata sandi Anda': SANDI_UJI },
    'Buat kode cadangan baru',
  );
  expect(baru.text).toContain('Kode cadangan lama tidak berlaku lagi.');
  const lain = kantor.client();
  const tolak = await lain.submit(await langkahPertama(lain, 'rini'), { 'Kode 6 angka': kode[1] ?? '' }, 'Lanjutkan');
  expect(tolak.status).toBe(422);
}, 30_000);

test('mematikannya perlu kata sandi dan kode', async () => {
  const browser = await pegawai('dewi');
  const { kunci } = await pasang(browser);
  const matikan = async (sandi: string, kode: string) => {
    const halaman = await browser.get('/petugas/akun-saya/dua-faktor');
    const kunciForm = halaman.document.querySelector('form[action$=pencabutan] input[name=_kunci]')?.getAttribute('value') ?? '';
    return browser.post('/petugas/akun-saya/dua-faktor/pencabutan', { _kunci: kunciForm, sandi_cabut: sandi, kode });
  };
  expect((await matikan('bukan sandinya', kodePonsel(kunci))).text).toContain('Kata sandi salah.');
  expect((await matikan(SANDI_UJI, kodeSalah(kunci))).text).toContain('Kode salah atau sudah berganti.');
  const mati = await matikan(SANDI_UJI, kodePonsel(kunci));
  expect(mati.url).toBe('/petugas/akun-saya?berhasil=faktor');
  expect((await langkahPertama(kantor.client(), 'dewi')).url).toBe('/petugas/akun-saya');
  expect(await perbuatan()).toContain('matikan_dua_faktor');
}, 30_000);

test('teknisi melepasnya dari pegawai yang kehilangan ponsel; sesi pegawai itu berakhir', async () => {
  const browser = await pegawai('yanto');
  await pasang(browser);
  const teknisi = await kantor.signInAs('teknisi');
  const { id } = await kantor.db.selectFrom('akun').select('id').where('nama_pengguna', '=', 'yanto').executeTakeFirstOrThrow();
  const tanya = await teknisi.click(await teknisi.get(`/petugas/akun/${id}`), 'Lepas kode dari ponsel');
  const sesudah = await teknisi.submit(tanya, {}, 'Lepas kode dari ponsel');
  expect(sesudah.text).toContain('Kode dari ponsel sudah dilepas.');
  expect((await browser.get('/petugas')).url).toBe('/masuk');
  expect((await langkahPertama(kantor.client(), 'yanto')).url).toBe('/petugas/akun-saya');
}, 30_000);

test('sepuluh kode salah memperlambat alat yang tidak dikenal, bukan alat pemilik akun', async () => {
  const browser = await pegawai('wati');
  const { kunci } = await pasang(browser);
  await browser.submit(await browser.get('/petugas'), {}, 'Keluar');
  const penebak = kantor.client();
  const jawaban: number[] = [];
  for (let i = 0; i < 12; i++) {
    const kode = (await penebak.get('/masuk/kode')).url.startsWith('/masuk/kode')
      ? await penebak.get('/masuk/kode')
      : await langkahPertama(penebak, 'wati');
    jawaban.push((await penebak.submit(kode, { 'Kode 6 angka': kodeSalah(kunci) }, 'Lanjutkan')).status);
  }
  expect(jawaban.at(-1)).toBe(429);
  const masuk = await browser.submit(await langkahPertama(browser, 'wati'), { 'Kode 6 angka': kodePonsel(kunci, 1) }, 'Lanjutkan');
  expect(masuk.url).toBe('/petugas/akun-saya');
}, 60_000);

test('tanpa langkah pertama tidak ada langkah kedua', async () => {
  const browser = kantor.client();
  expect((await browser.get('/masuk/kode')).url).toBe('/masuk');
  const page = await browser.post('/masuk/kode', { kode: '123456' });
  expect(page.text).toContain('Waktu untuk menulis kode sudah habis.');
});
