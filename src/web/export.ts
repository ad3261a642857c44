import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { stringify } from 'csv-stringify';
import { selAman } from '../lib/csv-aman.ts';
import type { AppContext } from './env.ts';

export type ExportFormat = 'xlsx' | 'csv';

/** Dates as 'YYYY-MM-DD' text, money as bigint. */
export type Cell = string | number | bigint | boolean | null | undefined;

export type ExportColumn<Row> = {
  header: string;
  /** Width in characters, for the spreadsheet. */
  width?: number;
  cell: (row: Row) => Cell;
};

export type ExportSheet<Row> = {
  /** File name without ending. */
  fileName: string;
  title: string;
  /** What the file holds, as of when, filtered by what: the first rows of the spreadsheet. */
  notes: readonly string[];
  columns: readonly ExportColumn<Row>[];
  batches: AsyncIterable<Row[]>;
};

const TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Streams a list as a file: memory stays flat and other requests get their turn between batches. */
export function exportResponse<Row>(c: AppContext, format: ExportFormat, sheet: ExportSheet<Row>): Response {
  const output = format === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet);
  c.header('Content-Type', TYPES[format]);
  c.header('Content-Disposition', `attachment; filename="${sheet.fileName}.${format}"`);
  c.header('Cache-Control', 'no-store');
  return c.body(Readable.toWeb(output) as ReadableStream<Uint8Array>);
}

/** A value as a spreadsheet may hold it: money as a number where that is exact, text that no program runs as a formula. */
function harmless(cell: Cell): string | number | boolean | null {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'bigint') {
    const number = Number(cell);
    return Number.isSafeInteger(number) ? number : cell.toString();
  }
  return typeof cell === 'string' ? selAman(cell) : cell;
}

function writeXlsx<Row>(sheet: ExportSheet<Row>): Readable {
  const output = new PassThrough();
  fillXlsx(sheet, output).catch((error: unknown) => output.destroy(error as Error));
  return output;
}

async function fillXlsx<Row>(sheet: ExportSheet<Row>, output: PassThrough): Promise<void> {
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const workbook = new WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  const worksheet = workbook.addWorksheet(sheet.title.slice(0, 31));
  worksheet.columns = sheet.columns.map((column) => ({ width: column.width ?? 18 }));
  for (const note of sheet.notes) worksheet.addRow([harmless(note)]).commit();
  const header = worksheet.addRow(sheet.columns.map((column) => column.header));
  header.font = { bold: true };
  header.commit();
  for await (const batch of sheet.batches) {
    for (const row of batch) worksheet.addRow(sheet.columns.map((column) => harmless(column.cell(row)))).commit();
    await roomToWrite(output);
  }
  worksheet.commit();
  await workbook.commit();
}

function writeCsv<Row>(sheet: ExportSheet<Row>): Readable {
  // Excel in Indonesian splits at semicolons and needs the mark to read UTF-8.
  const output = stringify({
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    cast: { boolean: (value) => (value ? 'ya' : 'tidak') },
  });
  fillCsv(sheet, output).catch((error: unknown) => output.destroy(error as Error));
  return output;
}

async function fillCsv<Row>(sheet: ExportSheet<Row>, output: ReturnType<typeof stringify>): Promise<void> {
  output.write(sheet.columns.map((column) => column.header));
  for await (const batch of sheet.batches) {
    for (const row of batch) output.write(sheet.columns.map((column) => harmless(column.cell(row))));
    await roomToWrite(output);
  }
  output.end();
}

async function roomToWrite(output: PassThrough | ReturnType<typeof stringify>): Promise<void> {
  if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')]);
  if (output.destroyed) throw new Error('the reader of the export went away');
  await nextTurn();
}
