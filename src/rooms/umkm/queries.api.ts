import type { DbOrTx } from '../../db/client.ts';
import { samarSurel, samarTelepon } from '../../lib/samar.ts';
import type { Sandi } from '../../lib/sandi.ts';

/** How a reader of the API may see numbers that name a person. */
export type CaraTampil = { sandi: Pick<Sandi, 'dekripsi'>; pengenal: boolean };

const rows = (db: DbOrTx, ids: readonly number[]) =>
  db
    .selectFrom('umkm as u')
    .leftJoin('wilayah as w', 'w.kode', 'u.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select(['u.id', 'u.nama', 'u.merek', 'u.pemilik_nama', 'u.bentuk_usaha', 'u.tanggal_berdiri', 'u.tahun_berdiri'])
    .select(['u.nib_keadaan', 'u.nib', 'u.alasan_belum_nib', 'u.npwp_keadaan', 'u.npwp_samar', 'u.npwp_sandi'])
    .select(['u.kbli_versi', 'u.kbli_kode', 'u.sektor', 'u.produk', 'u.alamat', 'u.rt', 'u.rw', 'u.kode_wilayah', 'u.kode_pos'])
    .select(['u.lintang', 'u.bujur', 'u.status_tempat', 'u.jenis_kawasan', 'u.telepon', 'u.surel', 'u.situs'])
    .select(['u.saluran_pemasaran', 'u.pembiayaan', 'u.catatan_keuangan', 'u.keanggotaan_koperasi', 'u.inklusif_disabilitas'])
    .select(['u.binaan', 'u.kurasi', 'u.kelas', 'u.kelas_dasar', 'u.tampil_publik', 'u.persetujuan_pada', 'u.persetujuan_cara'])
    .select([
      'u.sumber',
      'u.diverifikasi_pada',
      'u.kelengkapan',
      'u.keadaan',
      'u.nonaktif_alasan',
      'u.versi',
      'u.dibuat_pada',
      'u.diubah_pada',
    ])
    .select(['w.nama as kelurahan', 'kec.nama as kecamatan'])
    .where('u.id', 'in', [...ids])
    .execute();

/**
 * Businesses as the API gives them, in the order asked for: the fields of the form, what follows from them, owners,
 * certificates and workers by year; never amounts.
 */
export async function listUmkmApi(db: DbOrTx, { sandi, pengenal }: CaraTampil, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const [semua, pemilik, sertifikat, tahunan] = await Promise.all([
    rows(db, ids),
    db
      .selectFrom('umkm_pemilik as p')
      .innerJoin('orang as o', 'o.id', 'p.orang_id')
      .select(['p.umkm_id', 'o.id as orang_id', 'o.nama', 'p.utama'])
      .where('p.umkm_id', 'in', [...ids])
      .orderBy('p.utama', 'desc')
      .orderBy('o.id')
      .execute(),
    db
      .selectFrom('umkm_sertifikat')
      .select(['umkm_id', 'id', 'jenis', 'nomor', 'penerbit', 'terbit', 'berlaku_sampai'])
      .where('umkm_id', 'in', [...ids])
      .where('keadaan', '=', 'aktif')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('umkm_tahunan')
      .select(['umkm_id', 'tahun', 'tenaga_laki', 'tenaga_perempuan', 'tenaga_dibayar', 'tenaga_tidak_dibayar', 'tenaga_disabilitas'])
      .where('umkm_id', 'in', [...ids])
      .orderBy('tahun', 'desc')
      .execute(),
  ]);
  const byId = new Map(semua.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { npwp_samar, npwp_sandi, telepon, surel, dibuat_pada, diubah_pada, ...lain } = row;
    return [
      {
        ...lain,
        npwp: pengenal ? npwp_sandi && sandi.dekripsi(npwp_sandi) : npwp_samar,
        telepon: pengenal ? telepon : telepon && samarTelepon(telepon),
        surel: pengenal ? surel : surel && samarSurel(surel),
        dibuat_pada: dibuat_pada.toISOString(),
        diubah_pada: diubah_pada.toISOString(),
        pemilik: milik(pemilik, id),
        sertifikat: milik(sertifikat, id),
        tahunan: milik(tahunan, id),
      },
    ];
  });
}

const milik = <R extends { umkm_id: number }>(semua: readonly R[], id: number): Omit<R, 'umkm_id'>[] =>
  semua.filter((satu) => satu.umkm_id === id).map(({ umkm_id: _, ...lain }) => lain);

/** Where a business lies and which version it has; undefined when there is none of this number. */
export async function findTempatUmkm(db: DbOrTx, id: number) {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
  return db.selectFrom('umkm').select(['kode_wilayah', 'versi', 'keadaan']).where('id', '=', id).executeTakeFirst();
}
