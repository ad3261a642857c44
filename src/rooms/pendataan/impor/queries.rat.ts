import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';

/** The cooperatives whose meetings a portion tells of. */
export async function listKoperasiRat(tx: Tx, ids: readonly number[], kunci: boolean) {
  if (ids.length === 0) return new Map<number, KoperasiRat>();
  let query = tx
    .selectFrom('koperasi')
    .select(['id', 'nama', 'keadaan', 'kode_wilayah', 'bulan_awal_buku', 'rat_terakhir_tahun'])
    .select(['anggota_laki', 'anggota_perempuan', 'jumlah_manajer', 'jumlah_karyawan'])
    .where(sql<boolean>`id = any(${[...ids]}::integer[])`)
    .orderBy('id');
  if (kunci) query = query.forUpdate();
  return new Map((await query.execute()).map((satu) => [satu.id, satu as KoperasiRat]));
}
export type KoperasiRat = {
  id: number;
  nama: string;
  keadaan: string;
  kode_wilayah: string | null;
  bulan_awal_buku: number;
  rat_terakhir_tahun: number | null;
  anggota_laki: number | null;
  anggota_perempuan: number | null;
  jumlah_manajer: number | null;
  jumlah_karyawan: number | null;
};

/** All recorded meetings of these cooperatives, by `koperasi tahun`. */
export async function listRatPorsi(tx: Tx, koperasiIds: readonly number[]) {
  const rows = await tx
    .selectFrom('koperasi_rat')
    .selectAll()
    .where(sql<boolean>`koperasi_id = any(${[...koperasiIds]}::integer[])`)
    .execute();
  return new Map(rows.map((satu) => [`${satu.koperasi_id} ${satu.tahun_buku}`, satu]));
}
export type RatTersimpan = NonNullable<Awaited<ReturnType<typeof listRatPorsi>> extends Map<string, infer T> ? T : never>;
