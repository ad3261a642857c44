import type { Count, Cursor, Direction } from '../../db/keyset.ts';
import { ProblemError } from './problem.ts';

export const LIST_SIZE = { usual: 50, most: 200 } as const;

/** What a page of a list needs to find its place again; bound to the order that it was made for. */
export function writeApiCursor(order: string, direction: Direction, cursor: Cursor): string {
  return Buffer.from(JSON.stringify([order, direction, cursor.value, cursor.id])).toString('base64url');
}

export function readApiCursor(text: string | undefined, order: string, direction: Direction): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [madeFor, way, value, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString());
    const sane = (typeof value === 'string' || value === null) && Number.isSafeInteger(id);
    if (madeFor === order && way === direction && sane) return { value, id: id as number };
  } catch {
    // told below, like a cursor of another list
  }
  throw new ProblemError('kursor_rusak', 'Pakailah nextCursor dari jawaban sebelumnya apa adanya, dengan urut dan arah yang sama.');
}

export type ListBody<Row> = { data: Row[]; nextCursor: string | null; total: number | null; totalIsExact: boolean };

export function listBody<Row>(data: Row[], nextCursor: string | null, count: Count | null): ListBody<Row> {
  return { data, nextCursor, total: count?.count ?? null, totalIsExact: count?.exact ?? false };
}
