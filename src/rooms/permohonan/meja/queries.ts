import { sql } from 'kysely';
import type { Db, DbOrTx } from '../../../db/client.ts';
import type { Sandi } from '../../../lib/sandi.ts';
import { periksaNik } from '../../../lib/nik.ts';
import { periksaTelepon } from '../../../lib/telepon.ts';
import { getKoperasi } from '../../koperasi/queries.ts';
import { findOrangByNik, getOrang } from '../../orang/queries.ts';
import { getUmkm } from '../../umkm/queries.ts';
import type { AsalRegister } from '../../layanan/definisi.ts';
import type { ObjekPermohonan } from '../permohonan.ts';

export type Temuan = ObjekPermohonan & { nama: string; keterangan: string | null; telepon: string | null };

const PALING_BANYAK = 8;

/** Who or what a caller may be speaking of: by NIK, by telephone, or by words of a name. */
export async function cariDiMeja(db: Db, sandi: Pick<Sandi, 'sidik'>, teks: string): Promise<Temuan[]> {
  const nik = periksaNik(teks);
  if (nik.ok) {
    const orang = await findOrangByNik(db, sandi, nik.nilai);
    return orang ? [{ jenis: 'orang', id: orang.id, nama: orang.nama, keterangan: orang.nik_samar, telepon: null }] : [];
  }
  const telepon = periksaTelepon(teks);
  const cocok = telepon.ok
    ? sql<boolean>`telepon = ${telepon.nilai}`
    : sql<boolean>`nama_lipat like ${`%${teks.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`;
  const { rows } = await sql<Temuan>`
    (select 'umkm' as jenis, id, nama, pemilik_nama as keterangan, telepon from umkm where keadaan = 'aktif' and ${cocok} order by nama_lipat limit ${PALING_BANYAK})
    union all
    (select 'koperasi', id, nama, ketua_nama, telepon from koperasi where keadaan = 'aktif' and ${cocok} order by nama_lipat limit ${PALING_BANYAK})
    union all
    (select 'orang', id, nama, alamat, telepon from orang where keadaan = 'aktif' and ${cocok} order by nama_lipat limit ${PALING_BANYAK})`.execute(
    db,
  );
  return rows;
}

export type FaktaRegister = {
  nama: string;
  kodeWilayah: string | null;
  telepon: string | null;
  asal: Partial<Record<AsalRegister, string>>;
};

const isi = (fakta: Partial<Record<AsalRegister, string | null>>): Partial<Record<AsalRegister, string>> =>
  Object.fromEntries(Object.entries(fakta).filter(([, nilai]) => nilai)) as Partial<Record<AsalRegister, string>>;

/** What the register knows already of a record, for the form; never a NIK. */
export async function getFakta(db: DbOrTx, { jenis, id }: ObjekPermohonan): Promise<FaktaRegister> {
  switch (jenis) {
    case 'umkm': {
      const u = await getUmkm(db, id);
      return {
        nama: u.pemilik_nama || u.nama,
        kodeWilayah: u.kode_wilayah,
        telepon: u.telepon,
        asal: isi({
          nama_orang: u.pemilik_nama,
          telepon: u.telepon,
          nama_usaha: u.nama,
          nib: u.nib,
          kbli: u.kbli_kode,
          alamat_usaha: u.alamat,
          kelurahan_usaha: u.kode_wilayah,
        }),
      };
    }
    case 'koperasi': {
      const k = await getKoperasi(db, id);
      return {
        nama: k.ketua_nama || k.nama,
        kodeWilayah: k.kode_wilayah,
        telepon: k.telepon,
        asal: isi({
          nama_orang: k.ketua_nama,
          telepon: k.telepon,
          nama_koperasi: k.nama,
          nomor_badan_hukum: k.nomor_badan_hukum,
          nomor_induk: k.nomor_induk,
          alamat_koperasi: k.alamat,
        }),
      };
    }
    case 'orang': {
      const o = await getOrang(db, id);
      return {
        nama: o.nama,
        kodeWilayah: o.kode_wilayah,
        telepon: o.telepon,
        asal: isi({ nama_orang: o.nama, telepon: o.telepon, alamat_orang: o.alamat }),
      };
    }
  }
}
