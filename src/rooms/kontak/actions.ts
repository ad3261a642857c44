import type { Tx } from '../../db/client.ts';
import { catatJejak } from '../jejak/actions.ts';
import type { Pelaku, Pintu } from '../jejak/jejak.ts';

export type IsiKontak = {
  pintu: Pintu;
  topik: string;
  catatan: string | null;
  nama: string | null;
  telepon: string | null;
  layananId: number | null;
};

/** Records a question that was answered at once: every contact counts. */
export async function catatKontak(tx: Tx, pelaku: Pelaku, kini: Date, isi: IsiKontak): Promise<void> {
  const { id } = await tx
    .insertInto('kontak')
    .values({
      waktu: kini,
      pintu: isi.pintu,
      topik: isi.topik,
      catatan: isi.catatan,
      nama: isi.nama,
      telepon: isi.telepon,
      layanan_id: isi.layananId,
      akun_id: pelaku.akunId,
      dicatat_nama: pelaku.nama,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await catatJejak(tx, pelaku, { perbuatan: 'catat_kontak', objekJenis: 'kontak', objekId: id, perubahan: { pintu: [null, isi.pintu] } });
}
