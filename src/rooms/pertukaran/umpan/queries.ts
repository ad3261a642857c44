import { sql } from 'kysely';
import type { Db, DbOrTx } from '../../../db/client.ts';
import { dalamCakupan } from '../../akun/akun.ts';
import type { KeadaanUmpan, RegisterUmpan } from './umpan.ts';

type Baris = { jenis: RegisterUmpan; objek_id: number; urutan: number; wilayah_lama: string[] };

/** The next changed records of these registers after a place, in order. */
async function listPerubahan(db: DbOrTx, register: readonly RegisterUmpan[], sejak: number, batas: number): Promise<Baris[]> {
  const bagian = register.map(
    (satu) => sql`
      (select jenis, objek_id, urutan, wilayah_lama from perubahan where jenis = ${sql.lit(satu)} and urutan > ${sejak} order by urutan limit ${batas})`,
  );
  const { rows } = await sql<Omit<Baris, 'urutan'> & { urutan: bigint }>`
    select * from (${sql.join(bagian, sql` union all `)}) as semua order by urutan limit ${batas}`.execute(db);
  return rows.map((row) => ({ ...row, urutan: Number(row.urutan) }));
}

export type CatatanUmpan = { id: number; kode_wilayah: string | null };
/** Reads records as the API gives them one by one; those that are not there are left out. */
export type PembacaCatatan = (ids: readonly number[]) => Promise<readonly CatatanUmpan[]>;

export type EntriUmpan = { urutan: number; register: RegisterUmpan; id: number; keadaan: KeadaanUmpan; catatan: CatatanUmpan | null };

type Penyertaan = {
  register: readonly RegisterUmpan[];
  sejak: number;
  batas: number;
  /** Areas that the follower may see; none is everywhere. */
  wilayah: readonly string[];
  pembaca: Readonly<Record<RegisterUmpan, PembacaCatatan>>;
};

export type HalamanUmpan = { entri: EntriUmpan[]; sampai: number; lagi: boolean };

/**
 * One portion of the feed: each record as it is now. Who sees only some areas is told of a record that left them, and
 * hears nothing of those that never were in them.
 */
export async function bacaUmpan(db: DbOrTx, { register, sejak, batas, wilayah, pembaca }: Penyertaan): Promise<HalamanUmpan> {
  const baris = await listPerubahan(db, register, sejak, batas + 1);
  const halaman = baris.slice(0, batas);
  const catatan = new Map<string, CatatanUmpan>();
  for (const satu of register) {
    const ids = halaman.filter(({ jenis }) => jenis === satu).map(({ objek_id }) => objek_id);
    if (ids.length > 0) for (const isi of await pembaca[satu](ids)) catatan.set(`${satu} ${isi.id}`, isi);
  }
  const entri = halaman.flatMap(({ jenis, objek_id: id, urutan, wilayah_lama }): EntriUmpan[] => {
    const kini = catatan.get(`${jenis} ${id}`);
    if (kini && dalamCakupan(wilayah, kini.kode_wilayah)) return [{ urutan, register: jenis, id, keadaan: 'berubah', catatan: kini }];
    const pernahTerlihat = wilayah.length === 0 || wilayah_lama.some((kode) => dalamCakupan(wilayah, kode));
    return pernahTerlihat ? [{ urutan, register: jenis, id, keadaan: 'hilang', catatan: null }] : [];
  });
  return { entri, sampai: halaman.at(-1)?.urutan ?? sejak, lagi: baris.length > batas };
}

const diketahui = new WeakMap<Db, string>();

/** Which database gives the numbers: another one after a restore. */
export async function asalUmpan(db: Db): Promise<string> {
  const lama = diketahui.get(db);
  if (lama !== undefined) return lama;
  const { rows } = await sql<{ asal: string }>`
    select left(encode(sha256(convert_to((select system_identifier from pg_control_system())::text || ':' || oid::text, 'UTF8')), 'hex'), 12) as asal
    from pg_database where datname = current_database()`.execute(db);
  const asal = rows[0]?.asal ?? '';
  diketahui.set(db, asal);
  return asal;
}

/** The last place that was handed out. */
export async function urutanTerakhir(db: DbOrTx): Promise<number> {
  const { rows } = await sql<{
    urutan: bigint;
  }>`select case when is_called then last_value else 0 end as urutan from perubahan_urutan`.execute(db);
  return Number(rows[0]?.urutan ?? 0);
}
