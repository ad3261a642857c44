import type { DbOrTx } from '../../../db/client.ts';
import type { StatusKoperasi } from '../koperasi.ts';

export type Putusan = {
  id: number;
  status: StatusKoperasi;
  usulan: StatusKoperasi;
  alasan: string;
  berkas_id: number | null;
  berkas: string | null;
  pemutus: string | null;
  diputuskan_pada: Date;
};

/** Decisions on one cooperative, newest first. */
export async function listPutusan(db: DbOrTx, koperasiId: number): Promise<Putusan[]> {
  const rows = await db
    .selectFrom('koperasi_status as s')
    .leftJoin('akun as a', 'a.id', 's.akun_id')
    .leftJoin('berkas as b', 'b.id', 's.berkas_id')
    .select(['s.id', 's.status', 's.usulan', 's.alasan', 's.berkas_id', 'b.nama as berkas', 'a.nama as pemutus', 's.diputuskan_pada'])
    .where('s.koperasi_id', '=', koperasiId)
    .orderBy('s.id', 'desc')
    .execute();
  return rows as Putusan[];
}

export type UsulanMenunggu = {
  id: number;
  nama: string;
  kelurahan: string | null;
  status: StatusKoperasi;
  status_usulan: StatusKoperasi;
  rat_terakhir_tahun: number | null;
};

/** Cooperatives whose proposed status asks for a new decision, by name; at most `batas` and how many there are. */
export async function listUsulan(db: DbOrTx, batas = 200): Promise<{ rows: UsulanMenunggu[]; jumlah: number }> {
  const query = db.selectFrom('koperasi as k').where('k.perlu_keputusan', '=', true).where('k.keadaan', '=', 'aktif');
  const rows = await query
    .leftJoin('wilayah as w', 'w.kode', 'k.kode_wilayah')
    .select(['k.id', 'k.nama', 'w.nama as kelurahan', 'k.status', 'k.status_usulan', 'k.rat_terakhir_tahun'])
    .orderBy('k.status_usulan')
    .orderBy('k.nama_lipat')
    .limit(batas)
    .execute();
  const { jumlah } = await query.select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('jumlah')).executeTakeFirstOrThrow();
  return { rows: rows as UsulanMenunggu[], jumlah };
}
