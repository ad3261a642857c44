import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pelaku } from '../../src/rooms/jejak/jejak.ts';
import { isiContoh } from '../../src/rooms/operasi/contoh/actions.ts';
import { bacaImpor, buatImpor, jalankanImpor, periksaImpor, sidikIsi } from '../../src/rooms/pendataan/impor/actions.ts';
import { tarikImpor } from '../../src/rooms/pendataan/impor/actions.tarik.ts';
import { bukaBerkas } from '../../src/rooms/pendataan/impor/import.berkas.ts';
import { tebakTataLetak } from '../../src/rooms/pendataan/impor/import.tata-letak.ts';
import { gabungkan, lepaskanGabungan } from '../../src/rooms/pendataan/ganda/actions.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { type Caller, otherSystem } from './caller.ts';
import { type Entri, Salinan } from './salinan.ts';

const REGISTER = ['orang', 'umkm', 'koperasi'] as const;
const BACA = ['orang:read', 'umkm:read', 'koperasi:read'] as const;

let kantor: TestApp;
let mitra: Caller;
const folder = mkdtempSync(join(tmpdir(), 'panji-uji-umpan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  kantor = await testApp({ office: false });
  await isiContoh(kantor.deps, { umkm: 260, koperasi: 40 });
  mitra = await otherSystem(kantor, { lingkup: [...BACA, 'umkm:write', 'orang:write', 'koperasi:write'], pengenal: true, laju: 1_000_000 });
}, 120_000);

/** The register through single records, byte for byte. */
async function register(pemanggil: Caller): Promise<Map<string, string>> {
  const isi = new Map<string, string>();
  for (const jenis of REGISTER) {
    const { rows } = await sql<{ id: number }>`select id from ${sql.table(jenis)} order by id`.execute(kantor.db);
    for (const { id } of rows) {
      const satu = await pemanggil.get(`/${jenis}/${id}`);
      if (satu.status === 200) isi.set(`${jenis}/${id}`, satu.text);
    }
  }
  return isi;
}

const terurut = (isi: ReadonlyMap<string, string>) => [...isi].sort(([a], [b]) => a.localeCompare(b));
const acak = <T>(semua: readonly T[]): T => semua[Math.floor(Math.random() * semua.length)] as T;
const nomor = async (jenis: string) =>
  (await sql<{ id: number }>`select id from ${sql.table(jenis)} where keadaan = 'aktif' order by id`.execute(kantor.db)).rows.map(
    ({ id }) => id,
  );

const PELAKU: Pelaku = { akunId: null, nama: 'Uji', pintu: 'perintah' };

async function impor(isi: string): Promise<number> {
  const jalur = join(folder, 'usaha.csv');
  writeFileSync(jalur, isi);
  const berkas = await bukaBerkas(jalur);
  if ('sebab' in berkas) throw new Error(berkas.pesan);
  const tataLetak = await tebakTataLetak(berkas, 'umkm');
  const bahan = {
    jenis: 'umkm' as const,
    nama: 'usaha.csv',
    ukuran: isi.length,
    sidik: sidikIsi(Buffer.from(isi)),
    tataLetak,
    pelaku: PELAKU,
    cakupan: [],
  };
  const id = await buatImpor(kantor.db, bahan, 'diperiksa');
  const satu = { id, jenis: 'umkm' as const, tataLetak, pelaku: PELAKU, cakupan: [] };
  await bacaImpor(kantor.deps, satu, berkas);
  await berkas.tutup();
  await periksaImpor(kantor.deps, satu);
  expect((await jalankanImpor(kantor.deps, satu)).baru).toBe(60);
  return id;
}

const LEMBAR = `Nama Usaha;Nama Pemilik;Kelurahan;No HP\n${Array.from({ length: 60 }, (_, i) => `Kedai Zamrud ${i};Qori Xaverius ${i};Klojen;08125555${String(6000 + i)}`).join('\n')}\n`;

/** One transaction that changes a few things, waits a little in the middle, and is sometimes given up. */
async function perbuatan(ke: number, ids: Record<(typeof REGISTER)[number], number[]>): Promise<void> {
  const kerja = [
    (id: number) => sql`update umkm set produk = ${`Produk ${ke}`}, versi = versi + 1, diubah_pada = now() where id = ${id}`,
    (id: number) => sql`update umkm set kode_wilayah = ${acak(['35.73.01.1001', '35.73.05.1002'])} where id = ${id}`,
    (id: number) => sql`insert into umkm_tahunan (umkm_id, tahun, tenaga_laki, sumber) values (${id}, 1990 + ${ke % 30}, ${ke}, 'petugas')
      on conflict (umkm_id, tahun) do update set tenaga_laki = excluded.tenaga_laki`,
    (id: number) => sql`delete from umkm_tahunan where umkm_id = ${id}`,
    () => sql`update umkm set kelengkapan = ${ke % 100} where id % 40 = ${ke % 40}`,
    () => sql`update orang set nama = ${`Nama ${ke}`} where id = ${acak(ids.orang)}`,
    () => sql`update koperasi_rat set hadir = ${ke} where koperasi_id = ${acak(ids.koperasi)}`,
    () => sql`update koperasi set telepon = ${`+628${ke}`} where id = ${acak(ids.koperasi)}`,
    () => sql`delete from koperasi_pengurus where koperasi_id = ${acak(ids.koperasi)} and jabatan = 'manajer'`,
  ];
  await kantor.db
    .transaction()
    .execute(async (tx) => {
      await acak(kerja)(acak(ids.umkm)).execute(tx);
      if (ke % 3 === 0) await sleep(Math.random() * 30);
      if (ke % 4 === 0) await acak(kerja)(acak(ids.umkm)).execute(tx);
      if (ke % 17 === 0) throw new Error('given up');
    })
    .catch((error: { message: string; code?: string }) => {
      // Two that wait for one another: the database ends one of them, as it does in an office.
      if (error.message !== 'given up' && error.code !== '40P01') throw error;
    });
}

async function gabungLaluLepas(a: number, b: number, c: number, d: number): Promise<void> {
  const versi = async (id: number) =>
    (await kantor.db.selectFrom('umkm').select('versi').where('id', '=', id).executeTakeFirstOrThrow()).versi;
  const pasang = async (satu: number, dua: number) => {
    const ganda = await kantor.db
      .insertInto('ganda')
      .values({ jenis: 'umkm', objek_kecil: Math.min(satu, dua), objek_besar: Math.max(satu, dua), skor: 90, alasan: 'uji', sidik: 'uji' })
      .onConflict((conflict) => conflict.columns(['jenis', 'objek_kecil', 'objek_besar']).doUpdateSet({ status: 'terbuka' }))
      .returning('id')
      .executeTakeFirstOrThrow();
    const pilihan = {
      menang: satu,
      versi: { [satu]: await versi(satu), [dua]: await versi(dua) },
      dariKalah: new Set<string>(),
      tahunKalah: new Set<string>(),
    };
    const hasil = await kantor.db.transaction().execute((tx) => gabungkan(tx, PELAKU, '2026-11-24', ganda.id, pilihan));
    expect(hasil).toMatchObject({ ok: true });
    return ganda.id;
  };
  await pasang(a, b);
  const kedua = await pasang(c, d);
  expect(await kantor.db.transaction().execute((tx) => lepaskanGabungan(tx, PELAKU, '2026-11-24', kedua))).toMatchObject({ ok: true });
}

describe('sistem lain yang mengikuti perubahan', () => {
  test('menyalin seluruh register dari awal, lalu tidak mendapat apa-apa selama tidak ada yang berubah', async () => {
    const salinan = new Salinan(mitra);
    await salinan.kejar(70);
    expect(salinan.isi.size).toBeGreaterThan(500);
    expect(terurut(salinan.isi)).toEqual(terurut(await register(mitra)));
    expect(await salinan.kejar()).toEqual([]);
  }, 60_000);

  test('selama 1.000 perubahan, impor, penarikan, dan penggabungan berjalan bersamaan, salinannya berakhir sama sampai ke hurufnya', async () => {
    const salinan = new Salinan(mitra);
    const ids = { orang: await nomor('orang'), umkm: await nomor('umkm'), koperasi: await nomor('koperasi') };
    // Kept away from the random changes: a merge refuses records that changed meanwhile.
    const [a, b, c, d] = ids.umkm.splice(0, 4) as [number, number, number, number];
    let selesai = false;
    const ikut = (async () => {
      while (!selesai) {
        await salinan.maju(1 + Math.floor(Math.random() * 120));
        await sleep(Math.random() * 10);
      }
    })();
    let berikut = 0;
    const pengubah = Array.from({ length: 3 }, async () => {
      for (let ke = berikut++; ke < 1000; ke = berikut++) await perbuatan(ke, ids);
    });
    const lewatApi = (async () => {
      for (let i = 0; i < 40; i++) {
        const id = acak(ids.umkm);
        const etag = (await mitra.get(`/umkm/${id}`)).headers.get('etag') ?? '';
        expect([200, 412]).toContain((await mitra.patch(`/umkm/${id}`, { merek: `Merek ${i}` }, { 'If-Match': etag })).status);
      }
    })();
    const banyak = (async () => {
      const satu = await impor(LEMBAR);
      const ditarik = await kantor.db.transaction().execute((tx) => tarikImpor(tx, PELAKU, satu));
      expect(ditarik).toMatchObject({ ok: true });
      await gabungLaluLepas(a, b, c, d);
      await impor(LEMBAR.replaceAll('Zamrud', 'Pirus').replaceAll('Xaverius', 'Yunus').replaceAll('5555', '7777'));
    })();
    await Promise.all([...pengubah, lewatApi, banyak]);
    selesai = true;
    await ikut;
    await salinan.kejar();
    const sebenarnya = await register(mitra);
    expect(salinan.isi.size).toBe(sebenarnya.size);
    expect(terurut(salinan.isi)).toEqual(terurut(sebenarnya));
    expect([...salinan.isi.values()].filter((isi) => isi.includes('Kedai Pirus')).length).toBe(60);
    expect([...salinan.isi.values()].some((isi) => isi.includes('Kedai Zamrud'))).toBe(false);
  }, 180_000);

  test('perubahan yang dimulai lebih dahulu tetapi tersimpan belakangan tidak terlewat', async () => {
    const salinan = new Salinan(mitra);
    await salinan.kejar(1000);
    const [satu, dua] = await nomor('koperasi');
    let simpan: () => void = () => {};
    const tunggu = new Promise<void>((resolve) => (simpan = resolve));
    let ditulis: () => void = () => {};
    const sudahDitulis = new Promise<void>((resolve) => (ditulis = resolve));
    const lama = kantor.db.transaction().execute(async (tx) => {
      await sql`update koperasi set telepon = '+62811000001' where id = ${satu}`.execute(tx);
      ditulis();
      await tunggu;
    });
    await sudahDitulis;
    await sql`update koperasi set telepon = '+62811000002' where id = ${dua}`.execute(kantor.db);
    expect((await salinan.kejar()).map(({ id }) => id)).toEqual([dua]);
    simpan();
    await lama;
    expect((await salinan.kejar()).map(({ id }) => id)).toEqual([satu]);
  });

  test('menyimpan tanpa mengubah apa pun bukan perubahan', async () => {
    const salinan = new Salinan(mitra);
    await salinan.kejar(1000);
    await sql`update umkm set nama = nama where id < 50`.execute(kantor.db);
    await sql`update koperasi set dihitung_pada = '2026-11-25'`.execute(kantor.db);
    expect(await salinan.kejar()).toEqual([]);
  });

  test('nama orang yang berubah ikut mengubah usaha dan koperasinya', async () => {
    const salinan = new Salinan(mitra);
    await salinan.kejar(1000);
    const pengurus = await kantor.db.selectFrom('koperasi_pengurus').select(['orang_id', 'koperasi_id']).limit(1).executeTakeFirstOrThrow();
    await sql`update orang set nama = 'Nama Baru Sekali' where id = ${pengurus.orang_id}`.execute(kantor.db);
    expect((await salinan.kejar()).map(({ register: r, id }) => `${r}/${id}`).sort()).toEqual([
      `koperasi/${pengurus.koperasi_id}`,
      `orang/${pengurus.orang_id}`,
    ]);
  });

  test('token satu wilayah hanya mendapat wilayahnya, diberi tahu bila sebuah catatan keluar, dan tidak mendengar yang lain', async () => {
    const blimbing = await otherSystem(kantor, { lingkup: ['umkm:read'], wilayah: ['35.73.01'], laju: 1_000_000 });
    const salinan = new Salinan(blimbing);
    const awal = await salinan.kejar(200);
    expect(awal.length).toBeGreaterThan(10);
    for (const satu of awal.filter(({ keadaan }) => keadaan === 'berubah')) {
      expect((satu.catatan as { kode_wilayah: string }).kode_wilayah).toMatch(/^35\.73\.01\./);
    }
    const milik = Number([...salinan.isi.keys()][0]?.split('/')[1]);
    const [asing] = (await kantor.db.selectFrom('umkm').select('id').where('kode_wilayah', 'like', '35.73.04.%').execute()).map(
      ({ id }) => id,
    );
    await sql`update umkm set nama = 'Usaha Orang Lain', kode_wilayah = '35.73.02.1001' where id = ${asing}`.execute(kantor.db);
    expect(await salinan.kejar()).toEqual([]);
    await sql`update umkm set kode_wilayah = '35.73.02.1001' where id = ${milik}`.execute(kantor.db);
    expect(await salinan.kejar()).toMatchObject([{ id: milik, keadaan: 'hilang', catatan: null }]);
    await sql`update umkm set kode_wilayah = '35.73.01.1001' where id = ${milik}`.execute(kantor.db);
    const kembali = await salinan.kejar();
    expect(kembali).toMatchObject([{ id: milik, keadaan: 'berubah' }]);
    // Without identifiers numbers stay masked here too.
    expect((kembali as { catatan: { telepon: string | null } | null }[])[0]?.catatan?.telepon ?? '*').toContain('*');
    expect(terurut(salinan.isi)).toEqual(terurut(await register(blimbing)));
  }, 60_000);

  test('hanya register yang boleh dibaca token; tanpa lingkup baca ditolak', async () => {
    const koperasi = await otherSystem(kantor, { lingkup: ['koperasi:read'] });
    const jawaban = await koperasi.get('/perubahan?batas=1000');
    expect(new Set((jawaban.body.data as Entri[]).map((satu) => satu.register))).toEqual(new Set(['koperasi']));
    expect((await koperasi.get('/perubahan?register=umkm')).body).toMatchObject({ status: 403, kode: 'lingkup_kurang' });
    const wilayah = await otherSystem(kantor, { lingkup: ['wilayah:read'] });
    expect((await wilayah.get('/perubahan')).status).toBe(403);
    expect((await mitra.get('/perubahan?register=koperasi&batas=1000')).body.data.length).toBe(jawaban.body.data.length);
  });

  test('penanda yang rusak dijawab 400, penanda dari basis data lain 410 dengan apa yang harus dilakukan', async () => {
    expect((await mitra.get('/perubahan?sejak=kemarin')).body).toMatchObject({ status: 400, kode: 'kursor_rusak' });
    const lain = await mitra.get('/perubahan?sejak=000000000000-5');
    expect(lain.body).toMatchObject({ status: 410, kode: 'kursor_usang' });
    expect(lain.body.detail).toContain('mulai lagi tanpa sejak');
    const { nextCursor } = (await mitra.get('/perubahan?batas=1')).body as { nextCursor: string };
    expect((await mitra.get(`/perubahan?sejak=${nextCursor.split('-')[0]}-999999999999`)).status).toBe(410);
  });

  test('pembacaan umpan meninggalkan jejak', async () => {
    const { pelaku_nama, alasan } = await kantor.db
      .selectFrom('jejak')
      .select(['pelaku_nama', 'alasan'])
      .where('perbuatan', '=', 'ikuti_perubahan')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(pelaku_nama).toMatch(/^Token Sistem/);
    expect(alasan).toContain('koperasi');
  });
});
