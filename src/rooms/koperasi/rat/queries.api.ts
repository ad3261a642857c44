import type { DbOrTx } from '../../../db/client.ts';
import { UANG_RAT } from './sebutan.ts';

type Uang = (typeof UANG_RAT)[number];

/** Annual meetings of several cooperatives as the API gives them, newest book year first; amounts as plain numbers. */
export async function listRatApi(db: DbOrTx, koperasiIds: readonly number[]) {
  const rows = await db
    .selectFrom('koperasi_rat')
    .select(['koperasi_id', 'id', 'tahun_buku', 'buku_mulai', 'buku_selesai', 'tanggal_rat', 'metode', 'anggota_laki', 'anggota_perempuan'])
    .select(['hadir', 'kuorum', 'karyawan_laki', 'karyawan_perempuan', 'manajer', ...UANG_RAT])
    .select(['pembagian_shu', 'rencana_kerja', 'opini_kap', 'laporan_diterima_pada', 'sumber', 'versi'])
    .where('koperasi_id', 'in', [...koperasiIds])
    .orderBy('tahun_buku', 'desc')
    .execute();
  return rows.map((row) => {
    const uang = Object.fromEntries(UANG_RAT.map((field) => [field, row[field] === null ? null : Number(row[field])]));
    return { ...row, ...(uang as Record<Uang, number | null>) };
  });
}
