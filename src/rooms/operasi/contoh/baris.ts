/** What a cell of a row may hold; objects are written as JSON. */
export type NilaiSalin = string | number | bigint | boolean | null | undefined | readonly string[] | object;
export type Baris = Readonly<Record<string, NilaiSalin>>;

/** Takes rows by table; when they are written is its own affair. */
export type Penampung = { tambah(tabel: string, baris: Baris): void };

/** Bytes as PostgreSQL reads them from text. */
export function heksa(isi: Uint8Array | null): string | null {
  return isi && `\\x${Buffer.from(isi).toString('hex')}`;
}
