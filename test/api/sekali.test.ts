import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { callerWith, otherSystem } from './caller.ts';

const kantor = await testApp({ env: { PANJI_API_ORIGINS: 'https://mitra.contoh.id' } });
const mitra = await otherSystem(kantor, { lingkup: ['umkm:read', 'umkm:write', 'orang:write'], nama: 'Mitra' });
const WARUNG = { nama: 'Warung Soto Pak Di', bentuk_usaha: 'perorangan', kode_wilayah: '35.73.01.1001', sumber: 'api' };

describe('Idempotency-Key', () => {
  test('200 kiriman sekaligus dengan kunci yang sama mencatat satu usaha, dan semuanya mendapat jawaban yang sama', async () => {
    const kunci = { 'Idempotency-Key': crypto.randomUUID() };
    const jawaban = await Promise.all(Array.from({ length: 200 }, () => mitra.post('/umkm', WARUNG, kunci)));
    expect(new Set(jawaban.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(jawaban.map(({ text }) => text)).size).toBe(1);
    expect(new Set(jawaban.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(jawaban.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(199);
    expect(await kantor.db.selectFrom('umkm').select('id').where('nama', '=', WARUNG.nama).execute()).toHaveLength(1);
    const jejak = await kantor.db.selectFrom('jejak').select('id').where('perbuatan', '=', 'tambah_umkm').execute();
    expect(jejak).toHaveLength(1);
  }, 60_000);

  test('kunci yang sama dengan isi lain ditolak; kunci token lain tidak bertabrakan', async () => {
    const kunci = { 'Idempotency-Key': 'pengiriman-harian-0001' };
    const satu = await mitra.post('/umkm', { ...WARUNG, nama: 'Kedai Kopi Lor Pasar' }, kunci);
    expect(satu.status, satu.text).toBe(201);
    const lain = await mitra.post('/umkm', { ...WARUNG, nama: 'Laundry Bersih Wangi' }, kunci);
    expect([lain.status, lain.body.kode]).toEqual([422, 'kunci_dipakai']);
    const dinas = await otherSystem(kantor, { lingkup: ['umkm:write'] });
    const punyaLain = await dinas.post('/umkm', { ...WARUNG, nama: 'Laundry Bersih Wangi' }, kunci);
    expect(punyaLain.status, punyaLain.text).toBe(201);
  });

  test('kiriman yang ditolak dapat diperbaiki dengan kunci yang sama; tanpa kunci tidak diterima', async () => {
    const kunci = { 'Idempotency-Key': 'pengiriman-harian-0002' };
    expect((await mitra.post('/umkm', { ...WARUNG, nama: '' }, kunci)).status).toBe(422);
    expect((await mitra.post('/umkm', { ...WARUNG, nama: 'Tambal Ban Cak Man' }, kunci)).status).toBe(201);
    const tanpa = await mitra.send('/umkm', {
      method: 'POST',
      headers: { Authorization: `Bearer ${mitra.secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(WARUNG),
    });
    expect(JSON.parse(tanpa.text)).toMatchObject({ status: 400, kode: 'kunci_wajib' });
  });

  test('NIK yang dikirim tidak tersimpan terbuka bersama kuncinya', async () => {
    const baru = await mitra.post('/orang', {
      nama: 'Lestari Ningsih',
      nik: '3573995505880003',
      kode_wilayah: WARUNG.kode_wilayah,
      sumber: 'api',
    });
    expect(baru.status, baru.text).toBe(201);
    const { rows } = await kantor.database.pool.query(
      "select encode(jawaban_sandi, 'escape') as isi, encode(sidik_isi, 'escape') as sidik from kunci_api",
    );
    expect(JSON.stringify(rows)).not.toContain('3573995505880003');
    expect(JSON.stringify(rows)).not.toContain('Lestari');
  });
});

describe('isi kiriman', () => {
  const kirim = (body: string, type: string) =>
    mitra.send('/umkm', {
      method: 'POST',
      headers: { Authorization: `Bearer ${mitra.secret}`, 'Content-Type': type, 'Idempotency-Key': 'abcdefgh' },
      body,
    });

  test.each([
    ['{"nama": ', 'application/json', 400, 'kiriman_rusak'],
    ['[]', 'application/json', 400, 'kiriman_rusak'],
    ['nama=Warung', 'application/x-www-form-urlencoded', 415, 'jenis_isi_salah'],
    [JSON.stringify({ nama: 'x'.repeat(1_100_000) }), 'application/json', 413, 'terlalu_besar'],
  ])('%.20s (%s) dijawab %s', async (body, type, status, kode) => {
    const jawaban = await kirim(body, type);
    expect([jawaban.status, jawaban.body?.kode]).toEqual([status, kode]);
  });
});

describe('usulan', () => {
  test('token yang hanya boleh mengusulkan mendapat 202, dan catatannya belum berubah', async () => {
    const relawan = await otherSystem(kantor, { lingkup: ['umkm:read', 'umkm:propose'], nama: 'Relawan' });
    const [warung] = (await relawan.get('/umkm?cari=soto')).body.data;
    const ubah = await relawan.patch(`/umkm/${warung.id}`, { alamat: 'Jl. Kawi No. 3' }, { 'If-Match': `"v${warung.versi}"` });
    expect([ubah.status, ubah.body.status], ubah.text).toEqual([202, 'diajukan']);
    expect((await relawan.get(`/umkm/${warung.id}`)).body.alamat).toBeNull();
    const baru = await relawan.post('/umkm', { ...WARUNG, nama: 'Usaha Usulan Relawan' });
    expect(baru.status, baru.text).toBe(202);
    expect(await kantor.db.selectFrom('umkm').select('id').where('nama', '=', 'Usaha Usulan Relawan').execute()).toEqual([]);
    const usulan = await kantor.db.selectFrom('usulan').select(['macam', 'diusulkan_nama', 'pintu']).orderBy('id').execute();
    expect(usulan).toEqual([
      { macam: 'ubah', diusulkan_nama: 'Token Relawan', pintu: 'api' },
      { macam: 'baru', diusulkan_nama: 'Token Relawan', pintu: 'api' },
    ]);
    const sama = await relawan.patch(`/umkm/${warung.id}`, { nama: warung.nama }, { 'If-Match': `"v${warung.versi}"` });
    expect(sama.status).toBe(422);
    const basi = await relawan.patch(`/umkm/${warung.id}`, { nama: 'Lain' }, { 'If-Match': '"v77"' });
    expect(basi.status).toBe(412);
  });
});

describe('peramban dari situs lain', () => {
  const dari = (origin: string) =>
    callerWith(kantor, undefined).send('/umkm', { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' } });

  test('hanya situs yang diizinkan yang dapat memanggil', async () => {
    expect((await dari('https://mitra.contoh.id')).headers.get('access-control-allow-origin')).toBe('https://mitra.contoh.id');
    expect((await dari('https://penyusup.contoh.id')).headers.get('access-control-allow-origin')).toBeNull();
    const baca = await mitra.get('/umkm', { Origin: 'https://penyusup.contoh.id' });
    expect(baca.headers.get('access-control-allow-origin')).toBeNull();
  });
});
