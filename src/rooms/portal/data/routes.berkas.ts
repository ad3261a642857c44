import { stringify } from 'csv-stringify/sync';
import { selAman } from '../../../lib/csv-aman.ts';
import { kamusData } from './kamus-data.ts';
import { CATATAN_TERTUTUP, type Kumpulan, LISENSI } from './kumpulan.ts';
import type { AngkaTerbuka } from './queries.ts';

type Sel = string | number | null;

const tulis = (baris: readonly (readonly Sel[])[]): string =>
  stringify(
    baris.map((satu) => satu.map((sel) => (typeof sel === 'string' ? selAman(sel) : sel))),
    { record_delimiter: 'windows' },
  );

export function kamusCsv(kumpulan: Kumpulan): string {
  return tulis([['kolom', 'arti', 'satuan', 'jenis'], ...kamusData(kumpulan).map((satu) => [satu.kolom, satu.arti, satu.satuan, satu.jenis])]);
}

/** One line a figure, or one line a class where there are several sums. */
export function angkaCsv(kumpulan: Kumpulan, { tahun, isi }: AngkaTerbuka): string {
  const tutup = (nilai: number | null | undefined) => ((nilai ?? null) === null ? 'ya' : 'tidak');
  const baris: Sel[][] = isi.baris.flatMap((satu, b): Sel[][] => {
    const nilai = isi.nilai[b] ?? [];
    if (kumpulan.ukuran) return [[tahun, satu.kode, satu.nama, ...nilai, tutup(nilai[0])]];
    return isi.kolom.map((kolom, k) => [tahun, satu.kode, satu.nama, kolom.kode, kolom.nama, nilai[k] ?? null, tutup(nilai[k])]);
  });
  return tulis([kamusData(kumpulan).map(({ kolom }) => kolom), ...baris]);
}

export type Terbitan = { nama: string; kumpulan: Kumpulan; angka: AngkaTerbuka; penerbit: string; alamat: string; contoh: boolean };

/** The table with all that is needed to understand it. */
export function angkaJson({ nama, kumpulan, angka, penerbit, alamat, contoh }: Terbitan) {
  return {
    kumpulan: nama,
    judul: kumpulan.judul,
    tahun: angka.tahun,
    definisi: kumpulan.definisi,
    artiTahun: kumpulan.artiTahun,
    dihitungPada: angka.dihitungPada.toISOString(),
    penerbit,
    sumber: kumpulan.sumber,
    lisensi: LISENSI,
    alamat,
    catatan: CATATAN_TERTUTUP,
    ...(contoh ? { peringatan: 'DATA CONTOH: angka di sini tidak nyata' } : {}),
    kamus: kamusData(kumpulan),
    kolom: angka.isi.kolom,
    data: angka.isi.baris.map((baris, i) => ({ ...baris, nilai: angka.isi.nilai[i] ?? [] })),
  };
}
