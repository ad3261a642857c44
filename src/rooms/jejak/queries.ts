import { sql } from 'kysely';
import type { DbOrTx } from '../../db/client.ts';
import type { ObjekJejak, Perubahan, Pintu } from './jejak.ts';

/** The content of one trace as one text, the same at sealing and at checking. Null and empty differ. */
export const isiJejak = sql<string>`jsonb_build_array(id::text, extract(epoch from waktu)::text, akun_id, pelaku_nama, pintu, perbuatan, objek_jenis, objek_id, alasan, perubahan)::text`;

export type RiwayatJejak = {
  id: bigint;
  objekJenis: string;
  objekId: string;
  waktu: Date;
  pelakuNama: string;
  pintu: Pintu;
  perbuatan: string;
  alasan: string | null;
  perubahan: Perubahan | null;
};

type PilihanRiwayat = {
  batas?: number;
  sebelum?: bigint | undefined;
  /** Acts to leave out, for example mere reading. */
  kecuali?: readonly string[];
  hanya?: readonly string[] | undefined;
};

/** The newest traces of one record, or of one and its parts, at most `batas`; `sebelum` continues after the last one of an earlier page. */
export async function listRiwayat(
  db: DbOrTx,
  objek: ObjekJejak | readonly ObjekJejak[],
  { batas = 50, sebelum, kecuali = [], hanya }: PilihanRiwayat = {},
): Promise<RiwayatJejak[]> {
  let query = db
    .selectFrom('jejak')
    .select(['id', 'waktu', 'pelaku_nama', 'pintu', 'perbuatan', 'objek_jenis', 'objek_id', 'alasan', 'perubahan'])
    .where((eb) =>
      eb.or(
        ('objekJenis' in objek ? [objek] : objek).map((satu) => eb.and({ objek_jenis: satu.objekJenis, objek_id: String(satu.objekId) })),
      ),
    )
    .orderBy('id', 'desc')
    .limit(batas);
  if (kecuali.length > 0) query = query.where('perbuatan', 'not in', [...kecuali]);
  if (hanya) query = query.where('perbuatan', 'in', [...hanya]);
  if (sebelum !== undefined) query = query.where('id', '<', sebelum);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    objekJenis: row.objek_jenis,
    objekId: row.objek_id,
    waktu: row.waktu,
    pelakuNama: row.pelaku_nama,
    pintu: row.pintu as Pintu,
    perbuatan: row.perbuatan,
    alasan: row.alasan,
    perubahan: row.perubahan as Perubahan | null,
  }));
}

export type HasilPeriksaSegel = { utuh: true; jumlahSegel: number } | { utuh: false; segelId: number; sebab: string };

/** Walks the whole chain and names the first link in which a trace was altered, removed or slipped in. */
export async function periksaSegel(db: DbOrTx): Promise<HasilPeriksaSegel> {
  const { rows } = await sql<{ id: number; jumlah: number; ada: number; isi_sama: boolean; rantai_sama: boolean; berubah: number }>`
    with isi as (
      select segel_id, count(*)::int as ada, sha256(string_agg(sidik, ''::bytea order by id)) as sidik_isi,
             count(*) filter (where sidik is distinct from sha256(convert_to(${isiJejak}, 'UTF8')))::int as berubah
      from jejak where segel_id is not null group by segel_id
    )
    select s.id, s.jumlah, coalesce(i.ada, 0) as ada, coalesce(i.sidik_isi = s.sidik_isi, false) as isi_sama,
           s.sidik_rantai = sha256(coalesce(lag(s.sidik_rantai) over (order by s.id), ''::bytea) || s.sidik_isi) as rantai_sama,
           coalesce(i.berubah, 0) as berubah
    from jejak_segel s left join isi i on i.segel_id = s.id
    order by s.id`.execute(db);
  for (const segel of rows) {
    if (segel.ada !== segel.jumlah) return rusak(segel.id, `${segel.jumlah} jejak disegel, ${segel.ada} ditemukan`);
    if (segel.berubah > 0) return rusak(segel.id, `${segel.berubah} jejak berubah isinya`);
    if (!segel.isi_sama || !segel.rantai_sama) return rusak(segel.id, 'rantai segel tidak cocok');
  }
  return { utuh: true, jumlahSegel: rows.length };
}

function rusak(segelId: number, sebab: string): HasilPeriksaSegel {
  return { utuh: false, segelId, sebab };
}
