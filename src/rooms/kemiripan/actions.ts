import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import { kunciProfil } from './kunci.ts';
import { buatProfil, type IsiProfil, type JenisObjek } from './profil.ts';

/** Writes what a record is compared by; part of each act that changes it, in that act's transaction. */
export async function simpanProfil(tx: Tx, jenis: JenisObjek, objekId: number, isi: IsiProfil): Promise<void> {
  await simpanProfilBanyak(tx, jenis, [{ objekId, isi }]);
}

/** The same for many records of one batch in one statement. */
export async function simpanProfilBanyak(
  tx: Tx,
  jenis: JenisObjek,
  catatan: readonly { objekId: number; isi: IsiProfil }[],
): Promise<void> {
  if (catatan.length === 0) return;
  const baris = catatan.map(({ objekId, isi }) => {
    const profil = buatProfil(jenis, isi);
    return { objek_id: objekId, kunci: kunciProfil(jenis, profil), profil };
  });
  await sql`
    insert into kemiripan_profil (jenis, objek_id, kunci, profil)
    select ${jenis}, b.objek_id, array(select jsonb_array_elements_text(b.kunci)), b.profil
    from jsonb_to_recordset(${JSON.stringify(baris)}::jsonb) as b (objek_id integer, kunci jsonb, profil jsonb)
    on conflict (jenis, objek_id) do update set kunci = excluded.kunci, profil = excluded.profil
    where (kemiripan_profil.kunci, kemiripan_profil.profil) is distinct from (excluded.kunci, excluded.profil)`.execute(tx);
}
