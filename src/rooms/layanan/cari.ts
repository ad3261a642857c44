import { ejaanTerdekat, kataKata } from '../../lib/ejaan.ts';

type Dicari = { nama: string; ringkasan: string; kataKunci: readonly string[] };

/** Words that stand in every question and name nothing. */
const ABAIKAN = new Set('saya mau ingin minta cara bagaimana untuk di ke yang dan atau buat bikin urus mengurus'.split(' '));

/** Where a word counts more: in what the office says people call it, then in the name. */
function nilaiKata(kata: string, { nama, ringkasan, kataKunci }: Dicari): number {
  const diawali = (isi: string) =>
    kataKata(isi).some((satu) => satu.startsWith(kata) || (kata.length > 4 && satu.length > 4 && kata.startsWith(satu)));
  if (kataKunci.some(diawali)) return 4;
  if (diawali(nama)) return 3;
  if (diawali(ringkasan)) return 1;
  // A slip of the keys seldom falls on the first letter, and another word often begins with another one.
  const semua = [...kataKata(nama), ...kataKunci.flatMap(kataKata)].filter((satu) => satu[0] === kata[0]);
  return kata.length > 3 && ejaanTerdekat(kata, semua, 1).length > 0 ? 1 : 0;
}

/** Services that a need in a few words may mean, likeliest first; all of them when nothing is asked. */
export function cariLayanan<T extends Dicari>(layanan: readonly T[], teks: string): T[] {
  const kata = kataKata(teks).filter((satu) => satu.length > 1 && !ABAIKAN.has(satu));
  if (kata.length === 0) return kataKata(teks).length === 0 ? [...layanan] : [];
  return layanan
    .map((satu) => ({ satu, nilai: kata.map((k) => nilaiKata(k, satu)) }))
    .filter(({ nilai }) => nilai.every((n) => n > 0))
    .sort((a, b) => b.nilai.reduce((x, y) => x + y) - a.nilai.reduce((x, y) => x + y))
    .map(({ satu }) => satu);
}
