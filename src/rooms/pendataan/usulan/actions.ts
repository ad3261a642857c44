import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import { NotFoundError } from '../../../web/errors.ts';
import type { Register } from '../../akun/akun.ts';
import type { Usul, UsulTakSampai } from '../../akun/actions.usulan.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { PELAKU_SISTEM, type Pelaku } from '../../jejak/jejak.ts';
import { findWilayah } from '../../wilayah/queries.ts';
import { USULAN_KOPERASI } from './actions.koperasi.ts';
import { USULAN_ORANG } from './actions.orang.ts';
import { USULAN_UMKM } from './actions.umkm.ts';
import { catatanAktif } from './queries.ts';
import {
  type Bahan,
  type CatatanKini,
  dariFormValues,
  type PilihanBaru,
  type RegisterUsulan,
  type TakDiterapkan,
} from './actions.register.ts';
import { fieldDari, type MacamUsulan, pisahkan, samarMilik, type StatusUsulan, type Values, yangBerbeda } from './usulan.ts';

export const REGISTER_USULAN: Readonly<Record<Register, RegisterUsulan>> = {
  umkm: USULAN_UMKM,
  koperasi: USULAN_KOPERASI,
  orang: USULAN_ORANG,
};

type Beku = { judul: string; kodeWilayah: string | null; objekId: number | null; versi: number | null; isi: Values; semula: Values };

/** Freezes a change as it is proposed, for another person to check. Nothing is written to the record. */
export async function ajukanUsulan(tx: Tx, bahan: Bahan, pelaku: Pelaku, usul: Usul): Promise<{ ok: true; id: number } | UsulTakSampai> {
  const beku = await bekukan(tx, bahan, usul);
  if (!beku.ok) return beku;
  const tujuan = beku.isi['kode_wilayah'];
  if (tujuan && !(await findWilayah(tx, tujuan)))
    return { ok: false, sebab: 'isian', errors: { kode_wilayah: 'Pilih kelurahan dari daftar.' } };
  const { terbuka, rahasia } = pisahkan(usul.jenis, beku.isi);
  const { id } = await tx
    .insertInto('usulan')
    .values({
      jenis: usul.jenis,
      macam: usul.macam,
      objek_id: beku.objekId,
      judul: beku.judul,
      kode_wilayah: beku.kodeWilayah ?? (tujuan || null),
      versi_semula: beku.versi,
      isian: JSON.stringify(terbuka),
      semula: JSON.stringify(beku.semula),
      rahasia_sandi: Object.keys(rahasia).length === 0 ? null : bahan.sandi.enkripsi(JSON.stringify(rahasia)),
      catatan: usul.catatan ?? null,
      pintu: pelaku.pintu,
      diusulkan_oleh: pelaku.akunId,
      diusulkan_nama: pelaku.nama,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await catatJejak(tx, pelaku, { perbuatan: 'ajukan_usulan', objekJenis: 'usulan', objekId: id, alasan: usul.catatan });
  return { ok: true, id };
}

async function bekukan(tx: Tx, { hariIni }: Bahan, usul: Usul): Promise<({ ok: true } & Beku) | UsulTakSampai> {
  const register = REGISTER_USULAN[usul.jenis];
  if (usul.macam === 'baru') {
    const isian = register.periksaBaru(usul.values, hariIni);
    if (!isian.ok) return { ok: false, sebab: 'isian', errors: isian.errors };
    const isi = Object.fromEntries(Object.entries(isian.isi).filter(([, nilai]) => nilai !== ''));
    return { ok: true, judul: isian.nama ?? '', kodeWilayah: null, objekId: null, versi: null, isi, semula: {} };
  }
  const kini = await register.get(tx, usul.id);
  if (kini.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai' };
  if (usul.versi !== undefined && usul.versi !== kini.versi) return { ok: false, sebab: 'basi', versi: kini.versi };
  const tetap = { ok: true as const, judul: kini.nama, kodeWilayah: kini.kodeWilayah, objekId: kini.id, versi: kini.versi };
  if (usul.macam === 'nonaktif') {
    const isian = register.periksaNonaktif(usul.values);
    return isian.ok ? { ...tetap, isi: isian.isi, semula: {} } : { ok: false, sebab: 'isian', errors: isian.errors };
  }
  const baris = register.baris((kode) => kode);
  const dikenal = Object.keys(kini.isi);
  const fields = (usul.fields ?? dikenal.filter((field) => usul.values.has(field))).filter((field) => dikenal.includes(field));
  const isian = await register.periksaUbah(tx, kini, { ...kini.isi, ...dariFormValues(usul.values, fields) }, fields, hariIni);
  if (!isian.ok) return { ok: false, sebab: 'isian', errors: isian.errors };
  const beda = yangBerbeda(baris, kini.isi, isian.isi);
  if (beda.length === 0) return { ok: false, sebab: 'tanpa_perubahan' };
  const semula = Object.assign(fieldDari(beda, kini.isi), ...beda.map((satu) => samarMilik(satu, kini.samar))) as Values;
  return { ...tetap, isi: fieldDari(beda, isian.isi), semula };
}

export type SudahDiputuskan = { ok: false; sebab: 'sudah_diputuskan'; status: StatusUsulan };
export type MilikSendiri = { ok: false; sebab: 'milik_sendiri' };

async function kunciUsulan(tx: Tx, id: number) {
  const row = await tx.selectFrom('usulan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFoundError(`usulan ${id}`);
  return { ...row, jenis: row.jenis as Register, macam: row.macam as MacamUsulan, status: row.status as StatusUsulan };
}

/** Held for a decision by somebody else than the one who proposed it. */
async function untukDiputuskan(tx: Tx, pelaku: Pelaku, id: number) {
  const usulan = await kunciUsulan(tx, id);
  if (usulan.status !== 'diajukan') return { ok: false, sebab: 'sudah_diputuskan', status: usulan.status } satisfies SudahDiputuskan;
  if (usulan.diusulkan_oleh !== null && usulan.diusulkan_oleh === pelaku.akunId) {
    return { ok: false, sebab: 'milik_sendiri' } satisfies MilikSendiri;
  }
  return { ok: true as const, usulan };
}

/** What was decided. The secrets go: an applied one stands in the record, the others are nobody's business any more. */
async function putuskan(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  status: Exclude<StatusUsulan, 'diajukan'>,
  lain: { alasan?: string; objekId?: number } = {},
) {
  await tx
    .updateTable('usulan')
    .set({
      status,
      diputuskan_oleh: pelaku.akunId,
      diputuskan_pada: sql`now()`,
      alasan_putusan: lain.alasan ?? null,
      rahasia_sandi: null,
      ...(lain.objekId === undefined ? {} : { objek_id: lain.objekId }),
    })
    .where('id', '=', id)
    .execute();
}

export type HasilPenerapan =
  | { ok: true; jenis: Register; objekId: number }
  | SudahDiputuskan
  | MilikSendiri
  | TakDiterapkan
  /** The record was set aside, merged or taken back meanwhile. */
  | { ok: false; sebab: 'tidak_dipakai' }
  /** The record changed after the page was opened: what was seen is not what would be applied. */
  | { ok: false; sebab: 'basi' }
  /** The record holds all of it already. */
  | { ok: false; sebab: 'tanpa_perubahan' };

/**
 * Applies a proposal exactly as it was shown: the same act and rules as the form, in one transaction. Where nothing would
 * be written it is refused, so that "diterapkan" is never said of it.
 */
export async function terapkanUsulan(
  tx: Tx,
  bahan: Bahan,
  pelaku: Pelaku,
  id: number,
  { versi, pilihan }: { versi: number | null; pilihan: PilihanBaru },
): Promise<HasilPenerapan> {
  const boleh = await untukDiputuskan(tx, pelaku, id);
  if (!boleh.ok) return boleh;
  const { usulan } = boleh;
  const { jenis, macam } = usulan;
  const register = REGISTER_USULAN[jenis];
  const isi: Values = { ...(usulan.isian as Values), ...bukaRahasia(bahan, usulan.rahasia_sandi) };
  const hasil =
    macam === 'baru'
      ? await register.baru(tx, bahan, pelaku, isi, pilihan)
      : await terapkanPada(tx, bahan, pelaku, { ...usulan, isi, versi });
  if (!hasil.ok) return hasil;
  await putuskan(tx, pelaku, id, 'diterapkan', { objekId: hasil.id });
  const alasan = `Usulan nomor ${id} dari ${usulan.diusulkan_nama}, diterima oleh ${pelaku.nama}`;
  await catatJejak(tx, pelaku, { perbuatan: 'terapkan_usulan', objekJenis: jenis, objekId: hasil.id, alasan });
  await catatJejak(tx, pelaku, { perbuatan: 'terapkan_usulan', objekJenis: 'usulan', objekId: id });
  return { ok: true, jenis, objekId: hasil.id };
}

type Terkunci = { jenis: Register; macam: MacamUsulan; objek_id: number | null; isi: Values; versi: number | null };

async function terapkanPada(
  tx: Tx,
  bahan: Bahan,
  pelaku: Pelaku,
  { jenis, macam, objek_id, isi, versi }: Terkunci,
): Promise<Exclude<HasilPenerapan, { ok: true }> | { ok: true; id: number }> {
  const register = REGISTER_USULAN[jenis];
  const kini = await kunciBila(tx, register, objek_id);
  if (kini?.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai' };
  if (kini.versi !== versi) return { ok: false, sebab: 'basi' };
  const hasil = macam === 'nonaktif' ? await register.nonaktif(tx, pelaku, kini, isi) : await register.ubah(tx, bahan, pelaku, kini, isi);
  if (!hasil.ok) return hasil;
  const sesudah = await register.get(tx, kini.id);
  return sesudah.versi === kini.versi ? { ok: false, sebab: 'tanpa_perubahan' } : hasil;
}

/** Undefined when the record is gone: the import that brought it was taken back. */
async function kunciBila(tx: Tx, register: RegisterUsulan, id: number | null): Promise<CatatanKini | undefined> {
  if (id === null) return undefined;
  try {
    return await register.kunci(tx, id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** The secrets of a proposal in clear: for the act, and for who may open them and says why. */
export function bukaRahasia({ sandi }: { sandi: Pick<Bahan['sandi'], 'dekripsi'> }, isi: Uint8Array | null): Values {
  return isi === null ? {} : (JSON.parse(sandi.dekripsi(isi)) as Values);
}

export async function tolakUsulan(
  tx: Tx,
  pelaku: Pelaku,
  id: number,
  alasan: string,
): Promise<{ ok: true } | SudahDiputuskan | MilikSendiri> {
  const boleh = await untukDiputuskan(tx, pelaku, id);
  if (!boleh.ok) return boleh;
  await putuskan(tx, pelaku, id, 'ditolak', { alasan });
  await catatJejak(tx, pelaku, { perbuatan: 'tolak_usulan', objekJenis: 'usulan', objekId: id, alasan });
  return { ok: true };
}

export type BukanMilik = { ok: false; sebab: 'bukan_milik' };

/** Who proposed it takes it back, as long as nobody decided. */
export async function tarikUsulan(tx: Tx, pelaku: Pelaku, id: number): Promise<{ ok: true } | SudahDiputuskan | BukanMilik> {
  const usulan = await kunciUsulan(tx, id);
  if (usulan.diusulkan_oleh === null || usulan.diusulkan_oleh !== pelaku.akunId) return { ok: false, sebab: 'bukan_milik' };
  if (usulan.status !== 'diajukan') return { ok: false, sebab: 'sudah_diputuskan', status: usulan.status };
  await putuskan(tx, pelaku, id, 'ditarik');
  await catatJejak(tx, pelaku, { perbuatan: 'tarik_usulan', objekJenis: 'usulan', objekId: id });
  return { ok: true };
}

/** Proposals about records that nobody uses any more; returns how many. Until then they are shown as such already. */
export async function gugurkanUsulan(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update usulan u set status = 'gugur', diputuskan_pada = now(), rahasia_sandi = null
    where u.status = 'diajukan' and u.macam <> 'baru' and not ${catatanAktif}
    returning u.id`.execute(tx);
  for (const { id } of rows) await catatJejak(tx, PELAKU_SISTEM, { perbuatan: 'gugurkan_usulan', objekJenis: 'usulan', objekId: id });
  return rows.length;
}
