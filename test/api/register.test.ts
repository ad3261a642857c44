import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { otherSystem } from './caller.ts';

const kantor = await testApp();
const mitra = await otherSystem(kantor, {
  lingkup: ['orang:read', 'orang:write', 'koperasi:read', 'koperasi:write', 'wilayah:read', 'kbli:read', 'impor:read'],
  pengenal: true,
});
const samar = await otherSystem(kantor, { lingkup: ['orang:read', 'orang:write'] });

const ORANG = {
  nama: 'DEWI LESTARI',
  nik: '3573994304850002',
  telepon: '081234567890',
  surel: 'dewi@contoh.id',
  kode_wilayah: '35.73.04.1002',
  sumber: 'api',
};
const KOPERASI = {
  nama: 'Koperasi Karyawan Sejahtera',
  bentuk: 'primer',
  jenis: 'konsumen',
  pola_pengelolaan: 'konvensional',
  bulan_awal_buku: 1,
  tanggal_badan_hukum: '2001-05-20',
  kode_wilayah: '35.73.05.1002',
  sumber: 'api',
};

describe('orang lewat API', () => {
  test('dicatat dan dibaca; tanpa pengenal NIK, telepon, surel, dan tanggal lahir tidak terbuka', async () => {
    const baru = await mitra.post('/orang', { ...ORANG, tanggal_lahir: '1985-04-03' });
    expect(baru.status, baru.text).toBe(201);
    expect(baru.body).toMatchObject({ nama: 'Dewi Lestari', nik: ORANG.nik, telepon: '+6281234567890', tanggal_lahir: '1985-04-03' });
    const baca = await samar.get(`/orang/${baru.body.id}`);
    expect(baca.body).toMatchObject({ nik: '3573********0002', telepon: '0812-****-7890', surel: 'd***@contoh.id', tanggal_lahir: null });
    expect(baca.text).not.toContain(ORANG.nik);
    const daftar = await samar.get('/orang?cari=dewi');
    expect(daftar.text).not.toContain(ORANG.nik);
    expect(daftar.body.total).toBe(1);
    const telepon = await samar.get('/orang?cari=081234567890');
    expect([telepon.status, telepon.body.kode]).toEqual([403, 'pengenal_tertutup']);
    expect((await mitra.get('/orang?cari=081234567890')).body.total).toBe(1);
    expect((await mitra.get(`/orang?cari=${ORANG.nik}`)).body.kode).toBe('saringan_salah');
  });

  test('perubahan tanpa pengenal tidak menghapus yang disamarkan, dan NIK yang sama ditolak', async () => {
    const [dewi] = (await samar.get('/orang?cari=dewi')).body.data;
    const ubah = await samar.patch(`/orang/${dewi.id}`, { pendidikan: 'sarjana' }, { 'If-Match': `"v${dewi.versi}"` });
    expect(ubah.status, ubah.text).toBe(200);
    expect((await mitra.get(`/orang/${dewi.id}`)).body).toMatchObject({
      nik: ORANG.nik,
      tanggal_lahir: '1985-04-03',
      pendidikan: 'sarjana',
    });
    const kembar = await mitra.post('/orang', { nama: 'Orang Lain', nik: ORANG.nik, sumber: 'api' });
    expect([kembar.status, kembar.body.kode, kembar.body.galat[0].bidang]).toEqual([409, 'sudah_tercatat', 'nik']);
  });
});

describe('koperasi lewat API', () => {
  test('dicatat dengan pengurus dan RAT, yang ikut terbaca di catatannya', async () => {
    const baru = await mitra.post('/koperasi', KOPERASI);
    expect(baru.status, baru.text).toBe(201);
    const alamat = `/koperasi/${baru.body.id}`;
    const [dewi] = (await mitra.get('/orang?cari=dewi')).body.data;
    const ketua = await mitra.post(`${alamat}/pengurus`, { jabatan: 'ketua', orang_id: dewi.id, mulai: '2023-04-01' });
    expect(ketua.status, ketua.text).toBe(201);
    const sama = await mitra.post(`${alamat}/pengurus`, { jabatan: 'ketua', orang_id: dewi.id });
    expect([sama.status, sama.body.kode]).toEqual([409, 'sudah_tercatat']);
    const rat = await mitra.post(`${alamat}/rat`, {
      tahun_buku: 2025,
      tanggal_rat: '2026-03-20',
      anggota_laki: 10,
      anggota_perempuan: 15,
      hadir: 20,
      aset: 310_000_000,
      shu: -5_000_000,
      sumber: 'api',
    });
    expect(rat.status, rat.text).toBe(201);
    expect(rat.body).toMatchObject({ tahun_buku: 2025, aset: 310_000_000, shu: -5_000_000 });
    const lagi = await mitra.post(`${alamat}/rat`, { tahun_buku: 2025, tanggal_rat: '2026-03-20', sumber: 'api' });
    expect([lagi.status, lagi.body.kode]).toEqual([409, 'sudah_tercatat']);
    const ubah = await mitra.patch(`${alamat}/rat/2025`, { hadir: 22 }, { 'If-Match': rat.headers.get('etag') ?? '' });
    expect([ubah.status, ubah.body.hadir, ubah.body.aset]).toEqual([200, 22, 310_000_000]);
    const basi = await mitra.patch(`${alamat}/rat/2025`, { hadir: 23 }, { 'If-Match': rat.headers.get('etag') ?? '' });
    expect([basi.status, basi.headers.get('etag')]).toEqual([412, ubah.headers.get('etag')]);
    const utuh = await mitra.get(alamat);
    expect(utuh.body).toMatchObject({
      ketua_nama: 'Dewi Lestari',
      anggota_laki: 10,
      pengurus: [{ jabatan: 'ketua' }],
      rat: [{ hadir: 22 }],
    });
    const kantorPusat = await mitra.patch(
      alamat,
      { telepon: '0341-123456', nomor_induk_keadaan: 'belum_punya' },
      { 'If-Match': utuh.headers.get('etag') ?? '' },
    );
    expect(kantorPusat.body, kantorPusat.text).toMatchObject({
      telepon: '+62341123456',
      nomor_induk: null,
      nomor_induk_keadaan: 'belum_punya',
    });
    expect((await mitra.get('/koperasi?rat=sudah&tahun_buku=2025')).body.total).toBe(1);
  });

  test('RAT dengan angka yang tidak masuk akal ditolak dengan pesan formulirnya', async () => {
    const [koperasi] = (await mitra.get('/koperasi')).body.data;
    const salah = await mitra.post(`/koperasi/${koperasi.id}/rat`, {
      tahun_buku: 2024,
      tanggal_rat: '2023-01-01',
      anggota_laki: 3,
      anggota_perempuan: 2,
      hadir: 60,
      sumber: 'api',
    });
    expect([salah.status, salah.body.kode], salah.text).toEqual([422, 'isian_salah']);
    expect(salah.body.galat.length).toBeGreaterThan(0);
    const tahun = await mitra.post(`/koperasi/${koperasi.id}/rat`, { tahun_buku: 1990, tanggal_rat: '2026-03-20', sumber: 'api' });
    expect(tahun.body.galat).toMatchObject([{ bidang: 'tahun_buku' }]);
  });
});

describe('daftar rujukan lewat API', () => {
  test('wilayah dan KBLI dicari dan dibaca', async () => {
    expect((await mitra.get('/wilayah?induk=35.73')).body.data.map((satu: { nama: string }) => satu.nama)).toContain('Blimbing');
    expect((await mitra.get('/wilayah?cari=dinoyo&induk=35.73')).body.data[0].jalur).toContain('Lowokwaru');
    expect((await mitra.get('/wilayah/35.73.01')).body).toMatchObject({ nama: 'Blimbing', tingkat: 3 });
    expect((await mitra.get('/wilayah/99')).status).toBe(404);
    expect((await mitra.get('/kbli?cari=tempe&versi=2020')).body.data[0].judul).toMatch(/tempe/i);
    expect((await mitra.get('/kbli/2020/56103')).body).toMatchObject({ kode: '56103', versi: 2020 });
    expect([(await mitra.get('/kbli')).status, (await mitra.get('/kbli/1999/56103')).status]).toEqual([400, 404]);
    expect((await mitra.get('/impor')).body).toEqual({ data: [], nextCursor: null, total: 0, totalIsExact: true });
  });
});
