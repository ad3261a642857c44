import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { catatJejak } from '../jejak/actions.ts';
import { bandingkan, type Pelaku } from '../jejak/jejak.ts';
import { perbaruiKoperasi } from './actions.turunan.ts';
import type { DataKoperasi } from './forms.ts';
import type { AlasanNonaktifKoperasi } from './koperasi.ts';
import { dataKoperasi, findKembar, type Koperasi, type KoperasiLain, kunciKoperasi, type NomorKembar } from './queries.ts';

export type Kembar = { ok: false; sebab: 'kembar'; bidang: NomorKembar; lain: KoperasiLain };
export type Basi = { ok: false; sebab: 'basi'; kini: Koperasi };
export type TidakDipakai = { ok: false; sebab: 'tidak_dipakai'; kini: Koperasi };

/** Two acts that would both take one number or one kelurahan wait for one another. */
async function jagaKembar(tx: Tx, data: DataKoperasi, kecuali?: number): Promise<Kembar | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('panji:koperasi_kembar'))`.execute(tx);
  const kembar = await findKembar(tx, data, kecuali);
  return kembar && { ok: false, sebab: 'kembar', bidang: kembar.sebab, lain: kembar.lain };
}

/** What was really said of a new record: no "no" that nobody ticked, no number that nobody asked for. */
const terisi = (data: DataKoperasi) =>
  Object.fromEntries(Object.entries(data).filter(([, nilai]) => nilai !== null && nilai !== false && nilai !== 'belum_dicatat'));

/** Takes a new cooperative into the register. Likely duplicates are the caller's to show before. */
export async function tambahKoperasi(
  tx: Tx,
  pelaku: Pelaku,
  data: DataKoperasi,
  { hariIni, lainDari = [] }: { hariIni: Tanggal; lainDari?: readonly number[] },
): Promise<{ ok: true; id: number } | Kembar> {
  const kembar = await jagaKembar(tx, data);
  if (kembar) return kembar;
  const { id } = await tx.insertInto('koperasi').values(data).returning('id').executeTakeFirstOrThrow();
  const { usulan } = await perbaruiKoperasi(tx, id, hariIni);
  // A new record starts with what the rule says; from then on a person decides.
  await tx.updateTable('koperasi').set({ status: usulan, perlu_keputusan: false }).where('id', '=', id).execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'tambah_koperasi',
    objekJenis: 'koperasi',
    objekId: id,
    alasan: lainDari.length > 0 ? `Dinyatakan bukan catatan ganda dari ${lainDari.map((lain) => `nomor ${lain}`).join(', ')}` : undefined,
    perubahan: bandingkan({}, { ...terisi(data), status: usulan }),
  });
  return { ok: true, id };
}

/** Changes the fields of the form. Who saves on an older version than the stored one gets the stored one back. */
export async function ubahKoperasi(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  data: DataKoperasi,
  { versi, hariIni }: { versi: number; hariIni: Tanggal },
): Promise<{ ok: true } | Kembar | Basi | TidakDipakai> {
  const kini = await kunciKoperasi(tx, id);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini };
  if (kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  const perubahan = bandingkan<DataKoperasi>(dataKoperasi(kini), data);
  if (Object.keys(perubahan).length === 0) return { ok: true };
  const kembar = await jagaKembar(tx, data, id);
  if (kembar) return kembar;
  await tx
    .updateTable('koperasi')
    .set({ ...data, versi: versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', id)
    .execute();
  const turunan = await perbaruiKoperasi(tx, id, hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'ubah_koperasi',
    objekJenis: 'koperasi',
    objekId: id,
    perubahan: { ...perubahan, ...turunan.perubahan },
  });
  return { ok: true };
}

export async function nonaktifkanKoperasi(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  { alasan, catatan, versi }: { alasan: AlasanNonaktifKoperasi; catatan: string | null; versi: number },
): Promise<{ ok: true } | Basi | TidakDipakai> {
  const kini = await kunciKoperasi(tx, id);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini };
  if (kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  const baru = { keadaan: 'dinonaktifkan', nonaktif_alasan: alasan, nonaktif_catatan: catatan };
  await tx
    .updateTable('koperasi')
    .set({ ...baru, nonaktif_pada: sql`now()`, versi: versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', id)
    .execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'nonaktifkan_koperasi',
    objekJenis: 'koperasi',
    objekId: id,
    alasan: catatan ?? undefined,
    perubahan: bandingkan<Record<string, string | null>>(
      { keadaan: kini.keadaan, nonaktif_alasan: kini.nonaktif_alasan, nonaktif_catatan: kini.nonaktif_catatan },
      baru,
    ),
  });
  return { ok: true };
}

/** Takes a record back into use; the numbers that it holds may have gone to another one meanwhile. */
export async function aktifkanKoperasi(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  { alasan, hariIni }: { alasan: string; hariIni: Tanggal },
): Promise<{ ok: true } | Kembar> {
  const kini = await kunciKoperasi(tx, id);
  if (kini.keadaan !== 'dinonaktifkan') return { ok: true };
  const kembar = await jagaKembar(tx, dataKoperasi(kini), id);
  if (kembar) return kembar;
  await tx
    .updateTable('koperasi')
    .set({
      keadaan: 'aktif',
      nonaktif_alasan: null,
      nonaktif_catatan: null,
      nonaktif_pada: null,
      versi: kini.versi + 1,
      diubah_pada: sql`now()`,
    })
    .where('id', '=', id)
    .execute();
  const turunan = await perbaruiKoperasi(tx, id, hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'aktifkan_koperasi',
    objekJenis: 'koperasi',
    objekId: id,
    alasan,
    perubahan: { keadaan: ['dinonaktifkan', 'aktif'], nonaktif_alasan: [kini.nonaktif_alasan, null], ...turunan.perubahan },
  });
  return { ok: true };
}

/** Somebody compared the record with the cooperative itself and found it true. */
export async function verifikasiKoperasi(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  { catatan, hariIni }: { catatan: string | null; hariIni: Tanggal },
): Promise<void> {
  const kini = await kunciKoperasi(tx, id);
  await tx.updateTable('koperasi').set({ diverifikasi_pada: hariIni, diverifikasi_oleh: pelaku.akunId }).where('id', '=', id).execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'verifikasi_koperasi',
    objekJenis: 'koperasi',
    objekId: id,
    alasan: catatan ?? undefined,
    perubahan: kini.diverifikasi_pada === hariIni ? undefined : { diverifikasi_pada: [kini.diverifikasi_pada, hariIni] },
  });
}
