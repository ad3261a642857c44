import type { Tanggal } from '../../lib/tanggal.ts';
import { tanpaGelar } from '../../lib/nama.ts';
import { intiAlamat } from './alamat.ts';
import { kataPolos, lipatBunyi } from './lipat-bunyi.ts';
import { intiKoperasi, intiUsaha } from './nama-inti.ts';

export type JenisObjek = 'orang' | 'umkm' | 'koperasi';

/** Numbers that are compared whole. A NIK or NPWP comes as its keyed hash, never in clear. */
export type NomorPembanding = 'nik' | 'nib' | 'npwp' | 'nomor_induk' | 'badan_hukum' | 'nik_pemilik';

/** What a record brings to the comparison; what it does not know is left out. */
export type IsiProfil = {
  nama: string;
  /** A second name by which it is known: brand, nickname. */
  namaLain?: string | null;
  /** Owners of a business, chair of a cooperative. */
  orang?: readonly string[];
  /** E.164. */
  telepon?: readonly string[];
  alamat?: string | null;
  kodeWilayah?: string | null;
  tanggalLahir?: Tanggal | null;
  nomor?: Partial<Record<NomorPembanding, string | null>>;
};

/** The folded record, as stored beside its keys. */
export type Profil = {
  nama: string[];
  namaLain: string[];
  jenis: string | null;
  orang: string[][];
  telepon: string[];
  jalan: string;
  nomorRumah: string;
  wilayah: string;
  lahir: string;
  nomor: Partial<Record<NomorPembanding, string>>;
};

const kataOrang = (nama: string): string[] => kataPolos(tanpaGelar(nama)).map(lipatBunyi);

const NAMA_INTI = {
  orang: (nama: string) => ({ jenis: null, kata: kataOrang(nama) }),
  umkm: intiUsaha,
  koperasi: intiKoperasi,
} as const satisfies Record<JenisObjek, (nama: string) => { jenis: string | null; kata: string[] }>;

export function buatProfil(jenis: JenisObjek, isi: IsiProfil): Profil {
  const inti = NAMA_INTI[jenis](isi.nama);
  const alamat = intiAlamat(isi.alamat ?? '');
  const nomor = Object.entries(isi.nomor ?? {}).flatMap(([kunci, nilai]) =>
    nilai ? [[kunci, nilai.toLowerCase().replace(/[^a-z0-9]/g, '')] as const] : [],
  );
  return {
    nama: inti.kata,
    namaLain: isi.namaLain ? NAMA_INTI[jenis](isi.namaLain).kata : [],
    jenis: inti.jenis,
    orang: (isi.orang ?? []).map(kataOrang).filter((kata) => kata.length > 0),
    telepon: (isi.telepon ?? []).map((t) => t.replace(/\D/g, '')).filter((t) => t.length >= 8),
    jalan: alamat.jalan,
    nomorRumah: alamat.nomor,
    wilayah: isi.kodeWilayah ?? '',
    lahir: isi.tanggalLahir ?? '',
    nomor: Object.fromEntries(nomor),
  };
}
