import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type BahanRujukan, type Rujukan, susunRujukan } from '../../src/rooms/pendataan/impor/rujukan.ts';

const baca = (nama: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../src/db/seed/${nama}`, import.meta.url)), { columns: true, bom: true });

/** Kota Malang's areas and both lists of KBLI out of the seed, for tests that need no database. */
export function rujukanMalang(lain: Partial<Pick<BahanRujukan, 'hariIni' | 'kamus'>> = {}): Rujukan {
  const alias = baca('wilayah_alias.csv');
  const kelompok = (nama: string, versi: 2020 | 2025) =>
    baca(nama)
      .filter((k) => /^\d{5}$/.test(k['kode'] ?? ''))
      .map((k) => ({ versi, kode: k['kode'] as string, judul: k['judul'] as string }));
  return susunRujukan({
    hariIni: '2026-11-24',
    kamus: { wilayah: new Map(), kbli: new Map() },
    ...lain,
    wilayah: baca('wilayah_malang.csv')
      .filter((w) => w['kode']?.startsWith('35.73.'))
      .map((w) => ({
        kode: w['kode'] as string,
        nama: w['nama'] as string,
        tingkat: Number(w['level']) as 3 | 4,
        alias: alias.filter((a) => a['kode'] === w['kode']).map((a) => a['alias'] as string),
      })),
    kbli: [...kelompok('kbli2020.csv', 2020), ...kelompok('kbli2025_partial.csv', 2025)],
  });
}
