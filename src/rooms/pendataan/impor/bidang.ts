import { type Bidang } from './bidang.baca.ts';
import { BIDANG_KOPERASI, BIDANG_RAT } from './bidang.koperasi.ts';
import { BIDANG_UMKM } from './bidang.umkm.ts';
import type { JenisImpor, Pemetaan } from './impor.ts';

export type { Bidang };

/** The fields that a file of each kind can hold, in the order of the record. */
export const BIDANG: Readonly<Record<JenisImpor, readonly Bidang[]>> = {
  umkm: BIDANG_UMKM,
  koperasi: BIDANG_KOPERASI,
  rat: BIDANG_RAT,
};

/** Values that a section row, the name of the sheet or its title may give; the workbook of rejected rows shows them as columns. */
export const BIDANG_LUAR: Readonly<Record<JenisImpor, readonly string[]>> = {
  umkm: ['kode_wilayah', 'tahun'],
  koperasi: ['kode_wilayah'],
  rat: ['tahun_buku'],
};

export function cariBidang(jenis: JenisImpor, nama: string): Bidang | undefined {
  return BIDANG[jenis].find((satu) => satu.nama === nama);
}

/** Of these one is enough. */
const SALAH_SATU: Readonly<Record<JenisImpor, readonly (readonly string[])[]>> = {
  umkm: [],
  koperasi: [],
  rat: [['nomor_induk', 'nomor_badan_hukum', 'nama']],
};

/** Labels of mandatory fields that no column and no title gives; empty when the file can be read. */
export function kurangWajib(jenis: JenisImpor, pemetaan: Pemetaan, tetap: Readonly<Record<string, string>> = {}): string[] {
  const ada = new Set([...Object.values(pemetaan), ...Object.keys(tetap)]);
  const label = (nama: string) => cariBidang(jenis, nama)?.label ?? nama;
  return [
    ...BIDANG[jenis].filter((b) => b.wajib && !ada.has(b.nama)).map((b) => b.label),
    ...SALAH_SATU[jenis].filter((semua) => !semua.some((nama) => ada.has(nama))).map((semua) => semua.map(label).join(' atau ')),
  ];
}
