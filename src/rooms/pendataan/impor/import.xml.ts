import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { berkasRusak } from './import.zip.ts';
import { BerkasDitolak } from './impor.ts';

export type Unsur = { nama: string; atribut: Readonly<Record<string, string>> };
export type PembacaXml = { buka?: (unsur: Unsur) => void; tutup?: (nama: string) => void; teks?: (teks: string) => void };

const tanpaAwalan = (nama: string): string => nama.slice(nama.indexOf(':') + 1);

/**
 * Walks through a part of a spreadsheet, a chunk at a time, and pauses after each one. No entity of a document type is
 * ever expanded.
 */
export async function* uraiXml(alir: Readable, { buka, tutup, teks }: PembacaXml): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let galat: Error | undefined;
  parser.on('error', (satu) => void (galat ??= satu));
  parser.on('doctype', () => void (galat ??= new Error('doctype')));
  if (buka) parser.on('opentag', (tag) => buka({ nama: tanpaAwalan(tag.name), atribut: tag.attributes as Record<string, string> }));
  if (tutup) parser.on('closetag', (tag) => tutup(tanpaAwalan(tag.name)));
  if (teks) parser.on('text', teks);
  const dekoder = new TextDecoder('utf-8');
  try {
    for await (const potong of alir as AsyncIterable<Buffer>) {
      parser.write(dekoder.decode(potong, { stream: true }));
      if (galat) throw berkasRusak();
      yield;
    }
    parser.write(dekoder.decode()).close();
    if (galat) throw berkasRusak();
    yield;
  } catch (sebab) {
    throw sebab instanceof BerkasDitolak ? sebab : berkasRusak();
  } finally {
    alir.destroy();
  }
}

/** Walks through a small part as a whole. */
export async function uraiUtuh(alir: Readable, pembaca: PembacaXml): Promise<void> {
  for await (const _ of uraiXml(alir, pembaca));
}
