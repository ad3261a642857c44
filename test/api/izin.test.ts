import { describe, expect, test } from 'vitest';
import type { Lingkup } from '../../src/rooms/akun/token/token.ts';
import { testApp } from '../support/app.ts';
import { type Answer, callerWith, otherSystem } from './caller.ts';

const kantor = await testApp();
const penuh = await otherSystem(kantor, {
  nama: 'Penuh',
  lingkup: [
    'orang:read',
    'orang:write',
    'umkm:read',
    'umkm:write',
    'koperasi:read',
    'koperasi:write',
    'wilayah:read',
    'kbli:read',
    'impor:read',
  ],
  pengenal: true,
});

const BLIMBING = '35.73.01.1001';
const SUKUN = '35.73.04.1001';
const usaha = (nama: string, kode_wilayah: string, lain: object = {}) => ({
  nama,
  bentuk_usaha: 'perorangan',
  kode_wilayah,
  sumber: 'api',
  ...lain,
});
const koperasi = (nama: string, kode_wilayah: string) => ({
  nama,
  bentuk: 'primer',
  jenis: 'jasa',
  pola_pengelolaan: 'konvensional',
  bulan_awal_buku: 1,
  kode_wilayah,
  sumber: 'api',
});

const isi = {
  umkm: (await penuh.post('/umkm', usaha('Toko Roti Mawar', BLIMBING, { nib: '9120001234567' }))).body,
  umkmSukun: (await penuh.post('/umkm', usaha('Bengkel Motor Anggrek', SUKUN))).body,
  koperasi: (await penuh.post('/koperasi', koperasi('Koperasi Angkutan Melati', BLIMBING))).body,
  koperasiSukun: (await penuh.post('/koperasi', koperasi('Koperasi Jasa Kenanga', SUKUN))).body,
  orang: (await penuh.post('/orang', { nama: 'Hendra Gunawan', kode_wilayah: BLIMBING, sumber: 'api' })).body,
  orangSukun: (await penuh.post('/orang', { nama: 'Ratna Puspita', nik: '3573994101900001', kode_wilayah: SUKUN, sumber: 'api' })).body,
};

/** Every operation; what the matrix says of each scope is written by hand. */
const OPERASI: Record<string, (c: ReturnType<typeof callerWith>) => Promise<Answer>> = {
  'GET /umkm': (c) => c.get('/umkm'),
  'GET /umkm/{id}': (c) => c.get(`/umkm/${isi.umkm.id}`),
  'POST /umkm': (c) => c.post('/umkm', { nama: '', bentuk_usaha: 'perorangan', sumber: 'api' }),
  'PATCH /umkm/{id}': (c) => c.patch(`/umkm/${isi.umkm.id}`, { nama: '' }, { 'If-Match': '"v1"' }),
  'GET /umkm/export': (c) => c.get('/umkm/export?format=ndjson'),
  'GET /koperasi': (c) => c.get('/koperasi'),
  'GET /koperasi/{id}': (c) => c.get(`/koperasi/${isi.koperasi.id}`),
  'POST /koperasi': (c) => c.post('/koperasi', { nama: '', sumber: 'api' }),
  'PATCH /koperasi/{id}': (c) => c.patch(`/koperasi/${isi.koperasi.id}`, { nama: '' }, { 'If-Match': '"v1"' }),
  'GET /koperasi/{id}/rat': (c) => c.get(`/koperasi/${isi.koperasi.id}/rat`),
  'POST /koperasi/{id}/rat': (c) => c.post(`/koperasi/${isi.koperasi.id}/rat`, { tahun_buku: 2025 }),
  'GET /koperasi/{id}/rat/{tahun}': (c) => c.get(`/koperasi/${isi.koperasi.id}/rat/2025`),
  'PATCH /koperasi/{id}/rat/{tahun}': (c) => c.patch(`/koperasi/${isi.koperasi.id}/rat/2025`, {}, { 'If-Match': '"v1"' }),
  'GET /koperasi/{id}/pengurus': (c) => c.get(`/koperasi/${isi.koperasi.id}/pengurus`),
  'POST /koperasi/{id}/pengurus': (c) => c.post(`/koperasi/${isi.koperasi.id}/pengurus`, { jabatan: 'raja' }),
  'GET /koperasi/export': (c) => c.get('/koperasi/export?format=ndjson'),
  'GET /orang': (c) => c.get('/orang'),
  'GET /orang/{id}': (c) => c.get(`/orang/${isi.orang.id}`),
  'POST /orang': (c) => c.post('/orang', { nama: '', sumber: 'api' }),
  'PATCH /orang/{id}': (c) => c.patch(`/orang/${isi.orang.id}`, { nama: '' }, { 'If-Match': '"v1"' }),
  'GET /orang/export': (c) => c.get('/orang/export?format=ndjson'),
  'GET /wilayah': (c) => c.get('/wilayah'),
  'GET /wilayah/{kode}': (c) => c.get('/wilayah/35.73'),
  'GET /kbli': (c) => c.get('/kbli?cari=tempe'),
  'GET /kbli/{versi}/{kode}': (c) => c.get('/kbli/2020/56103'),
  'GET /impor': (c) => c.get('/impor'),
  'GET /impor/{id}': (c) => c.get('/impor/1'),
  'GET /perubahan': (c) => c.get('/perubahan'),
};

/** Status by scope; an operation that is not named is answered 403. 422 means: let through to the form, which refuses. */
const MATRIKS: Record<Lingkup, Record<string, number>> = {
  'umkm:read': { 'GET /umkm': 200, 'GET /umkm/{id}': 200, 'GET /perubahan': 200 },
  'umkm:write': { 'POST /umkm': 422 },
  'umkm:propose': { 'POST /umkm': 422 },
  'umkm:export': { 'GET /umkm/export': 200 },
  'koperasi:read': {
    'GET /koperasi': 200,
    'GET /koperasi/{id}': 200,
    'GET /koperasi/{id}/rat': 200,
    'GET /koperasi/{id}/rat/{tahun}': 404,
    'GET /koperasi/{id}/pengurus': 200,
    'GET /perubahan': 200,
  },
  'koperasi:write': { 'POST /koperasi': 422, 'POST /koperasi/{id}/rat': 422, 'POST /koperasi/{id}/pengurus': 422 },
  'koperasi:propose': { 'POST /koperasi': 422 },
  'koperasi:export': { 'GET /koperasi/export': 200 },
  'orang:read': { 'GET /orang': 200, 'GET /orang/{id}': 200, 'GET /perubahan': 200 },
  'orang:write': { 'POST /orang': 422 },
  'orang:propose': { 'POST /orang': 422 },
  'orang:export': { 'GET /orang/export': 200 },
  'wilayah:read': { 'GET /wilayah': 200, 'GET /wilayah/{kode}': 200 },
  'kbli:read': { 'GET /kbli': 200, 'GET /kbli/{versi}/{kode}': 200 },
  'impor:read': { 'GET /impor': 200, 'GET /impor/{id}': 404 },
};

describe('wewenang token', () => {
  test('matriks memuat setiap operasi di dokumen', async () => {
    const dokumen = (await penuh.get('/openapi.json')).body as { paths: Record<string, object> };
    const ada = Object.entries(dokumen.paths).flatMap(([path, cara]) => Object.keys(cara).map((satu) => `${satu.toUpperCase()} ${path}`));
    expect(Object.keys(OPERASI).sort()).toEqual(ada.sort());
  });

  test.each(Object.keys(MATRIKS) as Lingkup[])('%s', async (lingkup) => {
    const token = await otherSystem(kantor, { lingkup: [lingkup] });
    const nyata: Record<string, number> = {};
    const ditolak = new Set<string>();
    for (const [nama, panggil] of Object.entries(OPERASI)) {
      const { status, body } = await panggil(token);
      if (status === 403) ditolak.add(String(body.kode));
      else nyata[nama] = status;
    }
    expect(nyata).toEqual(MATRIKS[lingkup]);
    expect([...ditolak]).toEqual(['lingkup_kurang']);
  });

  test('mengubah memerlukan lingkup membaca juga', async () => {
    const token = await otherSystem(kantor, { lingkup: ['umkm:read', 'umkm:write'] });
    expect((await OPERASI['PATCH /umkm/{id}']?.(token))?.status).toBe(422);
  });

  test('tanpa token, dengan token salah, atau kedaluwarsa: 401 untuk setiap alamat, juga yang tidak ada; salahnya tercatat', async () => {
    const lama = await otherSystem(kantor, { lingkup: ['umkm:read'], nama: 'Kedaluwarsa' });
    await kantor.db.updateTable('token').set({ berlaku_sampai: kantor.clock.now() }).where('nama', '=', 'Kedaluwarsa').execute();
    for (const alamat of ['/umkm', `/umkm/${isi.umkm.id}`, '/umkm/999999', '/tidak-ada']) {
      expect((await callerWith(kantor, undefined).get(alamat)).body.kode).toBe('token_wajib');
      for (const salah of [callerWith(kantor, 'panji_bukan-token'), lama]) {
        const jawaban = await salah.get(alamat);
        expect([jawaban.status, jawaban.body.kode]).toEqual([401, 'token_ditolak']);
        expect(jawaban.text).not.toContain('Mawar');
      }
    }
    const jejak = await kantor.db.selectFrom('jejak').select(['pelaku_nama', 'alasan']).where('perbuatan', '=', 'tolak_api').execute();
    expect(jejak).toContainEqual({ pelaku_nama: 'Token tidak dikenal', alasan: 'GET /api/v1/umkm' });
    expect(jejak.some(({ alasan }) => alasan?.startsWith('Lingkup kurang: '))).toBe(true);
  });
});

describe('batas wilayah', async () => {
  const sukun = await otherSystem(kantor, {
    nama: 'Kecamatan Sukun',
    lingkup: ['umkm:read', 'umkm:write', 'koperasi:read', 'koperasi:write', 'orang:read', 'orang:write', 'impor:read'],
    wilayah: ['35.73.04'],
  });

  test('daftar dan jumlahnya hanya tentang wilayahnya, dengan saringan apa pun', async () => {
    for (const [register, nama] of [
      ['umkm', 'Bengkel Motor Anggrek'],
      ['koperasi', 'Koperasi Jasa Kenanga'],
      ['orang', 'Ratna Puspita'],
    ] as const) {
      const semua = await sukun.get(`/${register}`);
      expect([semua.body.total, semua.body.data.map((satu: { nama: string }) => satu.nama)]).toEqual([1, [nama]]);
      expect((await penuh.get(`/${register}`)).body.total).toBeGreaterThan(1);
      const luar = await sukun.get(`/${register}?wilayah=35.73.01`);
      expect(luar.body).toEqual({ data: [], nextCursor: null, total: 0, totalIsExact: true });
    }
    expect((await sukun.get('/umkm?cari=mawar')).body).toMatchObject({ data: [], total: 0 });
    expect((await sukun.get('/umkm?nib=ada')).body).toMatchObject({ data: [], total: 0 });
  });

  test('catatan di luar wilayah dijawab sama persis seperti catatan yang tidak ada, dan tercatat', async () => {
    for (const [ada, tidak] of [
      [`/umkm/${isi.umkm.id}`, '/umkm/999999'],
      [`/koperasi/${isi.koperasi.id}`, '/koperasi/999999'],
      [`/koperasi/${isi.koperasi.id}/rat`, '/koperasi/999999/rat'],
      [`/koperasi/${isi.koperasi.id}/pengurus`, '/koperasi/999999/pengurus'],
      [`/orang/${isi.orang.id}`, '/orang/999999'],
    ] as const) {
      const [luar, kosong] = [await sukun.get(ada), await sukun.get(tidak)];
      expect(luar.status).toBe(404);
      expect({ ...luar.body, instance: '' }).toEqual({ ...kosong.body, instance: '' });
    }
    const ubah = await sukun.patch(`/umkm/${isi.umkm.id}`, { nama: 'Diambil' }, { 'If-Match': '"v1"' });
    expect(ubah.status).toBe(404);
    const jejak = await kantor.db
      .selectFrom('jejak')
      .select('alasan')
      .where('pelaku_nama', '=', 'Token Kecamatan Sukun')
      .where('perbuatan', '=', 'tolak_api')
      .execute();
    expect(jejak.map(({ alasan }) => alasan)).toContain(`Di luar wilayah: GET /api/v1/umkm/${isi.umkm.id}`);
  });

  test('mencatat atau memindahkan ke luar wilayah ditolak; riwayat impor tertutup', async () => {
    const luar = await sukun.post('/umkm', usaha('Warung Baru', BLIMBING));
    expect([luar.status, luar.body.kode]).toEqual([403, 'di_luar_wilayah']);
    const tanpa = await sukun.post('/orang', { nama: 'Tanpa Wilayah', sumber: 'api' });
    expect(tanpa.body.kode).toBe('di_luar_wilayah');
    const pindah = await sukun.patch(`/umkm/${isi.umkmSukun.id}`, { kode_wilayah: BLIMBING }, { 'If-Match': '"v1"' });
    expect(pindah.body.kode).toBe('di_luar_wilayah');
    expect((await sukun.get('/impor')).body.kode).toBe('di_luar_wilayah');
    expect((await penuh.get(`/umkm/${isi.umkmSukun.id}`)).body.kode_wilayah).toBe(SUKUN);
  });

  test('yang mirip atau bernomor sama di luar wilayah tidak disebut namanya', async () => {
    const mirip = await sukun.post('/umkm', usaha('Toko Roti Mawar', SUKUN));
    expect(mirip.status, mirip.text).toBe(201);
    const nib = await sukun.post('/umkm', usaha('Toko Lain Sekali', SUKUN, { nib: '9120001234567' }));
    expect(nib.body.kode).toBe('sudah_tercatat');
    expect(nib.text).not.toContain('Mawar');
    const pemilik = await sukun.post('/umkm', usaha('Gerai Pulsa Dahlia', SUKUN, { pemilik_id: isi.orang.id }));
    expect(pemilik.body.galat).toMatchObject([{ bidang: 'pemilik_id' }]);
    const tidakAda = await sukun.post('/umkm', usaha('Gerai Pulsa Dahlia', SUKUN, { pemilik_id: 999999 }));
    expect(tidakAda.body.galat).toEqual(pemilik.body.galat);
  });
});

describe('jejak pembacaan', () => {
  test('setiap catatan dan daftar yang dibaca tercatat atas nama token, satu kali sehari', async () => {
    const bappeda = await otherSystem(kantor, { lingkup: ['orang:read', 'umkm:read'], nama: 'Bappeda' });
    for (let i = 0; i < 3; i++) {
      await bappeda.get(`/orang/${isi.orang.id}`);
      await bappeda.get('/umkm?kelas=mikro');
    }
    const jejak = await kantor.db
      .selectFrom('jejak')
      .select(['perbuatan', 'objek_jenis', 'objek_id', 'pintu', 'alasan'])
      .where('pelaku_nama', '=', 'Token Bappeda')
      .orderBy('id')
      .execute();
    expect(jejak).toEqual([
      { perbuatan: 'buka_orang', objek_jenis: 'orang', objek_id: String(isi.orang.id), pintu: 'api', alasan: null },
      { perbuatan: 'baca_daftar', objek_jenis: 'daftar_umkm', objek_id: 'api', pintu: 'api', alasan: 'kelas=mikro' },
    ]);
  });

  test('batas laju token berlaku, dengan sisa dan waktu tunggunya', async () => {
    const cepat = await otherSystem(kantor, { lingkup: ['kbli:read'], laju: 3 });
    const status = [];
    for (let i = 0; i < 4; i++) status.push(await cepat.get('/kbli/2020/56103'));
    expect(status.map((satu) => [satu.status, satu.headers.get('ratelimit-remaining')])).toEqual([
      [200, '2'],
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ]);
    expect(Number(status[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
