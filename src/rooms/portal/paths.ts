import { pathLayanan } from '../layanan/paths.ts';

export const pathBeranda = '/';
export const pathDirektori = '/direktori';
export const pathAksesibilitas = '/aksesibilitas';
export const pathPrivasi = '/privasi';
export const pathData = '/data';
export const pathKatalog = `${pathData}/katalog.json`;
export const pathKumpulan = (nama: string): string => `${pathData}/${nama}`;
export const pathBerkasData = (nama: string, tahun: number, format: 'csv' | 'json'): string => `${pathData}/${nama}/${tahun}.${format}`;
export const pathKamus = (nama: string): string => `${pathData}/${nama}/kamus.csv`;

/** Main navigation and footer of the public site; only what exists. */
export const MENU_UMUM = {
  publik: [
    { href: pathLayanan, label: 'Layanan' },
    { href: pathDirektori, label: 'Direktori' },
    { href: pathData, label: 'Data' },
  ],
  kaki: [
    { href: pathAksesibilitas, label: 'Aksesibilitas' },
    { href: pathPrivasi, label: 'Privasi' },
    { href: '/petugas', label: 'Masuk untuk petugas' },
  ],
} as const;

export type JenisDirektori = 'koperasi' | 'usaha';

/** `/direktori/usaha/keripik-tempe-bu-sri-41`: words for people, the number at the end for the program. */
export function pathEntri(jenis: JenisDirektori, nama: string, id: number): string {
  return `${pathDirektori}/${jenis}/${slug(nama)}-${id}`;
}

function slug(nama: string): string {
  const kata = nama
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return kata.replace(/^-+|-+$/g, '') || 'catatan';
}

/** The record's number out of the last part of such an address. */
export function idDariSlug(bagian: string): number | undefined {
  const angka = /(?:^|-)(\d{1,9})$/.exec(bagian)?.[1];
  return angka === undefined ? undefined : Number(angka);
}
