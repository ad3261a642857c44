import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import { writtenIn } from '../../../../test/support/fields.ts';
import { buatTautanPersiapan } from './actions.ts';

const TEKNISI = {
  'Nama lengkap': 'Budi Santoso',
  'Nama pengguna': 'budi.teknisi',
  'Kata sandi': 'hujan-bulan-juni-7',
  'Ulangi kata sandi': 'hujan-bulan-juni-7',
};
const KANTOR = { Alamat: 'Jl. Panji Suroso No. 18', Telepon: '0341 326025', Jumat: '8-11.30 dan 13-14.30' };

async function tautan(kantor: TestApp): Promise<string> {
  const url = await buatTautanPersiapan(kantor.db, 'http://panji.test');
  if (!url) throw new Error('the office is set up already');
  return new URL(url).pathname;
}

async function sampaiLangkahDua(kantor: TestApp) {
  const teknisi = kantor.client();
  const awal = await teknisi.get(await tautan(kantor));
  const hasil = await teknisi.submit(awal, { 'Nama kabupaten atau kota': 'malng' }, 'Cari');
  const form = await teknisi.submit(hasil, { 'Wilayah kantor': 'Kota Malang' }, 'Pilih wilayah ini');
  return { teknisi, form };
}

describe('kantor yang belum disiapkan', () => {
  let kantor: TestApp;
  beforeAll(async () => {
    kantor = await testApp({ office: false });
  });

  test.each(['/', '/direktori', '/petugas', '/masuk', '/tidak-ada'])('%s menjawab bahwa kantor belum disiapkan', async (path) => {
    const page = await kantor.client().get(path);
    expect(page.status).toBe(503);
    expect(page.document.querySelector('h1')?.textContent).toBe('Kantor ini belum disiapkan');
  });

  test('healthz tetap menjawab', async () => {
    expect((await kantor.client().get('/healthz')).status).toBe(200);
  });

  test('tautan dari start yang lalu tidak berlaku lagi, dan tokennya tidak tersimpan', async () => {
    const lama = await tautan(kantor);
    const baru = await tautan(kantor);
    expect((await kantor.client().get(lama)).status).toBe(410);
    expect((await kantor.client().get(baru)).status).toBe(200);
    const penanda = await kantor.db.selectFrom('penanda').select('nilai').where('nama', '=', 'persiapan').executeTakeFirstOrThrow();
    expect(baru).not.toContain(penanda.nilai);
    expect(penanda.nilai).toMatch(/^[0-9a-f]{64}$/);
  });

  test('nama daerah yang salah eja tetap ditemukan; pencarian tanpa hasil mengatakan apa yang harus dilakukan', async () => {
    const teknisi = kantor.client();
    const awal = await teknisi.get(await tautan(kantor));
    const hasil = await teknisi.submit(awal, { 'Nama kabupaten atau kota': 'Surabya' }, 'Cari');
    expect(hasil.text).toContain('Kota Surabaya');
    const kosong = await teknisi.submit(awal, { 'Nama kabupaten atau kota': 'zzzz' }, 'Cari');
    expect(kosong.text).toContain('Periksa ejaannya');
    const tanpaPilih = await teknisi.submit(hasil, {}, 'Pilih wilayah ini');
    expect(tanpaPilih.text).toContain('Kota Surabaya');
  });

  test('isian yang salah ditolak, dan yang sudah diketik tetap ada', async () => {
    const { teknisi, form } = await sampaiLangkahDua(kantor);
    expect(writtenIn(form.document, 'Kop surat')).toBe('PEMERINTAH KOTA MALANG\nDINAS KOPERASI DAN UKM');
    const page = await teknisi.submit(
      form,
      { ...KANTOR, ...TEKNISI, Telepon: '12', Senin: '15-8', 'Ulangi kata sandi': 'lain' },
      'Simpan dan buka kantor',
    );
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Ada kesalahan:/);
    expect(page.text).toContain('Senin: Jam tutup 08.00 harus sesudah jam buka 15.00.');
    expect(page.text).toContain('Kedua kata sandi tidak sama');
    expect(writtenIn(page.document, 'Alamat')).toBe('Jl. Panji Suroso No. 18');
    expect(writtenIn(page.document, 'Senin')).toBe('15-8');
    expect(writtenIn(page.document, 'Nama pengguna')).toBe('budi.teknisi');
    expect(page.html).not.toContain(TEKNISI['Kata sandi']);
    expect((await kantor.client().get('/')).status).toBe(503);
  });
});

describe('menyiapkan kantor', () => {
  let kantor: TestApp;
  beforeAll(async () => {
    kantor = await testApp({ office: false });
  });

  test('kantor dan teknisi pertama tersimpan bersama, tautannya mati, dan teknisi dapat masuk', async () => {
    const { teknisi, form } = await sampaiLangkahDua(kantor);
    const page = await teknisi.submit(form, { ...KANTOR, ...TEKNISI }, 'Simpan dan buka kantor');
    expect(page.url).toBe('/masuk');
    expect(page.text).toContain('Dinas Koperasi dan UKM');
    expect(page.text).toContain('Jumat 08.00–14.30 (istirahat 11.30–13.00)');

    const meja = await teknisi.submit(page, { 'Nama pengguna': 'budi.teknisi', 'Kata sandi': TEKNISI['Kata sandi'] }, 'Masuk');
    expect(meja.url).toBe('/petugas');
    const mati = await kantor.client().get(form.url.split('?')[0] ?? '');
    expect(mati.status).toBe(410);
    expect(mati.text).toContain('Kantor ini sudah disiapkan');
    expect(await buatTautanPersiapan(kantor.db, 'http://panji.test')).toBeUndefined();

    const jejak = await kantor.db
      .selectFrom('jejak')
      .select(['perbuatan', 'pelaku_nama'])
      .where('perbuatan', '<>', 'masuk')
      .orderBy('id')
      .execute();
    expect(jejak).toEqual([
      { perbuatan: 'tambah_akun', pelaku_nama: 'Budi Santoso' },
      { perbuatan: 'siapkan_kantor', pelaku_nama: 'Budi Santoso' },
    ]);
  });

  test('kiriman yang diulang karena jawabannya hilang tidak membuat apa pun dua kali', async () => {
    const lain = await testApp({ office: false });
    const { teknisi, form } = await sampaiLangkahDua(lain);
    const pertama = await teknisi.submit(form, { ...KANTOR, ...TEKNISI }, 'Simpan dan buka kantor');
    const kedua = await teknisi.submit(form, { ...KANTOR, ...TEKNISI }, 'Simpan dan buka kantor');
    expect([pertama.url, kedua.url]).toEqual(['/masuk', '/masuk']);
    expect(await lain.db.selectFrom('akun').select('id').execute()).toHaveLength(1);
  });
});

test('sesudah disiapkan, halaman yang tidak ada menjawab 404 dengan nama kantor', async () => {
  const kantor = await testApp();
  const page = await kantor.client().get('/tidak-ada');
  expect(page.status).toBe(404);
  expect(page.title).toContain('Dinas Koperasi dan UKM Kota Malang');
  expect(page.text).toContain('Senin–Kamis 08.00–15.30 (istirahat 12.00–13.00), Jumat 08.00–14.30 (istirahat 11.30–13.00)');
});
