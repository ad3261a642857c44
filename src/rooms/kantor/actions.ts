import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { IsianKantor, Kantor } from './kantor.ts';
import { findKantor, getKantor } from './queries.ts';

const kolom = (isian: IsianKantor) => ({
  nama: isian.nama,
  nama_daerah: isian.namaDaerah,
  kode_wilayah: isian.kodeWilayah,
  alamat: isian.alamat,
  telepon: isian.telepon,
  whatsapp: isian.whatsapp,
  surel: isian.surel,
  kop_surat: isian.kopSurat,
  zona_waktu: isian.zonaWaktu,
  jam_layanan: JSON.stringify(isian.jamLayanan),
});

/** Writes the office's row; false when there is one already. The trace is left by the act that calls this. */
export async function buatKantor(tx: Tx, isian: IsianKantor, opsi: { dataContoh?: boolean } = {}): Promise<boolean> {
  if (await findKantor(tx)) return false;
  const baris = await tx
    .insertInto('kantor')
    .values({ ...kolom(isian), data_contoh: opsi.dataContoh ?? false })
    .onConflict((konflik) => konflik.doNothing())
    .returning('id')
    .executeTakeFirst();
  return baris !== undefined;
}

export type HasilSimpanKantor = { ok: true; lama: Kantor } | { ok: false; sebab: 'basi'; kini: Kantor };

/** Writes the changed office unless somebody saved since `versi` was read. The trace is left by the act that calls this. */
export async function simpanKantor(tx: Tx, versi: number, isian: IsianKantor): Promise<HasilSimpanKantor> {
  await sql`select 1 from kantor for update`.execute(tx);
  const kini = await getKantor(tx);
  if (kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  await tx
    .updateTable('kantor')
    .set({ ...kolom(isian), versi: versi + 1 })
    .execute();
  return { ok: true, lama: kini };
}
