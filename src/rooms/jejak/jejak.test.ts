import { sql } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/postgres.ts';
import { catatJejak, segelJejak } from './actions.ts';
import { bandingkan, type Pelaku } from './jejak.ts';
import { listRiwayat, periksaSegel } from './queries.ts';
import { segelSemua, WAKTU_SEGEL } from '../../../test/support/segel.ts';

const RATNA: Pelaku = { akunId: null, nama: 'Ratna', pintu: 'tatap_muka' };

let data: FreshDatabase;

async function catat(objekId: number, alasan: string): Promise<void> {
  await data.db.transaction().execute((tx) => catatJejak(tx, RATNA, { perbuatan: 'ubah_umkm', objekJenis: 'umkm', objekId, alasan }));
}

/** As somebody who got hold of the owner's role would. */
async function sebagaiPemilik(perintah: string): Promise<void> {
  const client = new pg.Client({ connectionString: data.migratorUrl });
  await client.connect();
  await client.query(perintah).finally(() => client.end());
}

beforeEach(async () => {
  data = await freshDatabase();
});

describe('jejak', { timeout: WAKTU_SEGEL }, () => {
  it('menyimpan siapa, lewat pintu mana, dan nilai lama dan baru tiap isian, yang terbaru lebih dulu', async () => {
    await data.db.transaction().execute(async (tx) => {
      const perubahan = bandingkan<{ nama: string; modal: bigint }>(
        { nama: 'Keripik Rahayu', modal: 5_000_000n },
        { nama: 'Keripik Tempe Rahayu', modal: 5_000_000n },
      );
      await catatJejak(tx, RATNA, { perbuatan: 'ubah_umkm', objekJenis: 'umkm', objekId: 7, perubahan });
    });
    await catat(7, 'kedua');
    await catat(8, 'usaha lain');
    const riwayat = await listRiwayat(data.db, { objekJenis: 'umkm', objekId: 7 });
    expect(riwayat.map((satu) => satu.alasan)).toEqual(['kedua', null]);
    expect(riwayat[1]).toMatchObject({
      pelakuNama: 'Ratna',
      pintu: 'tatap_muka',
      perubahan: { nama: ['Keripik Rahayu', 'Keripik Tempe Rahayu'] },
    });
  });

  it('tidak tertinggal bila perbuatannya batal', async () => {
    const batal = data.db.transaction().execute(async (tx) => {
      await catatJejak(tx, RATNA, { perbuatan: 'ubah_umkm', objekJenis: 'umkm', objekId: 9 });
      throw new Error('batal');
    });
    await expect(batal).rejects.toThrow('batal');
    expect(await listRiwayat(data.db, { objekJenis: 'umkm', objekId: 9 })).toEqual([]);
  });
});

describe('segel jejak', () => {
  it('utuh setelah beberapa kali disegel, dan tidak menyegel yang sama dua kali', async () => {
    for (let i = 1; i <= 5; i += 1) await catat(i, `ke-${i}`);
    await segelSemua(data.db);
    await catat(6, 'ke-6');
    await segelSemua(data.db);
    expect(await segelJejak(data.db)).toBe(0);
    const { rows } = await sql<{ disegel: number }>`select sum(jumlah)::int as disegel from jejak_segel`.execute(data.db);
    expect(rows[0]?.disegel).toBe(6);
    expect(await periksaSegel(data.db)).toMatchObject({ utuh: true });
  });

  it('menunggu perbuatan yang masih berjalan, karena nomornya bisa lebih kecil', async () => {
    await data.db.transaction().execute(async (tx) => {
      await catatJejak(tx, RATNA, { perbuatan: 'ubah_umkm', objekJenis: 'umkm', objekId: 1, alasan: 'belum selesai' });
      await catat(2, 'mulai belakangan, selesai dulu');
      expect(await segelJejak(data.db)).toBe(0);
    });
    await segelSemua(data.db);
  });

  it.each([
    ['isi yang diubah', `update jejak set alasan = 'dipalsukan' where objek_id = '2'`, 'berubah isinya'],
    ['jejak yang dihapus', `delete from jejak where objek_id = '3'`, 'ditemukan'],
    [
      'sidik yang ikut diganti',
      `update jejak set alasan = 'x', sidik = sha256(convert_to(jsonb_build_array(id::text, extract(epoch from waktu)::text, akun_id, pelaku_nama, pintu, perbuatan, objek_jenis, objek_id, 'x', perubahan)::text, 'UTF8')) where objek_id = '2'`,
      'rantai segel tidak cocok',
    ],
    [
      'segel yang dihapus',
      `update jejak set segel_id = null where segel_id = 1; delete from jejak_segel where id = 1`,
      'rantai segel tidak cocok',
    ],
  ])('menemukan %s', async (_nama, perintah, sebab) => {
    for (let i = 1; i <= 3; i += 1) await catat(i, `ke-${i}`);
    await segelSemua(data.db);
    await catat(4, 'sesudahnya');
    await segelSemua(data.db);
    await sebagaiPemilik(perintah);
    expect(await periksaSegel(data.db)).toMatchObject({ utuh: false, sebab: expect.stringContaining(sebab) });
  });

  it('tidak dapat diubah atau dihapus oleh peran yang dipakai program sehari-hari', async ({ skip }) => {
    const { rows } = await sql<{
      pemilik: boolean;
    }>`select pg_has_role(relowner, 'member') as pemilik from pg_class where relname = 'jejak'`.execute(data.db);
    if (rows[0]?.pemilik) skip('this server has a single role');
    await catat(1, 'asli');
    await expect(sql`update jejak set alasan = 'palsu'`.execute(data.db)).rejects.toThrow('permission denied');
    await expect(sql`delete from jejak`.execute(data.db)).rejects.toThrow('permission denied');
  });
});
