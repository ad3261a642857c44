import { type Expression, sql } from 'kysely';
import { ejaanTerdekat, kataKata, lipatTeks } from '../lib/ejaan.ts';
import type { DbOrTx } from './client.ts';

export type Register = 'orang' | 'umkm' | 'koperasi';

/** What the search box asks of a register: a full-text query in which misspelled words stand beside what may be meant. */
export type SearchPlan = {
  /** Folded text as typed, for ranking. */
  text: string;
  /** For `to_tsquery('indonesian', …)`; undefined when no word of it occurs in the register, however spelled. */
  tsquery: string | undefined;
  /** Words that were replaced or widened: typed → meant. */
  corrected: readonly { typed: string; meant: readonly string[] }[];
};

const MOST_WORDS = 6;
/** With fewer exact hits than one page, words spelled alike are let in as well. */
const ENOUGH = 25;

/** `persis`: the register has this very word; `awal`: it has words that begin so; `mirip`: words spelled much like it. */
type WordRow = { kata: string; persis: boolean; awal: boolean; mirip: string[] };

/** Sets the words of the search box right against the words that occur in the register. */
export async function planSearch(db: DbOrTx, register: Register, typed: string): Promise<SearchPlan> {
  const text = lipatTeks(typed);
  const words = [...new Set(kataKata(typed))].filter((word) => word.length > 1 || /\d/.test(word)).slice(0, MOST_WORDS);
  if (words.length === 0) return { text, tsquery: undefined, corrected: [] };
  const { rows } = await sql<WordRow>`
    select w.kata,
           exists (select 1 from kata_cari k where k.jenis = ${register} and k.kata = w.kata) as persis,
           exists (
             select 1 from kata_cari k where k.jenis = ${register} and k.kata >= w.kata and k.kata < w.kata || '~'
           ) as awal,
           array(select kata_mirip(${register}, w.kata)) as mirip
    from unnest(${words}::text[]) with ordinality as w (kata, urut) order by w.urut`.execute(db);

  const exact = rows.map((row) => asTyped(row)).join(' & ');
  const allKnown = rows.every((row) => row.awal || isNumber(row.kata));
  if (allKnown && (await hasEnough(db, register, exact))) return { text, tsquery: exact, corrected: [] };

  const meant = rows.map((row) => ({ ...row, near: ejaanTerdekat(row.kata, row.mirip).filter((word) => word !== row.kata) }));
  // A word that nobody's name comes near would empty the list; the others still find something.
  const useful = meant.filter((row) => row.awal || row.near.length > 0 || isNumber(row.kata));
  if (useful.length === 0) return { text, tsquery: undefined, corrected: [] };
  return {
    text,
    tsquery: useful
      .map((row) => `(${[...(row.awal || isNumber(row.kata) ? [prefix(row.kata)] : []), ...row.near].join(' | ')})`)
      .join(' & '),
    corrected: useful.flatMap((row) => (row.near.length > 0 ? [{ typed: row.kata, meant: row.near }] : [])),
  };
}

const prefix = (word: string) => `${word}:*`;
/** A whole word is looked up as it stands: all words that begin like a common one are a great many. */
const asTyped = (row: WordRow) => (row.persis ? row.kata : prefix(row.kata));
const isNumber = (word: string) => /^\d+$/.test(word);

async function hasEnough(db: DbOrTx, register: Register, tsquery: string): Promise<boolean> {
  const { rows } = await sql<{ jumlah: number }>`
    select count(*)::int as jumlah
    from (select 1 from ${sql.table(register)} where cari @@ to_tsquery('indonesian', ${tsquery}) limit ${ENOUGH}) as sebagian`.execute(db);
  return (rows[0]?.jumlah ?? 0) >= ENOUGH;
}

/** The condition on a row's `cari` column. */
export function matches(column: Expression<unknown>, plan: SearchPlan) {
  return plan.tsquery === undefined ? sql<boolean>`false` : sql<boolean>`${column} @@ to_tsquery('indonesian', ${plan.tsquery})`;
}
