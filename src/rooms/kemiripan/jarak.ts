/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
export function jarakSunting(a: string, b: string): number {
  if (a === b) return 0;
  // Most pairs differ in few places: what is equal at both ends costs nothing and need not be walked.
  let awal = 0;
  while (awal < a.length && awal < b.length && a[awal] === b[awal]) awal++;
  let [akhirA, akhirB] = [a.length, b.length];
  while (akhirA > awal && akhirB > awal && a[akhirA - 1] === b[akhirB - 1]) {
    akhirA--;
    akhirB--;
  }
  const x = a.slice(awal, akhirA);
  const y = b.slice(awal, akhirB);
  return x === '' || y === '' ? x.length + y.length : jarakPenuh(x, y);
}

function jarakPenuh(a: string, b: string): number {
  const lebar = b.length + 1;
  let [duaLalu, lalu, kini] = [new Uint16Array(lebar), Uint16Array.from({ length: lebar }, (_, i) => i), new Uint16Array(lebar)];
  for (let i = 1; i <= a.length; i++) {
    kini[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const ganti = a[i - 1] === b[j - 1] ? 0 : 1;
      let nilai = Math.min((lalu[j] as number) + 1, (kini[j - 1] as number) + 1, (lalu[j - 1] as number) + ganti);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) nilai = Math.min(nilai, (duaLalu[j - 2] as number) + 1);
      kini[j] = nilai;
    }
    [duaLalu, lalu, kini] = [lalu, kini, duaLalu];
  }
  return lalu[b.length] as number;
}

/** 1 for equal, 0 for nothing in common. */
export function miripTeks(a: string, b: string): number {
  const panjang = Math.max(a.length, b.length);
  return panjang === 0 ? 0 : 1 - jarakSunting(a, b) / panjang;
}

/** Two names in folded words: as one string (a space in the wrong place does not count) or with the words sorted. */
export function miripKata(a: readonly string[], b: readonly string[]): number {
  const langsung = miripTeks(a.join(''), b.join(''));
  if (langsung === 1 || a.length < 2 || b.length < 2) return langsung;
  return Math.max(langsung, miripTeks([...a].sort().join(''), [...b].sort().join('')));
}

const cocokInisial = (x: string, y: string): boolean => (x.length === 1 || y.length === 1) && x[0] === y[0];

/**
 * Names of persons: besides typing slips also initials ("Prakosa R.") and left-out last names ("Siti Aminah" for
 * "Siti Aminah Rahmawati"), which lower the likeness but do not end it.
 */
export function miripOrang(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const penuh = miripKata(a, b);
  if (penuh === 1) return 1;
  const [pendek, panjang] = a.length <= b.length ? [a, b] : [b, a];
  const [satu = ''] = pendek;
  if (pendek.length === 1 && satu.length > 2 && panjang.some((k) => miripTeks(k, satu) >= 0.85)) return Math.max(penuh, 0.7);
  const sama = pendek.filter((k, i) => k.length > 1 && miripTeks(k, panjang[i] as string) >= 0.8).length;
  const inisial = pendek.filter((k, i) => cocokInisial(k, panjang[i] as string)).length;
  if (sama === 0 || sama + inisial < pendek.length) return penuh;
  if (inisial > 0) return Math.max(penuh, 0.88);
  return Math.max(penuh, 0.85);
}
