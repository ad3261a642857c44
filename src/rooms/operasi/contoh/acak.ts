/** A deterministic stream of chance: the same seed gives the same office on every machine. */
export type Acak = {
  /** 0 ≤ x < 1 */
  pecahan(): number;
  /** Whole number from `dari` to `sampai`, both included. */
  bulat(dari: number, sampai: number): number;
  peluang(p: number): boolean;
  pilih<T>(daftar: readonly T[]): T;
  /** By weight; the weights need not add up to 1. */
  pilihBobot<T>(daftar: readonly (readonly [T, number])[]): T;
  /** Positive, with the given median; `sebaran` is the standard deviation of its logarithm. */
  lognormal(median: number, sebaran: number): number;
};

/** A stream of its own for each record, so that a record does not change with how many there are. */
export function acak(...benih: (string | number)[]): Acak {
  let keadaan = hash(benih.join('/'));

  // splitmix32: every 32-bit state gives a full-period stream.
  function pecahan(): number {
    keadaan = (keadaan + 0x9e3779b9) | 0;
    let t = keadaan ^ (keadaan >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  }

  const bulat = (dari: number, sampai: number) => dari + Math.floor(pecahan() * (sampai - dari + 1));

  return {
    pecahan,
    bulat,
    peluang: (p) => pecahan() < p,
    pilih: <T>(daftar: readonly T[]) => daftar[bulat(0, daftar.length - 1)] as T,
    pilihBobot<T>(daftar: readonly (readonly [T, number])[]) {
      const jumlah = daftar.reduce((total, [, bobot]) => total + bobot, 0);
      let sisa = pecahan() * jumlah;
      for (const [isi, bobot] of daftar) {
        sisa -= bobot;
        if (sisa < 0) return isi;
      }
      return (daftar.at(-1) as readonly [T, number])[0];
    },
    lognormal(median, sebaran) {
      const normal = Math.sqrt(-2 * Math.log(1 - pecahan())) * Math.cos(2 * Math.PI * pecahan());
      return median * Math.exp(sebaran * normal);
    },
  };
}

function hash(teks: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < teks.length; i += 1) h = Math.imul(h ^ teks.charCodeAt(i), 0x01000193);
  return h;
}
