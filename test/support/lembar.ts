import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import type { WorkbookWriter } from '@cj-tech-master/excelts';

type Lembar = ReturnType<WorkbookWriter['addWorksheet']>;

/** A small workbook in memory, as Excel would hold it. */
export async function bukuXlsx(susun: (buku: WorkbookWriter) => void | Promise<void>): Promise<Buffer> {
  const { WorkbookWriter: Penulis } = await import('@cj-tech-master/excelts');
  const alir = new PassThrough();
  const potong: Buffer[] = [];
  alir.on('data', (satu: Buffer) => potong.push(satu));
  const buku = new Penulis({ stream: alir, useStyles: true, useSharedStrings: true });
  await susun(buku);
  const akhir = once(alir, 'end');
  await buku.commit();
  await akhir;
  return Buffer.concat(potong);
}

export const isiLembar = (lembar: Lembar, baris: readonly (readonly unknown[])[]): void => {
  for (const satu of baris) lembar.addRow([...satu]);
};

/** A zip file of the parts given; `mekar` lies about the size of what comes out of the last one. */
export function zip(bagian: Readonly<Record<string, string | Buffer>>, mekar?: number): Buffer {
  const lokal: Buffer[] = [];
  const daftar: Buffer[] = [];
  let letak = 0;
  const terakhir = Object.keys(bagian).at(-1);
  for (const [nama, isi] of Object.entries(bagian)) {
    const asli = Buffer.from(isi);
    const kempis = deflateRawSync(asli);
    const kepala = Buffer.alloc(26);
    kepala.writeUInt16LE(20, 0);
    kepala.writeUInt16LE(8, 4);
    kepala.writeUInt32LE(crc32(asli), 10);
    kepala.writeUInt32LE(kempis.length, 14);
    kepala.writeUInt32LE(nama === terakhir ? (mekar ?? asli.length) : asli.length, 18);
    kepala.writeUInt16LE(nama.length, 22);
    const satu = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), kepala, Buffer.from(nama), kempis]);
    const akhir = Buffer.alloc(16);
    akhir.writeUInt32LE(letak, 12);
    daftar.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), kepala, akhir.subarray(2), Buffer.from(nama)]));
    lokal.push(satu);
    letak += satu.length;
  }
  const tengah = Buffer.concat(daftar);
  const penutup = Buffer.alloc(22);
  penutup.write('PK\u0005\u0006', 0, 'latin1');
  penutup.writeUInt16LE(daftar.length, 8);
  penutup.writeUInt16LE(daftar.length, 10);
  penutup.writeUInt32LE(tengah.length, 12);
  penutup.writeUInt32LE(letak, 16);
  return Buffer.concat([...lokal, tengah, penutup]);
}
