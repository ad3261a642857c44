import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, DbOrTx } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { waktuKantor } from '../../kantor/queries.ts';
import { dariTampungan, type JumlahImpor, type SumberPorsi, syaratCalon, terapkan, ujiKering } from './actions.jalan.ts';
import { hitungKandidat } from './actions.kandidat.ts';
import { barisDitolak, buangTampungan, tampung } from './actions.tampung.ts';
import { bacaBaris } from './baca.ts';
import type { JenisImpor, TataLetak } from './impor.ts';
import type { KonteksImpor } from './konteks.ts';
import type { BerkasTerbuka } from './lembar.ts';
import { getRujukan } from './queries.rujukan.ts';
import { mintaCariGanda } from '../ganda/jobs.ts';
import { listTertulis } from './queries.ts';

export type BahanImpor = Pick<Deps, 'db' | 'sandi' | 'clock' | 'files' | 'log' | 'jobs'>;

/** A batch as its row tells of it. */
export type Impor = {
  id: number;
  jenis: JenisImpor;
  tataLetak: readonly TataLetak[];
  pelaku: Pelaku;
  cakupan: readonly string[];
};

export type MulaiImpor = {
  jenis: JenisImpor;
  nama: string;
  ukuran: number;
  sidik: Buffer;
  berkasId?: number | null;
  lembar?: string | null;
  tataLetak: readonly TataLetak[] | null;
  pelaku: Pelaku;
  cakupan: readonly string[];
};

export async function buatImpor(db: DbOrTx, isi: MulaiImpor, status: 'diunggah' | 'diperiksa'): Promise<number> {
  const { id } = await db
    .insertInto('impor')
    .values({
      jenis: isi.jenis,
      nama_berkas: isi.nama.slice(0, 200),
      ukuran: isi.ukuran,
      sidik: isi.sidik,
      berkas_id: isi.berkasId ?? null,
      lembar: isi.lembar ?? null,
      tata_letak: isi.tataLetak === null ? null : JSON.stringify(isi.tataLetak),
      status,
      akun_id: isi.pelaku.akunId,
      pelaku_nama: isi.pelaku.nama,
      pintu: isi.pelaku.pintu,
      cakupan_wilayah: [...isi.cakupan],
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const sidikIsi = (isi: Uint8Array): Buffer => createHash('sha256').update(isi).digest();

async function konteks(bahan: BahanImpor, impor: Impor): Promise<Omit<KonteksImpor, 'tulis'> & { area: string }> {
  const { hariIni, area } = await waktuKantor(bahan);
  return { imporId: impor.id, sandi: bahan.sandi, hariIni, area, pelaku: impor.pelaku, cakupan: impor.cakupan };
}

const laporkan = (db: Db, id: number) => async (kemajuan: number) =>
  void (await db.updateTable('impor').set({ kemajuan }).where('id', '=', id).execute());

/** Reads the rows of a file into the staging tables, by way of `db`; `sesudah` is told of each portion. */
async function bacaKe(
  bahan: BahanImpor,
  impor: Impor,
  berkas: BerkasTerbuka,
  db: DbOrTx,
  sesudah: (dari: number, sampai: number) => Promise<void>,
): Promise<number> {
  const k = await konteks(bahan, impor);
  const rujukan = await getRujukan(bahan.db, { hariIni: k.hariIni, area: k.area });
  const { aturan, syarat } = await syaratCalon(bahan.db, k);
  await db.updateTable('impor').set({ syarat }).where('id', '=', impor.id).execute();
  const baris = bacaBaris(berkas, impor.jenis, [...impor.tataLetak], rujukan);
  return tampung(db, { k: { ...k, tulis: false }, jenis: impor.jenis, aturan }, baris, sesudah);
}

/** Reads the whole file into staging; what an earlier, interrupted reading left is removed first. */
export async function bacaImpor(bahan: BahanImpor, impor: Impor, berkas: BerkasTerbuka): Promise<number> {
  await buangTampungan(bahan.db, impor.id);
  const lapor = laporkan(bahan.db, impor.id);
  const banyak = await bacaKe(bahan, impor, berkas, bahan.db, (_dari, sampai) => lapor(sampai));
  await sql`analyze impor_baris`.execute(bahan.db).catch(() => undefined);
  return banyak;
}

/** Portions as they come out of a file that nobody has read before. */
const dariBerkas =
  (bahan: BahanImpor, impor: Impor, berkas: BerkasTerbuka): SumberPorsi =>
  async (tx, olah) =>
    void (await bacaKe(bahan, impor, berkas, tx, olah));

/** The dry run: what would happen. Of rows that are staged, or of a file that is read along the way. */
export async function periksaImpor(bahan: BahanImpor, impor: Impor, berkas?: BerkasTerbuka): Promise<JumlahImpor> {
  const k = await konteks(bahan, impor);
  const sumber = berkas ? dariBerkas(bahan, impor, berkas) : dariTampungan(k);
  const lapor = berkas ? diam : laporkan(bahan.db, impor.id);
  const jumlah = await ujiKering({ db: bahan.db, k, jenis: impor.jenis, sumber, lapor });
  return { ...jumlah, kandidat: await hitungKandidat(bahan.db, impor.id, impor.jenis) };
}

/** The run, likewise. */
export async function jalankanImpor(bahan: BahanImpor, impor: Impor, berkas?: BerkasTerbuka): Promise<JumlahImpor> {
  const { db, jobs } = bahan;
  await db.updateTable('impor').set({ status: 'dijalankan', kemajuan: 0 }).where('id', '=', impor.id).execute();
  const k = await konteks(bahan, impor);
  const sumber = berkas ? dariBerkas(bahan, impor, berkas) : dariTampungan(k);
  const { jenis } = impor;
  const lapor = berkas ? diam : laporkan(db, impor.id);
  const jumlah = await terapkan({ db, k, jenis, sumber, lapor }, async (tx) => {
    if (jenis !== 'rat') await mintaCariGanda(jobs, tx, jenis, await listTertulis(tx, impor.id));
  });
  return { ...jumlah, kandidat: await sesudahImpor(bahan, impor) };
}

/** What follows a batch that is in: search indexes put in order, likely duplicates counted. Done again when it was cut off. */
export async function sesudahImpor({ db }: BahanImpor, { id, jenis }: Pick<Impor, 'id' | 'jenis'>): Promise<number> {
  await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select rapikan_indeks_cari()`.execute(tx);
  });
  return hitungKandidat(db, id, jenis);
}

/** A transaction that reads a file holds the row of its batch; progress would wait for its end. */
const diam = async () => {};

/** Rows of the last run or dry run that did not go in. */
export function listDitolak(bahan: BahanImpor, imporId: number) {
  return barisDitolak(bahan.db, { imporId, sandi: bahan.sandi });
}

/**
 * Holds a batch for one worker, as long as the work lasts; undefined when somebody else has it. The lock goes with the
 * connection, so a killed worker lets go by itself.
 */
export async function denganKunci<T>(db: Db, imporId: number, kerja: () => Promise<T>): Promise<T | undefined> {
  return db.connection().execute(async (koneksi) => {
    const kunci = sql`hashtext('panji:impor_satu'), ${imporId}`;
    const { rows } = await sql<{ dapat: boolean }>`select pg_try_advisory_lock(${kunci}) as dapat`.execute(koneksi);
    if (!rows[0]?.dapat) return undefined;
    try {
      return await kerja();
    } finally {
      await sql`select pg_advisory_unlock(${kunci})`.execute(koneksi);
    }
  });
}

export async function gagalkanImpor(db: Db, imporId: number, pesan: string): Promise<void> {
  await db.updateTable('impor').set({ status: 'gagal', pesan }).where('id', '=', imporId).where('status', '!=', 'selesai').execute();
}

/** Batches of the command line whose process ended in the middle: nothing of them went in, and that is written down. */
export async function tutupYangTerhenti(db: Db): Promise<{ id: number; nama_berkas: string }[]> {
  const calon = await db
    .selectFrom('impor')
    .select(['id', 'nama_berkas'])
    .where('status', 'in', ['diperiksa', 'dijalankan'])
    .where('berkas_id', 'is', null)
    .execute();
  const terhenti: { id: number; nama_berkas: string }[] = [];
  for (const satu of calon) {
    const bebas = await denganKunci(db, satu.id, async () => {
      await gagalkanImpor(db, satu.id, 'Terhenti sebelum selesai; tidak ada baris yang masuk.');
      return true;
    });
    if (bebas) terhenti.push(satu);
  }
  return terhenti;
}
