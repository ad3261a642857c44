import type { DbOrTx } from '../../../db/client.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import type { JabatanKoperasi, OrganKoperasi } from '../koperasi.ts';

export type Pengurus = {
  id: number;
  koperasi_id: number;
  orang_id: number;
  nama: string;
  organ: OrganKoperasi;
  jabatan: JabatanKoperasi;
  mulai: Tanggal | null;
  sampai: Tanggal | null;
  berhenti_pada: Tanggal | null;
};

function dasar(db: DbOrTx) {
  return db
    .selectFrom('koperasi_pengurus as p')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .select(['p.id', 'p.koperasi_id', 'p.orang_id', 'o.nama', 'p.organ', 'p.jabatan', 'p.mulai', 'p.sampai', 'p.berhenti_pada'])
    .where('p.keadaan', '=', 'aktif');
}

/** Everybody who holds or held an office, those in office first, newest terms first. */
export async function listPengurus(db: DbOrTx, koperasiId: number): Promise<Pengurus[]> {
  const rows = await dasar(db)
    .where('p.koperasi_id', '=', koperasiId)
    .orderBy('p.berhenti_pada', (o) => o.desc().nullsFirst())
    .orderBy('p.mulai', (o) => o.desc().nullsLast())
    .orderBy('p.id')
    .execute();
  return rows as Pengurus[];
}

export async function findPengurus(db: DbOrTx, koperasiId: number, id: number): Promise<Pengurus | undefined> {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return undefined;
  return (await dasar(db).where('p.koperasi_id', '=', koperasiId).where('p.id', '=', id).executeTakeFirst()) as Pengurus | undefined;
}

export type JabatanOrang = Pengurus & { koperasi: string };

/** Offices that a person holds or held, in every cooperative: for the record of the person. */
export async function listJabatanOrang(db: DbOrTx, orangId: number): Promise<JabatanOrang[]> {
  const rows = await dasar(db)
    .innerJoin('koperasi as k', 'k.id', 'p.koperasi_id')
    .select('k.nama as koperasi')
    .where('p.orang_id', '=', orangId)
    .orderBy('p.berhenti_pada', (o) => o.desc().nullsFirst())
    .orderBy('p.id', 'desc')
    .execute();
  return rows as JabatanOrang[];
}
