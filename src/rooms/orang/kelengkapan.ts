import type { KeadaanNomor } from '../../lib/belum-punya.ts';
import type { ButirKelengkapan, Kelengkapan } from '../../lib/kelengkapan.ts';
import { hitungKelengkapan } from '../../lib/kelengkapan.ts';

/** Disability is not among them: it is told by choice (UU 27/2022), and a record without it is no less complete. */
export type IsiOrang = {
  nik_keadaan: KeadaanNomor;
  jenis_kelamin: string | null;
  tanggal_lahir: string | null;
  telepon: string | null;
  alamat: string | null;
  kode_wilayah: string | null;
  pendidikan: string | null;
};

const isi = (nilai: string | null): boolean => nilai !== null && nilai !== '';

/** The one place that says what a complete person record is. */
const BUTIR_ORANG: readonly ButirKelengkapan<IsiOrang>[] = [
  {
    kunci: 'nik',
    kata: 'NIK',
    bobot: 3,
    alasan: 'Mengenali orang yang sama; "belum punya" juga jawaban.',
    terisi: (o) => o.nik_keadaan !== 'belum_dicatat',
  },
  {
    kunci: 'telepon',
    kata: 'Nomor telepon',
    bobot: 3,
    alasan: 'Tanpa telepon, orang ini tidak bisa dikabari.',
    terisi: (o) => isi(o.telepon),
  },
  {
    kunci: 'jenis_kelamin',
    kata: 'Jenis kelamin',
    bobot: 2,
    alasan: 'Dipakai dalam semua laporan manfaat program.',
    terisi: (o) => isi(o.jenis_kelamin),
  },
  {
    kunci: 'kelurahan',
    kata: 'Kelurahan',
    bobot: 2,
    alasan: 'Menentukan petugas dan daftar kunjungan.',
    terisi: (o) => isi(o.kode_wilayah),
  },
  { kunci: 'alamat', kata: 'Alamat', bobot: 1, alasan: 'Diperlukan untuk surat dan kunjungan.', terisi: (o) => isi(o.alamat) },
  {
    kunci: 'tanggal_lahir',
    kata: 'Tanggal lahir',
    bobot: 1,
    alasan: 'Membedakan orang yang namanya sama.',
    terisi: (o) => isi(o.tanggal_lahir),
  },
  { kunci: 'pendidikan', kata: 'Pendidikan', bobot: 1, alasan: 'Dipakai untuk memilih pelatihan.', terisi: (o) => isi(o.pendidikan) },
];

export function kelengkapanOrang(o: IsiOrang): Kelengkapan {
  return hitungKelengkapan(BUTIR_ORANG, o);
}
