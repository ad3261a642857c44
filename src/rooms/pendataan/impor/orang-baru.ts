import { bandingkan, type Perubahan } from '../../jejak/jejak.ts';
import { bita, type BarisTampung, type NomorTertutup, rahasiaDari } from './konteks.ts';

/** A person as far as an import can change one. */
export type OrangTersimpan = {
  id: number;
  nama: string;
  keadaan: string;
  nik_keadaan: string;
  nik_sandi: Buffer | null;
  nikSidik: string | null;
  jenis_kelamin: string | null;
  tanggal_lahir: string | null;
  telepon: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
  pendidikan: string | null;
};

/** Columns of a person that the row of a business fills, and its fields for them. */
export const BIDANG_ORANG = {
  jenis_kelamin: 'pemilik_jenis_kelamin',
  tanggal_lahir: 'pemilik_tanggal_lahir',
  telepon: 'pemilik_telepon',
} as const;

/** The owner as a row tells of a new one. */
export function orangBaru(id: number, { data }: Pick<BarisTampung, 'data'>, nama: string, nik: NomorTertutup | null): OrangTersimpan {
  return {
    id,
    nama,
    keadaan: 'aktif',
    nik_keadaan: nik?.keadaan ?? 'belum_dicatat',
    nik_sandi: null,
    nikSidik: nik?.keadaan === 'ada' ? nik.sidik : null,
    jenis_kelamin: (data[BIDANG_ORANG.jenis_kelamin] as string | undefined) ?? null,
    tanggal_lahir: (data[BIDANG_ORANG.tanggal_lahir] as string | undefined) ?? null,
    telepon: (data[BIDANG_ORANG.telepon] as string | undefined) ?? null,
    alamat: null,
    kode_wilayah: null,
    pendidikan: null,
  };
}

export function perubahanOrangBaru(orang: OrangTersimpan, nik: NomorTertutup | null): Perubahan {
  const { nama, jenis_kelamin, tanggal_lahir, telepon, nik_keadaan } = orang;
  return {
    ...bandingkan<Record<string, string | null>>({}, { nama, jenis_kelamin, tanggal_lahir, telepon, nik_keadaan, sumber: 'impor' }),
    ...(nik?.keadaan === 'ada' && { nik: [null, rahasiaDari(nik.sandi)] as Perubahan[string] }),
  };
}

export function kolomNik(nik: NomorTertutup | null) {
  return nik?.keadaan === 'ada'
    ? { nik_keadaan: 'ada', nik_sandi: bita(Buffer.from(nik.sandi, 'base64')), nik_sidik: bita(nik.sidik), nik_samar: nik.samar }
    : { nik_keadaan: nik?.keadaan ?? 'belum_dicatat', nik_sandi: null, nik_sidik: null, nik_samar: null };
}
