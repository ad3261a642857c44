import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';

export type PemakaiBerkas = { kemampuan: 'umkm' | 'koperasi' | 'permohonan'; kodeWilayah: string | null };

/** The records that a file belongs to: who may see one of them may have the file. */
export async function listPemakaiBerkas(db: DbOrTx, id: number): Promise<PemakaiBerkas[]> {
  const { rows } = await sql<{ kemampuan: PemakaiBerkas['kemampuan']; kode_wilayah: string | null }>`
    select 'umkm' as kemampuan, u.kode_wilayah from umkm_sertifikat s join umkm u on u.id = s.umkm_id where s.berkas_id = ${id}
    union all
    select 'koperasi', k.kode_wilayah from koperasi k where k.id in (
      select r.koperasi_id from koperasi_rat_berkas b join koperasi_rat r on r.id = b.rat_id where b.berkas_id = ${id}
      union select koperasi_id from koperasi_status where berkas_id = ${id}
      union select koperasi_id from koperasi_kesehatan where berkas_id = ${id}
    )
    union all
    select 'permohonan', p.kode_wilayah from permohonan_berkas b join permohonan p on p.id = b.permohonan_id where b.berkas_id = ${id}`.execute(
    db,
  );
  return rows.map((row) => ({ kemampuan: row.kemampuan, kodeWilayah: row.kode_wilayah }));
}
