import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { JUDUL_ALASAN, type SelSalah, type TataLetak } from './impor.ts';

export type BarisDitolak = { lembar: string; nomor: number; asli: readonly string[]; salah: readonly SelSalah[] };

const MERAH = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const;
/** Text: what is typed here stays as it is typed, a NIK too. */
const TEKS = '@';

/** "NIK: …" line by line; what concerns the whole row stands without a column. */
function tulisAlasan(judul: readonly string[], salah: readonly SelSalah[]): string {
  return salah
    .map(({ kolom, alasan }) => {
      const nama = kolom === null ? '' : (judul[kolom] ?? '');
      return nama === '' ? alasan : `${nama}: ${alasan}`;
    })
    .join('\n');
}

/**
 * The workbook of rejected rows: the columns of the file, those that section rows, titles and sheet names gave, and the
 * reasons. Bad cells are red. Mended, it goes in again as it is: the column of reasons is passed over.
 */
export async function tulisDitolak(
  tujuan: string | Writable,
  tata: readonly TataLetak[],
  baris: AsyncIterable<BarisDitolak> | Iterable<BarisDitolak>,
): Promise<void> {
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const keluar = typeof tujuan === 'string' ? createWriteStream(tujuan, { mode: 0o600 }) : tujuan;
  const alir = new PassThrough();
  alir.pipe(keluar);
  const selesai = finished(keluar);
  const buku = new WorkbookWriter({ stream: alir, useStyles: true, useSharedStrings: false });
  let lembar: ReturnType<typeof buku.addWorksheet> | undefined;
  let kini: TataLetak | undefined;
  for await (const satu of baris) {
    if (!lembar || kini?.lembar !== satu.lembar) {
      lembar?.commit();
      kini = tata.find((t) => t.lembar === satu.lembar) ?? tata[0];
      if (!kini) throw new Error('Baris ditolak tanpa tata letak.');
      lembar = buku.addWorksheet(namaLembar(satu.lembar), { views: [{ state: 'frozen', ySplit: 1 }] });
      lembar.columns = [...kini.judul.map(() => ({ width: 20, style: { numFmt: TEKS } })), { width: 80 }];
      const kepala = lembar.addRow([...kini.judul, JUDUL_ALASAN]);
      kepala.font = { bold: true };
      kepala.commit();
    }
    const { judul } = kini as TataLetak;
    const isi: (string | null)[] = judul.map((_, kolom) => satu.asli[kolom] || null);
    const row = lembar.addRow([...isi, tulisAlasan(judul, satu.salah)]);
    for (const { kolom } of satu.salah) {
      if (kolom !== null) row.getCell(kolom + 1).fill = MERAH;
    }
    row.getCell(judul.length + 1).alignment = { wrapText: true, vertical: 'top' };
    row.commit();
    if (alir.writableNeedDrain) await Promise.race([once(alir, 'drain'), once(alir, 'close')]);
  }
  lembar?.commit();
  await buku.commit();
  await selesai;
}

/** Names of sheets are short and without the marks that formulas need. */
const namaLembar = (nama: string): string => nama.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Ditolak';
