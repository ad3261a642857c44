/** Words of a text as search keeps them: lower case, no accents, letters and digits only. */
export function kataKata(teks: string): string[] {
  return lipatTeks(teks)
    .split(/[^a-z0-9]+/)
    .filter((kata) => kata !== '');
}

/** The same folding as `lipat()` in the database, for the letters that are met here. */
export function lipatTeks(teks: string): string {
  return teks
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
}

/** How many single slips of the keys (letter left out, added, changed, two swapped) lie between two words. */
export function jarakEjaan(a: string, b: string): number {
  let dua: number[] = [];
  let satu = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const baris = [i];
    for (let j = 1; j <= b.length; j++) {
      const sama = a[i - 1] === b[j - 1];
      let nilai = Math.min((satu[j] ?? 0) + 1, (baris[j - 1] ?? 0) + 1, (satu[j - 1] ?? 0) + (sama ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) nilai = Math.min(nilai, (dua[j - 2] ?? 0) + 1);
      baris.push(nilai);
    }
    dua = satu;
    satu = baris;
  }
  return satu[b.length] ?? 0;
}

/** Of words that look alike those that may be meant, nearest first: one slip in a short word, two in a longer one. */
export function ejaanTerdekat(kata: string, calon: readonly string[], paling = 6): string[] {
  const batas = kata.length <= 4 ? 1 : 2;
  return calon
    .map((satu) => ({ satu, jarak: jarakEjaan(kata, satu) }))
    .filter(({ jarak }) => jarak <= batas)
    .sort((a, b) => a.jarak - b.jarak)
    .slice(0, paling)
    .map(({ satu }) => satu);
}
