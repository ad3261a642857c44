import { sql } from 'kysely';
import type { DbOrTx } from '../../../db/client.ts';

export type Penghalang = { jenis: string; id: number; nama: string; sebab: string };

const BATAS = 200;

/** Reading, and what the system works out again by itself. */
const BUKAN_PERUBAHAN = ['buka_umkm', 'buka_nik', 'buka_angka', 'unduh_berkas', 'usulkan_status', 'hitung_kelas', 'tarik_impor'];

/**
 * Records of a batch that somebody worked on since, and records outside it that came to depend on them. Some acts do not raise
 * the version of a record, so its traces are asked too.
 */
export async function listPenghalang(
  db: DbOrTx,
  imporId: number,
  jejakAkhir: bigint,
): Promise<{ penghalang: Penghalang[]; jumlah: number }> {
  const { rows } = await sql<Penghalang & { jumlah: number }>`
    with milik as (select objek_jenis, objek_id, versi, sebelum is null as baru from impor_catatan where impor_id = ${imporId}),
    kini as (
      select 'umkm' as jenis, id, nama, versi from umkm where id in (select objek_id from milik where objek_jenis = 'umkm')
      union all select 'orang', id, nama, versi from orang where id in (select objek_id from milik where objek_jenis = 'orang')
      union all select 'koperasi', id, nama, versi from koperasi where id in (select objek_id from milik where objek_jenis = 'koperasi')
      union all select 'koperasi_rat', r.id, k.nama || ', RAT tahun buku ' || r.tahun_buku, r.versi from koperasi_rat r join koperasi k on k.id = r.koperasi_id
        where r.id in (select objek_id from milik where objek_jenis = 'koperasi_rat')
    ),
    halangan as (
      select m.objek_jenis as jenis, m.objek_id as id, coalesce(k.nama, 'catatan yang sudah tidak ada') as nama, 'sudah diubah sesudah impor' as sebab
      from milik m left join kini k on k.jenis = m.objek_jenis and k.id = m.objek_id where k.versi is distinct from m.versi
      union select k.jenis, k.id, k.nama, 'sudah dikerjakan orang sesudah impor' from kini k join milik m on m.objek_jenis = k.jenis and m.objek_id = k.id and m.versi = k.versi
      join jejak j on j.objek_jenis = k.jenis and j.objek_id = k.id::text
      where j.id > ${jejakAkhir} and not (j.perbuatan = any(${[...BUKAN_PERUBAHAN]}::text[]))
      union select 'umkm', u.id, u.nama, 'memakai orang dari impor ini sebagai pemilik' from umkm_pemilik p join umkm u on u.id = p.umkm_id
      where p.orang_id in (select objek_id from milik where objek_jenis = 'orang' and baru) and p.umkm_id not in (select objek_id from milik where objek_jenis = 'umkm')
      union select 'koperasi', k.id, k.nama, 'memakai orang dari impor ini sebagai pengurus' from koperasi_pengurus p join koperasi k on k.id = p.koperasi_id
      where p.orang_id in (select objek_id from milik where objek_jenis = 'orang' and baru) and p.koperasi_id not in (select objek_id from milik where objek_jenis = 'koperasi')
      union select 'koperasi', k.id, k.nama, 'sudah mempunyai RAT yang dicatat sesudah impor' from koperasi_rat r join koperasi k on k.id = r.koperasi_id
      where r.koperasi_id in (select objek_id from milik where objek_jenis = 'koperasi' and baru) and r.id not in (select objek_id from milik where objek_jenis = 'koperasi_rat')
      union select 'koperasi', k.id, k.nama, 'sudah mempunyai penilaian atau putusan sesudah impor' from koperasi k
      where k.id in (select objek_id from milik where objek_jenis = 'koperasi' and baru)
        and (exists (select 1 from koperasi_kesehatan x where x.koperasi_id = k.id) or exists (select 1 from koperasi_status x where x.koperasi_id = k.id))
      union select 'umkm', u.id, u.nama, 'sudah mempunyai sertifikat atau dukungan yang dicatat sesudah impor' from umkm u
      where u.id in (select objek_id from milik where objek_jenis = 'umkm' and baru)
        and (exists (select 1 from umkm_sertifikat x where x.umkm_id = u.id) or exists (select 1 from umkm_dukungan x where x.umkm_id = u.id))
      union select k.jenis, k.id, k.nama, 'mempunyai usulan perubahan yang belum diputuskan' from kini k
      where exists (select 1 from usulan x where x.jenis = k.jenis and x.objek_id = k.id and x.status = 'diajukan')
    )
    select jenis, id, nama, sebab, count(*) over ()::int as jumlah from halangan order by jenis, nama, id limit ${BATAS}`.execute(db);
  return { penghalang: rows.map(({ jenis, id, nama, sebab }) => ({ jenis, id, nama, sebab })), jumlah: rows[0]?.jumlah ?? 0 };
}
