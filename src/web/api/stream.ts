import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import { selAman } from '../../lib/csv-aman.ts';
import type { AppContext } from '../env.ts';

export const STREAM_TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const;
export type StreamFormat = keyof typeof STREAM_TYPES;

export const FORMAT_QUERY = z
  .enum(Object.keys(STREAM_TYPES) as [StreamFormat, ...StreamFormat[]], `Pilih salah satu: ${Object.keys(STREAM_TYPES).join(', ')}.`)
  .optional()
  .openapi({
    description:
      '`ndjson` (biasanya): satu catatan JSON sebaris, isinya sama dengan catatan satu per satu. `csv`: satu kolom tiap bidang, daftar di dalam catatan sebagai JSON; teks yang dapat dijalankan lembar kerja diawali tanda petik.',
    example: 'ndjson',
  });

export type StreamedRecords = {
  fileName: string;
  /** Columns of the CSV; `ndjson` writes records whole. */
  columns: readonly string[];
  batches: AsyncIterable<readonly object[]>;
};

/**
 * A whole register, record by record as it is read: memory stays flat, other requests get their turn between batches, and
 * when the reader goes away or is slow nothing more is read. A failure in the middle breaks the connection off, so that a
 * part is never taken for the whole.
 */
export function streamRecords(c: AppContext, format: StreamFormat, { fileName, columns, batches }: StreamedRecords): Response {
  c.header('Content-Type', format === 'csv' ? `${STREAM_TYPES.csv}; charset=utf-8` : STREAM_TYPES.ndjson);
  c.header('Content-Disposition', `attachment; filename="${fileName}.${format}"`);
  const lines = format === 'csv' ? csvLines(columns, batches) : jsonLines(batches);
  return c.body(Readable.toWeb(Readable.from(lines, { objectMode: false, highWaterMark: 64 * 1024 })) as ReadableStream<Uint8Array>);
}

async function* jsonLines(batches: AsyncIterable<readonly object[]>): AsyncGenerator<Buffer> {
  for await (const batch of batches) {
    yield Buffer.from(batch.map((record) => `${JSON.stringify(record)}\n`).join(''));
    await nextTurn();
  }
}

async function* csvLines(columns: readonly string[], batches: AsyncIterable<readonly object[]>): AsyncGenerator<Buffer> {
  const write = (rows: unknown[][]) => Buffer.from(stringify(rows, { record_delimiter: 'windows' }));
  yield write([[...columns]]);
  for await (const batch of batches) {
    yield write(batch.map((record) => columns.map((column) => cell((record as Record<string, unknown>)[column]))));
    await nextTurn();
  }
}

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (typeof value === 'number') return value;
  return selAman(typeof value === 'string' ? value : JSON.stringify(value));
}
