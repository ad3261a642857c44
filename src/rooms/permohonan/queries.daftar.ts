import { sql } from 'kysely';
import type { Db, DbOrTx } from '../../db/client.ts';
import { type Count, countUpTo, type KeysetPage, keysetPage, type PageRequest } from '../../db/keyset.ts';
import { withinAreas } from '../../db/within-areas.ts';
import type { PintuPermohonan, StatusPermohonan } from './permohonan.ts';

export type SaringanPermohonan = {
  /** States that are shown; none means all. */
  status?: readonly StatusPermohonan[] | undefined;
  /** Held by this account. */
  pemegang?: string | undefined;
  /** Held by nobody, or by this account: what this person can work on. */
  bisaDikerjakan?: string | undefined;
  wilayah?: readonly string[] | undefined;
  layananId?: number | undefined;
  pintu?: string | undefined;
  /** Due before this moment. */
  tenggatSebelum?: Date | undefined;
  /** Number, name or telephone. */
  cari?: string | undefined;
};

const aman = (teks: string): string => teks.replace(/[\\%_]/g, '\\$&');

function baris(db: DbOrTx, s: SaringanPermohonan) {
  let query = db
    .selectFrom('permohonan as p')
    .innerJoin('layanan_versi as v', 'v.id', 'p.layanan_versi_id')
    .leftJoin('akun as a', 'a.id', 'p.akun_id')
    .leftJoin('wilayah as w', 'w.kode', 'p.kode_wilayah')
    .select([
      'p.id',
      'p.nomor',
      'p.nama',
      'v.nama as layanan',
      'p.status',
      'p.pintu',
      'p.instansi',
      'p.tenggat',
      'p.diterima_pada as diterimaPada',
      'p.akun_id as akunId',
      'a.nama as pemegang',
      'w.nama as wilayah',
    ]);
  if (s.status) query = query.where('p.status', 'in', s.status.length > 0 ? [...s.status] : ['-']);
  if (s.pemegang !== undefined) query = query.where('p.akun_id', '=', s.pemegang);
  const pekerja = s.bisaDikerjakan;
  if (pekerja !== undefined) query = query.where((eb) => eb.or([eb('p.akun_id', 'is', null), eb('p.akun_id', '=', pekerja)]));
  if (s.wilayah && s.wilayah.length > 0) {
    const dalam = withinAreas(sql<string | null>`p.kode_wilayah`, s.wilayah);
    query = query.where((eb) => eb.or([dalam, eb('p.kode_wilayah', 'is', null)]));
  }
  if (s.layananId !== undefined) query = query.where('p.layanan_id', '=', s.layananId);
  if (s.pintu) query = query.where('p.pintu', '=', s.pintu);
  if (s.tenggatSebelum) query = query.where('p.tenggat', '<', s.tenggatSebelum);
  if (s.cari) {
    const angka = s.cari.replace(/\D/g, '').replace(/^(62|0)/, '');
    const [kata, nomor] = [`%${aman(s.cari)}%`, `%${aman(s.cari.toUpperCase())}`];
    query = query.where((eb) =>
      eb.or([
        eb('p.nama', 'ilike', kata),
        eb('p.nomor', 'like', nomor),
        ...(angka.length >= 6 ? [eb('p.telepon', '=', `+62${angka}`)] : []),
      ]),
    );
  }
  return query;
}

type Mentah = Awaited<ReturnType<ReturnType<typeof baris>['execute']>>[number];
export type BarisPermohonan = Omit<Mentah, 'status' | 'pintu'> & { status: StatusPermohonan; pintu: PintuPermohonan };

/** Open ones by due date, those without (the clock stands) last; closed ones the newest first. */
export async function listPermohonan(
  db: Db,
  saringan: SaringanPermohonan,
  urut: 'tenggat' | 'terbaru',
  page: PageRequest,
): Promise<KeysetPage<BarisPermohonan>> {
  const order =
    urut === 'tenggat'
      ? { column: sql`coalesce(p.tenggat, 'infinity'::timestamptz)`, id: sql<number>`p.id`, direction: 'asc' as const }
      : { column: sql`p.diterima_pada`, id: sql<number>`p.id`, direction: 'desc' as const };
  return (await keysetPage(baris(db, saringan), order, page)) as KeysetPage<BarisPermohonan>;
}

export const hitungPermohonan = (db: DbOrTx, saringan: SaringanPermohonan): Promise<Count> => countUpTo(db, baris(db, saringan));

/** Colleagues who can be given a request. */
export async function listPenerima(db: DbOrTx): Promise<{ id: string; nama: string; peran: string }[]> {
  return db
    .selectFrom('akun')
    .select(['id', 'nama', 'peran'])
    .where('peran', 'in', ['operator', 'petugas', 'konsultan'])
    .where('keluar_pada', 'is', null)
    .orderBy('nama')
    .execute();
}

export async function findPenerima(db: DbOrTx, id: string): Promise<{ id: string; nama: string } | undefined> {
  return (await listPenerima(db)).find((satu) => satu.id === id);
}

/** Services that were ever asked for, for the filter. */
export async function listLayananDiminta(db: DbOrTx): Promise<{ id: number; nama: string }[]> {
  const { rows } = await sql<{ id: number; nama: string }>`
    select l.id, l.nama from layanan l where exists (select 1 from permohonan p where p.layanan_id = l.id) order by l.nama`.execute(db);
  return rows;
}
