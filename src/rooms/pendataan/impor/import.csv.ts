import { createReadStream } from 'node:fs';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { parse } from 'csv-parse';
import { BerkasDitolak } from './impor.ts';
import { type BarisMentah, type BerkasTerbuka, KOLOM_TERBANYAK, SEKALI_BACA } from './lembar.ts';
import { penghitungSel } from './import.xlsx.ts';

type Sandi = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
export type AsalBerkas = string | Buffer;

const alirkan = (asal: AsalBerkas): Readable =>
  typeof asal === 'string' ? createReadStream(asal, { highWaterMark: 1 << 18 }) : Readable.from([asal]);

const PEMISAH = [';', ',', '\t', '|'] as const;

/** Name of the only sheet of a CSV file. */
const LEMBAR_CSV = 'CSV';

// By index: the iterator of a buffer costs six times as much.
function hitungByte(potong: Buffer, bilangan: Float64Array): void {
  const panjang = potong.length;
  let i = 0;
  while (i < panjang) {
    const byte = potong[i++] as number;
    bilangan[byte] = (bilangan[byte] as number) + 1;
  }
}

/** Reads the file once: are its bytes UTF-8, and how many cells may it hold. */
async function tinjau(asal: AsalBerkas): Promise<{ sandi: Sandi; contoh: string; tanda: Map<number, number> }> {
  const dekoder = new TextDecoder('utf-8', { fatal: true });
  let sandi: Sandi | undefined;
  let kepala = Buffer.alloc(0);
  let utf8 = true;
  const tanda = new Map<number, number>();
  const bilangan = new Float64Array(256);
  for await (const potong of alirkan(asal) as AsyncIterable<Buffer>) {
    if (kepala.length < 65_536) kepala = Buffer.concat([kepala, potong]).subarray(0, 65_536);
    if (utf8) {
      try {
        dekoder.decode(potong, { stream: true });
      } catch {
        utf8 = false;
      }
    }
    hitungByte(potong, bilangan);
  }
  for (const satu of PEMISAH) tanda.set(satu.charCodeAt(0), bilangan[satu.charCodeAt(0)] ?? 0);
  tanda.set(10, (bilangan[10] ?? 0) || (bilangan[13] ?? 0));
  try {
    if (utf8) dekoder.decode();
  } catch {
    utf8 = false;
  }
  if (kepala[0] === 0xff && kepala[1] === 0xfe) sandi = 'utf-16le';
  else if (kepala[0] === 0xfe && kepala[1] === 0xff) sandi = 'utf-16be';
  sandi ??= utf8 ? 'utf-8' : 'windows-1252';
  return { sandi, contoh: new TextDecoder(sandi).decode(kepala), tanda };
}

/** The mark between cells: the one that stands equally often in most lines. */
function tebakPemisah(contoh: string): string {
  const disebut = /^sep=(.)\r?\n/i.exec(contoh)?.[1];
  if (disebut !== undefined) return disebut;
  const baris = contoh
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 200);
  let terbaik: { pemisah: string; nilai: number } = { pemisah: ',', nilai: 0 };
  for (const pemisah of PEMISAH) {
    const sering = new Map<number, number>();
    for (const satu of baris) {
      const jumlah = satu.split(pemisah).length - 1;
      if (jumlah > 0) sering.set(jumlah, (sering.get(jumlah) ?? 0) + 1);
    }
    const nilai = Math.max(0, ...[...sering].map(([jumlah, kali]) => jumlah * kali));
    if (nilai > terbaik.nilai) terbaik = { pemisah, nilai };
  }
  return terbaik.pemisah;
}

function penyalin(sandi: Sandi): Transform {
  const dekoder = new TextDecoder(sandi);
  return new Transform({
    transform: (potong: Buffer, _: string, selesai: TransformCallback) => selesai(null, dekoder.decode(potong, { stream: true })),
    flush: (selesai: TransformCallback) => selesai(null, dekoder.decode()),
  });
}

export async function bukaCsv(asal: AsalBerkas): Promise<BerkasTerbuka> {
  const { sandi, contoh, tanda } = await tinjau(asal);
  const pemisah = tebakPemisah(contoh);
  const adaSebutan = /^sep=(.)\r?\n/i.test(contoh);
  const baris = (tanda.get(10) ?? 0) + 1;
  penghitungSel()((tanda.get(pemisah.charCodeAt(0)) ?? 0) + baris);
  return {
    ok: true,
    rupa: 'csv',
    lembar: [{ nama: LEMBAR_CSV, baris, tersembunyi: false }],
    tutup: async () => {},
    baca: async function* ([nama]) {
      if (nama !== LEMBAR_CSV) return;
      const sumber = alirkan(asal);
      const urai = parse({
        delimiter: pemisah,
        bom: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: false,
        max_record_size: 1_000_000,
        ...(adaSebutan ? { from_line: 2 } : {}),
      });
      const alir = sandi === 'utf-8' ? sumber : sumber.pipe(penyalin(sandi));
      sumber.on('error', (galat) => urai.destroy(galat));
      alir.pipe(urai);
      let siap: BarisMentah[] = [];
      let nomor = adaSebutan ? 1 : 0;
      try {
        for await (const rekaman of urai as AsyncIterable<string[]>) {
          nomor++;
          const sel = rekaman.length > KOLOM_TERBANYAK ? rekaman.slice(0, KOLOM_TERBANYAK) : rekaman;
          siap.push({ nomor, sel, turunan: null, melebar: null });
          if (siap.length < SEKALI_BACA) continue;
          yield { lembar: nama, baris: siap };
          siap = [];
        }
        if (siap.length > 0) yield { lembar: nama, baris: siap };
      } catch (galat) {
        throw salahCsv(galat, nomor);
      } finally {
        sumber.destroy();
      }
    },
  };
}

function salahCsv(galat: unknown, nomor: number): unknown {
  const kode = (galat as { code?: unknown }).code;
  if (typeof kode !== 'string' || !kode.startsWith('CSV_')) return galat;
  return new BerkasDitolak(
    'rusak',
    `Berkas CSV ini tidak dapat dibaca sesudah baris ${nomor}: tanda kutipnya tidak berpasangan. Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah lagi.`,
  );
}
