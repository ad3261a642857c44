import type { Tx } from '../../db/client.ts';
import type { Sandi } from '../../lib/sandi.ts';
import { simpanProfil } from '../kemiripan/actions.ts';
import type { DataOrang } from './data.ts';
import { type IsiOrang, kelengkapanOrang } from './kelengkapan.ts';
import { isiProfilOrang } from './profil.ts';

/**
 * Brings what is derived into line with what was just written: completeness, and the profile that duplicates are found
 * by. Part of each act on a person, in its transaction.
 */
export async function perbaruiTurunanOrang(tx: Tx, sandi: Pick<Sandi, 'sidik'>, id: number, data: DataOrang): Promise<void> {
  const { persen } = kelengkapanOrang({ ...data, nik_keadaan: data.nik.keadaan });
  await tx.updateTable('orang').set({ kelengkapan: persen }).where('id', '=', id).execute();
  await simpanProfil(tx, 'orang', id, isiProfilOrang(sandi, data));
}

/** The same after the row was written by other means than a form: two records became one. */
export async function perbaruiKelengkapanOrang(tx: Tx, id: number): Promise<void> {
  const orang = await tx
    .selectFrom('orang')
    .select(['nik_keadaan', 'jenis_kelamin', 'telepon', 'alamat', 'kode_wilayah', 'pendidikan', 'tanggal_lahir'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { persen } = kelengkapanOrang(orang as IsiOrang);
  await tx.updateTable('orang').set({ kelengkapan: persen }).where('id', '=', id).execute();
}
