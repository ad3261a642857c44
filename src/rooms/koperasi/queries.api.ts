import type { DbOrTx } from '../../db/client.ts';
import { listRatApi } from './rat/queries.api.ts';

const rows = (db: DbOrTx, ids: readonly number[]) =>
  db
    .selectFrom('koperasi as k')
    .leftJoin('wilayah as w', 'w.kode', 'k.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select(['k.id', 'k.nama', 'k.bentuk', 'k.jenis', 'k.kelompok', 'k.pola_pengelolaan', 'k.layanan_koperasi', 'k.sektor_usaha'])
    .select(['k.unit_simpan_pinjam', 'k.merah_putih', 'k.multi_pihak', 'k.bulan_awal_buku', 'k.nomor_badan_hukum', 'k.tanggal_badan_hukum'])
    .select(['k.nomor_perubahan', 'k.tanggal_perubahan', 'k.nomor_ahu', 'k.nomor_induk', 'k.nomor_induk_keadaan', 'k.status_nik'])
    .select(['k.sertifikat_berlaku_sampai', 'k.grade', 'k.nib', 'k.nib_keadaan', 'k.npwp', 'k.npwp_keadaan'])
    .select(['k.nomor_izin_simpan_pinjam', 'k.tanggal_izin_simpan_pinjam', 'k.alamat', 'k.rt', 'k.rw', 'k.kode_wilayah', 'k.kode_pos'])
    .select(['k.lintang', 'k.bujur', 'k.telepon', 'k.surel', 'k.situs', 'k.anggota_laki', 'k.anggota_perempuan', 'k.jumlah_manajer'])
    .select(['k.jumlah_karyawan', 'k.tampil_publik', 'k.persetujuan_pada', 'k.persetujuan_cara', 'k.sumber'])
    .select(['k.status', 'k.status_usulan', 'k.perlu_keputusan', 'k.ketua_nama', 'k.rat_terakhir_tahun', 'k.rat_terakhir_tanggal'])
    .select(['k.kewajiban_merah', 'k.kewajiban_kuning', 'w.nama as kelurahan', 'kec.nama as kecamatan', 'k.diverifikasi_pada'])
    .select(['k.kelengkapan', 'k.keadaan', 'k.nonaktif_alasan', 'k.versi', 'k.dibuat_pada', 'k.diubah_pada'])
    .where('k.id', 'in', [...ids])
    .execute();

/** Cooperatives as the API gives them, in the order asked for, with their officers and annual meetings. */
export async function listKoperasiApi(db: DbOrTx, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const [semua, pengurus, rat] = await Promise.all([rows(db, ids), listPengurusApi(db, ids), listRatApi(db, ids)]);
  const byId = new Map(semua.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { dibuat_pada, diubah_pada, ...lain } = row;
    return [
      {
        ...lain,
        dibuat_pada: dibuat_pada.toISOString(),
        diubah_pada: diubah_pada.toISOString(),
        pengurus: milik(pengurus, id),
        rat: milik(rat, id),
      },
    ];
  });
}

/** Everybody who holds or held an office, in the order in which they were recorded. */
export async function listPengurusApi(db: DbOrTx, koperasiIds: readonly number[]) {
  return db
    .selectFrom('koperasi_pengurus as p')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .select(['p.koperasi_id', 'p.id', 'p.orang_id', 'o.nama', 'p.organ', 'p.jabatan', 'p.mulai', 'p.sampai', 'p.berhenti_pada'])
    .where('p.koperasi_id', 'in', [...koperasiIds])
    .where('p.keadaan', '=', 'aktif')
    .orderBy('p.id')
    .execute();
}

export const milik = <R extends { koperasi_id: number }>(semua: readonly R[], id: number): Omit<R, 'koperasi_id'>[] =>
  semua.filter((satu) => satu.koperasi_id === id).map(({ koperasi_id: _, ...lain }) => lain);

/** Where a cooperative lies and which version it has; undefined when there is none of this number. */
export async function findTempatKoperasi(db: DbOrTx, id: number) {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
  return db.selectFrom('koperasi').select(['kode_wilayah', 'versi', 'keadaan']).where('id', '=', id).executeTakeFirst();
}
