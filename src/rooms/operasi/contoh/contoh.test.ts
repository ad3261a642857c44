import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import { periksaNik } from '../../../lib/nik.ts';
import { isiContoh } from './actions.ts';

const UKURAN = { umkm: 400, koperasi: 180 };

describe('kantor contoh', () => {
  let satu: TestApp;
  let dua: TestApp;

  beforeAll(async () => {
    [satu, dua] = [await testApp({ office: false }), await testApp({ office: false })];
    for (const { deps } of [satu, dua]) await isiContoh(deps, UKURAN);
  }, 120_000);

  it('memuat usaha dan koperasi sebanyak yang diminta', async () => {
    for (const tabel of ['umkm', 'koperasi'] as const) {
      const { rows } = await sql<{ banyak: number }>`select count(*)::int as banyak from ${sql.table(tabel)}`.execute(satu.db);
      expect(rows[0]?.banyak).toBe(UKURAN[tabel]);
    }
  });

  it('sama isinya di mana pun dibuat', async () => {
    expect(await sidikRegister(satu)).toEqual(await sidikRegister(dua));
  });

  it('memuat NIK yang lolos pemeriksaan bentuk tetapi tidak mungkin dimiliki orang Malang', async () => {
    const rows = await satu.db.selectFrom('orang').select('nik_sandi').where('nik_keadaan', '=', 'ada').limit(200).execute();
    expect(rows.length).toBe(200);
    for (const row of rows) {
      const nik = satu.deps.sandi.dekripsi(row.nik_sandi ?? Buffer.alloc(0));
      const hasil = periksaNik(nik);
      expect(hasil).toMatchObject({ ok: true });
      expect(nik).toMatch(/^3573[1-9]\d/);
    }
  });

  it('punya koperasi yang hidup dan yang mati, dan satu Merah Putih di tiap kelurahan', async () => {
    const { rows } = await sql<{ aktif: number; mati: number; merah_putih: number; tahun_terbanyak: number }>`
      select count(*) filter (where status like 'aktif%')::int as aktif, count(*) filter (where status = 'tidak_aktif')::int as mati,
             count(*) filter (where merah_putih)::int as merah_putih,
             (select max(n)::int from (select count(*) as n from koperasi_rat group by koperasi_id) as r) as tahun_terbanyak
      from koperasi`.execute(satu.db);
    expect(rows[0]).toMatchObject({ merah_putih: 57, tahun_terbanyak: 10 });
    expect(rows[0]?.aktif).toBeGreaterThan(40);
    expect(rows[0]?.mati).toBeGreaterThan(25);
  });

  it('menolak basis data yang sudah berisi, tanpa mengubahnya', async () => {
    const sebelum = await sidikRegister(satu);
    expect(await isiContoh(satu.deps, UKURAN)).toEqual({ ok: false, sebab: 'sudah_terisi' });
    expect(await sidikRegister(satu)).toEqual(sebelum);
  });

  it('membuka tujuh akun dengan kata sandi contoh', async () => {
    for (const nama of ['teknisi', 'operator', 'pendata', 'arsiparis', 'konsultan', 'petugas', 'kepala']) {
      const peramban = satu.client();
      const sesudah = await peramban.submit(await peramban.get('/masuk'), { 'Nama pengguna': nama, 'Kata sandi': 'panji-demo' }, 'Masuk');
      expect(sesudah.url).toBe('/petugas');
    }
  });
});

/** Everything that is not random by design: keys, hashes and times of writing stay out. */
async function sidikRegister({ db }: TestApp): Promise<Record<string, string>> {
  const sidik: Record<string, string> = {};
  for (const tabel of ['orang', 'umkm', 'umkm_tahunan', 'koperasi', 'koperasi_rat', 'koperasi_pengurus', 'layanan', 'layanan_versi']) {
    const { rows } = await sql<{ isi: string }>`
      select (to_jsonb(t) - 'nik_sandi' - 'diubah_pada' - 'dibuat_pada' - 'diterbitkan_pada')::text as isi from ${sql.table(tabel)} t order by 1`.execute(
      db,
    );
    sidik[tabel] = createHash('sha256')
      .update(rows.map((row) => row.isi).join('\n'))
      .digest('hex');
  }
  return sidik;
}
