import { sql } from 'kysely';
import type { DbOrTx, Tx } from '../../db/client.ts';
import { NotFoundError } from '../../web/errors.ts';
import type { ObjekPermohonan, PintuPermohonan, SebabJeda, StatusPermohonan } from './permohonan.ts';
import type { JedaPermohonan } from './tenggat.ts';

const permohonan = (db: DbOrTx) =>
  db
    .selectFrom('permohonan as p')
    .innerJoin('layanan_versi as v', 'v.id', 'p.layanan_versi_id')
    .leftJoin('akun as a', 'a.id', 'p.akun_id')
    .leftJoin('wilayah as w', 'w.kode', 'p.kode_wilayah')
    .select([
      'p.id',
      'p.nomor',
      'p.layanan_id as layananId',
      'p.layanan_versi_id as versiId',
      'v.nama as layanan',
      'p.pintu',
      'p.status',
      'p.nama',
      'p.telepon',
      'p.pin_garam as pinGaram',
      'p.kode_wilayah as kodeWilayah',
      'w.nama as wilayah',
      'p.objek_jenis as objekJenis',
      'p.objek_id as objekId',
      'p.jawaban',
      'p.jawaban_sandi as jawabanSandi',
      'p.pendamping',
      'p.bahasa',
      'p.kebutuhan_sandi as kebutuhanSandi',
      'p.diterima_pada as diterimaPada',
      'p.janji_hari as janjiHari',
      'p.tenggat',
      'p.instansi',
      'p.akun_id as akunId',
      'a.nama as pemegang',
      'p.selesai_pada as selesaiPada',
      'p.versi',
    ]);

type Baris = Awaited<ReturnType<ReturnType<typeof permohonan>['execute']>>[number];
export type Permohonan = Omit<Baris, 'status' | 'pintu' | 'objekJenis' | 'objekId'> & {
  status: StatusPermohonan;
  pintu: PintuPermohonan;
  objek: ObjekPermohonan | null;
};

const dariBaris = ({ objekJenis, objekId, ...baris }: Baris): Permohonan => ({
  ...baris,
  status: baris.status as StatusPermohonan,
  pintu: baris.pintu as PintuPermohonan,
  objek: objekJenis === null || objekId === null ? null : { jenis: objekJenis as ObjekPermohonan['jenis'], id: objekId },
});

export async function findPermohonan(db: DbOrTx, nomor: string): Promise<Permohonan | undefined> {
  const baris = await permohonan(db).where('p.nomor', '=', nomor).executeTakeFirst();
  return baris && dariBaris(baris);
}

export async function getPermohonan(db: DbOrTx, nomor: string): Promise<Permohonan> {
  const satu = await findPermohonan(db, nomor);
  if (!satu) throw new NotFoundError(`permohonan ${nomor}`);
  return satu;
}

/** The request as it is now; nobody else changes it before the end of this transaction. */
export async function kunciPermohonan(tx: Tx, nomor: string): Promise<Permohonan> {
  await sql`select 1 from permohonan where nomor = ${nomor} for update`.execute(tx);
  return getPermohonan(tx, nomor);
}

export type Jeda = JedaPermohonan & { id: number; nomorRujukan: string | null };

export async function listJeda(db: DbOrTx, permohonanId: number): Promise<Jeda[]> {
  const baris = await db
    .selectFrom('permohonan_jeda')
    .select(['id', 'sebab', 'mulai', 'selesai', 'instansi', 'nomor_rujukan as nomorRujukan'])
    .where('permohonan_id', '=', permohonanId)
    .orderBy('id')
    .execute();
  return baris.map((satu) => ({ ...satu, sebab: satu.sebab as SebabJeda }));
}

/** What an event carries besides its sentence. */
export type RincianPeristiwa = {
  /** Questions that the applicant was asked to answer again. */
  diminta?: readonly string[];
  /** Answers that changed, by question: before and after; special data masked. */
  berubah?: Readonly<Record<string, readonly [readonly string[], readonly string[]]>>;
  nomorRujukan?: string;
};

export type Peristiwa = {
  id: number;
  waktu: Date;
  jenis: string;
  pintu: string;
  pelaku: string;
  untukPemohon: boolean;
  catatan: string | null;
  rincian: RincianPeristiwa;
};

/** The timeline, newest first. */
export async function listPeristiwa(db: DbOrTx, permohonanId: number): Promise<Peristiwa[]> {
  const baris = await db
    .selectFrom('permohonan_peristiwa')
    .select(['id', 'waktu', 'jenis', 'pintu', 'pelaku_nama as pelaku', 'untuk_pemohon as untukPemohon', 'catatan', 'rincian'])
    .where('permohonan_id', '=', permohonanId)
    .orderBy('id', 'desc')
    .execute();
  return baris.map((satu) => ({ ...satu, rincian: (satu.rincian ?? {}) as RincianPeristiwa }));
}

/** The open request for correction: what was asked last. */
export async function findPermintaanPerbaikan(db: DbOrTx, permohonanId: number): Promise<Peristiwa | undefined> {
  return (await listPeristiwa(db, permohonanId)).find(({ jenis }) => jenis === 'minta_perbaikan');
}

/** Names of the files of a request or a draft, by number as it stands in the answers. */
export async function namaBerkas(db: DbOrTx, ids: readonly number[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const baris = await db
    .selectFrom('berkas')
    .select(['id', 'nama'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(baris.map(({ id, nama }) => [String(id), nama]));
}

/** Requests about one record, newest first. */
export async function listPermohonanObjek(db: DbOrTx, { jenis, id }: ObjekPermohonan) {
  const baris = await db
    .selectFrom('permohonan as p')
    .innerJoin('layanan_versi as v', 'v.id', 'p.layanan_versi_id')
    .select(['p.nomor', 'v.nama as layanan', 'p.status', 'p.pintu', 'p.diterima_pada as diterimaPada', 'p.instansi'])
    .where('p.objek_jenis', '=', jenis)
    .where('p.objek_id', '=', id)
    .orderBy('p.id', 'desc')
    .limit(20)
    .execute();
  return baris.map((satu) => ({ ...satu, status: satu.status as StatusPermohonan, pintu: satu.pintu as PintuPermohonan }));
}
export type PermohonanObjek = Awaited<ReturnType<typeof listPermohonanObjek>>[number];

/** How often the promise of a service was kept in a span of time. */
export async function hitungDitepati(db: DbOrTx, layananId: number, sejak: Date): Promise<{ ditepati: number; semua: number }> {
  const { rows } = await sql<{ ditepati: number; semua: number }>`
    select count(*)::int as semua, count(*) filter (where tepat)::int as ditepati from (
      select p.id, bool_or(coalesce((e.rincian ->> 'tepat')::boolean, false)) as tepat
      from permohonan p join permohonan_peristiwa e on e.permohonan_id = p.id and e.rincian ? 'tepat'
      where p.layanan_id = ${layananId} and p.status in ('selesai', 'ditolak') and p.selesai_pada >= ${sejak}
      group by p.id
    ) as selesai`.execute(db);
  return rows[0] ?? { ditepati: 0, semua: 0 };
}
