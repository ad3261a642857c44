import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import { BATAS_IMPOR, BerkasDitolak } from './impor.ts';

/** The parts of a zip file, checked for bombs before anything is unpacked. */
export type Arsip = {
  ada: (nama: string) => boolean;
  alir: (nama: string) => Promise<Readable>;
  tutup: () => void;
};

const BAGIAN_TERBANYAK = 10_000;
/** Deflate reaches about 1000 : 1, on nothing but equal bytes; the most monotonous sheet stays far below. */
const NISBAH = { wajar: 400, mulai: 50 * 1024 * 1024 } as const;

const BOM =
  'Isi berkas ini mengembang tidak wajar ketika dibuka, jadi tidak diproses. Simpan lagi dari Excel atau LibreOffice, lalu unggah.';
const RUSAK = 'Berkas ini rusak dan tidak dapat dibuka. Buka di Excel atau LibreOffice, simpan dengan nama baru, lalu unggah lagi.';
export const BERSANDI =
  'Berkas ini dikunci dengan sandi. Buka di Excel, pilih File > Info > Protect Workbook > Encrypt with Password, hapus sandinya, simpan, lalu unggah lagi.';

export const berkasRusak = (): BerkasDitolak => new BerkasDitolak('rusak', RUSAK);

const bukaZip = (asal: string | Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const opsi = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
    const selesai = (galat: Error | null, zip: ZipFile | undefined): void => (zip ? resolve(zip) : reject(galat ?? berkasRusak()));
    if (typeof asal === 'string') open(asal, opsi, selesai);
    else fromBuffer(asal, opsi, selesai);
  });

function bacaDaftar(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const semua = new Map<string, Entry>();
    let mekar = 0;
    zip.on('entry', (entry: Entry) => {
      mekar += entry.uncompressedSize;
      const nisbah = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (entry.generalPurposeBitFlag & 1) reject(new BerkasDitolak('bersandi', BERSANDI));
      else if (semua.size >= BAGIAN_TERBANYAK || mekar > BATAS_IMPOR.mekar) reject(new BerkasDitolak('bom_zip', BOM));
      else if (entry.uncompressedSize > NISBAH.mulai && nisbah > NISBAH.wajar) reject(new BerkasDitolak('bom_zip', BOM));
      else {
        semua.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.on('end', () => resolve(semua));
    zip.on('error', () => reject(berkasRusak()));
    zip.readEntry();
  });
}

/** Opens a zip file; what it says about its sizes is held against what really comes out, part by part. */
export async function bukaArsip(asal: string | Buffer): Promise<Arsip> {
  const zip = await bukaZip(asal).catch(() => {
    throw berkasRusak();
  });
  const semua = await bacaDaftar(zip).catch((galat: unknown) => {
    zip.close();
    throw galat;
  });
  return {
    ada: (nama) => semua.has(nama),
    tutup: () => zip.close(),
    alir: (nama) => {
      const entry = semua.get(nama);
      if (!entry) return Promise.reject(berkasRusak());
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (galat, alir) => (galat ? reject(berkasRusak()) : resolve(alir)));
      });
    },
  };
}
