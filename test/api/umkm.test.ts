import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { otherSystem } from './caller.ts';

const kantor = await testApp();
const mitra = await otherSystem(kantor, { lingkup: ['umkm:read', 'umkm:write'], pengenal: true });

const WARUNG = {
  nama: 'Warung Rawon Bu Sri',
  bentuk_usaha: 'perorangan',
  kbli_kode: '56103',
  alamat: 'Jl. Sulfat No. 7',
  kode_wilayah: '35.73.01.1001',
  lintang: -7.95,
  bujur: 112.64,
  telepon: '0812-3333-4444',
  nib_keadaan: 'belum_punya',
  binaan: true,
  saluran_pemasaran: ['tempat_usaha', 'media_sosial'],
  pemilik_nama: 'SRI WAHYUNI',
  pemilik_nik: '3573996507800001',
  tahun: 2025,
  penjualan: 120_000_000,
  tenaga_laki: 1,
  tenaga_perempuan: 2,
  sumber: 'api',
};

describe('usaha lewat API', () => {
  test('dicatat, dibaca, diubah dengan ETag, dan muncul di daftar', async () => {
    const baru = await mitra.post('/umkm', WARUNG);
    expect(baru.status, baru.text).toBe(201);
    expect(baru.body).toMatchObject({
      nama: WARUNG.nama,
      telepon: '+6281233334444',
      nib: null,
      nib_keadaan: 'belum_punya',
      kelas: 'mikro',
    });
    expect(baru.body.pemilik).toMatchObject([{ nama: 'Sri Wahyuni', utama: true }]);
    const alamat = baru.headers.get('location')?.replace('/api/v1', '') ?? '';
    const baca = await mitra.get(alamat);
    expect(baca.status).toBe(200);
    expect(baca.body).toEqual(baru.body);

    const ubah = await mitra.patch(alamat, { nib: '9120001234567', telepon: null }, { 'If-Match': baca.headers.get('etag') ?? '' });
    expect(ubah.status, ubah.text).toBe(200);
    expect(ubah.body).toMatchObject({ nib: '9120001234567', nib_keadaan: 'ada', telepon: null, binaan: true, lintang: -7.95 });
    expect(ubah.headers.get('etag')).not.toBe(baca.headers.get('etag'));

    const daftar = await mitra.get('/umkm?cari=rawon&sektor=I');
    expect(daftar.body).toMatchObject({ total: 1, totalIsExact: true, nextCursor: null });
    expect(daftar.body.data).toMatchObject([{ nama: WARUNG.nama, kecamatan: 'Blimbing', versi: ubah.body.versi }]);
  });

  test('perubahan tanpa If-Match atau dengan ETag lama ditolak dan tidak mengubah apa pun', async () => {
    const baru = await mitra.post('/umkm', { ...WARUNG, nama: 'Bengkel Las Jaya', pemilik_nama: 'Jaya Santosa', pemilik_nik: null });
    const alamat = `/umkm/${baru.body.id}`;
    const tanpa = await mitra.patch(alamat, { nama: 'Lain' });
    expect([tanpa.status, tanpa.body.kode]).toEqual([428, 'versi_wajib']);
    const basi = await mitra.patch(alamat, { nama: 'Lain' }, { 'If-Match': '"v99"' });
    expect([basi.status, basi.body.kode, basi.headers.get('etag')]).toEqual([412, 'versi_berubah', baru.headers.get('etag')]);
    expect((await mitra.get(alamat)).body.nama).toBe('Bengkel Las Jaya');
  });

  test('isian yang salah dijawab dengan pesan yang sama seperti formulir, untuk tiap bidang', async () => {
    const salah = await mitra.post('/umkm', { bentuk_usaha: 'toko', nib: '12', lintang: 3, sumber: 'api', warna: 'biru' });
    expect(salah.status).toBe(422);
    expect(salah.headers.get('content-type')).toBe('application/problem+json');
    expect(salah.body.galat).toEqual(
      expect.arrayContaining([expect.objectContaining({ bidang: 'warna' }), expect.objectContaining({ bidang: 'bujur' })]),
    );
    const lagi = await mitra.post('/umkm', { bentuk_usaha: 'toko', nib: '12', sumber: 'api' });
    expect(lagi.body.galat.map((satu: { bidang: string }) => satu.bidang)).toEqual(['nama', 'bentuk_usaha', 'nib']);
    expect(lagi.body.galat[0].pesan).toContain('Isi nama usaha.');
  });

  test('yang mirip ditanyakan dahulu, lalu dicatat setelah dipastikan lain', async () => {
    const kembar = { ...WARUNG, nama: 'Warung Rawon Bu Sri', pemilik_nik: '3573996507800001' };
    const tanya = await mitra.post('/umkm', kembar);
    expect([tanya.status, tanya.body.kode]).toEqual([409, 'perlu_diperiksa']);
    expect(tanya.body.calon[0].nama).toBe(WARUNG.nama);
    const jadi = await mitra.post('/umkm', { ...kembar, bukan_ganda: tanya.body.calon.map((satu: { id: number }) => satu.id) });
    expect(jadi.status, jadi.text).toBe(201);
  });

  test('halaman daftar berlanjut tanpa lompatan, dan penanda daftar lain ditolak', async () => {
    const semua: number[] = [];
    let lanjut: string | null = '';
    while (lanjut !== null) {
      const halaman = await mitra.get(`/umkm?batas=1${lanjut ? `&setelah=${lanjut}` : ''}`);
      expect(halaman.status, halaman.text).toBe(200);
      semua.push(...halaman.body.data.map((satu: { id: number }) => satu.id));
      lanjut = halaman.body.nextCursor;
    }
    expect(new Set(semua).size).toBe(3);
    const pertama = await mitra.get('/umkm?batas=1');
    const salah = await mitra.get(`/umkm?urut=diubah&setelah=${pertama.body.nextCursor}`);
    expect([salah.status, salah.body.kode]).toEqual([400, 'kursor_rusak']);
    const saringan = await mitra.get('/umkm?kelass=mikro&kelas=raksasa');
    expect([saringan.status, saringan.body.galat.map((satu: { bidang: string }) => satu.bidang)]).toEqual([400, ['kelass', 'kelas']]);
  });
});
