import type { KeadaanNomor } from '../../../lib/belum-punya.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { bandingkan, type Perubahan } from '../../jejak/jejak.ts';
import type { IsiProfil } from '../../kemiripan/profil.ts';
import type { AturanKelas } from '../../umkm/aturan-kelas.ts';
import { tentukanKelas } from '../../umkm/kelas.ts';
import { type IsiUmkm, kelengkapanUmkm } from '../../umkm/kelengkapan.ts';
import { isiProfilUmkm } from '../../umkm/profil.ts';
import type { OrangDikenal } from './pemilik.ts';

/** One year's figures as stored. */
export type AngkaTersimpan = {
  umkm_id: number;
  tahun: number;
  modal: bigint | null;
  penjualan: bigint | null;
  aset: bigint | null;
  tenaga_laki: number | null;
  tenaga_perempuan: number | null;
  tenaga_dibayar: number | null;
  tenaga_tidak_dibayar: number | null;
  tenaga_disabilitas: number | null;
  sumber: string;
};
export type KelasTersimpan = {
  id: number;
  umkm_id: number;
  kelas: string | null;
  dasar: string | null;
  tahun_data: number | null;
  aturan: string;
  penjelasan: string;
};

const MASA_NAMA = 200;

/** A business as it will be: its columns by name, its owners, all its years. */
export type UmkmJadi = { kolom: Record<string, unknown>; pemilik: readonly OrangDikenal[]; tahunan: readonly AngkaTersimpan[] };

type BarisKelas = Omit<KelasTersimpan, 'id' | 'umkm_id'>;
export type TurunanUmkm = {
  kolom: { pemilik_nama: string; kelas: string | null; kelas_dasar: string | null; kelengkapan: number };
  /** A new line of the class's history, or a new sentence for the last one. */
  kelasBaru: BarisKelas | null;
  penjelasan: { id: number; penjelasan: string } | null;
  perubahan: Perubahan;
  profil: IsiProfil;
};

const teks = (nilai: unknown): string | null => (typeof nilai === 'string' ? nilai : null);

/** What follows from a business's own facts: as the room of businesses derives it for one, here for a portion at once. */
export function turunanUmkm(
  jadi: UmkmJadi,
  lama: { kelas: string | null; kelas_dasar: string | null; kelasTerakhir: KelasTersimpan | undefined },
  aturan: readonly AturanKelas[],
  hariIni: Tanggal,
): TurunanUmkm {
  const { kolom, pemilik, tahunan } = jadi;
  const tanggalBerdiri = teks(kolom['tanggal_berdiri']);
  const tahunBerdiri = (kolom['tahun_berdiri'] as number | null) ?? null;
  const hasil = tentukanKelas({ tanggalBerdiri, tahunBerdiri, tahunan }, aturan, hariIni);
  const baris: BarisKelas = {
    kelas: hasil.kelas,
    dasar: hasil.dasar,
    tahun_data: hasil.tahunData,
    aturan: hasil.versi ?? 'tidak_ada',
    penjelasan: [hasil.penjelasan, ...hasil.catatan].join(' '),
  };
  const akhir = lama.kelasTerakhir;
  const tetap =
    akhir !== undefined &&
    akhir.kelas === baris.kelas &&
    akhir.dasar === baris.dasar &&
    akhir.tahun_data === baris.tahun_data &&
    akhir.aturan === baris.aturan;
  const isi = {
    ...kolom,
    nib_keadaan: kolom['nib_keadaan'] as KeadaanNomor,
    npwp_keadaan: kolom['npwp_keadaan'] as KeadaanNomor,
    tanggal_berdiri: tanggalBerdiri ?? (tahunBerdiri === null ? null : String(tahunBerdiri)),
    jumlah_pemilik: pemilik.length,
    ada_modal: tahunan.some((satu) => satu.modal !== null),
    ada_penjualan: tahunan.some((satu) => satu.penjualan !== null),
    ada_pekerja: tahunan.some((satu) => satu.tenaga_laki !== null && satu.tenaga_perempuan !== null),
  } as unknown as IsiUmkm;
  return {
    kolom: {
      pemilik_nama: pemilik
        .map((satu) => satu.nama)
        .join(', ')
        .slice(0, MASA_NAMA),
      kelas: hasil.kelas,
      kelas_dasar: hasil.dasar,
      kelengkapan: kelengkapanUmkm(isi).persen,
    },
    kelasBaru: tetap || (akhir === undefined && hasil.kelas === null) ? null : baris,
    penjelasan: tetap && akhir.penjelasan !== baris.penjelasan ? { id: akhir.id, penjelasan: baris.penjelasan } : null,
    perubahan: bandingkan<Record<string, string | null>>(
      { kelas: lama.kelas, kelas_dasar: lama.kelas_dasar },
      { kelas: hasil.kelas, kelas_dasar: hasil.dasar },
    ),
    profil: isiProfilUmkm(
      {
        nama: String(kolom['nama']),
        merek: teks(kolom['merek']),
        telepon: teks(kolom['telepon']),
        alamat: teks(kolom['alamat']),
        kode_wilayah: teks(kolom['kode_wilayah']),
        nib: teks(kolom['nib']),
        npwpSidik: npwpSidik(kolom['npwp_sidik']),
      },
      pemilik,
    ),
  };
}

function npwpSidik(nilai: unknown): string | null {
  if (nilai === null || nilai === undefined) return null;
  return typeof nilai === 'string' ? nilai.replace(/^\\x/, '') : Buffer.from(nilai as Uint8Array).toString('hex');
}
