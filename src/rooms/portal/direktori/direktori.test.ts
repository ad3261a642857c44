import { brotliCompressSync } from 'node:zlib';
import type { Insertable } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { DB } from '../../../db/schema.ts';
import { stylesheetUrl } from '../../../web/static.ts';

let kantor: TestApp;

type Usaha = Partial<Insertable<DB['umkm']>> & { nama: string };
type Koperasi = Partial<Insertable<DB['koperasi']>> & { nama: string };
const SETUJU = { tampil_publik: true, persetujuan_pada: '2026-01-05', persetujuan_cara: 'formulir' };

async function usaha(isi: Usaha): Promise<number> {
  const dasar = { bentuk_usaha: 'perorangan', nib_keadaan: 'belum_dicatat', npwp_keadaan: 'belum_dicatat', sumber: 'petugas' };
  return (
    await kantor.db
      .insertInto('umkm')
      .values({ ...dasar, ...isi })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
}

async function koperasi(isi: Koperasi): Promise<number> {
  const dasar = {
    nomor_induk_keadaan: 'belum_dicatat',
    nib_keadaan: 'belum_dicatat',
    npwp_keadaan: 'belum_dicatat',
    bentuk: 'primer',
    jenis: 'konsumen',
    pola_pengelolaan: 'konvensional',
    sumber: 'petugas',
  };
  return (
    await kantor.db
      .insertInto('koperasi')
      .values({ ...dasar, ...isi })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
}

let kripik: number;
let wanita: number;
beforeAll(async () => {
  kantor = await testApp();
  kripik = await usaha({
    nama: 'Keripik Tempe Bu Sri',
    pemilik_nama: 'Sri Wahyuningsih',
    produk: 'Keripik tempe aneka rasa',
    sektor: 'C',
    kbli_versi: 2020,
    kbli_kode: '10794',
    alamat: 'Jl. Tumenggung Suryo 10',
    kode_wilayah: '35.73.01.1008',
    telepon: '+6281234500001',
    situs: 'javascript:alert(1)',
    kelas: 'mikro',
    ...SETUJU,
  });
  await usaha({
    nama: 'Warung Kopi Pak Agus',
    pemilik_nama: 'Agus',
    produk: 'Kopi dan pisang goreng',
    sektor: 'I',
    kode_wilayah: '35.73.05.1004',
    ...SETUJU,
  });
  await usaha({ nama: 'Keripik Rahasia', pemilik_nama: 'Tini', kode_wilayah: '35.73.01.1008' });
  await usaha({ nama: 'Keripik Menolak', pemilik_nama: 'Tono', tampil_publik: false });
  await usaha({ nama: 'Keripik Sudah Tutup', ...SETUJU, keadaan: 'dinonaktifkan', nonaktif_alasan: 'usaha_tutup' });
  wanita = await koperasi({
    nama: 'Koperasi Wanita Mawar',
    jenis: 'simpan_pinjam',
    kelompok: 'Kopwan',
    kode_wilayah: '35.73.04.1002',
    ketua_nama: 'Endah Lestari',
    nomor_badan_hukum: '123/BH/XVI.13/2010',
    rat_terakhir_tahun: 2025,
    ...SETUJU,
  });
  await koperasi({ nama: 'Koperasi Dibubarkan Jaya', status: 'dibubarkan', ...SETUJU });
  await koperasi({ nama: 'Koperasi Tertutup' });
  for (let i = 1; i <= 30; i++)
    await usaha({ nama: `Toko Kelontong ${String(i).padStart(2, '0')}`, sektor: 'G', kode_wilayah: '35.73.02.1001', ...SETUJU });
});

const nama = (page: { document: Document }) => [...page.document.querySelectorAll('main tbody th')].map((th) => th.textContent);

describe('direktori umum', () => {
  test('hanya memuat yang setuju ditampilkan dan masih dipakai', async () => {
    const page = await kantor.client().get('/direktori?cari=keripik');
    expect(nama(page)).toEqual(['Keripik Tempe Bu Sri']);
    expect(page.text).not.toContain('Rahasia');
    const koperasi = await kantor.client().get('/direktori?jenis=koperasi');
    expect(nama(koperasi)).toEqual(['Koperasi Wanita Mawar']);
  });

  test.each(['kripik tempe', 'keripk', 'KERIPIK TEMPE BU SRI', 'tempe aneka'])(
    '%s menemukan keripik tempe walau salah ketik',
    async (cari) => {
      const page = await kantor.client().get(`/direktori?cari=${encodeURIComponent(cari)}`);
      expect(nama(page)[0]).toBe('Keripik Tempe Bu Sri');
    },
  );

  test('nama pemilik dan ketua tidak dapat dipakai mencari, dan tidak ditampilkan', async () => {
    for (const jalan of ['/direktori?cari=Wahyuningsih', '/direktori?jenis=koperasi&cari=Endah']) {
      const page = await kantor.client().get(jalan);
      expect(nama(page)).toEqual([]);
      expect(page.text).toContain('yang cocok');
    }
  });

  test('halaman usaha memuat cara menghubungi, tanpa pemilik, kelas, atau alamat yang menyesatkan', async () => {
    const page = await kantor.client().get(`/direktori/usaha/apa-saja-${kripik}`);
    expect(page.url).toBe(`/direktori/usaha/keripik-tempe-bu-sri-${kripik}`);
    expect(page.text).toContain('0812-3450-0001');
    expect(page.text).toContain('Industri kerupuk, keripik, peyek dan sejenisnya');
    expect(page.text).toContain('Jl. Tumenggung Suryo 10, Kelurahan Bunulrejo, Kecamatan Blimbing');
    expect(page.text).not.toMatch(/Wahyuningsih|mikro/i);
    expect(page.html).not.toContain('href="javascript:');
  });

  test('halaman koperasi menyebut RAT terakhir, tidak ketuanya', async () => {
    const page = await kantor.client().get(`/direktori/koperasi/koperasi-wanita-mawar-${wanita}`);
    expect(page.text).toContain('Tahun buku 2025');
    expect(page.text).not.toContain('Endah');
  });

  test('yang tidak ditampilkan menjawab 404, juga bila nomornya ditebak', async () => {
    const rahasia = await kantor.db.selectFrom('umkm').select('id').where('nama', '=', 'Keripik Rahasia').executeTakeFirstOrThrow();
    for (const jalan of [
      `/direktori/usaha/keripik-rahasia-${rahasia.id}`,
      '/direktori/usaha/x-999999999',
      '/direktori/usaha/tanpa-nomor',
      '/direktori/koperasi/9999999999',
    ]) {
      expect((await kantor.client().get(jalan)).status).toBe(404);
    }
  });

  test('saringan kecamatan, kelurahan, dan bidang; setiap saringan dapat dilepas', async () => {
    const warga = kantor.client();
    const page = await warga.submit(await warga.get('/direktori'), { 'Kecamatan atau kelurahan': 'Seluruh Lowokwaru' }, 'Saring');
    expect(nama(page)).toEqual(['Warung Kopi Pak Agus']);
    expect(page.text).toContain('Wilayah: Seluruh Lowokwaru');
    const lepas = await warga.click(page, /Wilayah: Seluruh Lowokwaru/);
    expect(nama(lepas)).toHaveLength(25);
    expect(nama(await warga.get('/direktori?wilayah=35.73.01.1008&sektor=C'))).toEqual(['Keripik Tempe Bu Sri']);
    expect(nama(await warga.get(`/direktori?wilayah=${encodeURIComponent("%' or 1=1")}`))).toEqual([]);
  });

  test('halaman berikut dan sebelumnya menyambung tanpa lubang', async () => {
    const warga = kantor.client();
    const satu = await warga.get('/direktori');
    const dua = await warga.click(satu, /Berikutnya/);
    expect(nama(satu)).toHaveLength(25);
    expect(nama(dua)).toHaveLength(7);
    expect(new Set([...nama(satu), ...nama(dua)]).size).toBe(32);
    expect(nama(await warga.click(dua, /Sebelumnya/))).toEqual(nama(satu));
    expect(satu.text).toContain('32 usaha');
  });

  test('tanpa hasil, halaman menunjukkan jenis lain yang cocok', async () => {
    const warga = kantor.client();
    const page = await warga.get('/direktori?cari=mawar');
    expect(page.text).toContain('Tidak ada usaha yang cocok');
    expect(nama(await warga.click(page, 'Lihat 1 koperasi yang cocok'))).toEqual(['Koperasi Wanita Mawar']);
  });
});

describe('beranda', () => {
  test('menyebut kantor, pintunya, jamnya, dan angka dengan definisi dan saat dihitung', async () => {
    const page = await kantor.client().get('/');
    expect(page.status).toBe(200);
    expect(page.document.querySelector('h1')?.textContent).toBe('Apa yang Anda perlukan?');
    expect(page.text).toContain('(0341) 326025');
    expect(page.text).toContain('Jl. Panji Suroso No. 18');
    expect(page.text).toMatch(/Koperasi aktif\s*2\s*dari 3 yang tercatat/);
    expect(page.text).toMatch(/Usaha tercatat\s*34/);
    expect(page.text).toContain('per 24 Nov 2026, 09.14');
  });

  test('kotak cari membawa ke direktori', async () => {
    const warga = kantor.client();
    const page = await warga.submit(await warga.get('/'), { 'Cari usaha, produk, atau koperasi': 'kopi' }, 'Cari');
    expect(nama(page)).toEqual(['Warung Kopi Pak Agus']);
  });

  test('setiap tautan di beranda, kaki halaman, dan pernyataan mengarah ke halaman yang ada', async () => {
    const warga = kantor.client();
    for (const awal of ['/', '/aksesibilitas', '/privasi', '/direktori']) {
      const page = await warga.get(awal);
      for (const a of page.document.querySelectorAll('a[href^="/"]')) {
        expect([200, 401]).toContain((await warga.get(a.getAttribute('href') ?? '')).status);
      }
    }
  });

  test('robots.txt menutup halaman petugas', async () => {
    expect((await kantor.client().request('/robots.txt')).status).toBe(200);
    expect(await (await kantor.client().request('/robots.txt')).text()).toContain('Disallow: /petugas');
  });
});

test.each(['/', '/direktori', '/aksesibilitas', '/privasi'])(
  '%s dan lembar gayanya muat dalam 14 KB saat pertama dibuka, tanpa JavaScript',
  async (jalan) => {
    const warga = kantor.client({ 'Accept-Encoding': 'br' });
    const html = await (await kantor.client().request(jalan)).text();
    const css = await (await warga.request(stylesheetUrl)).arrayBuffer();
    const bita = brotliCompressSync(html).length + css.byteLength;
    expect(bita).toBeLessThanOrEqual(14 * 1024);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/aset\/)/);
    expect(html).not.toMatch(/(src|href)="https?:\/\/(?!wa\.me)/);
  },
);
