// How PostgreSQL's COPY writes values as text.
const KHUSUS = /[\\\n\r\t]/;
const LOLOS: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One value as a field of COPY. */
export function selSalin(nilai: string | number | bigint | boolean | null | undefined): string {
  if (nilai === null || nilai === undefined) return '\\N';
  if (typeof nilai !== 'string') return String(nilai);
  return KHUSUS.test(nilai) ? nilai.replace(/[\\\n\r\t]/g, (tanda) => LOLOS[tanda] as string) : nilai;
}

/** A list of texts as PostgreSQL writes an array; still to be passed through `selSalin`. */
export const larikSalin = (daftar: readonly string[]): string =>
  `{${daftar.map((satu) => `"${satu.replace(/[\\"]/g, (tanda) => `\\${tanda}`)}"`).join(',')}}`;
