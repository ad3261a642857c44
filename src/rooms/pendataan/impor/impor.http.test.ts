import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { isiBaris } from '../../../../test/support/koperasi.ts';
import { kerjakanImpor, lanjutkanImpor } from './actions.kerja.ts';

let kantor: TestApp;
let pendata: Browser;
beforeAll(async () => {
  kantor = await testApp();
  pendata = await kantor.signInAs('pendata');
});

const ISI = `DATA UMKM KOTA MALANG TAHUN 2025;;;;;
No;Nama Usaha;Nama Pemilik;NIK;Kelurahan;No HP
(1);(2);(3);(4);(5);(6)
1;Bakso Bakar Trowulan;Pak Man;3573011001750001;Klojen;081233330001
2;Rawon Nguling;Bu Tini;;Kel. Kasin;081233330002
3;Es Krim Toko Oen;Liem;;Kauman Lama;081233330003
4;Cwie Mie Gloria;Yohana;3.57301E+15;Klojen;081233330004
Jumlah;4;;;;
`;

const unggah = async (browser: Browser, isi: BlobPart, nama: string): Promise<Page> =>
  browser.submit(await browser.get('/petugas/impor'), { 'Isi berkas': 'UMKM', Berkas: new File([isi], nama) }, 'Unggah berkas');

const nomor = (page: Page) => Number(/\/petugas\/impor\/(\d+)/.exec(page.url)?.[1]);

describe('impor berkas lewat halaman', () => {
  test('unggah, periksa arti kolom, lihat hasil pemeriksaan, masukkan, lalu tarik kembali', async () => {
    let page = await unggah(pendata, ISI, 'umkm 2025.csv');
    expect(page.text).toContain('Arti setiap kolom');
    const id = nomor(page);
    page = await pendata.submit(page, {}, 'Periksa berkas');
    expect(page.text).toContain('Sedang diperiksa');
    expect(page.headers.get('refresh')).toBe('3');
    await kerjakanImpor(kantor.deps, id);

    page = await pendata.get(page.url);
    expect(['Dibaca', 'Baru', 'Berubah', 'Sama', 'Ditolak'].map((kata) => isiBaris(page, kata))).toEqual(['4', '2', '0', '0', '2']);
    expect(page.text).toContain('Belum ada yang ditulis');
    expect(await kantor.db.selectFrom('umkm').select('id').execute()).toEqual([]);

    const salah = await pendata.submit(page, { 'Atau tulis kodenya untuk "Kauman Lama"': '35.73.99' }, 'Simpan kata dan periksa lagi');
    expect([salah.status, salah.text]).toEqual([422, expect.stringContaining('Kode wilayah "35.73.99" tidak ada')]);
    page = await pendata.submit(salah, { 'Atau tulis kodenya untuk "Kauman Lama"': '35.73.02.1006' }, 'Simpan kata dan periksa lagi');
    await kerjakanImpor(kantor.deps, id);
    page = await pendata.get(page.url);
    expect(['Baru', 'Ditolak'].map((kata) => isiBaris(page, kata))).toEqual(['3', '1']);
    const buku = await pendata.request(`/petugas/impor/${id}/ditolak`);
    expect(buku.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await buku.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    page = await pendata.submit(page, {}, 'Masukkan 3 baris');
    expect(page.text).toContain('Sedang dimasukkan');
    await kerjakanImpor(kantor.deps, id);
    page = await pendata.get(page.url);
    expect(page.text).toContain('Hasil impor');
    expect(await kantor.db.selectFrom('umkm').select('nama').orderBy('nama').execute()).toHaveLength(3);
    expect((await pendata.get('/petugas/impor')).text).toContain('umkm 2025.csv');

    page = await pendata.click(page, 'Tarik kembali impor ini');
    expect(page.text).toContain('3 baris baru akan dihapus');
    page = await pendata.submit(page, {}, 'Tarik kembali');
    expect(page.text).toContain('Ditarik kembali');
    expect(await kantor.db.selectFrom('umkm').select('id').execute()).toEqual([]);
  });

  test('impor yang terputus dilanjutkan saat aplikasi mulai lagi', async () => {
    const page = await unggah(pendata, ISI.replaceAll('0812333', '0812444'), 'lagi.csv');
    const id = nomor(page);
    await pendata.submit(page, {}, 'Periksa berkas');
    await lanjutkanImpor(kantor.deps);
    await kerjakanImpor(kantor.deps, id);
    expect((await pendata.get(`/petugas/impor/${id}`)).text).toContain('Hasil pemeriksaan');
  });

  test.each([
    ['kosong', '', 'kosong.csv'],
    ['Excel lama', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'lama.xls'],
    ['PDF', '%PDF-1.7 halo', 'laporan.pdf'],
  ])('berkas %s ditolak dengan kalimat, tidak ada impor yang tertinggal', async (_, isi, nama) => {
    const sebelum = await kantor.db.selectFrom('impor').select('id').execute();
    const berkas = await kantor.db.selectFrom('berkas').select('id').execute();
    const page = await unggah(pendata, isi, nama);
    expect(page.status).toBe(422);
    expect(page.title).toContain('Ada kesalahan');
    expect(await kantor.db.selectFrom('impor').select('id').execute()).toEqual(sebelum);
    expect(await kantor.db.selectFrom('berkas').select('id').execute()).toEqual(berkas);
    if (isi.length === 0) return;
    const jejak = await kantor.db.selectFrom('jejak').select('alasan').where('perbuatan', '=', 'tolak_impor').execute();
    expect(jejak.some((satu) => satu.alasan?.startsWith(nama))).toBe(true);
  });

  test('yang tidak boleh mengimpor ditolak; petugas bidang UKM tidak melihat impor koperasi', async () => {
    for (const peran of ['operator', 'kepala', 'arsiparis'] as const) {
      expect((await (await kantor.signInAs(peran)).get('/petugas/impor')).status).toBe(403);
    }
    const petugas = await kantor.signInAs('petugas', { bidang: 'ukm', namaPengguna: 'petugas.ukm' });
    const page = await petugas.get('/petugas/impor');
    expect(page.text).toContain('UMKM');
    expect(page.text).not.toContain('RAT koperasi');
  });
});
