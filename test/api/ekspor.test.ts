import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { isiContoh } from '../../src/rooms/operasi/contoh/actions.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { type Caller, otherSystem } from './caller.ts';

let kantor: TestApp;
let mitra: Caller;

beforeAll(async () => {
  kantor = await testApp({ office: false });
  await isiContoh(kantor.deps, { umkm: 700, koperasi: 60 });
  mitra = await otherSystem(kantor, {
    lingkup: ['umkm:export', 'umkm:read', 'orang:export', 'orang:read', 'koperasi:export', 'koperasi:read'],
    pengenal: true,
  });
}, 60_000);

const baris = (teks: string) => teks.trimEnd().split('\n');

describe('mengunduh seluruh daftar lewat API', () => {
  test.each(['umkm', 'orang', 'koperasi'] as const)(
    '%s: tiap baris sama dengan catatan yang dibaca satu per satu, tidak ada yang terlewat',
    async (jenis) => {
      const unduhan = await mitra.get(`/${jenis}/export`);
      expect(unduhan.status).toBe(200);
      expect(unduhan.headers.get('content-type')).toBe('application/x-ndjson');
      expect(unduhan.headers.get('content-disposition')).toContain('.ndjson"');
      const semua = baris(unduhan.text);
      const { n } = await kantor.db
        .selectFrom(jenis)
        .select((eb) => eb.fn.countAll<bigint>().as('n'))
        .where('keadaan', '=', 'aktif')
        .executeTakeFirstOrThrow();
      expect(semua).toHaveLength(Number(n));
      const ids = semua.map((satu) => (JSON.parse(satu) as { id: number }).id);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
      for (const i of [0, 7, semua.length - 1]) expect((await mitra.get(`/${jenis}/${ids[i]}`)).text).toBe(semua[i]);
    },
  );

  test('saringan daftar berlaku; yang salah eja ditolak, tidak diabaikan', async () => {
    const mikro = baris((await mitra.get('/umkm/export?kelas=mikro&wilayah=35.73.05')).text).map(
      (satu) => JSON.parse(satu) as { kelas: string; kode_wilayah: string },
    );
    expect(mikro.length).toBeGreaterThan(10);
    expect(mikro.every((satu) => satu.kelas === 'mikro' && satu.kode_wilayah.startsWith('35.73.05.'))).toBe(true);
    expect((await mitra.get('/umkm/export?kelass=mikro')).body).toMatchObject({ status: 400, kode: 'saringan_salah' });
    expect((await mitra.get('/umkm/export?format=pdf')).status).toBe(400);
  });

  test('CSV memuat bidang yang sama sebagai kolom, dan tidak memuat rumus', async () => {
    await kantor.db.updateTable('umkm').set({ nama: '=HYPERLINK("http://x")' }).where('id', '=', 1).execute();
    const csv = await mitra.get('/umkm/export?format=csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const isi = parse(csv.text, { columns: true }) as Record<string, string>[];
    const satu = (await mitra.get('/umkm/1')).body as Record<string, unknown>;
    expect(Object.keys(isi[0] ?? {}).sort()).toEqual(Object.keys(satu).sort());
    const pertama = isi.find((row) => row['id'] === '1');
    expect(pertama?.['nama']).toBe(`'=HYPERLINK("http://x")`);
    expect(JSON.parse(pertama?.['pemilik'] ?? '')).toEqual(satu['pemilik']);
    expect(isi).toHaveLength(baris((await mitra.get('/umkm/export')).text).length);
  });

  test('tanpa pengenal nomor disamarkan, dan token satu wilayah hanya mendapat wilayahnya', async () => {
    const terbatas = await otherSystem(kantor, { lingkup: ['orang:export', 'umkm:export'], wilayah: ['35.73.01'] });
    for (const jenis of ['orang', 'umkm']) {
      const semua = baris((await terbatas.get(`/${jenis}/export`)).text).map((satu) => JSON.parse(satu) as Record<string, string | null>);
      expect(semua.length).toBeGreaterThan(5);
      for (const satu of semua) {
        expect(satu['kode_wilayah']).toMatch(/^35\.73\.01\./);
        for (const nomor of [satu['nik'], satu['npwp'], satu['telepon'], satu['surel']]) expect(nomor ?? '*').toContain('*');
      }
    }
    const terbuka = baris((await mitra.get('/orang/export')).text).map((satu) => JSON.parse(satu) as { nik: string | null });
    expect(terbuka.some(({ nik }) => nik !== null && /^\d{16}$/.test(nik))).toBe(true);
  });

  test('perlu lingkup unduh; membaca saja tidak cukup', async () => {
    const pembaca = await otherSystem(kantor, { lingkup: ['umkm:read'] });
    expect((await pembaca.get('/umkm/export')).body).toMatchObject({ status: 403, kode: 'lingkup_kurang' });
  });

  test('setiap unduhan tercatat sebelum dimulai, dengan saringannya dan apakah nomornya terbuka', async () => {
    await mitra.get('/umkm/export?sektor=C');
    const jejak = await kantor.db
      .selectFrom('jejak')
      .select(['perbuatan', 'pintu', 'objek_jenis', 'alasan'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(jejak).toEqual({ perbuatan: 'ekspor_umkm_terbuka', pintu: 'api', objek_jenis: 'daftar_umkm', alasan: 'sektor=C' });
  });

  test('pembaca yang berhenti di tengah menghentikan pembacaan basis data', async () => {
    const jawaban = await kantor.app.request('http://panji.test/api/v1/umkm/export', {
      headers: { Authorization: `Bearer ${mitra.secret}` },
    });
    const pembaca = jawaban.body?.getReader();
    const { value } = (await pembaca?.read()) ?? {};
    expect(value?.byteLength).toBeGreaterThan(0);
    await pembaca?.cancel();
    expect((await mitra.get('/umkm?batas=1')).status).toBe(200);
  });
});
