import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Sandi } from '../../lib/sandi.ts';
import type { Pelaku } from '../jejak/jejak.ts';
import type { Kalender } from '../kalender/kalender.ts';
import { adalahTertutup, JEDA_STATUS, type SebabJeda, type Siapa, type StatusPermohonan } from './permohonan.ts';
import { listJeda, type Permohonan } from './queries.ts';
import { tenggatPermohonan, waktuTenggat } from './tenggat.ts';

/** What every act on a request needs besides the transaction. */
export type Sarana = { sandi: Sandi; kini: Date; kalender: Kalender; zona: string };

/** Who does it: for the traces, and for the table of acts. */
export type Pengerja = { pelaku: Pelaku; siapa: Siapa };

type IsiPeristiwa = {
  jenis: string;
  untukPemohon: boolean;
  catatan?: string | null;
  rincian?: object;
  /** Answers before and after with special data in clear; kept encrypted. */
  rincianRahasia?: object;
};

/** Adds a row to the timeline. */
export async function tambahPeristiwa(
  tx: Tx,
  { sandi, kini }: Pick<Sarana, 'sandi' | 'kini'>,
  pelaku: Pelaku,
  permohonanId: number,
  isi: IsiPeristiwa,
): Promise<void> {
  await tx
    .insertInto('permohonan_peristiwa')
    .values({
      permohonan_id: permohonanId,
      waktu: kini,
      jenis: isi.jenis,
      pintu: pelaku.pintu,
      akun_id: pelaku.akunId,
      pelaku_nama: pelaku.nama,
      untuk_pemohon: isi.untukPemohon,
      catatan: isi.catatan ?? null,
      rincian: isi.rincian ? JSON.stringify(isi.rincian) : null,
      rincian_sandi: isi.rincianRahasia ? sandi.enkripsi(JSON.stringify(isi.rincianRahasia)) : null,
    })
    .execute();
}

const sebabBerhenti = (status: StatusPermohonan): SebabJeda | undefined =>
  JEDA_STATUS[status] ?? (adalahTertutup(status) ? 'ditutup' : undefined);

export type Perpindahan = { jadi: StatusPermohonan; akunId: string | null; instansi?: string; nomorRujukan?: string };

/**
 * Moves a request to another state: the clock stops or runs again with it, and the due date follows. Returns whether the
 * promise was kept when this ends it.
 */
export async function pindahkan(
  tx: Tx,
  { kini, kalender, zona }: Omit<Sarana, 'sandi'>,
  permohonan: Permohonan,
  { jadi, akunId, instansi, nomorRujukan }: Perpindahan,
): Promise<{ tenggat: Date | null; tepat: boolean | undefined }> {
  const tertutup = adalahTertutup(jadi);
  if (jadi !== permohonan.status) {
    if (sebabBerhenti(permohonan.status)) {
      await tx
        .updateTable('permohonan_jeda')
        .set({ selesai: kini })
        .where('permohonan_id', '=', permohonan.id)
        .where('selesai', 'is', null)
        .execute();
    }
    const sebab = sebabBerhenti(jadi);
    if (sebab) {
      await tx
        .insertInto('permohonan_jeda')
        .values({ permohonan_id: permohonan.id, sebab, mulai: kini, instansi: instansi ?? null, nomor_rujukan: nomorRujukan ?? null })
        .execute();
    }
  }
  const hasil = tenggatPermohonan(kalender, zona, permohonan, await listJeda(tx, permohonan.id));
  const tenggat = tertutup ? null : waktuTenggat(hasil, zona);
  await tx
    .updateTable('permohonan')
    .set({
      status: jadi,
      akun_id: akunId,
      instansi: jadi === 'diteruskan' ? (instansi ?? permohonan.instansi) : null,
      tenggat,
      selesai_pada: tertutup ? (permohonan.selesaiPada ?? kini) : null,
      versi: permohonan.versi + 1,
      diubah_pada: sql`now()`,
    })
    .where('id', '=', permohonan.id)
    .execute();
  return { tenggat, tepat: tertutup ? permohonan.tenggat === null || kini <= permohonan.tenggat : undefined };
}
