import type { DbOrTx } from '../../db/client.ts';
import { NotFoundError } from '../../web/errors.ts';
import type { Bidang, Peran } from './akun.ts';
import type { Tampilan } from './tampilan.ts';

export type Akun = {
  id: string;
  nama: string;
  namaPengguna: string;
  peran: Peran;
  bidang: Bidang | null;
  cakupanWilayah: readonly string[];
  duaFaktor: boolean;
  gantiSandi: boolean;
  keluarPada: Date | null;
  keluarAlasan: string | null;
  diserahkanKepada: string | null;
  versi: number;
  dibuatPada: Date;
};

const KOLOM = [
  'akun.id',
  'akun.nama',
  'akun.nama_pengguna',
  'akun.peran',
  'akun.bidang',
  'akun.cakupan_wilayah',
  'akun.dua_faktor',
  'akun.ganti_sandi',
  'akun.keluar_pada',
  'akun.keluar_alasan',
  'akun.diserahkan_kepada',
  'akun.versi',
  'akun.dibuat_pada',
] as const;

function pilihAkun(db: DbOrTx) {
  return db.selectFrom('akun').select(KOLOM);
}

type Baris = Awaited<ReturnType<ReturnType<typeof pilihAkun>['executeTakeFirstOrThrow']>>;

function akunDari(row: Baris): Akun {
  return {
    id: row.id,
    nama: row.nama,
    namaPengguna: row.nama_pengguna,
    peran: row.peran as Peran,
    bidang: row.bidang as Bidang | null,
    cakupanWilayah: row.cakupan_wilayah,
    duaFaktor: row.dua_faktor,
    gantiSandi: row.ganti_sandi,
    keluarPada: row.keluar_pada,
    keluarAlasan: row.keluar_alasan,
    diserahkanKepada: row.diserahkan_kepada,
    versi: row.versi,
    dibuatPada: row.dibuat_pada,
  };
}

export async function findAkun(db: DbOrTx, id: string): Promise<Akun | undefined> {
  const row = await pilihAkun(db).where('id', '=', id).executeTakeFirst();
  return row && akunDari(row);
}

export async function getAkun(db: DbOrTx, id: string): Promise<Akun> {
  const akun = await findAkun(db, id);
  if (!akun) throw new NotFoundError(`no account ${id}`);
  return akun;
}

/** By the stored form of the name (`lipatNamaPengguna`). */
export async function findAkunBernama(db: DbOrTx, namaPengguna: string): Promise<Akun | undefined> {
  const row = await pilihAkun(db).where('nama_pengguna', '=', namaPengguna).executeTakeFirst();
  return row && akunDari(row);
}

export type BarisAkun = Akun & { terakhirDipakai: Date | null };

/** All accounts: those who work here first, by name. */
export async function listAkun(db: DbOrTx): Promise<BarisAkun[]> {
  const rows = await pilihAkun(db)
    .select((eb) =>
      eb
        .selectFrom('akun_sesi')
        .whereRef('akun_sesi.akun_id', '=', 'akun.id')
        .select((s) => s.fn.max('akun_sesi.diubah_pada').as('m'))
        .as('terakhir'),
    )
    .orderBy((eb) => eb('akun.keluar_pada', 'is not', null))
    .orderBy('akun.nama')
    .execute();
  return rows.map((row) => ({ ...akunDari(row), terakhirDipakai: row.terakhir }));
}

/** Who may take over the open work of somebody who leaves. */
export async function listPenerus(db: DbOrTx, kecuali: string): Promise<Akun[]> {
  const rows = await pilihAkun(db).where('keluar_pada', 'is', null).where('id', '<>', kecuali).orderBy('nama').execute();
  return rows.map(akunDari);
}

/** The hash of the password; undefined for somebody who left. */
export async function findSandiTeracak(db: DbOrTx, akunId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('akun_kredensial')
    .select('sandi')
    .where('akun_id', '=', akunId)
    .where('penyedia', '=', 'credential')
    .executeTakeFirst();
  return row?.sandi ?? undefined;
}

/** The encrypted key of an authenticator application that is being set up and not confirmed yet. */
export async function findRahasiaTertunda(db: DbOrTx, akunId: string): Promise<string | undefined> {
  const row = await db.selectFrom('akun_dua_faktor').select(['rahasia', 'terverifikasi']).where('akun_id', '=', akunId).executeTakeFirst();
  return row?.terverifikasi === false ? row.rahasia : undefined;
}

/** Saved views of one list, by name. */
export async function listTampilan(db: DbOrTx, akunId: string, halaman: string): Promise<Tampilan[]> {
  return db
    .selectFrom('tampilan')
    .select(['id', 'nama', 'kueri'])
    .where('akun_id', '=', akunId)
    .where('halaman', '=', halaman)
    .orderBy('nama')
    .execute();
}
