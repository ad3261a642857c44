import type { DbOrTx } from '../../db/client.ts';

export type Berkas = {
  id: number;
  sidik: string;
  nama: string;
  jenis: string;
  ukuran: number;
  /** Holds personal data: encrypted on the disk, each download leaves a trace. */
  tersandi: boolean;
  akunId: string | null;
  dibuatPada: Date;
};

export async function findBerkas(db: DbOrTx, id: number): Promise<Berkas | undefined> {
  const row = await db.selectFrom('berkas').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      sidik: row.sidik.toString('hex'),
      nama: row.nama,
      jenis: row.jenis,
      ukuran: row.ukuran,
      tersandi: row.tersandi,
      akunId: row.akun_id,
      dibuatPada: row.dibuat_pada,
    }
  );
}
