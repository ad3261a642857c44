import { setTimeout as tunggu } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db, Tx } from '../../../db/client.ts';
import { catatJejak } from '../../jejak/actions.ts';
import { getAturanUmkm } from '../../umkm/queries.aturan.ts';
import { cocokkan, ikutkanKembar } from './actions.cocok.ts';
import { hitungKandidat, type ProfilBaru } from './actions.kandidat.ts';
import { PenulisKoperasi } from './actions.koperasi.ts';
import { PenulisRat } from './actions.rat.ts';
import { simpanHasil } from './actions.tulis.ts';
import { PenulisUmkm } from './actions.umkm.ts';
import type { JenisImpor } from './impor.ts';
import { type BarisTampung, type HasilBaris, type KonteksImpor, PORSI } from './konteks.ts';
import { listPorsi } from './queries.umkm.ts';

export type JumlahImpor = { dibaca: number; baru: number; berubah: number; sama: number; ditolak: number; kandidat: number };
export type Lapor = (selesai: number) => Promise<void>;

type Penulis = { porsi(tx: Tx, semua: readonly BarisTampung[]): Promise<HasilBaris[]>; profilBaru: readonly ProfilBaru[] };

async function buatPenulis(tx: Tx, k: KonteksImpor, jenis: JenisImpor): Promise<Penulis> {
  if (jenis === 'umkm') return new PenulisUmkm(k, (await getAturanUmkm(tx, k.hariIni)).kelas);
  return jenis === 'koperasi' ? new PenulisKoperasi(k) : new PenulisRat(k);
}

/** One import writes at a time: two files may bring the same number, and the second must meet the first. */
async function tungguGiliran(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtext('panji:impor'))`.execute(tx);
}

async function nilaiSemua(tx: Tx, k: KonteksImpor, jenis: JenisImpor, lapor: Lapor): Promise<JumlahImpor> {
  await cocokkan(tx, k, jenis);
  const penulis = await buatPenulis(tx, k, jenis);
  let sesudah = 0;
  for (;;) {
    const porsi = await listPorsi(tx, k.imporId, sesudah, PORSI);
    if (porsi.length === 0) break;
    sesudah = porsi.at(-1)?.urut ?? 0;
    await simpanHasil(tx, k, await penulis.porsi(tx, porsi));
    await lapor(sesudah);
    // Lets a server that serves beside this breathe.
    await tunggu(0);
  }
  await ikutkanKembar(tx, k);
  const kandidat = jenis === 'rat' ? 0 : await hitungKandidat(tx, k, jenis, penulis.profilBaru);
  const { rows } = await sql<Omit<JumlahImpor, 'kandidat'>>`
    select count(*)::int as dibaca, count(*) filter (where hasil = 'baru')::int as baru, count(*) filter (where hasil = 'berubah')::int as berubah,
           count(*) filter (where hasil = 'sama')::int as sama, count(*) filter (where hasil = 'ditolak')::int as ditolak
    from impor_baris where impor_id = ${k.imporId}`.execute(tx);
  return { ...(rows[0] as Omit<JumlahImpor, 'kandidat'>), kandidat };
}

/** Judges all rows and writes nothing but their outcome. */
export async function ujiKering(db: Db, k: Omit<KonteksImpor, 'tulis'>, jenis: JenisImpor, lapor: Lapor): Promise<JumlahImpor> {
  return db.transaction().execute(async (tx) => {
    await tungguGiliran(tx);
    const jumlah = await nilaiSemua(tx, { ...k, tulis: false }, jenis, lapor);
    await tx
      .updateTable('impor')
      .set({ ...jumlah, status: 'siap', pesan: null })
      .where('id', '=', k.imporId)
      .execute();
    return jumlah;
  });
}

/** Brings all rows in: one transaction, so that a batch is there as a whole or not at all. */
export async function terapkan(db: Db, k: Omit<KonteksImpor, 'tulis'>, jenis: JenisImpor, lapor: Lapor): Promise<JumlahImpor> {
  return db.transaction().execute(async (tx) => {
    await tungguGiliran(tx);
    const jumlah = await nilaiSemua(tx, { ...k, tulis: true }, jenis, lapor);
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
