import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import { openDb } from '../../db/client.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { CatatanJejak } from '../jejak/jejak.ts';
import { segelSemua, WAKTU_SEGEL } from '../../../test/support/segel.ts';

let kantor: TestApp;
beforeAll(async () => {
  kantor = await testApp();
});

async function catat(catatan: CatatanJejak, nama = 'Dewi Pendata', kali = 1): Promise<void> {
  await kantor.db.transaction().execute(async (tx) => {
    for (let i = 0; i < kali; i++) await catatJejak(tx, { akunId: null, nama, pintu: 'telepon' }, catatan);
  });
}

const baris = (page: { document: Document }) =>
  [...page.document.querySelectorAll('tbody tr')].map((tr) => tr.textContent?.replace(/\s+/g, ' ').trim() ?? '');

describe('halaman jejak', () => {
  test('kepala melihat isi perubahan; teknisi hanya melihat apa yang berubah, bukan data orangnya', async () => {
    await catat({
      perbuatan: 'ubah_umkm',
      objekJenis: 'umkm',
      objekId: 41,
      alasan: 'Pindah',
      perubahan: { telepon: ['0811111111', '0822222222'] },
    });
    const [kepala, teknisi] = [await kantor.signInAs('kepala'), await kantor.signInAs('teknisi')];
    const terbuka = await kepala.get('/petugas/jejak?jenis=umkm&nomor=41');
    expect(baris(terbuka)[0]).toMatch(/Dewi Pendata, lewat telepon.*41.*Alasan: Pindah.*telepon.*: 0811111111 → 0822222222.*Menunggu/i);
    const tertutup = await teknisi.get('/petugas/jejak?jenis=umkm&nomor=41');
    expect(tertutup.text).toMatch(/telepon/i);
    expect(tertutup.html).not.toContain('0822222222');
  });

  test('disaring menurut orang, perbuatan, dan tanggal; setiap saringan dapat dihapus sendiri', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    const { id, nama } = await kantor.db
      .selectFrom('akun')
      .select(['id', 'nama'])
      .where('nama_pengguna', '=', 'teknisi')
      .executeTakeFirstOrThrow();
    const masuk = await teknisi.get(`/petugas/jejak?orang=${id}&perbuatan=masuk`);
    expect(baris(masuk).length).toBeGreaterThan(0);
    expect(baris(masuk).every((satu) => satu.includes(nama) && satu.includes('Masuk'))).toBe(true);
    const tanpaOrang = await teknisi.click(masuk, new RegExp(`Hapus saringan Pelaku: ${nama}`));
    expect(tanpaOrang.url).toBe('/petugas/jejak?perbuatan=masuk');

    expect(baris(await teknisi.get('/petugas/jejak?dari=1-1-2020'))).not.toEqual([]);
    const kosong = await teknisi.get('/petugas/jejak?sampai=31-12-2019');
    expect(kosong.text).toContain('Tidak ada jejak yang cocok');
    const salah = await teknisi.get('/petugas/jejak?dari=kemarin');
    expect(salah.title).toMatch(/^Ada kesalahan/);
    expect(salah.text).toContain('Tanggal "kemarin" tidak terbaca.');
  });

  test('daftar panjang dibagi halaman, maju dan mundur, tanpa terlewat', async () => {
    await catat({ perbuatan: 'uji_halaman', objekJenis: 'koperasi', objekId: 7 }, 'Dewi', 120);
    const teknisi = await kantor.signInAs('teknisi');
    const satu = await teknisi.get('/petugas/jejak?perbuatan=uji_halaman');
    const dua = await teknisi.click(satu, /Berikutnya/);
    const tiga = await teknisi.click(dua, /Berikutnya/);
    expect([satu, dua, tiga].map((page) => baris(page).length)).toEqual([50, 50, 20]);
    expect(tiga.html).not.toContain('Berikutnya');
    const kembali = await teknisi.click(await teknisi.click(tiga, /Sebelumnya/), /Sebelumnya/);
    expect(baris(kembali)).toEqual(baris(satu));
    expect(kembali.html).not.toContain('Sebelumnya');
  });

  test('segel diperiksa atas permintaan, dan jejak yang diubah diam-diam ketahuan', { timeout: WAKTU_SEGEL }, async () => {
    const teknisi = await kantor.signInAs('teknisi');
    await segelSemua(kantor.db);
    const utuh = await teknisi.submit(await teknisi.get('/petugas/jejak'), {}, 'Periksa segel');
    expect(utuh.text).toContain('Tidak ada jejak yang berubah, hilang, atau disisipkan.');
    const pemilik = openDb(kantor.database.migratorUrl, { max: 1 });
    await pemilik.db.updateTable('jejak').set({ alasan: 'Diganti diam-diam' }).where('perbuatan', '=', 'ubah_umkm').execute();
    await pemilik.close();
    const rusak = await teknisi.get('/petugas/jejak?periksa=segel');
    expect(rusak.text).toContain('Segel rusak');
    expect(rusak.text).toContain('1 jejak berubah isinya');
  });

  test.each(['operator', 'pendata', 'arsiparis', 'konsultan', 'petugas'] as const)('%s tidak membuka jejak', async (peran) => {
    const page = await (await kantor.signInAs(peran)).get('/petugas/jejak');
    expect(page.status).toBe(403);
    expect(page.text).toContain('Akun Anda tidak boleh melihat jejak.');
  });
});

describe('tampilan tersimpan', () => {
  test('disimpan, diganti isinya dengan nama yang sama, dan dihapus; hanya milik sendiri', async () => {
    const operator = await kantor.signInAs('operator');
    const kirim = (kunci: string, isian: Record<string, string>) =>
      operator.request('/petugas/tampilan', {
        method: 'POST',
        body: new URLSearchParams({ _kunci: kunci, halaman: '/petugas/umkm', ...isian }),
      });
    const simpan = await kirim('kunci-tampilan-satu-1', { kueri: 'cari=tempe&setelah=abc', nama_tampilan: ' Perajin  tempe ' });
    expect(simpan.headers.get('location')).toBe('/petugas/umkm?cari=tempe');
    await kirim('kunci-tampilan-dua-22', { kueri: 'cari=tahu', nama_tampilan: 'Perajin tempe' });
    const isi = () => kantor.db.selectFrom('tampilan').select(['id', 'nama', 'kueri']).execute();
    expect(await isi()).toMatchObject([{ nama: 'Perajin tempe', kueri: 'cari=tahu' }]);

    const id = String((await isi())[0]?.id);
    const pendata = await kantor.signInAs('pendata');
    await pendata.request('/petugas/tampilan', {
      method: 'POST',
      body: new URLSearchParams({ _kunci: 'kunci-tampilan-orang-1', halaman: '/petugas/umkm', kueri: '', hapus: id }),
    });
    expect(await isi()).toHaveLength(1);
    await kirim('kunci-tampilan-tiga-3', { kueri: '', hapus: id });
    expect(await isi()).toEqual([]);
  });

  test('halaman di luar bagian petugas ditolak', async () => {
    const operator = await kantor.signInAs('operator');
    for (const halaman of ['https://jahat.example/', '//jahat.example', '/petugas/../masuk', '/petugas/umkm?x=1']) {
      const jawaban = await operator.request('/petugas/tampilan', {
        method: 'POST',
        body: new URLSearchParams({ _kunci: 'kunci-tampilan-luar-1', halaman, kueri: '', nama_tampilan: 'x' }),
      });
      expect(jawaban.status, `halaman ${halaman}`).toBe(400);
    }
  });
});

describe('meja kerja', () => {
  test('setiap peran melihat jalannya sendiri', async () => {
    const teknisi = await (await kantor.signInAs('teknisi')).get('/petugas');
    expect(teknisi.text).toContain('Selamat pagi, Teknisi Uji');
    expect(teknisi.text).toContain('Selasa, 24 November 2026');
    expect(teknisi.text).toMatch(/Akun aktif ?\d/);
    expect(teknisi.text).toContain('Akun pegawai yang belum dinyatakan keluar dari kantor.');
    const operator = await (await kantor.signInAs('operator')).get('/petugas');
    expect(operator.text).not.toContain('Akun aktif');
    expect([...operator.document.querySelectorAll('nav a')].map((a) => a.getAttribute('href'))).not.toContain('/petugas/akun');
  });
});
