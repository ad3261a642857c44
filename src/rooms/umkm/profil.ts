import type { IsiProfil } from '../kemiripan/profil.ts';

type Pembanding = {
  nama: string;
  merek: string | null;
  telepon: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
  nib: string | null;
  /** Keyed hashes as hex; never the numbers themselves. */
  npwpSidik: string | null;
};

type PemilikPembanding = { nama: string; nikSidik: string | null };

/** What a business is compared by: its names and numbers, and those of its owners. */
export function isiProfilUmkm(u: Pembanding, pemilik: readonly PemilikPembanding[]): IsiProfil {
  return {
    nama: u.nama,
    namaLain: u.merek,
    orang: pemilik.map((satu) => satu.nama),
    telepon: u.telepon ? [u.telepon] : [],
    alamat: u.alamat,
    kodeWilayah: u.kode_wilayah,
    nomor: { nib: u.nib, npwp: u.npwpSidik, nik_pemilik: pemilik[0]?.nikSidik ?? null },
  };
}
