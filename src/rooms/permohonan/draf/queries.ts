import type { DbOrTx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import { DRAF_KOSONG, type IsiDraf } from './draf.ts';

export type Draf = { id: number; layananId: number; isi: IsiDraf; berkas: readonly number[] };

async function lengkapi(
  db: DbOrTx,
  sandi: Pick<Sandi, 'dekripsi'>,
  baris: { id: number; layananId: number; isi_sandi: Buffer } | undefined,
): Promise<Draf | undefined> {
  if (!baris) return undefined;
  const berkas = await db.selectFrom('permohonan_draf_berkas').select('berkas_id').where('draf_id', '=', baris.id).execute();
  return {
    id: baris.id,
    layananId: baris.layananId,
    isi: { ...DRAF_KOSONG, ...(JSON.parse(sandi.dekripsi(baris.isi_sandi)) as IsiDraf) },
    berkas: berkas.map(({ berkas_id }) => berkas_id),
  };
}

const draf = (db: DbOrTx) => db.selectFrom('permohonan_draf').select(['id', 'layanan_id as layananId', 'isi_sandi']);

export type Kunci = { sandi: Pick<Sandi, 'dekripsi' | 'sidik'>; kini: Date };

/** With what this browser finds its own drafts. */
export const sidikPemegang = (sandi: Pick<Sandi, 'sidik'>, pemegang: string): Buffer => sandi.sidik('draf-pemegang', pemegang);
export const sidikKode = (sandi: Pick<Sandi, 'sidik'>, kode: string): Buffer => sandi.sidik('draf-kode', kode);

/** The form for this service that this browser has begun. */
export async function findDraf(
  db: DbOrTx,
  { sandi, kini }: Kunci,
  pemegang: string | undefined,
  layananId: number,
): Promise<Draf | undefined> {
  if (!pemegang) return undefined;
  const baris = await draf(db)
    .where('pemegang_sidik', '=', sidikPemegang(sandi, pemegang))
    .where('layanan_id', '=', layananId)
    .where('permohonan_id', 'is', null)
    .where('kedaluwarsa_pada', '>', kini)
    .executeTakeFirst();
  return lengkapi(db, sandi, baris);
}

/** Which draft a code opens; undefined for one that never was, has gone, or was sent. */
export async function findDrafKode(db: DbOrTx, { sandi, kini }: Kunci, kode: string): Promise<Draf | undefined> {
  const baris = await draf(db)
    .where('kode_sidik', '=', sidikKode(sandi, kode))
    .where('permohonan_id', 'is', null)
    .where('kedaluwarsa_pada', '>', kini)
    .executeTakeFirst();
  return lengkapi(db, sandi, baris);
}

/** Whether this browser sent this request: it may see the receipt. */
export async function pengirimkah(
  db: DbOrTx,
  sandi: Pick<Sandi, 'sidik'>,
  pemegang: string | undefined,
  permohonanId: number,
): Promise<boolean> {
  if (!pemegang) return false;
  const baris = await db
    .selectFrom('permohonan_draf')
    .select('id')
    .where('permohonan_id', '=', permohonanId)
    .where('pemegang_sidik', '=', sidikPemegang(sandi, pemegang))
    .executeTakeFirst();
  return baris !== undefined;
}

/** The request that a draft became. */
export async function findNomorDraf(db: DbOrTx, drafId: number): Promise<string | undefined> {
  const baris = await db
    .selectFrom('permohonan_draf as d')
    .innerJoin('permohonan as p', 'p.id', 'd.permohonan_id')
    .select('p.nomor')
    .where('d.id', '=', drafId)
    .executeTakeFirst();
  return baris?.nomor;
}
