import type { Nomor } from '../../lib/belum-punya.ts';
import type { Sandi } from '../../lib/sandi.ts';
import type { IsiProfil } from '../kemiripan/profil.ts';

type Pembanding = {
  nama: string;
  nik: Nomor;
  tanggal_lahir: string | null;
  telepon: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
};

/** What a person is compared by; the NIK as its keyed hash. */
export function isiProfilOrang(sandi: Pick<Sandi, 'sidik'>, o: Pembanding): IsiProfil {
  return {
    nama: o.nama,
    telepon: o.telepon ? [o.telepon] : [],
    alamat: o.alamat,
    kodeWilayah: o.kode_wilayah,
    tanggalLahir: o.tanggal_lahir,
    nomor: { nik: o.nik.keadaan === 'ada' ? sandi.sidik('nik', o.nik.nilai).toString('hex') : null },
  };
}
