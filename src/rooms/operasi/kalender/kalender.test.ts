import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import { getKalender } from '../../kalender/queries.ts';
import { hitungHariKerja } from '../../kalender/tenggat.ts';

let kantor: TestApp;
beforeAll(async () => {
  kantor = await testApp();
});

const tenggat = async (diterima: string, hari: number) => hitungHariKerja(await getKalender(kantor.db), diterima, hari).tanggal;
/** The row of a table in which a text stands. */
const baris = (page: { document: Document }, kata: string) =>
  [...page.document.querySelectorAll('tr')].find((tr) => tr.textContent?.includes(kata));

describe('kalender kantor', () => {
  test('kantor baru sudah punya libur nasional dan cuti bersama dengan dasarnya', async () => {
    const kepala = await kantor.signInAs('kepala');
    const page = await kepala.get('/petugas/kalender?tahun=2026');
    expect(page.text).toContain('240 hari kerja pada 2026');
    expect(baris(page, 'Kamis, 19 Maret 2026')?.textContent).toMatch(/Nyepi.*SKB 3 Menteri 1497\/2025/s);
  });

  test('libur daerah memindahkan tenggat, dan pembatalannya mengembalikannya', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    expect(await tenggat('2026-11-24', 3)).toBe('2026-11-27');
    const form = await teknisi.click(await teknisi.get('/petugas/kalender?tahun=2026'), 'Tetapkan hari libur');
    const page = await teknisi.submit(
      form,
      { Tanggal: '25-11-2026', Nama: 'Hari Jadi Kota', Jenis: 'libur_daerah', Dasar: 'Keputusan Wali Kota 100/2026' },
      'Tetapkan hari libur',
    );
    expect(page.url).toBe('/petugas/kalender?tahun=2026&berhasil=ditetapkan');
    expect(await tenggat('2026-11-24', 3)).toBe('2026-11-30');

    const batal = await teknisi.get('/petugas/kalender/libur/2026-11-25/pembatalan');
    expect(batal.title).toContain('Hari Jadi Kota, Rabu, 25 November 2026');
    expect((await teknisi.submit(batal, {}, 'Batalkan')).status).toBe(422);
    await teknisi.submit(batal, { Alasan: 'Keputusannya dicabut' }, 'Batalkan');
    expect(await tenggat('2026-11-24', 3)).toBe('2026-11-27');
    expect(baris(await teknisi.get('/petugas/kalender?tahun=2026'), 'Hari Jadi Kota')?.textContent).toContain('Dibatalkan');
    expect((await teknisi.get('/petugas/jejak')).text).toContain('Hari libur dibatalkan');
    expect((await teknisi.get('/petugas/kalender/libur/2026-11-25/pembatalan')).status).toBe(404);
  });

  test('tanggal yang sudah libur ditolak dengan menyebut nama liburnya', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    const form = await teknisi.get('/petugas/kalender/libur');
    const isian = { Tanggal: '25 Desember 2026', Nama: 'Natal lagi', Jenis: 'libur_daerah', Dasar: 'Coba' };
    const page = await teknisi.submit(form, isian, 'Tetapkan hari libur');
    expect(page.status).toBe(422);
    expect(page.text).toMatch(/Tanggal itu sudah libur: .*Natal/i);
  });

  test('jam Ramadan: tidak boleh bertumpuk, dan menentukan jam tutup', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    const isian = { Nama: 'Ramadan 1448 H', Mulai: '8-2-2027', Sampai: '9-3-2027', Dasar: 'SE Wali Kota 1/2027', Senin: '08.00-14.30' };
    await teknisi.submit(await teknisi.get('/petugas/kalender/jam-khusus'), isian, 'Tetapkan jam khusus');
    expect((await getKalender(kantor.db)).jamKhusus).toMatchObject([{ nama: 'Ramadan 1448 H', jam: { 1: [['08:00', '14:30']], 2: [] } }]);
    const page = await teknisi.submit(await teknisi.get('/petugas/kalender/jam-khusus'), { ...isian, Nama: 'Lain' }, 'Tetapkan jam khusus');
    expect(page.status).toBe(422);
    expect(page.text).toContain('bertumpuk dengan "Ramadan 1448 H"');
  });

  test('pembatalan dengan alamat yang tidak dikenal tidak membatalkan apa-apa', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    const { id } = await kantor.db.selectFrom('jam_khusus').select('id').executeTakeFirstOrThrow();
    const halaman = await teknisi.get(`/petugas/kalender/jam-khusus/${id}/pembatalan`);
    halaman.document.querySelector('main form')?.setAttribute('action', `/petugas/kalender/lain/${id}/pembatalan`);
    expect((await teknisi.submit(halaman, { Alasan: 'Coba' }, 'Batalkan')).status).toBe(404);
    expect((await getKalender(kantor.db)).jamKhusus).toHaveLength(1);
  });

  test('listrik padam seharian yang dicatat sesudahnya memindahkan tenggat', async () => {
    const teknisi = await kantor.signInAs('teknisi');
    expect(await tenggat('2026-12-01', 2)).toBe('2026-12-03');
    const isian = {
      'Tanggal mulai': '2-12-2026',
      'Pukul mulai': '07.00',
      'Tanggal selesai': '2-12-2026',
      'Pukul selesai': '16.00',
      Alasan: 'listrik padam',
    };
    const salah = await teknisi.submit(
      await teknisi.get('/petugas/kalender/penutupan'),
      { ...isian, 'Pukul selesai': '06.00' },
      'Catat penutupan',
    );
    expect([salah.status, salah.text]).toEqual([422, expect.stringContaining('Selesai harus sesudah mulai.')]);
    await teknisi.submit(salah, { 'Pukul selesai': '16.00' }, 'Catat penutupan');
    expect(await tenggat('2026-12-01', 2)).toBe('2026-12-04');
    expect((await teknisi.get('/petugas/kalender')).text).toContain('2 Des 2026, 07.00');
  });

  test('siapa pun yang melayani dapat menghitung tenggat hari demi hari', async () => {
    const operator = await kantor.signInAs('operator');
    const page = await operator.submit(
      await operator.get('/petugas/kalender/tenggat'),
      { Diterima: '13-3-2026', 'Janji, dalam hari kerja': '5' },
      'Hitung',
    );
    expect(page.text).toContain('Jatuh tempo Jumat, 27 Maret 2026');
    expect(baris(page, 'Sabtu, 14 Maret 2026')?.textContent).toContain('Tidak');
    expect((await operator.get('/petugas/kalender/tenggat?diterima=kemarin+dulu&hari=x')).status).toBe(422);
    expect((await operator.get('/petugas/kalender')).text).not.toContain('Tetapkan hari libur');
    expect((await operator.get('/petugas/kalender/libur')).status).toBe(403);
  });
});
