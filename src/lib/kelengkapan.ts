/** One thing that a complete record knows. "Belum punya" is knowledge and counts as filled. */
export type ButirKelengkapan<T> = {
  kunci: string;
  kata: string;
  bobot: number;
  /** Why the office wants it, in the words that a data worker reads. */
  alasan: string;
  terisi: (catatan: T) => boolean;
  /** Absent: the item concerns every record. */
  berlaku?: (catatan: T) => boolean;
};

export type Kelengkapan = { persen: number; kurang: { kunci: string; kata: string; alasan: string }[] };

/** Weighted share of what is known, rounded down: 100 means that nothing is missing. Heaviest gaps come first. */
export function hitungKelengkapan<T>(butir: readonly ButirKelengkapan<T>[], catatan: T): Kelengkapan {
  const berlaku = butir.filter((b) => b.berlaku?.(catatan) ?? true);
  const kurang = berlaku.filter((b) => !b.terisi(catatan)).sort((a, b) => b.bobot - a.bobot);
  const jumlah = (daftar: readonly ButirKelengkapan<T>[]): number => daftar.reduce((s, b) => s + b.bobot, 0);
  const penuh = jumlah(berlaku);
  return {
    persen: penuh === 0 ? 100 : Math.floor(((penuh - jumlah(kurang)) * 100) / penuh),
    kurang: kurang.map(({ kunci, kata, alasan }) => ({ kunci, kata, alasan })),
  };
}
