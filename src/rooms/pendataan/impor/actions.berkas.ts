import type { DbOrTx } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { sidikIsi } from './actions.ts';

const UMUR_HARI = 30;
export const JENIS_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Keeps an upload or a workbook of rejected rows: encrypted, and gone by itself after a month. */
export async function simpanLembarKerja(
  db: DbOrTx,
  deps: Pick<Deps, 'files' | 'sandi' | 'clock'>,
  pelaku: Pelaku,
  berkas: { isi: Uint8Array; nama: string; jenis: string },
): Promise<number> {
  const isi = deps.sandi.enkripsiIsi(berkas.isi);
  await deps.files.put(isi);
  const kini = deps.clock.now();
  const { id } = await db
    .insertInto('berkas')
    .values({
      sidik: sidikIsi(isi),
      nama: berkas.nama.slice(0, 200),
      jenis: berkas.jenis,
      ukuran: berkas.isi.length,
      tersandi: true,
      akun_id: pelaku.akunId,
      dibuat_pada: kini,
      kedaluwarsa_pada: new Date(kini.getTime() + UMUR_HARI * 24 * 3_600_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
