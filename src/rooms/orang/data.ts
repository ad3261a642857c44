import type { Nomor } from '../../lib/belum-punya.ts';
import type { Tanggal } from '../../lib/tanggal.ts';

/** A person as the office records one; NIK and kind of disability in clear, on their way to be encrypted. */
export type DataOrang = {
  nama: string;
  nik: Nomor;
  jenis_kelamin: string | null;
  tempat_lahir: string | null;
  tanggal_lahir: Tanggal | null;
  pendidikan: string | null;
  disabilitas: boolean | null;
  ragam_disabilitas: string | null;
  alamat: string | null;
  rt: string | null;
  rw: string | null;
  kode_wilayah: string | null;
  kode_pos: string | null;
  telepon: string | null;
  surel: string | null;
  sumber: string;
};
