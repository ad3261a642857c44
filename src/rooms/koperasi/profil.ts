import { kunciNpwp } from '../../lib/npwp.ts';
import type { IsiProfil } from '../kemiripan/profil.ts';
import type { DataKoperasi } from './forms.ts';

type Pembanding = Pick<DataKoperasi, 'nama' | 'telepon' | 'alamat' | 'kode_wilayah' | 'nomor_induk' | 'nib' | 'npwp' | 'nomor_badan_hukum'>;

/** What a cooperative is compared by with others of the register. */
export function isiProfilKoperasi(k: Pembanding, ketua: string): IsiProfil {
  return {
    nama: k.nama,
    orang: ketua === '' ? [] : [ketua],
    telepon: k.telepon ? [k.telepon] : [],
    alamat: k.alamat,
    kodeWilayah: k.kode_wilayah,
    nomor: { nomor_induk: k.nomor_induk, nib: k.nib, npwp: k.npwp === null ? null : kunciNpwp(k.npwp), badan_hukum: k.nomor_badan_hukum },
  };
}
