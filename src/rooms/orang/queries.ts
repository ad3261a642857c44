import { sql } from 'kysely';
import type { DbOrTx, Tx } from '../../db/client.ts';
import { nomorDariKolom, type KeadaanNomor, type Nomor } from '../../lib/belum-punya.ts';
import type { Sandi } from '../../lib/sandi.ts';
import type { StatusCatatan } from '../../lib/status-catatan.ts';
import type { SumberData } from '../../lib/sumber-data.ts';
import { NotFoundError } from '../../web/errors.ts';
import type { DataOrang } from './data.ts';
import type { AlasanNonaktifOrang, JenisKelamin, Pendidikan } from './orang.ts';

/** A person as pages show one: the NIK masked, the kind of disability only as known or not. */
export type Orang = {
  id: number;
  nama: string;
  nik_keadaan: KeadaanNomor;
  nik_samar: string | null;
  jenis_kelamin: JenisKelamin | null;
  tempat_lahir: string | null;
  tanggal_lahir: string | null;
  disabilitas: boolean | null;
  ada_ragam: boolean;
  pendidikan: Pendidikan | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  kode_wilayah: string | null;
  kode_pos: string | null;
  telepon: string | null;
  surel: string | null;
  sumber: SumberData;
  diverifikasi_pada: string | null;
  verifikator: string | null;
  kelengkapan: number;
  keadaan: StatusCatatan;
  nonaktif_alasan: AlasanNonaktifOrang | null;
  nonaktif_catatan: string | null;
  nonaktif_pada: Date | null;
  versi: number;
  dibuat_pada: Date;
  diubah_pada: Date;
  kelurahan: string | null;
  kecamatan: string | null;
  kota: string | null;
};

function dasar(db: DbOrTx) {
  return db
    .selectFrom('orang as o')
    .leftJoin('wilayah as w', 'w.kode', 'o.kode_wilayah')
    .leftJoin('wilayah as kec', 'kec.kode', 'w.induk')
    .leftJoin('wilayah as kota', 'kota.kode', 'kec.induk')
    .leftJoin('akun as v', 'v.id', 'o.diverifikasi_oleh')
    .select([
      'o.id',
      'o.nama',
      'o.nik_keadaan',
      'o.nik_samar',
      'o.jenis_kelamin',
      'o.tempat_lahir',
      'o.tanggal_lahir',
      'o.disabilitas',
      'o.pendidikan',
      'o.alamat',
      'o.rt',
      'o.rw',
      'o.kode_wilayah',
      'o.kode_pos',
      'o.telepon',
      'o.surel',
      'o.sumber',
      'o.diverifikasi_pada',
      'o.kelengkapan',
      'o.keadaan',
      'o.nonaktif_alasan',
      'o.nonaktif_catatan',
      'o.nonaktif_pada',
      'o.versi',
      'o.dibuat_pada',
      'o.diubah_pada',
      'w.nama as kelurahan',
      'kec.nama as kecamatan',
      'kota.nama as kota',
      'v.nama as verifikator',
    ])
    .select(sql<boolean>`o.ragam_disabilitas_sandi is not null`.as('ada_ragam'));
}

/** Ids come out of addresses: what PostgreSQL would refuse as an integer is no record. */
const idSah = (id: number): boolean => Number.isInteger(id) && id > 0 && id <= 2_147_483_647;

/** The CHECKs of the table hold what the type says. */
export async function findOrang(db: DbOrTx, id: number): Promise<Orang | undefined> {
  if (!idSah(id)) return undefined;
  return (await dasar(db).where('o.id', '=', id).executeTakeFirst()) as Orang | undefined;
}

export async function getOrang(db: DbOrTx, id: number): Promise<Orang> {
  const orang = await findOrang(db, id);
  if (!orang) throw new NotFoundError(`orang ${id}`);
  return orang;
}

/** The record as it is now, held until the act is done, so that two acts on one person follow one another. */
export async function kunciOrang(tx: Tx, id: number): Promise<Orang> {
  if (idSah(id)) await sql`select id from orang where id = ${id} for update`.execute(tx);
  return getOrang(tx, id);
}

export type IsiRahasiaOrang = { nik: Nomor; ragamDisabilitas: string | null };

/** The guarded fields in clear: for acts only, never for a list. */
export async function getRahasiaOrang(db: DbOrTx, sandi: Pick<Sandi, 'dekripsi'>, id: number): Promise<IsiRahasiaOrang> {
  const row = await db
    .selectFrom('orang')
    .select(['nik_keadaan', 'nik_sandi', 'ragam_disabilitas_sandi'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFoundError(`orang ${id}`);
  return {
    nik: nomorDariKolom(row.nik_sandi && sandi.dekripsi(row.nik_sandi), row.nik_keadaan as KeadaanNomor),
    ragamDisabilitas: row.ragam_disabilitas_sandi && sandi.dekripsi(row.ragam_disabilitas_sandi),
  };
}

/** Only the fields of the form, as they are stored now. */
export function dataOrangTersimpan(o: Orang, { nik, ragamDisabilitas }: IsiRahasiaOrang): DataOrang {
  const {
    nama,
    jenis_kelamin,
    tempat_lahir,
    tanggal_lahir,
    pendidikan,
    disabilitas,
    alamat,
    rt,
    rw,
    kode_wilayah,
    kode_pos,
    telepon,
    surel,
    sumber,
  } = o;
  return {
    nama,
    nik,
    jenis_kelamin,
    tempat_lahir,
    tanggal_lahir,
    pendidikan,
    disabilitas,
    ragam_disabilitas: ragamDisabilitas,
    alamat,
    rt,
    rw,
    kode_wilayah,
    kode_pos,
    telepon,
    surel,
    sumber,
  };
}

export type OrangSingkat = { id: number; nama: string; nik_samar: string | null; keadaan: string };

/** Who carries this NIK. */
export async function findOrangByNik(db: DbOrTx, sandi: Pick<Sandi, 'sidik'>, nik: string): Promise<OrangSingkat | undefined> {
  return db
    .selectFrom('orang')
    .select(['id', 'nama', 'nik_samar', 'keadaan'])
    .where('nik_sidik', '=', sandi.sidik('nik', nik))
    .executeTakeFirst();
}

/** Several people in a few words each, in the order asked for. */
export async function listOrangSingkat(
  db: DbOrTx,
  ids: readonly number[],
): Promise<(OrangSingkat & { kode_wilayah: string | null; kelurahan: string | null; tanggal_lahir: string | null })[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('orang as o')
    .leftJoin('wilayah as w', 'w.kode', 'o.kode_wilayah')
    .select(['o.id', 'o.nama', 'o.nik_samar', 'o.keadaan', 'o.tanggal_lahir', 'o.kode_wilayah', 'w.nama as kelurahan'])
    .where('o.id', 'in', [...ids])
    .execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
