import { createHash } from 'node:crypto';
import { setTimeout as tunggu } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db, DbOrTx, Tx } from '../../../db/client.ts';
import { catatJejak } from '../../jejak/actions.ts';
import type { AturanKelas } from '../../umkm/aturan-kelas.ts';
import { getAturanUmkm } from '../../umkm/queries.aturan.ts';
import { simpanNilai, tandaiSiap, tanpaUlangan, tulisSiap } from './actions.calon.ts';
import { cocokkan, ikutkanKembar, siapkanCocok } from './actions.cocok.ts';
import { type ProfilBaru, simpanProfilBaru } from './actions.kandidat.ts';
import { PenulisKoperasi } from './actions.koperasi.ts';
import { PenulisRat } from './actions.rat.ts';
import { simpanHasil } from './actions.tulis.ts';
import { PenulisUmkm } from './actions.umkm.ts';
import type { JenisImpor } from './impor.ts';
import { type BarisTampung, type HasilBaris, type KonteksImpor, PORSI } from './konteks.ts';
import { listPorsi } from './queries.umkm.ts';

export type JumlahBaris = { dibaca: number; baru: number; berubah: number; sama: number; ditolak: number };
export type JumlahImpor = JumlahBaris & { kandidat: number };
export type Lapor = (selesai: number) => Promise<void>;

/** Hands the portions of a batch over, one after another, each as soon as it lies in the staging tables. */
export type SumberPorsi = (tx: Tx, olah: (dari: number, sampai: number) => Promise<void>) => Promise<void>;

type Penulis = { porsi(tx: Tx, semua: readonly BarisTampung[]): Promise<HasilBaris[]>; profilBaru: ProfilBaru[] };

async function buatPenulis(tx: Tx, k: KonteksImpor, jenis: JenisImpor): Promise<Penulis> {
  if (jenis === 'umkm') return new PenulisUmkm(k, (await getAturanUmkm(tx, k.hariIni)).kelas);
  return jenis === 'koperasi' ? new PenulisKoperasi(k) : new PenulisRat(k);
}

/** The rules by which classes are told, and the fingerprint of all that the columns laid ready depend on. */
export async function syaratCalon(
  db: DbOrTx,
  k: Pick<KonteksImpor, 'hariIni' | 'cakupan'>,
): Promise<{ aturan: readonly AturanKelas[]; syarat: string }> {
  const aturan = (await getAturanUmkm(db, k.hariIni)).kelas;
  const isi = JSON.stringify([k.hariIni, aturan, [...k.cakupan].sort()], (_kunci, nilai: unknown) =>
    typeof nilai === 'bigint' ? nilai.toString() : nilai,
  );
  return { aturan, syarat: createHash('sha256').update(isi).digest('hex') };
}

/** What lies in the staging tables already. */
export function dariTampungan(k: Pick<KonteksImpor, 'imporId' | 'hariIni' | 'cakupan'>): SumberPorsi {
  return async (tx, olah) => {
    const { syarat } = await syaratCalon(tx, k);
    await sql`
      delete from impor_calon c using impor i where i.id = ${k.imporId} and c.impor_id = i.id and i.syarat is distinct from ${syarat}`.execute(
      tx,
    );
    const { rows } = await sql<{ akhir: number }>`
      select coalesce(max(urut), 0)::int as akhir from impor_baris where impor_id = ${k.imporId}`.execute(tx);
    const akhir = rows[0]?.akhir ?? 0;
    for (let dari = 1; dari <= akhir; dari += PORSI) await olah(dari, dari + PORSI - 1);
  };
}

/** One import writes at a time: two files may bring the same number, and the second must meet the first. */
async function tungguGiliran(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
  // The search indexes take new entries as a list first, which is put in its place afterwards; searches meanwhile read through it.
  await sql`set local gin_pending_list_limit = '32MB'`.execute(tx);
  await sql`set local work_mem = '32MB'`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtext('panji:impor'))`.execute(tx);
}

async function nilaiSemua(tx: Tx, k: KonteksImpor, jenis: JenisImpor, sumber: SumberPorsi, lapor: Lapor): Promise<JumlahBaris> {
  await tungguGiliran(tx);
  await siapkanCocok(tx);
  const penulis = await buatPenulis(tx, k, jenis);
  await sumber(tx, async (dari, sampai) => {
    await cocokkan(tx, k, jenis, dari, sampai);
    await tanpaUlangan(tx, async () => {
      const porsi = { dari, sampai };
      if (jenis === 'umkm') {
        await tandaiSiap(tx, k, porsi);
        await tulisSiap(tx, k, porsi);
      }
      await simpanNilai(tx, k, porsi);
    });
    const sisa = await listPorsi(tx, k.imporId, dari, sampai);
    if (sisa.length > 0) await simpanHasil(tx, k, await penulis.porsi(tx, sisa));
    await simpanProfilBaru(tx, k, jenis, penulis.profilBaru.splice(0));
    await ikutkanKembar(tx, k, dari, sampai);
    await lapor(sampai);
    // Lets a server that serves beside this breathe.
    await tunggu(0);
  });
  const { rows } = await sql<JumlahBaris>`
    select count(*)::int as dibaca, count(*) filter (where hasil = 'baru')::int as baru, count(*) filter (where hasil = 'berubah')::int as berubah,
           count(*) filter (where hasil = 'sama')::int as sama, count(*) filter (where hasil = 'ditolak')::int as ditolak
    from impor_baris where impor_id = ${k.imporId}`.execute(tx);
  return rows[0] as JumlahBaris;
}

type Bahan = { db: Db; k: Omit<KonteksImpor, 'tulis'>; jenis: JenisImpor; sumber: SumberPorsi; lapor: Lapor };

/** Judges all rows and writes nothing but their outcome. */
export async function ujiKering({ db, k, jenis, sumber, lapor }: Bahan): Promise<JumlahBaris> {
  return db.transaction().execute(async (tx) => {
    const jumlah = await nilaiSemua(tx, { ...k, tulis: false }, jenis, sumber, lapor);
    await tx
      .updateTable('impor')
      .set({ ...jumlah, status: 'siap', pesan: null })
      .where('id', '=', k.imporId)
      .execute();
    return jumlah;
  });
}

const KALI_TERBANYAK = 3;
const NOMOR_KEMBAR = '23505';

/**
 * Brings all rows in: one transaction, so that a batch is there as a whole or not at all. When somebody saves one of its
 * numbers through a form meanwhile, it is judged once more and meets that record.
 */
export async function terapkan(...isi: Parameters<typeof terapkanSekali>): Promise<JumlahBaris> {
  for (let kali = 1; ; kali++) {
    try {
      return await terapkanSekali(...isi);
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOMOR_KEMBAR || kali === KALI_TERBANYAK) throw error;
    }
  }
}

async function terapkanSekali({ db, k, jenis, sumber, lapor }: Bahan, sesudah: (tx: Tx) => Promise<void>): Promise<JumlahBaris> {
  return db.transaction().execute(async (tx) => {
    const jumlah = await nilaiSemua(tx, { ...k, tulis: true }, jenis, sumber, lapor);
    await catatJejak(tx, k.pelaku, {
      perbuatan: 'jalankan_impor',
      objekJenis: 'impor',
      objekId: k.imporId,
      perubahan: Object.fromEntries(Object.entries(jumlah).map(([nama, nilai]) => [nama, [null, nilai]])),
    });
    await tx
      .updateTable('impor')
      .set({ ...jumlah, status: 'selesai', pesan: null, selesai_pada: sql`clock_timestamp()`, kata_baru: await kataBaru(tx) })
      .set({ jejak_akhir: sql<bigint>`(select max(id) from jejak)` })
      .where('id', '=', k.imporId)
      .execute();
    await sesudah(tx);
    return jumlah;
  });
}

/** Words that this very transaction added to the search. */
async function kataBaru(tx: Tx): Promise<string> {
  const { rows } = await sql<{ kata: string }>`
    select coalesce(jsonb_object_agg(jenis, kata), '{}')::text as kata
    from (select jenis, jsonb_agg(kata) as kata from kata_cari where xmin = pg_current_xact_id()::xid group by jenis) x`.execute(tx);
  return rows[0]?.kata ?? '{}';
}
