import { raw } from 'hono/html';
import { escapeToBuffer } from 'hono/utils/html';

/** Markup that is written as it stands. */
export type Markup = ReturnType<typeof raw>;

/** A value between quotes or between tags. */
export function escaped(text: string): string {
  const buffer: [string] = [''];
  escapeToBuffer(text, buffer);
  return buffer[0];
}

/**
 * An opening tag made once and used for many elements of one page. A list has hundreds of cells: an element object for
 * each was a third of the work of making the page. What stands in the cells stays JSX.
 */
export function openTag(name: string, attributes: Readonly<Record<string, string | undefined>>): Markup {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`));
  return raw(`<${name}${written.join('')}>`);
}

export const closeTag = (name: string): Markup => raw(`</${name}>`);
