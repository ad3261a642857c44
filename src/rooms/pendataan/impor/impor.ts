/** What can be imported; also the word in the URL and on the command line. */
export const JENIS_IMPOR = { umkm: 'UMKM', koperasi: 'Koperasi', rat: 'RAT koperasi' } as const;
export type JenisImpor = keyof typeof JENIS_IMPOR;

/** A bad cell: which column of the file (from 0; null when it concerns the whole row), which field, and why in words. */
export type SelSalah = { kolom: number | null; bidang: string | null; alasan: string };

/** A word for an area or a KBLI code that nobody has confirmed yet. */
export type KataRagu = { bidang: string; kata: string };

/** One record of a file: what was written, and what it comes to. */
export type BarisTerbaca = {
  lembar: string;
  /** Number of the row as the spreadsheet shows it, from 1. */
  nomor: number;
  /** The cells as text, for the workbook of rejected rows. */
  asli: readonly string[];
  /** Values by field name, JSON-able; a field whose cell is empty or bad is not there. */
  data: Record<string, unknown>;
  salah: readonly SelSalah[];
  ragu: readonly KataRagu[];
};

/** Column (from 0) → field. */
export type Pemetaan = Readonly<Record<number, string>>;

/** How one sheet is laid out: where its header is, and what its columns mean. */
export type TataLetak = {
  lembar: string;
  /** First and last row of the header, numbered as the spreadsheet shows them. */
  barisJudul: readonly [number, number];
  judul: readonly string[];
  pemetaan: Pemetaan;
  /** How sure each mapped column is, 0 to 1; 1 when a person said so or the layout is remembered. */
  keyakinan: Readonly<Record<number, number>>;
  /** Values for all rows that the title or the header says, such as the year of the figures. */
  tetap: Readonly<Record<string, string>>;
  /** Fingerprint of the header, for remembering the mapping. */
  sidik: string;
};

/** Words that a person has confirmed: `lipatKata(word)` → code; an empty code means "leave it open". */
export type KamusKata = { wilayah: ReadonlyMap<string, string>; kbli: ReadonlyMap<string, string> };

/** A mapping that was confirmed for a layout before: fingerprint → column → field. */
export type IngatanTataLetak = ReadonlyMap<string, Pemetaan>;

/** One sheet of a file, before anything is known about its meaning. */
export type LembarKerja = { nama: string; baris: number | null; tersembunyi: boolean };

export const BATAS_IMPOR = {
  /** Bytes of the file. */
  ukuran: 100 * 1024 * 1024,
  sel: 5_000_000,
  /** Bytes that the parts of a zip file may come to. */
  mekar: 2 * 1024 * 1024 * 1024,
} as const;

/** Why a file as a whole is not read. */
export const SEBAB_BERKAS = {
  kosong: 'Berkas kosong',
  terlalu_besar: 'Berkas terlalu besar',
  terlalu_banyak_sel: 'Terlalu banyak sel',
  bom_zip: 'Isi berkas mengembang tidak wajar',
  bukan_lembar_kerja: 'Bukan lembar kerja',
  xls_lama: 'Format Excel lama',
  bersandi: 'Berkas bersandi',
  rusak: 'Berkas rusak',
} as const;
export type SebabBerkas = keyof typeof SEBAB_BERKAS;

/** Thrown while a file is read: the file is at fault, and `message` tells a clerk what to do. */
export class BerkasDitolak extends Error {
  readonly sebab: SebabBerkas;
  constructor(sebab: SebabBerkas, pesan: string) {
    super(pesan);
    this.name = 'BerkasDitolak';
    this.sebab = sebab;
  }
}

/** A file that holds nothing but its header. */
export const TANPA_BARIS = 'Berkas ini hanya berisi judul kolom, jadi tidak ada baris yang dibaca.';

/** Title of the column that the workbook of rejected rows adds; it is passed over when the workbook comes back. */
export const JUDUL_ALASAN = 'Alasan ditolak';
