import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

export type ReferenceFile =
  | 'wilayah_nasional.csv'
  | 'wilayah_malang.csv'
  | 'wilayah_alias.csv'
  | 'kbli2020.csv'
  | 'kbli2025_partial.csv'
  | 'hari_libur_id_2024_2027.csv';

/** Lines as arrays: an object a row of the long list would cost half a second of a first start. */
export type Table = { head: readonly string[]; lines: readonly (readonly string[])[] };

/** Beside this file in the source, in `seed/` beside the bundle in `dist/`. */
export function readFile(name: ReferenceFile): Buffer {
  const found = [`./${name}`, `./seed/${name}`]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`${name} is missing beside the program: run the build again`);
  return readFileSync(found);
}

export function readTable(content: Buffer): Table {
  const [head = [], ...lines] = parse(content, { bom: true, skip_empty_lines: true }) as string[][];
  return { head, lines };
}

export const readReference = (name: ReferenceFile): Table => readTable(readFile(name));
