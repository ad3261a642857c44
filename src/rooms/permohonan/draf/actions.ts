import type { Db, Tx } from '../../../db/client.ts';
import { kodeDikteBaru } from '../../../lib/kode-dikte.ts';
import type { Deps } from '../../../web/deps.ts';
import { simpanBerkas } from '../../berkas/actions.ts';
import type { BerkasSiap } from '../../berkas/berkas.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { type IsiDraf, MASA_DRAF_HARI } from './draf.ts';
import { sidikKode, sidikPemegang } from './queries.ts';

const HARI_MS = 24 * 3600_000;
export const PELAKU_PEMOHON: Pelaku = { akunId: null, nama: 'Pemohon', pintu: 'web' };

type Alat = Pick<Deps, 'sandi' | 'clock' | 'files'>;

export type SimpanDraf = {
  pemegang: string;
  layanan: { id: number; versiId: number };
  isi: IsiDraf;
  /** Files just brought, by question. */
  berkas?: readonly { pertanyaan: string; berkas: BerkasSiap }[];
};

/** Keeps what was typed so far under this browser; a file is kept too and named in the answers. Returns the draft's number and content. */
export async function simpanDraf(
  tx: Tx,
  alat: Alat,
  { pemegang, layanan, isi, berkas = [] }: SimpanDraf,
): Promise<{ id: number; isi: IsiDraf }> {
  const kini = alat.clock.now();
  const kedaluwarsa = new Date(kini.getTime() + MASA_DRAF_HARI * HARI_MS);
  const jawaban: Record<string, readonly string[]> = { ...isi.jawaban };
  const baru: number[] = [];
  for (const satu of berkas) {
    const id = await simpanBerkas(tx, alat, PELAKU_PEMOHON, satu.berkas, { pribadi: true, kedaluwarsaPada: kedaluwarsa });
    jawaban[satu.pertanyaan] = [String(id)];
    baru.push(id);
  }
  const tersimpan: IsiDraf = { ...isi, jawaban };
  const isi_sandi = alat.sandi.enkripsi(JSON.stringify(tersimpan));
  const { id } = await tx
    .insertInto('permohonan_draf')
    .values({
      layanan_id: layanan.id,
      layanan_versi_id: layanan.versiId,
      pemegang_sidik: sidikPemegang(alat.sandi, pemegang),
      isi_sandi,
      diubah_pada: kini,
      kedaluwarsa_pada: kedaluwarsa,
    })
    .onConflict((bentrok) =>
      bentrok
        .columns(['pemegang_sidik', 'layanan_id'])
        .where('permohonan_id', 'is', null)
        .doUpdateSet({ layanan_versi_id: layanan.versiId, isi_sandi, diubah_pada: kini, kedaluwarsa_pada: kedaluwarsa }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (baru.length > 0) {
    await tx
      .insertInto('permohonan_draf_berkas')
      .values(baru.map((berkas_id) => ({ draf_id: id, berkas_id })))
      .execute();
  }
  return { id, isi: tersimpan };
}

/** The same on its own: what was typed wrongly is kept too. */
export const simpanDrafSendiri = (db: Db, alat: Alat, isi: SimpanDraf): Promise<{ id: number; isi: IsiDraf }> =>
  db.transaction().execute((tx) => simpanDraf(tx, alat, isi));

/** A code with which this draft is continued elsewhere; an earlier one opens nothing any more. */
export async function beriKode(db: Db, { sandi }: Pick<Deps, 'sandi'>, drafId: number): Promise<string> {
  const kode = kodeDikteBaru();
  await db
    .updateTable('permohonan_draf')
    .set({ kode_sidik: sidikKode(sandi, kode.replace('-', '')) })
    .where('id', '=', drafId)
    .execute();
  return kode;
}

/** From now on the draft is filled in by this browser; what it had begun for the same service itself makes room. */
export async function pindahkanDraf(
  tx: Tx,
  { sandi }: Pick<Deps, 'sandi'>,
  draf: { id: number; layananId: number },
  pemegang: string,
): Promise<void> {
  const sidik = sidikPemegang(sandi, pemegang);
  await tx
    .deleteFrom('permohonan_draf')
    .where('pemegang_sidik', '=', sidik)
    .where('layanan_id', '=', draf.layananId)
    .where('permohonan_id', 'is', null)
    .where('id', '<>', draf.id)
    .execute();
  await tx.updateTable('permohonan_draf').set({ pemegang_sidik: sidik }).where('id', '=', draf.id).execute();
}

/** The draft became a request: its content goes, the browser that sent it may still see the receipt. */
export async function tutupDraf(tx: Tx, { sandi }: Pick<Deps, 'sandi'>, drafId: number, permohonanId: number): Promise<boolean> {
  const hasil = await tx
    .updateTable('permohonan_draf')
    .set({ permohonan_id: permohonanId, kode_sidik: null, isi_sandi: sandi.enkripsi('{}') })
    .where('id', '=', drafId)
    .where('permohonan_id', 'is', null)
    .executeTakeFirst();
  return hasil.numUpdatedRows === 1n;
}

/** Drafts whose time is over; their files go with the next cleaning. */
export async function buangDrafLama(db: Db, kini: Date): Promise<number> {
  const hasil = await db.deleteFrom('permohonan_draf').where('kedaluwarsa_pada', '<', kini).executeTakeFirst();
  return Number(hasil.numDeletedRows);
}
