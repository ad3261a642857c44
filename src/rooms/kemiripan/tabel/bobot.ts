import { TAKARAN, TINGKAT, type Tingkat } from './banding.ts';
import { type BarisLipat, RUAS, type Ruas } from './ruas.ts';

/** Random pairs that tell how often values meet by accident in this very file. */
const CONTOH_ACAK = 6_000;
/** As many rows weigh what is known beforehand against what the file shows. */
const BOBOT_AWAL = 300;

type TabelRuas = {
  /** How often each value stands in the column. */
  banyak: Map<string, number>;
  /** Chance by accident of levels 0 to 3. */
  acak: number[];
};

/** The same file gives the same pairs: a small fixed generator instead of `Math.random`. */
function pengacak(): (batas: number) => number {
  let benih = 20_261_124;
  return (batas) => {
    benih = (Math.imul(benih, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((benih / 2 ** 32) * batas);
  };
}

export type Bobot = (ruas: Ruas, a: string, b: string) => number;

/** Evidence of one field in bits: the chance of this level for one record, over that by accident. */
export function susunBobot(baris: readonly BarisLipat[]): Bobot {
  const tabel = Object.fromEntries(RUAS.map((ruas) => [ruas, tabelRuas(baris, ruas)])) as Record<Ruas, TabelRuas>;
  return (ruas, a, b) => {
    if (a === '' || b === '') return 0;
    const takaran = TAKARAN[ruas];
    const { banyak, acak } = tabel[ruas];
    if (a === b) {
      const sebanyak = Math.max(banyak.get(a) ?? 1, 1);
      const kebetulan = (sebanyak + BOBOT_AWAL * takaran.acak[0]) / (baris.length + BOBOT_AWAL);
      return Math.log2(takaran.satu[0] / kebetulan);
    }
    const tingkat: Tingkat = takaran.banding(a, b);
    return Math.log2((takaran.satu[tingkat] as number) / (acak[tingkat] as number));
  };
}

function tabelRuas(baris: readonly BarisLipat[], ruas: Ruas): TabelRuas {
  const banyak = new Map<string, number>();
  for (const b of baris) if (b[ruas] !== '') banyak.set(b[ruas], (banyak.get(b[ruas]) ?? 0) + 1);
  const { acak, banding } = TAKARAN[ruas];
  const hitung = [...acak, 1 - acak.reduce((s, x) => s + x, 0)].map((p) => p * BOBOT_AWAL);
  const acakkan = pengacak();
  const contoh = banyak.size < 2 ? 0 : Math.min(CONTOH_ACAK, (baris.length * (baris.length - 1)) / 2);
  for (let n = 0; n < contoh; n++) {
    const [i, j] = [acakkan(baris.length), acakkan(baris.length)];
    const [a, b] = [(baris[i] as BarisLipat)[ruas], (baris[j] as BarisLipat)[ruas]];
    if (i === j || a === '' || b === '') continue;
    const tingkat = banding(a, b);
    hitung[tingkat] = (hitung[tingkat] as number) + 1;
  }
  const semua = hitung.reduce((s, x) => s + x, 0);
  return { banyak, acak: Array.from({ length: TINGKAT }, (_, t) => (hitung[t] as number) / semua) };
}
