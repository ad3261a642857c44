import { sql } from 'kysely';
import type { Tx } from '../../../db/client.ts';
import type { Deps } from '../../../web/deps.ts';
import { tambahAkun } from '../../akun/actions.ts';
import { SANDI_CONTOH } from '../../akun/akun.ts';
import { PELAKU_SISTEM, type Pelaku } from '../../jejak/jejak.ts';
import { buatKantor } from '../../kantor/actions.ts';
import { isiLayananContoh } from '../../layanan/actions.contoh.ts';
import { perbaruiSemuaKoperasi } from '../../koperasi/actions.turunan.ts';
import { isiRegister, type Ukuran } from './actions.register.ts';
import { AKUN_CONTOH, KANTOR_CONTOH } from './kantor-contoh.ts';
import { ACUAN } from './orang-contoh.ts';
import { cariSemuaGanda } from '../../pendataan/ganda/actions.calon.ts';

export const UKURAN_BAKU: Ukuran = { umkm: 10_000, koperasi: 700 };

export type HasilContoh = { ok: true; orang: number; umkm: number; koperasi: number } | { ok: false; sebab: 'sudah_terisi' };

/** First working day of the year of the demonstration. */
const LAYANAN_SEJAK = '2026-01-02';

const PELAKU: Pelaku = { ...PELAKU_SISTEM, nama: 'Data contoh', pintu: 'perintah' };

/**
 * Fills an empty database with the demonstration office: all of it or, when it is stopped in the middle, nothing.
 * The same `ukuran` gives the same office everywhere; only keys, hashes and passwords differ.
 */
export async function isiContoh(deps: Deps, ukuran: Ukuran = UKURAN_BAKU): Promise<HasilContoh> {
  const hasil = await deps.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('panji:contoh'))`.execute(tx);
    await sql`set local statement_timeout = 0`.execute(tx);
    if (await sudahTerisi(tx)) return undefined;
    await buatKantor(tx, KANTOR_CONTOH, { dataContoh: true });
    for (const akun of AKUN_CONTOH) {
      await tambahAkun(tx, deps, PELAKU, { ...akun, kataSandi: SANDI_CONTOH, gantiSandi: false });
    }
    const jumlah = await isiRegister(tx, deps.sandi, ukuran);
    await catatAsal(tx);
    await isiLayananContoh(tx, PELAKU, LAYANAN_SEJAK);
    await tx
      .insertInto('penanda')
      .values({ nama: 'data_contoh', nilai: JSON.stringify(ukuran) })
      .execute();
    return jumlah;
  });
  if (!hasil) return { ok: false, sebab: 'sudah_terisi' };
  await perbaruiSemuaKoperasi(deps.db, ACUAN);
  for (const tabel of ['orang', 'umkm', 'koperasi', 'kemiripan_profil']) {
    // Only an owner may; without it the server does so by itself a minute later.
    await sql`analyze ${sql.table(tabel)}`.execute(deps.db).catch(() => undefined);
  }
  // The planted duplicates are on their list when somebody looks, not only after the first night.
  if (ukuran.umkm <= UKURAN_BAKU.umkm) await cariSemuaGanda(deps.db);
  return { ok: true, ...hasil };
}

async function sudahTerisi(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ terisi: boolean }>`
    select exists (select from kantor) or exists (select from akun) or exists (select from orang)
        or exists (select from umkm) or exists (select from koperasi) as terisi`.execute(tx);
  return rows[0]?.terisi ?? true;
}

/** Every record says in its history where it came from. */
async function catatAsal(tx: Tx): Promise<void> {
  for (const jenis of ['orang', 'umkm', 'koperasi'] as const) {
    await sql`
      insert into jejak (waktu, pelaku_nama, pintu, perbuatan, objek_jenis, objek_id, alasan)
      select dibuat_pada, ${PELAKU.nama}, ${PELAKU.pintu}, ${`tambah_${jenis}`}, ${jenis}, id::text, 'Data contoh, bukan data sebenarnya'
      from ${sql.table(jenis)} order by id`.execute(tx);
  }
}
