import type { Nomor } from '../../lib/belum-punya.ts';
import type { Sandi } from '../../lib/sandi.ts';
import type { IsiProfil } from '../kemiripan/profil.ts';

type Pembanding = {
  nama: string;
  tanggal_lahir: string | null;
  telepon: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
};

/** What a person is compared by; the NIK as its keyed hash in hex. */
export function profilOrang(o: Pembanding & { nikSidik: string | null }): IsiProfil {
  return {
    nama: o.nama,
    telepon: o.telepon ? [o.telepon] : [],
    alamat: o.alamat,
    kodeWilayah: o.kode_wilayah,
    tanggalLahir: o.tanggal_lahir,
    nomor: { nik: o.nikSidik },
  };
}

/** The same out of what a form gave, where the NIK is still in clear. */
export function isiProfilOrang(sandi: Pick<Sandi, 'sidik'>, o: Pembanding & { nik: Nomor }): IsiProfil {
  return profilOrang({ ...o, nikSidik: o.nik.keadaan === 'ada' ? sandi.sidik('nik', o.nik.nilai).toString('hex') : null });
}
