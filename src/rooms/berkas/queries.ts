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
  return (await listBerkas(db, [id]))[0];
}

export async function listBerkas(db: DbOrTx, id: readonly number[]): Promise<Berkas[]> {
  if (id.length === 0) return [];
  const rows = await db.selectFrom('berkas').selectAll().where('id', 'in', [...id]).orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    sidik: row.sidik.toString('hex'),
    nama: row.nama,
    jenis: row.jenis,
    ukuran: row.ukuran,
    tersandi: row.tersandi,
    akunId: row.akun_id,
    dibuatPada: row.dibuat_pada,
  }));
}
