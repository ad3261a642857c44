import { beforeEach, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { writtenIn } from '../../../test/support/fields.ts';
import { SANDI_UJI } from '../../../test/support/staff.ts';

let kantor: TestApp;
let teknisi: Browser;
beforeEach(async () => {
  kantor = await testApp();
  teknisi = await kantor.signInAs('teknisi');
});

const akhiriSemuaSesi = () => kantor.db.deleteFrom('akun_sesi').execute();
const akunBernama = (nama: string) => kantor.db.selectFrom('akun').selectAll().where('nama_pengguna', '=', nama).execute();

async function kirimSesudahSesiBerakhir() {
  const form = await teknisi.get('/petugas/akun/baru');
  await akhiriSemuaSesi();
  const isian = {
    'Nama lengkap': 'Siti "Nur" <Aminah>',
    'Nama pengguna': 'siti.aminah',
    Peran: 'Petugas data',
    'Kecamatan Klojen': ['Kauman', 'Kasin'],
  };
  return teknisi.submit(form, isian, 'Buat akun');
}

const MASUK = { 'Nama pengguna': 'teknisi', 'Kata sandi': SANDI_UJI };

describe('sesi berakhir ketika formulir sedang diisi', () => {
  test('isian dibawa melewati halaman masuk dan dapat dikirim lagi', async () => {
    const berakhir = await kirimSesudahSesiBerakhir();
    expect(berakhir.status).toBe(401);
    expect(berakhir.text).toContain('Sesi Anda sudah berakhir. Isian yang tadi Anda ketik tidak hilang');
    expect(await akunBernama('siti.aminah')).toEqual([]);

    const salah = await teknisi.submit(berakhir, { ...MASUK, 'Kata sandi': 'salah ketik' }, 'Masuk');
    expect(salah.status).toBe(422);
    const masuk = await teknisi.submit(salah, MASUK, 'Masuk');
    expect(masuk.status).toBe(200);
    expect(masuk.text).toContain('Isian Anda tadi masih ada');
    expect(masuk.text).toContain('Siti "Nur" <Aminah>');
    expect(await akunBernama('siti.aminah')).toEqual([]);

    const jadi = await teknisi.submit(masuk, {}, 'Kirim isian yang tadi');
    expect(jadi.text).toContain('Akun Siti "Nur" <Aminah> sudah dibuat.');
    const [siti] = await akunBernama('siti.aminah');
    expect(siti).toMatchObject({ nama: 'Siti "Nur" <Aminah>', peran: 'pendata' });
    expect(siti?.cakupan_wilayah, 'isian yang dikirim beberapa kali ikut semua').toHaveLength(2);

    const ulang = await teknisi.submit(masuk, {}, 'Kirim isian yang tadi');
    expect(ulang.status, 'kiriman kedua dijawab seperti yang pertama').toBe(200);
    expect(await akunBernama('siti.aminah')).toHaveLength(1);
  });

  test('isian yang ditolak sesudah masuk tetap tampil di formulirnya', async () => {
    const form = await teknisi.get('/petugas/akun/baru');
    await akhiriSemuaSesi();
    const berakhir = await teknisi.submit(form, { 'Nama lengkap': 'Joko', 'Nama pengguna': 'joko wi', Peran: 'Operator' }, 'Buat akun');
    const lagi = await teknisi.submit(await teknisi.submit(berakhir, MASUK, 'Masuk'), {}, 'Kirim isian yang tadi');
    expect(lagi.status).toBe(422);
    expect(writtenIn(lagi.document, 'Nama lengkap')).toBe('Joko');
    expect(writtenIn(lagi.document, 'Nama pengguna')).toBe('joko wi');
  });

  test('juga ketika kata sandi harus diganti dahulu', async () => {
    const berakhir = await kirimSesudahSesiBerakhir();
    await kantor.db.updateTable('akun').set({ ganti_sandi: true }).execute();
    const ganti = await teknisi.submit(berakhir, MASUK, 'Masuk');
    expect(ganti.text).toContain('Ganti kata sandi dahulu');
    const kurang = await teknisi.submit(
      ganti,
      { 'Kata sandi sekarang': SANDI_UJI, 'Kata sandi baru': 'pendek', 'Ulangi kata sandi baru': 'pendek' },
      'Simpan kata sandi baru',
    );
    expect(kurang.status).toBe(422);
    const baru = 'becak-senja-tiga-roda';
    const lanjut = await teknisi.submit(
      kurang,
      { 'Kata sandi sekarang': SANDI_UJI, 'Kata sandi baru': baru, 'Ulangi kata sandi baru': baru },
      'Simpan kata sandi baru',
    );
    expect(lanjut.text).toContain('Isian Anda tadi masih ada');
    const jadi = await teknisi.submit(lanjut, {}, 'Kirim isian yang tadi');
    expect(jadi.text).toContain('sudah dibuat.');
    expect(await akunBernama('siti.aminah')).toHaveLength(1);
  });

  test('orang lain yang masuk tidak dapat mengirim isian yang bukan wewenangnya', async () => {
    await kantor.signInAs('operator');
    const berakhir = await kirimSesudahSesiBerakhir();
    const masuk = await teknisi.submit(berakhir, { ...MASUK, 'Nama pengguna': 'operator' }, 'Masuk');
    const tolak = await teknisi.submit(masuk, {}, 'Kirim isian yang tadi');
    expect(tolak.status).toBe(403);
    expect(await akunBernama('siti.aminah')).toEqual([]);
  });

  test('berkas tidak ikut, dan itu dikatakan', async () => {
    await akhiriSemuaSesi();
    const isian = new FormData();
    isian.set('_kunci', 'kunci-uji-0123456789');
    isian.set('nama', 'Daftar hadir');
    isian.set('berkas', new File(['isi'], 'hadir.pdf', { type: 'application/pdf' }));
    const berakhir = await teknisi.post('/petugas/unggah-uji', isian);
    expect(berakhir.text).toContain('Hanya berkas yang Anda lampirkan yang perlu dilampirkan lagi.');
    const masuk = await teknisi.submit(berakhir, MASUK, 'Masuk');
    expect(masuk.text).toContain('Berkas yang Anda lampirkan tidak ikut.');
    expect(masuk.text).toContain('Daftar hadir');
  });
});
