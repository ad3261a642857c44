import { kunciNama } from '../../../lib/nama.ts';
import { miripOrang } from '../../kemiripan/jarak.ts';
import { buatProfil } from '../../kemiripan/profil.ts';
import type { NomorTertutup } from './konteks.ts';

/** A person of the register, as far as it decides who is meant. */
export type OrangDikenal = { id: number; nama: string; nikSidik: string | null; keadaan: string };

/** The owner as a row tells of one. */
export type PemilikTertulis = { nama: string | null; nik: NomorTertutup | null };

export type PutusanPemilik =
  | { jenis: 'tidak_ada' }
  /** Somebody of the register; `sambung`: is not an owner of this business yet; `isiNik`: the number was not known yet. */
  | { jenis: 'orang'; orang: OrangDikenal; sambung: boolean; isiNik: boolean }
  | { jenis: 'baru'; nama: string }
  | { jenis: 'tolak'; alasan: string; bidang: string };

/** Two spellings of one person's name: titles, initials, a slip. */
export function namaSerupa(a: string, b: string): boolean {
  return kunciNama(a) === kunciNama(b) || miripOrang(buatProfil('orang', { nama: a }).nama, buatProfil('orang', { nama: b }).nama) >= 0.8;
}

const tolak = (alasan: string, bidang: string): PutusanPemilik => ({ jenis: 'tolak', alasan, bidang });

/**
 * Which person a row means. A NIK says who it is, and its name must agree; without a NIK only an owner whom the business
 * has already can be meant, never another person of the same name.
 */
export function putuskanPemilik(
  tertulis: PemilikTertulis,
  pemilik: readonly OrangDikenal[] | null,
  senomor: OrangDikenal | undefined,
): PutusanPemilik {
  const { nama } = tertulis;
  const sidik = tertulis.nik?.keadaan === 'ada' ? tertulis.nik.sidik : null;
  if (sidik === null) {
    if (nama === null) return { jenis: 'tidak_ada' };
    const dikenal = pemilik?.find((satu) => namaSerupa(satu.nama, nama));
    if (dikenal) return { jenis: 'orang', orang: dikenal, sambung: false, isiNik: false };
    if (pemilik === null || pemilik.length === 0) return { jenis: 'baru', nama };
    return tolak(
      `Pemilik usaha ini tercatat "${pemilik[0]?.nama}", bukan "${nama}". Ubah pemiliknya di halaman usaha, atau betulkan namanya.`,
      'pemilik_nama',
    );
  }
  if (senomor) {
    if (senomor.keadaan !== 'aktif')
      return tolak(`NIK ini milik catatan orang nomor ${senomor.id} yang tidak dipakai lagi. Periksa NIK-nya.`, 'pemilik_nik');
    if (nama !== null && !namaSerupa(nama, senomor.nama)) {
      return tolak(`NIK ini tercatat atas nama "${senomor.nama}", bukan "${nama}". Periksa NIK atau namanya.`, 'pemilik_nik');
    }
    if (pemilik === null || pemilik.length === 0) return { jenis: 'orang', orang: senomor, sambung: true, isiNik: false };
    if (pemilik.some((satu) => satu.id === senomor.id)) return { jenis: 'orang', orang: senomor, sambung: false, isiNik: false };
    return tolak(
      `NIK ini milik "${senomor.nama}", yang belum tercatat sebagai pemilik usaha ini. Tambahkan dahulu di halaman usaha.`,
      'pemilik_nik',
    );
  }
  if (pemilik !== null && pemilik.length > 0) {
    const tanpaNik = pemilik.filter((satu) => satu.nikSidik === null && satu.keadaan === 'aktif');
    const dikenal = nama === null ? (pemilik.length === 1 ? tanpaNik[0] : undefined) : tanpaNik.find((satu) => namaSerupa(satu.nama, nama));
    if (dikenal) return { jenis: 'orang', orang: dikenal, sambung: false, isiNik: true };
    return tolak(
      `Pemilik usaha ini tercatat "${pemilik[0]?.nama}" dengan NIK lain. Periksa NIK-nya, atau ubah pemiliknya di halaman usaha.`,
      'pemilik_nik',
    );
  }
  return nama === null
    ? tolak('NIK ini belum tercatat dan nama pemiliknya kosong. Isi nama pemilik.', 'pemilik_nama')
    : { jenis: 'baru', nama };
}
