import { sql } from 'kysely';
import type { Tx } from '../../db/client.ts';
import type { Nomor } from '../../lib/belum-punya.ts';
import { kunciNpwp } from '../../lib/npwp.ts';
import { samarNpwp } from '../../lib/samar.ts';
import type { Sandi } from '../../lib/sandi.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { catatJejak } from '../jejak/actions.ts';
import { bandingkan, type Pelaku, type Perubahan, rahasia } from '../jejak/jejak.ts';
import { perbaruiUmkm } from './actions.turunan.ts';
import type { DataUmkm } from './forms.ts';
import { dataUmkmTersimpan, findUmkmByNib, getNpwp, kunciUmkm, type Umkm, type UmkmSingkat } from './queries.ts';
import type { AlasanNonaktifUmkm } from './umkm.ts';

export type NibDipakai = { ok: false; sebab: 'nib_dipakai'; lain: UmkmSingkat };
export type UmkmBasi = { ok: false; sebab: 'basi'; kini: Umkm };
export type UmkmTidakDipakai = { ok: false; sebab: 'tidak_dipakai'; kini: Umkm };

export type KunciSandi = Pick<Sandi, 'enkripsi' | 'dekripsi' | 'sidik'>;
export type BahanUmkm = { sandi: KunciSandi; hariIni: Tanggal };

/** The NPWP of a person is the NIK: it is kept as the NIK is. */
function kolomNpwp(sandi: KunciSandi, npwp: Nomor) {
  const nilai = npwp.keadaan === 'ada' ? npwp.nilai : null;
  return {
    npwp_keadaan: npwp.keadaan,
    npwp_sandi: nilai === null ? null : sandi.enkripsi(nilai),
    npwp_sidik: nilai === null ? null : sandi.sidik('npwp', kunciNpwp(nilai)),
    npwp_samar: nilai === null ? null : samarNpwp(nilai),
  };
}

/** Fields of the form as columns. */
function kolomUmkm(sandi: KunciSandi, { nib, npwp, ...data }: Partial<DataUmkm>) {
  return {
    ...data,
    ...(nib && { nib_keadaan: nib.keadaan, nib: nib.keadaan === 'ada' ? nib.nilai : null }),
    ...(npwp && kolomNpwp(sandi, npwp)),
  };
}

function terbuka({ nib, npwp, ...data }: Partial<DataUmkm>) {
  return {
    ...data,
    ...(nib && { nib_keadaan: nib.keadaan, nib: nib.keadaan === 'ada' ? nib.nilai : null }),
    ...(npwp && { npwp_keadaan: npwp.keadaan }),
  };
}

function perubahanUmkm(sandi: KunciSandi, lama: Partial<DataUmkm>, baru: Partial<DataUmkm>): Perubahan {
  const perubahan = bandingkan<ReturnType<typeof terbuka>>(terbuka(lama), terbuka(baru));
  const [dari, ke] = [lama.npwp, baru.npwp].map((n) => (n?.keadaan === 'ada' ? n.nilai : null));
  if (baru.npwp && dari !== ke) perubahan['npwp'] = [rahasia(sandi, dari ?? null), rahasia(sandi, ke ?? null)];
  return perubahan;
}

/** Two acts that would both take one NIB wait for one another, then the second is refused. */
async function jagaNib(tx: Tx, nib: Nomor | undefined, kecuali?: number): Promise<NibDipakai | undefined> {
  if (nib?.keadaan !== 'ada') return undefined;
  await sql`select pg_advisory_xact_lock(hashtextextended('panji:nib:' || ${nib.nilai}, 0))`.execute(tx);
  const lain = await findUmkmByNib(tx, nib.nilai);
  return lain && lain.id !== kecuali ? { ok: false, sebab: 'nib_dipakai', lain } : undefined;
}

/**
 * Takes a new business into the register with the owners that are in the register of people already. Likely duplicates
 * are the caller's to show before; `lainDari` are those that somebody looked at and found to be others.
 */
export async function tambahUmkm(
  tx: Tx,
  { sandi, hariIni }: BahanUmkm,
  pelaku: Pelaku,
  data: DataUmkm,
  { pemilik = [], lainDari = [] }: { pemilik?: readonly number[]; lainDari?: readonly number[] } = {},
): Promise<{ ok: true; id: number } | NibDipakai> {
  const dipakai = await jagaNib(tx, data.nib);
  if (dipakai) return dipakai;
  const { id } = await tx
    .insertInto('umkm')
    .values({
      ...kolomUmkm(sandi, data),
      ...kolomNpwp(sandi, data.npwp),
      nib_keadaan: data.nib.keadaan,
      nama: data.nama,
      bentuk_usaha: data.bentuk_usaha,
      sumber: data.sumber,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (pemilik.length > 0) {
    await tx
      .insertInto('umkm_pemilik')
      .values(pemilik.map((orang_id, i) => ({ umkm_id: id, orang_id, utama: i === 0 })))
      .execute();
  }
  const turunan = await perbaruiUmkm(tx, id, hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'tambah_umkm',
    objekJenis: 'umkm',
    objekId: id,
    alasan: lainDari.length > 0 ? `Dinyatakan bukan catatan ganda dari ${lainDari.map((lain) => `nomor ${lain}`).join(', ')}` : undefined,
    perubahan: { ...perubahanUmkm(sandi, {}, data), ...turunan.perubahan },
  });
  return { ok: true, id };
}

/** Changes some fields. Who saves on an older version than the stored one gets the stored one back. */
export async function ubahUmkm(
  tx: Tx,
  { sandi, hariIni }: BahanUmkm,
  pelaku: Pelaku,
  id: number,
  { data, versi }: { data: Partial<DataUmkm>; versi: number },
): Promise<{ ok: true } | NibDipakai | UmkmBasi | UmkmTidakDipakai> {
  const kini = await kunciUmkm(tx, id);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini };
  if (kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  const semua = dataUmkmTersimpan(kini, await getNpwp(tx, sandi, id));
  const lama = Object.fromEntries(Object.keys(data).map((field) => [field, semua[field as keyof DataUmkm]])) as Partial<DataUmkm>;
  const perubahan = perubahanUmkm(sandi, lama, data);
  if (Object.keys(perubahan).length === 0) return { ok: true };
  const dipakai = await jagaNib(tx, data.nib, id);
  if (dipakai) return dipakai;
  await tx
    .updateTable('umkm')
    .set({ ...kolomUmkm(sandi, data), versi: versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', id)
    .execute();
  const turunan = await perbaruiUmkm(tx, id, hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'ubah_umkm',
    objekJenis: 'umkm',
    objekId: id,
    perubahan: { ...perubahan, ...turunan.perubahan },
  });
  return { ok: true };
}

/** Something that belongs to the record changed: an owner, a year, a certificate. Its version goes up with it. */
export async function naikkanVersi(tx: Tx, id: number): Promise<void> {
  await tx
    .updateTable('umkm')
    .set((eb) => ({ versi: eb('versi', '+', 1), diubah_pada: sql`now()` }))
    .where('id', '=', id)
    .execute();
}

export async function nonaktifkanUmkm(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  { alasan, catatan, versi }: { alasan: AlasanNonaktifUmkm; catatan: string | null; versi: number },
): Promise<{ ok: true } | UmkmBasi | UmkmTidakDipakai> {
  const kini = await kunciUmkm(tx, id);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai', kini };
  if (kini.versi !== versi) return { ok: false, sebab: 'basi', kini };
  const baru = { keadaan: 'dinonaktifkan', nonaktif_alasan: alasan, nonaktif_catatan: catatan };
  await tx
    .updateTable('umkm')
    .set({ ...baru, nonaktif_pada: sql`now()`, versi: versi + 1, diubah_pada: sql`now()` })
    .where('id', '=', id)
    .execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'nonaktifkan_umkm',
    objekJenis: 'umkm',
    objekId: id,
    alasan: catatan ?? undefined,
    perubahan: bandingkan<Record<string, string | null>>({ keadaan: kini.keadaan }, baru),
  });
  return { ok: true };
}

export async function aktifkanUmkm(
  tx: Tx,
  { hariIni }: Pick<BahanUmkm, 'hariIni'>,
  pelaku: Pelaku,
  id: number,
  alasan: string,
): Promise<{ ok: true }> {
  const kini = await kunciUmkm(tx, id);
  if (kini.keadaan !== 'dinonaktifkan') return { ok: true };
  await tx
    .updateTable('umkm')
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
  const turunan = await perbaruiUmkm(tx, id, hariIni);
  await catatJejak(tx, pelaku, {
    perbuatan: 'aktifkan_umkm',
    objekJenis: 'umkm',
    objekId: id,
    alasan,
    perubahan: { keadaan: ['dinonaktifkan', 'aktif'], nonaktif_alasan: [kini.nonaktif_alasan, null], ...turunan.perubahan },
  });
  return { ok: true };
}

/** Somebody compared the record with the business itself and found it true. */
export async function verifikasiUmkm(tx: Tx, pelaku: Pelaku, id: number, hariIni: Tanggal): Promise<{ ok: true }> {
  const kini = await kunciUmkm(tx, id);
  await tx.updateTable('umkm').set({ diverifikasi_pada: hariIni, diverifikasi_oleh: pelaku.akunId }).where('id', '=', id).execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'verifikasi_umkm',
    objekJenis: 'umkm',
    objekId: id,
    perubahan: kini.diverifikasi_pada === hariIni ? undefined : { diverifikasi_pada: [kini.diverifikasi_pada, hariIni] },
  });
  return { ok: true };
}
