import { miripTeks } from '../jarak.ts';
import { type Bobot, susunBobot } from './bobot.ts';
import { kunciBaris } from './kunci-baris.ts';
import { type BarisLipat, RUAS, type Ruas } from './ruas.ts';

/** A key that more rows share than this says little; other keys bring their true pairs together. */
const TERBANYAK_SEKUNCI = 40;
/** A file is taken to hold one doubled row in four. */
const BAGIAN_GANDA = 0.25;
/** Two rows of a chain may differ this much (bits) and still belong together; a long chain gets no such favour. */
const BATAS_RANTAI = -12;
const RANTAI_TERPANJANG = 8;
/** Swapping the halves of a name or an address happens in few rows. */
const BOBOT_TERTUKAR = -4;
const TERTUKAR: readonly (readonly [Ruas, Ruas])[] = [
  ['nama_depan', 'nama_belakang'],
  ['jalan', 'tempat'],
];
const SENDIRI = RUAS.filter((ruas) => !TERTUKAR.flat().includes(ruas));

const mirip = (a: string, b: string): number => (a === '' || b === '' ? 0 : miripTeks(a, b));

function bobotTertukar(bobot: Bobot, [x, y]: readonly [Ruas, Ruas], a: BarisLipat, b: BarisLipat): number {
  const lurus = bobot(x, a[x], b[x]) + bobot(y, a[y], b[y]);
  if (a[x] === b[x] || a[y] === b[y]) return lurus;
  if (mirip(a[x], b[y]) + mirip(a[y], b[x]) <= mirip(a[x], b[x]) + mirip(a[y], b[y])) return lurus;
  return Math.max(lurus, bobot(x, a[x], b[y]) + bobot(y, a[y], b[x]) + BOBOT_TERTUKAR);
}

/** Kecamatan, city and province add nothing once the kelurahan is the same. */
function nilai(bobot: Bobot, a: BarisLipat, b: BarisLipat): number {
  let jumlah = 0;
  for (const ruas of SENDIRI) {
    if (ruas === 'kecamatan' && a.kelurahan !== '' && a.kelurahan === b.kelurahan) continue;
    jumlah += bobot(ruas, a[ruas], b[ruas]);
  }
  for (const dua of TERTUKAR) jumlah += bobotTertukar(bobot, dua, a, b);
  return jumlah;
}

/** Indices of rows held to be one record, smaller first; rows of one group meet in every pair of it. */
export function cariPasangan(baris: readonly BarisLipat[]): [number, number][] {
  const bobot = susunBobot(baris);
  const awal = Math.log2((2 * BAGIAN_GANDA) / Math.max(baris.length, 200));
  const blok = new Map<string, number[]>();
  baris.forEach((b, i) => {
    for (const kunci of new Set(kunciBaris(b))) {
      const isi = blok.get(kunci);
      if (isi) isi.push(i);
      else blok.set(kunci, [i]);
    }
  });
  const tertimbang = new Map<number, number>();
  const timbang = (i: number, j: number): number => {
    const nomor = i * baris.length + j;
    const ada = tertimbang.get(nomor);
    if (ada !== undefined) return ada;
    const baru = awal + nilai(bobot, baris[i] as BarisLipat, baris[j] as BarisLipat);
    tertimbang.set(nomor, baru);
    return baru;
  };
  for (const isi of blok.values()) {
    if (isi.length > TERBANYAK_SEKUNCI) continue;
    for (let x = 0; x < isi.length; x++) for (let y = x + 1; y < isi.length; y++) timbang(isi[x] as number, isi[y] as number);
  }
  return kelompokkan(tertimbang, baris.length, timbang);
}

/** Chains close: who is one with a third is one with the other, unless both side by side speak loudly against it. */
function kelompokkan(
  tertimbang: ReadonlyMap<number, number>,
  banyak: number,
  timbang: (i: number, j: number) => number,
): [number, number][] {
  const induk = new Map<number, number>();
  const wakil = (i: number): number => {
    let kini = i;
    for (let atas = induk.get(kini); atas !== undefined && atas !== kini; atas = induk.get(kini)) kini = atas;
    return kini;
  };
  const sah = [...tertimbang].filter(([, bit]) => bit >= 0).map(([n]): [number, number] => [Math.floor(n / banyak), n % banyak]);
  for (const [i, j] of sah) induk.set(wakil(i), wakil(j));
  const anggota = Map.groupBy(new Set(sah.flat()), wakil);
  return [...anggota.values()].flatMap((isi) => {
    const urut = isi.sort((x, y) => x - y);
    const batas = urut.length > RANTAI_TERPANJANG ? 0 : BATAS_RANTAI;
    return urut.flatMap((i, x) => urut.slice(x + 1).flatMap((j): [number, number][] => (timbang(i, j) >= batas ? [[i, j]] : [])));
  });
}
