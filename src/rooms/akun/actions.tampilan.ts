import type { Tx } from '../../db/client.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import type { Diserahkan } from './actions.ts';
import { kueriTampilan, type TampilanBaru } from './tampilan.ts';

/** Keeps the filters and the order of a list under a name; the same name again replaces them. */
export async function simpanTampilan(tx: Tx, akunId: string, { halaman, kueri, nama }: TampilanBaru): Promise<void> {
  const isi = kueriTampilan(kueri);
  await tx
    .insertInto('tampilan')
    .values({ akun_id: akunId, halaman, nama, kueri: isi })
    .onConflict((konflik) => konflik.columns(['akun_id', 'halaman', 'nama']).doUpdateSet({ kueri: isi }))
    .execute();
}

export async function hapusTampilan(tx: Tx, akunId: string, id: number): Promise<void> {
  await tx.deleteFrom('tampilan').where('akun_id', '=', akunId).where('id', '=', id).execute();
}

/** Views of somebody who leaves: the successor gets those whose name is still free. */
export async function serahkanTampilan(tx: Tx, pelaku: Pelaku, { dari, kepada }: { dari: string; kepada: string }): Promise<Diserahkan> {
  const pindah = await tx
    .insertInto('tampilan')
    .columns(['akun_id', 'halaman', 'nama', 'kueri'])
    .expression((eb) =>
      eb
        .selectFrom('tampilan')
        .where('akun_id', '=', dari)
        .select((s) => [s.val(kepada).as('akun_id'), 'halaman', 'nama', 'kueri']),
    )
    .onConflict((konflik) => konflik.doNothing())
    .returning('id')
    .execute();
  await tx.deleteFrom('tampilan').where('akun_id', '=', dari).execute();
  if (pindah.length > 0) {
    await catatJejak(tx, pelaku, {
      perbuatan: 'serahkan_tampilan',
      objekJenis: 'akun',
      objekId: kepada,
      perubahan: { jumlah: [null, pindah.length] },
    });
  }
  return { apa: 'tampilan daftar tersimpan', jumlah: pindah.length };
}
