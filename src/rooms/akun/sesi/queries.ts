import type { DbOrTx } from '../../../db/client.ts';
import type { Pengguna } from '../../../web/env.ts';

export type SesiBerjalan = { pengguna: Pengguna; dipakaiPada: Date };

/** Who holds this session, when it is neither over, unused for too long, nor of somebody who left. */
export async function findSesi(
  db: DbOrTx,
  token: string,
  { kini, terakhirSejak }: { kini: Date; terakhirSejak: Date },
): Promise<SesiBerjalan | undefined> {
  const row = await db
    .selectFrom('akun_sesi')
    .innerJoin('akun', 'akun.id', 'akun_sesi.akun_id')
    .select(['akun_sesi.id as sesi_id', 'akun_sesi.diubah_pada as dipakai_pada'])
    .select(['akun.id', 'akun.nama', 'akun.nama_pengguna', 'akun.peran', 'akun.bidang', 'akun.cakupan_wilayah', 'akun.ganti_sandi'])
    .where('akun_sesi.token', '=', token)
    .where('akun_sesi.kedaluwarsa_pada', '>', kini)
    .where('akun_sesi.diubah_pada', '>', terakhirSejak)
    .where('akun.keluar_pada', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const pengguna: Pengguna = {
    akunId: row.id,
    sesiId: row.sesi_id,
    nama: row.nama,
    namaPengguna: row.nama_pengguna,
    peran: row.peran,
    bidang: row.bidang,
    cakupanWilayah: row.cakupan_wilayah,
    gantiSandi: row.ganti_sandi,
  };
  return { pengguna, dipakaiPada: row.dipakai_pada };
}

export type Sesi = { id: string; mulai: Date; dipakaiPada: Date; alamatIp: string | null; peramban: string | null };

/** Where an account is signed in now, the latest used first. */
export async function listSesi(db: DbOrTx, akunId: string, { kini, terakhirSejak }: { kini: Date; terakhirSejak: Date }): Promise<Sesi[]> {
  const rows = await db
    .selectFrom('akun_sesi')
    .select(['id', 'dibuat_pada', 'diubah_pada', 'alamat_ip', 'peramban'])
    .where('akun_id', '=', akunId)
    .where('kedaluwarsa_pada', '>', kini)
    .where('diubah_pada', '>', terakhirSejak)
    .orderBy('diubah_pada', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    mulai: row.dibuat_pada,
    dipakaiPada: row.diubah_pada,
    alamatIp: row.alamat_ip,
    peramban: row.peramban,
  }));
}

/** The account that has given its password and owes the code of the second step. */
export async function findTantangan(db: DbOrTx, pengenal: string, kini: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom('akun_verifikasi')
    .select('nilai')
    .where('pengenal', '=', pengenal)
    .where('kedaluwarsa_pada', '>', kini)
    .executeTakeFirst();
  return row?.nilai;
}
