import { formatAngka } from '../../../lib/angka.ts';
import { formatRupiah } from '../../../lib/rupiah.ts';
import { tanggalPanjang, type Tanggal } from '../../../lib/tanggal.ts';

/** One figure of a rule: how it is asked for and how it is told. */
export type IsianAturan = {
  name: string;
  label: string;
  /** `ya_tidak` is kept as 1 or 0. */
  jenis: 'bilangan' | 'rupiah' | 'tanggal' | 'ya_tidak';
  /** Said after a number: "bulan", "%". */
  satuan?: string;
  /** Said after the unit where the figure is told: "sebelum jatuh tempo". */
  sesudah?: string;
  hint?: string;
  /** Bounds of a number, inclusive. */
  antara?: readonly [sedikit: number, banyak: number];
  /** Fields of one group stand under one heading. */
  kelompok: string;
};

/** The figures of one version; null where that version has none. */
export type AngkaAturan = Readonly<Record<string, number | bigint | Tanggal | null>>;

export type BarisPengaturan = { berlakuMulai: Tanggal; nilai: unknown; dasar: string };
export type VersiAturan = { berlakuMulai: Tanggal; dasar: string; angka: AngkaAturan };
export type KepalaVersi = { versi: string; berlakuMulai: Tanggal; dasar: string };

/** What follows from a rule and is kept in columns: worked out again after a new version. */
export type Turunan = 'kelas_umkm' | 'koperasi';

/** One rule of the office whose figures are settings with an effective date. */
export type Aturan = {
  /** Key of its rows in `pengaturan`. */
  kunci: string;
  judul: string;
  tentang: string;
  isian: readonly IsianAturan[];
  /** What comes with the program, in force until the office says otherwise. */
  bawaan: BarisPengaturan;
  /** The versions that a stored row tells of: one, or several where its value keeps those before it. */
  urai(baris: BarisPengaturan): VersiAturan[];
  /** The value to be stored for new figures, out of the value before it. */
  susun(angka: AngkaAturan, kepala: KepalaVersi, sebelum: unknown): unknown;
  /** Messages by field about figures that do not go together. */
  periksa?(angka: AngkaAturan): Record<string, string>;
  turunan: readonly Turunan[];
};

/** Before the office wrote anything down, what comes with the program counts from the first day on. */
export const SEJAK_AWAL: Tanggal = '1945-08-17';

/** Stored rows with the program's own before them, oldest first. */
export function denganBawaan(aturan: Aturan, tersimpan: readonly BarisPengaturan[]): BarisPengaturan[] {
  const ada = tersimpan.some((baris) => baris.berlakuMulai <= aturan.bawaan.berlakuMulai);
  const semua = ada ? [...tersimpan] : [aturan.bawaan, ...tersimpan];
  return semua.sort((a, b) => a.berlakuMulai.localeCompare(b.berlakuMulai));
}

/** Every version of the rule, newest first. */
export function daftarVersi(aturan: Aturan, baris: readonly BarisPengaturan[]): VersiAturan[] {
  const menurutHari = new Map(baris.flatMap((satu) => aturan.urai(satu)).map((versi) => [versi.berlakuMulai, versi]));
  return [...menurutHari.values()].sort((a, b) => b.berlakuMulai.localeCompare(a.berlakuMulai));
}

/** The version in force on a day; the oldest where none was yet. */
export function versiPada(versi: readonly VersiAturan[], pada: Tanggal): VersiAturan | undefined {
  return versi.find((satu) => satu.berlakuMulai <= pada) ?? versi.at(-1);
}

/** A figure in words: "6 bulan", "Rp1.000.000.000", "2 Februari 2021". */
export function sebutAngka(isian: IsianAturan, nilai: AngkaAturan[string] | undefined): string | undefined {
  if (nilai === null || nilai === undefined) return undefined;
  if (isian.jenis === 'tanggal') return tanggalPanjang(String(nilai));
  if (isian.jenis === 'ya_tidak') return nilai === 1 ? 'ya' : 'tidak';
  if (typeof nilai === 'bigint') return formatRupiah(nilai);
  return `${formatAngka(Number(nilai))}${isian.satuan ? ` ${isian.satuan}` : ''}${isian.sesudah ? ` ${isian.sesudah}` : ''}`;
}

/** As the form writes it. */
export function tulisAngka(isian: IsianAturan, nilai: AngkaAturan[string] | undefined): string {
  if (nilai === null || nilai === undefined) return '';
  if (isian.jenis === 'ya_tidak') return nilai === 1 ? 'ya' : 'tidak';
  return isian.jenis === 'tanggal' ? tanggalPanjang(String(nilai)) : formatAngka(typeof nilai === 'bigint' ? nilai : Number(nilai));
}

/** Fields by their group, in order. */
export function kelompokIsian(aturan: Pick<Aturan, 'isian'>): { judul: string; isian: IsianAturan[] }[] {
  const kelompok = new Map<string, IsianAturan[]>();
  for (const isian of aturan.isian) kelompok.set(isian.kelompok, [...(kelompok.get(isian.kelompok) ?? []), isian]);
  return [...kelompok].map(([judul, isian]) => ({ judul, isian }));
}
