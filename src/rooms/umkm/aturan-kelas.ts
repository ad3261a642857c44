import { z } from 'zod';
import type { Tanggal } from '../../lib/tanggal.ts';

export type DasarKelas = 'modal' | 'penjualan';
export type BatasKelas = { mikro: bigint; kecil: bigint; menengah: bigint };

/** One version of the rule that derives the class; the settings table holds these with their dates. */
export type AturanKelas = {
  versi: string;
  sumber: string;
  berlakuSejak: Tanggal;
  /** Last day in force; null while it is. */
  berlakuSampai: Tanggal | null;
  /** Founded before this day: yearly sales rule; from this day on: capital. Null: yearly sales rule for all. */
  batasPendirian: Tanggal | null;
  /** Top borders in rupiah, inclusive; above `menengah` the business is large. */
  penjualan: BatasKelas;
  modal: BatasKelas | null;
};

/** Seed of the settings. Domain 5.1; the figures of UU 20/2008 are those that the statistics of East Java still use. */
export const ATURAN_KELAS: readonly AturanKelas[] = [
  {
    versi: 'uu-20-2008',
    sumber: 'UU 20/2008 Pasal 6',
    berlakuSejak: '2008-07-04',
    berlakuSampai: '2021-02-01',
    batasPendirian: null,
    penjualan: { mikro: 300_000_000n, kecil: 2_500_000_000n, menengah: 50_000_000_000n },
    modal: null,
  },
  {
    versi: 'pp-7-2021',
    sumber: 'PP 7/2021 Pasal 35–36',
    berlakuSejak: '2021-02-02',
    berlakuSampai: null,
    batasPendirian: '2021-02-02',
    penjualan: { mikro: 2_000_000_000n, kecil: 15_000_000_000n, menengah: 50_000_000_000n },
    modal: { mikro: 1_000_000_000n, kecil: 5_000_000_000n, menengah: 10_000_000_000n },
  },
];

/** Months after which a business is to be looked at again, until the office says otherwise. */
export const BULAN_VERIFIKASI_UMKM = 12;

export function aturanKelasPada(aturan: readonly AturanKelas[], pada: Tanggal): AturanKelas | null {
  return aturan.find((a) => a.berlakuSejak <= pada && (a.berlakuSampai === null || pada <= a.berlakuSampai)) ?? null;
}

const rupiah = z.union([z.string().regex(/^\d+$/), z.number().int().nonnegative()]).transform(BigInt);
const batas = z
  .object({ mikro: rupiah, kecil: rupiah, menengah: rupiah })
  .refine((b) => b.mikro < b.kecil && b.kecil < b.menengah, 'Batas kelas harus naik dari mikro ke menengah.');
const tanggal = z.iso.date();
const daftarAturan = z
  .array(
    z.object({
      versi: z.string().min(1),
      sumber: z.string().min(1),
      berlakuSejak: tanggal,
      berlakuSampai: tanggal.nullable(),
      batasPendirian: tanggal.nullable(),
      penjualan: batas,
      modal: batas.nullable(),
    }),
  )
  .min(1);

/** The rules as a setting keeps them: JSON has no bigint, so amounts are strings of digits there. */
export function bacaAturanKelas(json: unknown): AturanKelas[] {
  return daftarAturan.parse(json);
}

export function tulisAturanKelas(aturan: readonly AturanKelas[]): unknown {
  return JSON.parse(JSON.stringify(aturan, (_kunci, nilai: unknown) => (typeof nilai === 'bigint' ? nilai.toString() : nilai)));
}
