import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import type { Db } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import { findBerkas } from '../../berkas/queries.ts';
import {
  bacaImpor,
  denganKunci,
  gagalkanImpor,
  type Impor,
  jalankanImpor,
  listDitolak,
  periksaImpor,
  sesudahImpor,
  tutupYangTerhenti,
} from './actions.ts';
import { JENIS_XLSX, simpanLembarKerja } from './actions.berkas.ts';
import { buangTampungan } from './actions.tampung.ts';
import { bukaBerkas } from './import.berkas.ts';
import { tulisDitolak } from './import.ditolak.ts';
import { BerkasDitolak } from './impor.ts';
import { getImpor, type RincianImpor } from './queries.ts';

const GAGAL = 'Gagal di tengah; tidak ada baris yang masuk. Coba lagi; bila tetap gagal, beri tahu teknisi.';

/** The background part of a batch: dry run or run, whichever its status asks for. Done again from the start after a crash. */
export async function kerjakanImpor(deps: Deps, imporId: number): Promise<void> {
  await denganKunci(deps.db, imporId, async () => {
    const baris = await getImpor(deps.db, imporId);
    if (baris.status !== 'diperiksa' && baris.status !== 'dijalankan' && baris.status !== 'selesai') return;
    try {
      if (baris.status === 'selesai') await bereskan(deps, baris);
      else await kerjakan(deps, baris);
    } catch (error) {
      const salahBerkas = error instanceof BerkasDitolak;
      if (!salahBerkas) deps.log.error({ err: error, impor: imporId }, 'import failed');
      await gagalkanImpor(deps.db, imporId, salahBerkas ? error.message : GAGAL);
    }
  });
}

function imporDari(baris: RincianImpor): Impor {
  const pelaku = { akunId: baris.akun_id, nama: baris.pelaku_nama, pintu: baris.pintu };
  return { id: baris.id, jenis: baris.jenis, tataLetak: baris.tata_letak, pelaku, cakupan: baris.cakupan_wilayah };
}

/** A batch that is in, but whose worker stopped before the workbook of rejected rows was written. */
async function bereskan(deps: Deps, baris: RincianImpor): Promise<void> {
  if (!(await tertampung(deps.db, baris))) return;
  await sesudahImpor(deps, baris);
  await simpanSisa(deps, baris, baris.ditolak);
}

async function simpanSisa(deps: Deps, baris: RincianImpor, banyak: number): Promise<void> {
  const ditolak = banyak > 0 ? await simpanDitolak(deps, baris, imporDari(baris)) : null;
  await deps.db.updateTable('impor').set({ ditolak_berkas_id: ditolak }).where('id', '=', baris.id).execute();
  if (baris.status !== 'diperiksa') await buangTampungan(deps.db, baris.id);
}

async function kerjakan(deps: Deps, baris: RincianImpor): Promise<void> {
  const impor = imporDari(baris);
  if (baris.status === 'diperiksa' || !(await tertampung(deps.db, baris))) await bacaUlang(deps, baris, impor);
  const jumlah = baris.status === 'diperiksa' ? await periksaImpor(deps, impor) : await jalankanImpor(deps, impor);
  await simpanSisa(deps, baris, jumlah.ditolak);
}

/** Whether the rows of the dry run are still there: after a crash of the database they are not. */
async function tertampung(db: Db, { id, dibaca }: RincianImpor): Promise<boolean> {
  const { rows } = await sql<{ ada: number }>`select count(*)::int as ada from impor_baris where impor_id = ${id}`.execute(db);
  return rows[0]?.ada === dibaca;
}

async function bacaUlang(deps: Deps, baris: RincianImpor, impor: Impor): Promise<void> {
  const berkas = baris.berkas_id === null ? undefined : await findBerkas(deps.db, baris.berkas_id);
  if (!berkas) throw new BerkasDitolak('rusak', 'Berkas ini sudah tidak disimpan lagi. Unggah sekali lagi.');
  const terbuka = await bukaBerkas(deps.sandi.dekripsiIsi(await deps.files.get(berkas.sidik)));
  if ('sebab' in terbuka) throw new BerkasDitolak(terbuka.sebab, terbuka.pesan);
  try {
    await bacaImpor(deps, impor, terbuka);
  } finally {
    await terbuka.tutup();
  }
}

async function simpanDitolak(deps: Deps, baris: RincianImpor, impor: Impor): Promise<number> {
  const alir = new PassThrough();
  const [isi] = await Promise.all([buffer(alir), tulisDitolak(alir, impor.tataLetak, listDitolak(deps, impor.id))]);
  const nama = `${baris.nama_berkas.replace(/\.[a-z0-9]{1,5}$/i, '')}-ditolak.xlsx`;
  return simpanLembarKerja(deps.db, deps, impor.pelaku, { isi, nama, jenis: JENIS_XLSX });
}

export const PEKERJAAN_IMPOR = 'impor';

/** At the start of the application: what was in work when it stopped goes on, and what cannot is said to be absent. */
export async function lanjutkanImpor(deps: Deps): Promise<void> {
  for (const { id, nama_berkas } of await tutupYangTerhenti(deps.db)) {
    deps.log.warn({ impor: id, berkas: nama_berkas }, 'an import from the command line was cut off; nothing of it went in');
  }
  const tertunda = await deps.db
    .selectFrom('impor')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('status', 'in', ['diperiksa', 'dijalankan']), eb('berkas_id', 'is not', null)]),
        eb.and([eb('status', '=', 'selesai'), sql<boolean>`exists (select from impor_baris b where b.impor_id = impor.id)`]),
      ]),
    )
    .orderBy('id')
    .execute();
  for (const { id } of tertunda) await deps.jobs.enqueue(deps.db, PEKERJAAN_IMPOR, { imporId: id }, { key: `impor-${id}` });
}

const UMUR_TAMPUNGAN = '30 days';

/** Rows of batches that nobody decided on within a month go, as their files do. */
export async function bersihkanTampungan(db: Db): Promise<number> {
  const lama = await db
    .updateTable('impor')
    .set({ status: 'dibuang' })
    .where('status', 'in', ['diunggah', 'siap'])
    .where('dibuat_pada', '<', sql<Date>`now() - ${UMUR_TAMPUNGAN}::interval`)
    .returning('id')
    .execute();
  for (const { id } of lama) await buangTampungan(db, id);
  return lama.length;
}
