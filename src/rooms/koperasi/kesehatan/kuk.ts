import { z } from 'zod';
import type { Tanggal } from '../../../lib/tanggal.ts';

/** Class of a cooperative's business (Klasifikasi Usaha Koperasi). Figures from memory [M], a setting with an effective date. */
export type AturanKuk = {
  versi: string;
  sumber: string;
  berlakuSejak: Tanggal;
  /** Top borders, inclusive; above the last class the next number applies. */
  kelas: readonly { kuk: 1 | 2 | 3; anggota: number; modalSendiri: bigint; aset: bigint }[];
};

export const ATURAN_KUK: AturanKuk = {
  versi: 'permenkop-9-2020',
  sumber: 'Permenkop 9/2020 (batasnya perlu dicocokkan)',
  berlakuSejak: '2020-10-26',
  kelas: [
    { kuk: 1, anggota: 5_000, modalSendiri: 250_000_000n, aset: 2_500_000_000n },
    { kuk: 2, anggota: 9_000, modalSendiri: 15_000_000_000n, aset: 100_000_000_000n },
    { kuk: 3, anggota: 35_000, modalSendiri: 40_000_000_000n, aset: 500_000_000_000n },
  ],
};

const rupiah = z.string().regex(/^\d+$/).transform(BigInt);
const aturanKuk = z.object({
  versi: z.string(),
  sumber: z.string(),
  berlakuSejak: z.iso.date(),
  kelas: z.array(
    z.object({ kuk: z.union([z.literal(1), z.literal(2), z.literal(3)]), anggota: z.number(), modalSendiri: rupiah, aset: rupiah }),
  ),
});

/** The borders as a setting keeps them: JSON has no bigint, so amounts are strings of digits there. */
export const bacaAturanKuk = (json: unknown): AturanKuk => aturanKuk.parse(json);

export function tulisAturanKuk(aturan: AturanKuk): unknown {
  return JSON.parse(JSON.stringify(aturan, (_kunci, nilai: unknown) => (typeof nilai === 'bigint' ? nilai.toString() : nilai)));
}

export type HasilKuk = { kuk: 1 | 2 | 3 | 4 | null; belumDicatat: string[]; sumber: string };

/** The lowest class whose three borders all hold; the largest of the figures decides. */
export function tentukanKuk(
  k: { anggota: number | null; modalSendiri: bigint | null; aset: bigint | null },
  aturan: AturanKuk = ATURAN_KUK,
): HasilKuk {
  const kosong: [string, boolean][] = [
    ['jumlah anggota', k.anggota === null],
    ['modal sendiri', k.modalSendiri === null],
    ['aset', k.aset === null],
  ];
  const belumDicatat = kosong.filter(([, ya]) => ya).map(([kata]) => kata);
  if (belumDicatat.length === 3) return { kuk: null, belumDicatat, sumber: aturan.sumber };
  const cocok = aturan.kelas.find(
    (b) => (k.anggota ?? 0) <= b.anggota && (k.modalSendiri ?? 0n) <= b.modalSendiri && (k.aset ?? 0n) <= b.aset,
  );
  return { kuk: cocok?.kuk ?? 4, belumDicatat, sumber: aturan.sumber };
}
