import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { PELAKU_SISTEM } from '../jejak/jejak.ts';
import { isiLayananContoh } from '../layanan/actions.contoh.ts';

let kantor: TestApp;
beforeAll(async () => {
  kantor = await testApp();
  await kantor.db.transaction().execute((tx) => isiLayananContoh(tx, PELAKU_SISTEM, '2026-01-02'));
});

const KTP = new File([Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//', 'base64')], 'ktp bu sri.jpg');
const SLUG = 'surat-keterangan-usaha-terdaftar';
const mulai = (peramban: Browser) => peramban.get(`/layanan/${SLUG}`).then((halaman) => peramban.click(halaman, 'Minta layanan ini'));

async function separuh(peramban: Browser): Promise<Page> {
  const awal = await mulai(peramban);
  const satu = await peramban.submit(awal, {}, 'Mulai mengisi');
  expect(satu.text).toContain('Tentang Anda');
  const dua = await peramban.submit(
    satu,
    { 'Nama lengkap': 'Sri Wahyuni', NIK: '3573014101900001', 'Nomor telepon': '0812-3456-7890', 'Alamat rumah': 'Jl. Melati 3' },
    'Lanjutkan',
  );
  expect(dua.text).toContain('Tentang usaha');
  return dua;
}

async function sisanya(peramban: Browser, dua: Page): Promise<Page> {
  const tiga = await peramban.submit(
    dua,
    { 'Nama usaha': 'Tempe Bu Sri', 'Apa yang dijual': 'Tempe', 'Sudah punya NIB?': 'Tidak' },
    'Lanjutkan',
  );
  const lanjut = tiga.text.includes('memunculkan pertanyaan lain') ? await peramban.submit(tiga, {}, 'Lanjutkan') : tiga;
  const empat = await peramban.submit(lanjut, { 'Alamat tempat usaha': 'Jl. Melati 3', 'Kelurahan tempat usaha': 'Arjosari' }, 'Lanjutkan');
  const lima = await peramban.submit(empat, { 'Mulai usaha sejak': '1 Januari 2020', 'Jumlah pekerja': '2' }, 'Lanjutkan');
  const enam = await peramban.submit(lima, { 'Surat ini untuk': 'Pinjaman bank' }, 'Lanjutkan');
  const tujuh = await peramban.submit(enam, { 'KTP pemilik usaha': KTP, 'Foto usaha': KTP }, 'Lanjutkan');
  expect(tujuh.text).toContain('Cara menghubungi Anda');
  return tujuh;
}

/** A request of somebody with a telephone, sent on the web; its receipt. */
export async function kirim(peramban: Browser, telepon = true): Promise<Page> {
  const pemohon = await sisanya(peramban, await separuh(peramban));
  const periksa = await peramban.submit(
    pemohon,
    telepon ? {} : { 'Nomor telepon Anda': '', 'Saya tidak punya telepon': true },
    'Lanjutkan',
  );
  expect(periksa.text).toContain('Periksa jawaban Anda');
  return peramban.submit(periksa, {}, 'Kirim permohonan');
}

describe('minta layanan di situs', () => {
  test('halaman demi halaman, diperiksa, dikirim: nomor, tenggat, dan tanda terima dalam jawaban yang sama', async () => {
    const peramban = kantor.client();
    const pemohon = await sisanya(peramban, await separuh(peramban));
    // Nobody types name and number twice.
    expect(pemohon.html).toContain('value="Sri Wahyuni"');
    const periksa = await peramban.submit(pemohon, {}, 'Lanjutkan');
    expect(periksa.text).toContain('Tempe Bu Sri');
    expect(periksa.text).toContain('ktp bu sri.jpg');
    const terima = await peramban.submit(periksa, {}, 'Kirim permohonan');
    expect(terima.url).toMatch(/^\/permohonan\/P-2026-\d{5}$/);
    expect(terima.text).toContain('Permohonan terkirim');
    expect(terima.text).toContain('Langkah berikut');
    expect(terima.text).toContain('27 November 2026');
    // NIK stays out of what can be read in the table.
    const baris = await kantor.db
      .selectFrom('permohonan')
      .select(['jawaban', 'jawaban_sandi'])
      .where('nomor', '=', terima.url.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(baris.jawaban)).not.toContain('3573014101900001');
    expect(baris.jawaban_sandi).not.toBeNull();
  });

  test('menekan kirim dua kali, atau mengirim lagi dari halaman lama, tetap satu permohonan', async () => {
    const peramban = kantor.client();
    const pemohon = await sisanya(peramban, await separuh(peramban));
    const periksa = await peramban.submit(pemohon, {}, 'Lanjutkan');
    const lain = await peramban.get(periksa.url);
    const [satu, dua] = await Promise.all([
      peramban.submit(periksa, {}, 'Kirim permohonan'),
      peramban.submit(periksa, {}, 'Kirim permohonan'),
    ]);
    expect(dua.url).toBe(satu.url);
    const lagi = await peramban.submit(lain, {}, 'Kirim permohonan');
    expect(lagi.text).not.toContain('Permohonan terkirim');
    const jumlah = await kantor.db
      .selectFrom('permohonan')
      .select('id')
      .where('nomor', '=', satu.url.split('/').at(-1) ?? '')
      .execute();
    expect(jumlah).toHaveLength(1);
  });

  test('isian yang salah disimpan juga, dan yang kurang disebut sebelum dikirim', async () => {
    const peramban = kantor.client();
    const satu = await peramban.submit(await mulai(peramban), {}, 'Mulai mengisi');
    const salah = await peramban.submit(satu, { 'Nama lengkap': 'Sri', NIK: '123' }, 'Lanjutkan');
    expect(salah.status).toBe(422);
    expect(salah.html).toContain('value="123"');
    const lagi = await peramban.get(satu.url);
    expect(lagi.html).toContain('value="123"');
    const periksa = await peramban.get(`/layanan/${SLUG}/minta/periksa`);
    expect(periksa.text).toContain('Belum dapat dikirim');
    expect(periksa.text).not.toContain('Kirim permohonan');
  });

  test('berkas yang bukan foto atau PDF ditolak menurut isinya', async () => {
    const peramban = kantor.client();
    await separuh(peramban);
    const halaman = await peramban.get(`/layanan/${SLUG}/minta/halaman/dokumen`);
    const hasil = await peramban.submit(halaman, { 'KTP pemilik usaha': new File(['MZ program'], 'ktp.jpg') }, 'Lanjutkan');
    expect(hasil.status).toBe(422);
    expect(hasil.text).toContain('bukan PDF atau foto');
  });
});

describe('simpan dan lanjutkan', () => {
  test('kode delapan huruf membuka isian di peramban lain, sekali saja untuk yang belum dikirim', async () => {
    const [ponsel, komputer] = [kantor.client(), kantor.client()];
    const dua = await separuh(ponsel);
    const simpan = await ponsel.submit(dua, { 'Nama usaha': 'Tempe Bu Sri' }, 'Simpan, lanjutkan nanti');
    const kode = /[3-9A-Y]{4}-[3-9A-Y]{4}/.exec(simpan.text)?.[0] ?? '';
    const lanjut = await komputer.submit(await komputer.get('/permohonan/draf'), { Kode: kode.toLowerCase() }, 'Lanjutkan');
    expect(lanjut.text).toContain('Tempe Bu Sri');
    expect(lanjut.text).toContain('Belum dapat dikirim');
    const keliru = await komputer.submit(await komputer.get('/permohonan/draf'), { Kode: 'AAAA-AAAC' }, 'Lanjutkan');
    expect(keliru.status).toBe(422);
    expect(
      (await kantor.db.selectFrom('permohonan_draf').select('isi_sandi').execute()).every(({ isi_sandi }) => !isi_sandi.includes('Sri')),
    ).toBe(true);
  });

  test('menebak kode dari satu tempat cepat dihentikan', async () => {
    const penebak = kantor.client({ 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': '203.0.113.9' });
    const halaman = await penebak.get('/permohonan/draf');
    const { kodeDikteBaru } = await import('../../lib/kode-dikte.ts');
    let teks = '';
    for (let ke = 0; ke < 23; ke++) teks = (await penebak.submit(halaman, { Kode: kodeDikteBaru() }, 'Lanjutkan')).text;
    expect(teks).toContain('Terlalu banyak kode yang keliru');
  });
});

describe('lacak', () => {
  test('nomor dan empat angka telepon menunjukkan keadaan, langkah berikut, pelaksana, dan tenggat', async () => {
    const terima = await kirim(kantor.client());
    const nomor = terima.url.split('/').at(-1) ?? '';
    const orang = kantor.client();
    expect((await orang.get(`/permohonan/${nomor}`)).url).toBe(`/lacak?nomor=${nomor}`);
    const hasil = await orang.submit(
      await orang.get('/lacak'),
      { 'Nomor permohonan': nomor.toLowerCase(), 'Empat angka terakhir telepon': '7890' },
      'Lihat permohonan',
    );
    expect(hasil.text).toContain('Petugas memeriksa apakah permohonan Anda sudah lengkap');
    expect(hasil.text).toContain('Petugas layanan');
    expect(hasil.text).toContain('3 hari kerja lagi');
    expect(hasil.text).toContain('Bagaimana tenggat ini dihitung');
  });

  test('yang tidak punya telepon memakai PIN dari tanda terima', async () => {
    const terima = await kirim(kantor.client(), false);
    const pin = /PIN\s*(\d{6})/.exec(terima.text)?.[1] ?? '';
    expect(pin).toHaveLength(6);
    const orang = kantor.client();
    const nomor = terima.url.split('/').at(-1) ?? '';
    const isi = { 'Nomor permohonan': nomor, 'Empat angka terakhir telepon': pin };
    expect((await orang.submit(await orang.get('/lacak'), isi, 'Lihat permohonan')).text).toContain('Atas nama');
  });

  test('angka yang salah lima kali menimbulkan jeda; nomor yang tidak ada dijawab sama', async () => {
    const terima = await kirim(kantor.client());
    const nomor = terima.url.split('/').at(-1) ?? '';
    const jawab = async (mana: string) => {
      const orang = kantor.client();
      const teks: string[] = [];
      for (let ke = 0; ke < 7; ke++) {
        const hasil = await orang.submit(
          await orang.get('/lacak'),
          { 'Nomor permohonan': mana, 'Empat angka terakhir telepon': '0000' },
          'Lihat permohonan',
        );
        teks.push(`${hasil.status} ${hasil.text.replaceAll(mana, '#').replace(/\d+ (detik|menit)/g, '~')}`);
      }
      return teks;
    };
    const [ada, tiada] = [await jawab(nomor), await jawab('P-2026-99999')];
    expect(ada).toEqual(tiada);
    expect(ada[0]).toContain('tidak cocok');
    expect(ada.at(-1)).toMatch(/^429 .*Terlalu banyak percobaan/);
  });
});
