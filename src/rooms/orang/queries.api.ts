import type { DbOrTx } from '../../db/client.ts';
import { samarSurel, samarTelepon } from '../../lib/samar.ts';
import type { Sandi } from '../../lib/sandi.ts';

/**
 * People as the API gives them, in the order asked for. Without `pengenal` the numbers that name a person are masked and
 * the date of birth is left out; the kind of disability is never given.
 */
export async function listOrangApi(
  db: DbOrTx,
  { sandi, pengenal }: { sandi: Pick<Sandi, 'dekripsi'>; pengenal: boolean },
  ids: readonly number[],
) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('orang as o')
    .leftJoin('wilayah as w', 'w.kode', 'o.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .select(['o.id', 'o.nama', 'o.nik_keadaan', 'o.nik_samar', 'o.nik_sandi', 'o.jenis_kelamin', 'o.tempat_lahir', 'o.tanggal_lahir'])
    .select(['o.pendidikan', 'o.disabilitas', 'o.alamat', 'o.rt', 'o.rw', 'o.kode_wilayah', 'o.kode_pos', 'o.telepon', 'o.surel'])
    .select(['o.sumber', 'w.nama as kelurahan', 'kec.nama as kecamatan', 'o.diverifikasi_pada', 'o.kelengkapan', 'o.keadaan'])
    .select(['o.nonaktif_alasan', 'o.versi', 'o.dibuat_pada', 'o.diubah_pada'])
    .where('o.id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { nik_samar, nik_sandi, tanggal_lahir, telepon, surel, dibuat_pada, diubah_pada, ...lain } = row;
    return [
      {
        ...lain,
        nik: pengenal ? nik_sandi && sandi.dekripsi(nik_sandi) : nik_samar,
        tanggal_lahir: pengenal ? tanggal_lahir : null,
        telepon: pengenal ? telepon : telepon && samarTelepon(telepon),
        surel: pengenal ? surel : surel && samarSurel(surel),
        dibuat_pada: dibuat_pada.toISOString(),
        diubah_pada: diubah_pada.toISOString(),
      },
    ];
  });
}

/** Where a person lives and which version the record has; undefined when there is none of this number. */
export async function findTempatOrang(db: DbOrTx, id: number) {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
  return db.selectFrom('orang').select(['kode_wilayah', 'versi', 'keadaan']).where('id', '=', id).executeTakeFirst();
}
