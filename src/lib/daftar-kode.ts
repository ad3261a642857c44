/** A closed code list: stored word → word that people read. The order is the order on screen. */
export type DaftarKode = Readonly<Record<string, string>>;
export type Kode<D extends DaftarKode> = keyof D & string;

/** The stored words, as the non-empty tuple that a Zod enum wants. */
export function kodeDari<D extends DaftarKode>(daftar: D): [Kode<D>, ...Kode<D>[]] {
  const semua = Object.keys(daftar) as Kode<D>[];
  const [pertama, ...sisa] = semua;
  if (pertama === undefined) throw new Error('Daftar kode kosong.');
  return [pertama, ...sisa];
}

export function adalahKode<D extends DaftarKode>(daftar: D, teks: unknown): teks is Kode<D> {
  return typeof teks === 'string' && Object.hasOwn(daftar, teks);
}

export function pilihan<D extends DaftarKode>(daftar: D): { value: Kode<D>; label: string }[] {
  return kodeDari(daftar).map((kode) => ({ value: kode, label: daftar[kode] as string }));
}

/** Number of a code in the source's printed list (BPS forms count from 1). */
export function nomorUrut<D extends DaftarKode>(daftar: D, kode: Kode<D>): number {
  return kodeDari(daftar).indexOf(kode) + 1;
}

const huruf = (teks: string): string =>
  teks
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '');

/**
 * Finds a code from what a spreadsheet holds: the stored word, the shown word with or without its
 * parentheses, an alias, a printed number ("7") or number and word ("7. Persekutuan Komanditer (CV)").
 */
export function cariKode<D extends DaftarKode>(
  daftar: D,
  teks: string,
  alias?: Readonly<Partial<Record<Kode<D>, readonly string[]>>>,
): Kode<D> | null {
  const bernomor = /^\s*(\d{1,2})\s*(?:[.):-]\s*(.*))?$/.exec(teks);
  const kata = huruf(bernomor ? (bernomor[2] ?? '') : teks);
  const semua = kodeDari(daftar);
  if (kata !== '') {
    for (const kode of semua) {
      const tampil = daftar[kode] as string;
      const bentuk = [kode, tampil, tampil.replace(/\s*\(.*\)\s*/g, ' '), ...(alias?.[kode] ?? [])];
      if (bentuk.some((b) => huruf(b) === kata)) return kode;
    }
    return null;
  }
  return bernomor ? (semua[Number(bernomor[1]) - 1] ?? null) : null;
}
