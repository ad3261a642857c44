import { sql } from 'kysely';
import type { Db, Tx } from '../../db/client.ts';
import { samarNik } from '../../lib/samar.ts';
import type { Sandi } from '../../lib/sandi.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { catatJejak, catatJejakSendiri } from '../jejak/actions.ts';
import { bandingkan, type Pelaku, type Perubahan, rahasia } from '../jejak/jejak.ts';
import { perbaruiTurunanOrang } from './actions.turunan.ts';
import type { DataOrang } from './data.ts';
import type { AlasanNonaktifOrang } from './orang.ts';
import {
  dataOrangTersimpan,
  findOrangByNik,
  getRahasiaOrang,
  type IsiRahasiaOrang,
  kunciOrang,
  type Orang,
  type OrangSingkat,
} from './queries.ts';

export type NikDipakai = { ok: false; sebab: 'nik_dipakai'; lain: OrangSingkat };
export type OrangBasi = { ok: false; sebab: 'basi'; kini: Orang };
export type OrangTidakDipakai = { ok: false; sebab: 'tidak_dipakai'; kini: Orang };

type KunciSandi = Pick<Sandi, 'enkripsi' | 'sidik'>;

/** The row as it is stored: NIK and kind of disability encrypted, the NIK with its keyed hash and its masked form. */
function kolomOrang(sandi: KunciSandi, { nik, ragam_disabilitas, ...data }: DataOrang) {
  const nilai = nik.keadaan === 'ada' ? nik.nilai : null;
  return {
    ...data,
    nik_keadaan: nik.keadaan,
    nik_sandi: nilai === null ? null : sandi.enkripsi(nilai),
    nik_sidik: nilai === null ? null : sandi.sidik('nik', nilai),
    nik_samar: nilai === null ? null : samarNik(nilai),
    ragam_disabilitas_sandi: ragam_disabilitas === null ? null : sandi.enkripsi(ragam_disabilitas),
  };
}

/** The fields of the form without the two secret ones, for the history. */
const terbuka = ({ nik, ragam_disabilitas: _, ...data }: DataOrang) => ({ ...data, nik_keadaan: nik.keadaan });

const nilaiNik = (isi: IsiRahasiaOrang) => (isi.nik.keadaan === 'ada' ? isi.nik.nilai : null);

function perubahanRahasia(sandi: KunciSandi, lama: IsiRahasiaOrang, baru: IsiRahasiaOrang): Perubahan {
  const perubahan: Perubahan = {};
  if (nilaiNik(lama) !== nilaiNik(baru)) perubahan['nik'] = [rahasia(sandi, nilaiNik(lama)), rahasia(sandi, nilaiNik(baru))];
  if (lama.ragamDisabilitas !== baru.ragamDisabilitas) {
    perubahan['ragam_disabilitas'] = [rahasia(sandi, lama.ragamDisabilitas), rahasia(sandi, baru.ragamDisabilitas)];
  }
  return perubahan;
}

/** Two acts that would both take one NIK wait for one another, then the second is refused. */
async function jagaNik(tx: Tx, sandi: KunciSandi, data: DataOrang, kecuali?: number): Promise<NikDipakai | undefined> {
  if (data.nik.keadaan !== 'ada') return undefined;
  const sidik = sandi.sidik('nik', data.nik.nilai);
  await sql`select pg_advisory_xact_lock(${sidik.readBigInt64BE(0)})`.execute(tx);
  const lain = await findOrangByNik(tx, sandi, data.nik.nilai);
  return lain && lain.id !== kecuali ? { ok: false, sebab: 'nik_dipakai', lain } : undefined;
}

/** Takes a new person into the register. Likely duplicates without a NIK are the caller's to show before. */
export async function tambahOrang(
  tx: Tx,
  { sandi }: { sandi: KunciSandi },
  pelaku: Pelaku,
  data: DataOrang,
  { lainDari = [] }: { lainDari?: readonly number[] } = {},
): Promise<{ ok: true; id: number } | NikDipakai> {
  const dipakai = await jagaNik(tx, sandi, data);
  if (dipakai) return dipakai;
  const { id } = await tx.insertInto('orang').values(kolomOrang(sandi, data)).returning('id').executeTakeFirstOrThrow();
  await perbaruiTurunanOrang(tx, sandi, id, data);
  const kosong: IsiRahasiaOrang = { nik: { keadaan: 'belum_dicatat' }, ragamDisabilitas: null };
  await catatJejak(tx, pelaku, {
    perbuatan: 'tambah_orang',
    objekJenis: 'orang',
    objekId: id,
    alasan: lainDari.length > 0 ? `Dinyatakan bukan catatan ganda dari ${lainDari.map((lain) => `nomor ${lain}`).join(', ')}` : undefined,
    perubahan: {
      ...bandingkan({}, terbuka(data)),
      ...perubahanRahasia(sandi, kosong, { nik: data.nik, ragamDisabilitas: data.ragam_disabilitas }),
    },
  });
  return { ok: true, id };
}

/** Changes the fields of the form. Who saves on an older version than the stored one gets the stored one back. */
export async function ubahOrang(
  tx: Tx,
  { sandi }: { sandi: KunciSandi & Pick<Sandi, 'dekripsi'> },
  pelaku: Pelaku,
  id: number,
  { data, versi }: { data: DataOrang; versi: number },
): Promise<{ ok: true } | NikDipakai | OrangBasi | OrangTidakDipakai> {
  const kini = await kunciOrang(tx, id);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini };
  if (kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  const lama = await getRahasiaOrang(tx, sandi, id);
  const perubahan: Perubahan = {
    ...bandingkan(terbuka(dataOrangTersimpan(kini, lama)), terbuka(data)),
    ...perubahanRahasia(sandi, lama, { nik: data.nik, ragamDisabilitas: data.ragam_disabilitas }),
  };
  if (Object.keys(perubahan).length === 0) return { ok: true };
  const dipakai = await jagaNik(tx, sandi, data, id);
  if (dipakai) return dipakai;
  await tx
    .updateTable('orang')
    .set({ ...kolomOrang(sandi, data), versi: versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', id)
    .execute();
  await perbaruiTurunanOrang(tx, sandi, id, data);
  await catatJejak(tx, pelaku, { perbuatan: 'ubah_orang', objekJenis: 'orang', objekId: id, perubahan });
  return { ok: true };
}

export async function nonaktifkanOrang(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  { alasan, catatan, versi }: { alasan: AlasanNonaktifOrang; catatan: string | null; versi: number },
): Promise<{ ok: true } | OrangBasi | OrangTidakDipakai> {
  const kini = await kunciOrang(tx, id);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini };
  if (kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  const baru = { keadaan: 'dinonaktifkan', nonaktif_alasan: alasan, nonaktif_catatan: catatan };
  await tx
    .updateTable('orang')
    .set({ ...baru, nonaktif_pada: sql`now()`, versi: versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', id)
    .execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'nonaktifkan_orang',
    objekJenis: 'orang',
    objekId: id,
    alasan: catatan ?? undefined,
    perubahan: bandingkan<Record<string, string | null>>({ keadaan: kini.keadaan }, baru),
  });
  return { ok: true };
}

export async function aktifkanOrang(tx: Tx, pelaku: Pelaku, id: number, alasan: string): Promise<{ ok: true }> {
  const kini = await kunciOrang(tx, id);
  if (kini.keadaan !== 'dinonaktifkan') return { ok: true };
  await tx
    .updateTable('orang')
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
  await catatJejak(tx, pelaku, {
    perbuatan: 'aktifkan_orang',
    objekJenis: 'orang',
    objekId: id,
    alasan,
    perubahan: { keadaan: ['dinonaktifkan', 'aktif'], nonaktif_alasan: [kini.nonaktif_alasan, null] },
  });
  return { ok: true };
}

/** Somebody compared the record with the person and found it true. */
export async function verifikasiOrang(tx: Tx, pelaku: Pelaku, id: number, hariIni: Tanggal): Promise<{ ok: true }> {
  const kini = await kunciOrang(tx, id);
  await tx.updateTable('orang').set({ diverifikasi_pada: hariIni, diverifikasi_oleh: pelaku.akunId }).where('id', '=', id).execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'verifikasi_orang',
    objekJenis: 'orang',
    objekId: id,
    perubahan: kini.diverifikasi_pada === hariIni ? undefined : { diverifikasi_pada: [kini.diverifikasi_pada, hariIni] },
  });
  return { ok: true };
}

/** Shows the guarded fields to somebody who says why; the trace is there before the number is. */
export async function bukaNik(
  { db, sandi }: { db: Db; sandi: Pick<Sandi, 'dekripsi'> },
  pelaku: Pelaku,
  id: number,
  alasan: string,
): Promise<IsiRahasiaOrang> {
  await catatJejakSendiri(db, pelaku, { perbuatan: 'buka_nik', objekJenis: 'orang', objekId: id, alasan });
  return getRahasiaOrang(db, sandi, id);
}
