import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/** The lines of a COPY, handed to the driver in place of the values of a statement. */
class CopyLines {
  readonly lines: Iterable<string | Buffer>;
  constructor(lines: Iterable<string | Buffer>) {
    this.lines = lines;
  }
}

/**
 * Many rows of one table by COPY, on the connection and in the transaction of `db`. Each line ends with a newline and
 * holds its fields as `selSalin` of lib/teks-salin.ts writes them, with tabs between.
 */
export async function copyInto<DB>(
  db: Kysely<DB>,
  table: string,
  columns: readonly string[],
  lines: Iterable<string | Buffer>,
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  await db.executeQuery(CompiledQuery.raw(`copy "${table}" (${names}) from stdin`, [new CopyLines(lines)]));
}

/** Whether a statement is one of `copyInto`. */
export const isCopy = (values: unknown): values is [CopyLines] => Array.isArray(values) && values[0] instanceof CopyLines;

export async function runCopy(
  query: (stream: ReturnType<typeof from>) => unknown,
  text: string,
  [{ lines }]: [CopyLines],
): Promise<pg.QueryResult> {
  const stream = from(text);
  query(stream);
  await pipeline(Readable.from(lines, { objectMode: true }), stream);
  return { command: 'COPY', rowCount: stream.rowCount, oid: 0, fields: [], rows: [] };
}
