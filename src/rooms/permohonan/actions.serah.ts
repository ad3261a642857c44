import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Diserahkan } from '../akun/actions.ts';
import type { Pelaku } from '../jejak/jejak.ts';

/** Open requests of somebody who leaves go to the successor; each timeline says so. */
export async function serahkanPermohonan(tx: Tx, pelaku: Pelaku, { dari, kepada }: { dari: string; kepada: string }): Promise<Diserahkan> {
  const pindah = await tx
    .updateTable('permohonan')
    .set({ akun_id: kepada, versi: sql`versi + 1`, diubah_pada: sql`now()` })
    .where('akun_id', '=', dari)
    .where('selesai_pada', 'is', null)
    .returning('id')
    .execute();
  if (pindah.length > 0) {
    const penerus = await tx.selectFrom('akun').select('nama').where('id', '=', kepada).executeTakeFirstOrThrow();
    await tx
      .insertInto('permohonan_peristiwa')
      .values(
        pindah.map(({ id }) => ({
          permohonan_id: id,
          waktu: sql<Date>`now()`,
          jenis: 'serahkan',
          pintu: pelaku.pintu,
          akun_id: pelaku.akunId,
          pelaku_nama: pelaku.nama,
          untuk_pemohon: false,
          catatan: `Kepada ${penerus.nama}, karena pegawai sebelumnya keluar`,
        })),
      )
      .execute();
  }
  return { apa: 'permohonan', jumlah: pindah.length };
}
