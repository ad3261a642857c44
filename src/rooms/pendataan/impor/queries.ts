import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';
import { NotFoundError } from '../../../web/errors.ts';
import type { Pintu } from '../../jejak/jejak.ts';
import type { JenisImpor, TataLetak } from './impor.ts';
import type { StatusImpor } from './status-impor.ts';

export type RincianImpor = Awaited<ReturnType<typeof getImpor>>;

export async function getImpor(db: DbOrTx, id: number) {
  const impor =
    Number.isSafeInteger(id) && id <= 2_147_483_647
      ? await db.selectFrom('impor').selectAll().where('id', '=', id).executeTakeFirst()
      : undefined;
  if (!impor) throw new NotFoundError(`impor ${id}`);
  return {
    ...impor,
    jenis: impor.jenis as JenisImpor,
    status: impor.status as StatusImpor,
    pintu: impor.pintu as Pintu,
    tata_letak: (impor.tata_letak ?? []) as unknown as TataLetak[],
  };
}

/** Newest first; `jenis` limits to what the person may import. */
export async function listImpor(db: DbOrTx, jenis: readonly JenisImpor[], batas = 50) {
  if (jenis.length === 0) return [];
  return db
    .selectFrom('impor')
    .select(['id', 'jenis', 'nama_berkas', 'status', 'dibaca', 'baru', 'berubah', 'sama', 'ditolak', 'pelaku_nama', 'dibuat_pada'])
    .where('jenis', 'in', [...jenis])
    .orderBy('dibuat_pada', 'desc')
    .orderBy('id', 'desc')
    .limit(batas)
    .execute();
}
export type ImporDiDaftar = Awaited<ReturnType<typeof listImpor>>[number];

export type KataTerkumpul = { bidang: string; kata: string; baris: number };

/** Uncertain words of a dry run, those of most rows first. */
export async function listKataRagu(db: DbOrTx, imporId: number, batas = 200): Promise<KataTerkumpul[]> {
  const { rows } = await sql<KataTerkumpul>`
    select r.value ->> 'bidang' as bidang, r.value ->> 'kata' as kata, count(*)::int as baris
    from impor_baris b cross join lateral jsonb_array_elements(b.ragu) r
    where b.impor_id = ${imporId} and b.ragu is not null
    group by 1, 2 order by 3 desc, 1, 2 limit ${batas}`.execute(db);
  return rows;
}

/** Why rows were rejected, and an example of each. */
export async function listAlasanDitolak(db: DbOrTx, imporId: number, batas = 30) {
  const { rows } = await sql<{ lembar: string; nomor: number; alasan: string }>`
    select b.lembar, b.nomor, string_agg(s.value ->> 'alasan', ' ' order by s.ordinality) as alasan
    from (select * from impor_baris where impor_id = ${imporId} and hasil = 'ditolak' order by urut limit ${batas}) b
    cross join lateral jsonb_array_elements(b.salah) with ordinality s
    group by b.urut, b.lembar, b.nomor order by b.urut`.execute(db);
  return rows;
}
export type AlasanDitolak = Awaited<ReturnType<typeof listAlasanDitolak>>[number];

/** Records that a run wrote. */
export async function listTertulis(db: DbOrTx, imporId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct sasaran_id as id from impor_baris
    where impor_id = ${imporId} and hasil in ('baru', 'berubah') and sasaran_id is not null`.execute(db);
  return rows.map((row) => row.id);
}
