import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { type FieldErrors, FormValues } from '../../../web/form.tsx';
import { NotFoundError } from '../../../web/errors.ts';
import type { Register } from '../../akun/akun.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { verifikasiKoperasi } from '../../koperasi/actions.ts';
import { verifikasiOrang } from '../../orang/actions.ts';
import { verifikasiUmkm } from '../../umkm/actions.ts';
import { ajukanUsulan, REGISTER_USULAN } from '../usulan/actions.ts';
import type { Bahan } from '../usulan/actions.register.ts';
import { fieldDari, type Values, yangBerbeda } from '../usulan/usulan.ts';
import { batasVerifikasi, listCalonButir } from './queries.ts';
import { ALASAN_TUTUP, type CaraVerifikasi, HASIL_VERIFIKASI, type HasilVerifikasi, JENIS_VERIFIKASI } from './verifikasi.ts';

type DaftarBaru = { jenis: Register; kodeWilayah: string | null; cara: CaraVerifikasi; petugasId: string; jumlah: number };

/** A list of the records of one kelurahan that wait longest, for one worker. */
export async function buatVerifikasi(
  tx: Tx,
  pelaku: Pelaku,
  hariIni: Tanggal,
  { jenis, kodeWilayah, cara, petugasId, jumlah }: DaftarBaru,
): Promise<{ ok: true; id: number } | { ok: false; sebab: 'kosong' }> {
  // Two who make a list of one kelurahan at once would both take the same records.
  await sql`select pg_advisory_xact_lock(hashtext(${`panji:verifikasi:${jenis}`}))`.execute(tx);
  const { batas } = await batasVerifikasi(tx, jenis, hariIni);
  const calon = await listCalonButir(tx, jenis, { kodeWilayah, batas, jumlah });
  if (calon.length === 0) return { ok: false, sebab: 'kosong' };
  const { id } = await tx
    .insertInto('verifikasi')
    .values({ jenis, cara, kode_wilayah: kodeWilayah, petugas_id: petugasId, dibuat_oleh: pelaku.akunId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('verifikasi_butir')
    .values(calon.map((objek_id) => ({ verifikasi_id: id, objek_id })))
    .execute();
  await catatJejak(tx, pelaku, { perbuatan: 'buat_verifikasi', objekJenis: 'verifikasi', objekId: id });
  return { ok: true, id };
}

export type Ditutup = { ok: false; sebab: 'ditutup' };

async function kunciDaftar(tx: Tx, id: number) {
  const row = await tx.selectFrom('verifikasi').select(['id', 'jenis', 'status']).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFoundError(`verifikasi ${id}`);
  return { ...row, jenis: row.jenis as Register };
}

/** Nothing more is recorded on it; what was not checked waits again. */
export async function tutupVerifikasi(tx: Tx, pelaku: Pelaku, id: number): Promise<{ ok: true } | Ditutup> {
  const daftar = await kunciDaftar(tx, id);
  if (daftar.status === 'ditutup') return { ok: false, sebab: 'ditutup' };
  await tx
    .updateTable('verifikasi')
    .set({ status: 'ditutup', ditutup_oleh: pelaku.akunId, ditutup_pada: sql`now()` })
    .where('id', '=', id)
    .execute();
  await catatJejak(tx, pelaku, { perbuatan: 'tutup_verifikasi', objekJenis: 'verifikasi', objekId: id });
  return { ok: true };
}

export type HasilBaru = {
  hasil: HasilVerifikasi;
  catatan: string | null;
  /** Telephone, address and kelurahan as they are now, in the spelling of the form; a field left out stays. */
  koreksi: Values;
};

export type TakTercatat =
  | Ditutup
  | { ok: false; sebab: 'tidak_dipakai' }
  | { ok: false; sebab: 'isian'; errors: FieldErrors }
  | { ok: false; sebab: 'aturan'; pesan: readonly string[] };

/**
 * What was found at one record: sets the day of its last check, and brings corrections into the record, or into a
 * proposal where this person's changes are checked by somebody else (`langsung` false).
 */
export async function catatHasil(
  tx: Tx,
  bahan: Bahan,
  { pelaku, langsung }: { pelaku: Pelaku; langsung: boolean },
  { daftarId, butirId }: { daftarId: number; butirId: number },
  baru: HasilBaru,
): Promise<{ ok: true; berubah: boolean } | TakTercatat> {
  const daftar = await kunciDaftar(tx, daftarId);
  if (daftar.status === 'ditutup') return { ok: false, sebab: 'ditutup' };
  const butir = await tx
    .selectFrom('verifikasi_butir')
    .selectAll()
    .where('id', '=', butirId)
    .where('verifikasi_id', '=', daftarId)
    .forUpdate()
    .executeTakeFirst();
  if (!butir) throw new NotFoundError(`verifikasi ${daftarId} has no ${butirId}`);
  const kini = await catatanBila(tx, daftar.jenis, butir.objek_id);
  if (kini?.keadaan !== 'aktif') return { ok: false, sebab: 'tidak_dipakai' };

  const lanjut = await tindakLanjut(
    tx,
    bahan,
    { pelaku, langsung },
    { jenis: daftar.jenis, objekId: butir.objek_id, usulanId: butir.usulan_id },
    baru,
  );
  if (!lanjut.ok) return lanjut;
  if (butir.hasil === baru.hasil && butir.catatan === baru.catatan && !lanjut.berubah) return { ok: true, berubah: false };
  if (lanjut.diperiksa)
    await nyatakanDiperiksa(tx, pelaku, daftar.jenis, butir.objek_id, { catatan: baru.catatan, hariIni: bahan.hariIni });
  await tx
    .updateTable('verifikasi_butir')
    .set({
      hasil: baru.hasil,
      catatan: baru.catatan,
      usulan_id: lanjut.usulanId ?? butir.usulan_id,
      dicatat_oleh: pelaku.akunId,
      dicatat_pada: sql`now()`,
    })
    .where('id', '=', butirId)
    .execute();
  await catatJejak(tx, pelaku, {
    perbuatan: 'catat_hasil',
    objekJenis: daftar.jenis,
    objekId: butir.objek_id,
    alasan: [HASIL_VERIFIKASI[baru.hasil], baru.catatan].filter(Boolean).join(': '),
  });
  return { ok: true, berubah: true };
}

async function catatanBila(tx: Tx, jenis: Register, id: number) {
  try {
    return await REGISTER_USULAN[jenis].kunci(tx, id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

type Lanjut = { ok: true; berubah: boolean; diperiksa: boolean; usulanId?: number | undefined };
type Siapa = { pelaku: Pelaku; langsung: boolean };
type Objek = { jenis: Register; objekId: number; usulanId: number | null };

async function tindakLanjut(
  tx: Tx,
  bahan: Bahan,
  siapa: Siapa,
  objek: Objek,
  { hasil, catatan, koreksi }: HasilBaru,
): Promise<Lanjut | TakTercatat> {
  const diam = { ok: true as const, berubah: false, diperiksa: false };
  if (hasil === 'tutup') return objek.usulanId === null ? usulkanTutup(tx, bahan, siapa.pelaku, objek, catatan) : diam;
  if (hasil !== 'masih_ada' && hasil !== 'pindah') return diam;
  const benar = await betulkan(tx, bahan, siapa, objek, koreksi);
  if (!benar.ok) return benar;
  const pindahTempat = benar.fields.some((field) => field === 'alamat' || field === 'kode_wilayah');
  if (hasil === 'pindah' && !pindahTempat && catatan === null) {
    return { ok: false, sebab: 'isian', errors: { alamat: 'Tulis alamat barunya, atau di catatan ke mana pindahnya.' } };
  }
  return { ok: true, berubah: benar.fields.length > 0, diperiksa: hasil === 'masih_ada' || pindahTempat, usulanId: benar.usulanId };
}

/** A record found closed is set aside only after somebody else has looked at that. */
async function usulkanTutup(
  tx: Tx,
  bahan: Bahan,
  pelaku: Pelaku,
  { jenis, objekId }: Objek,
  catatan: string | null,
): Promise<Lanjut | TakTercatat> {
  const penjelasan = catatan ?? `Menurut pemeriksaan data: ${JENIS_VERIFIKASI[jenis].toLowerCase()} sudah tidak ada`;
  const values = FormValues.from({ nonaktif_alasan: ALASAN_TUTUP[jenis], nonaktif_catatan: penjelasan, versi: '' });
  const hasil = await ajukanUsulan(tx, bahan, pelaku, {
    jenis,
    macam: 'nonaktif',
    id: objekId,
    values,
    catatan: 'Dari daftar pemeriksaan',
  });
  if (hasil.ok) return { ok: true, berubah: true, diperiksa: false, usulanId: hasil.id };
  return hasil.sebab === 'isian' ? hasil : { ok: false, sebab: 'tidak_dipakai' };
}

/** Corrections by the same form and rules as everywhere; the fields that really changed. */
async function betulkan(
  tx: Tx,
  bahan: Bahan,
  { pelaku, langsung }: Siapa,
  { jenis, objekId, usulanId }: Objek,
  koreksi: Values,
): Promise<{ ok: true; fields: readonly string[]; usulanId?: number } | TakTercatat> {
  const register = REGISTER_USULAN[jenis];
  const kini = await register.kunci(tx, objekId);
  const isian = await register.periksaUbah(tx, kini, { ...kini.isi, ...koreksi }, Object.keys(koreksi), bahan.hariIni);
  if (!isian.ok) return { ok: false, sebab: 'isian', errors: isian.errors };
  const beda = yangBerbeda(
    register.baris((kode) => kode).filter(({ name }) => Object.hasOwn(koreksi, name)),
    kini.isi,
    isian.isi,
  );
  const fields = beda.map(({ name }) => name);
  if (beda.length === 0) return { ok: true, fields };
  if (!langsung) {
    // The same sheet sent again proposes nothing twice.
    if (await sudahDiajukan(tx, usulanId, fieldDari(beda, isian.isi))) return { ok: true, fields: [] };
    const values = FormValues.from(fieldDari(beda, isian.isi));
    const usulan = await ajukanUsulan(tx, bahan, pelaku, { jenis, macam: 'ubah', id: objekId, values, catatan: 'Dari daftar pemeriksaan' });
    if (usulan.ok) return { ok: true, fields, usulanId: usulan.id };
    if (usulan.sebab === 'isian') return usulan;
    return usulan.sebab === 'tanpa_perubahan' ? { ok: true, fields: [] } : { ok: false, sebab: 'tidak_dipakai' };
  }
  const hasil = await register.ubah(tx, bahan, pelaku, kini, fieldDari(beda, isian.isi));
  if (hasil.ok) return { ok: true, fields };
  return { ok: false, sebab: 'aturan', pesan: hasil.sebab === 'aturan' ? hasil.pesan : [] };
}

async function sudahDiajukan(tx: Tx, usulanId: number | null, isi: Values): Promise<boolean> {
  if (usulanId === null) return false;
  const sama = await tx
    .selectFrom('usulan')
    .select('id')
    .where('id', '=', usulanId)
    .where('status', '=', 'diajukan')
    .where(sql<boolean>`isian = ${JSON.stringify(isi)}::jsonb`)
    .executeTakeFirst();
  return sama !== undefined;
}

async function nyatakanDiperiksa(
  tx: Tx,
  pelaku: Pelaku,
  jenis: Register,
  id: number,
  { catatan, hariIni }: { catatan: string | null; hariIni: Tanggal },
) {
  if (jenis === 'umkm') await verifikasiUmkm(tx, pelaku, id, hariIni);
  else if (jenis === 'orang') await verifikasiOrang(tx, pelaku, id, hariIni);
  else await verifikasiKoperasi(tx, pelaku, id, { catatan, hariIni });
}
