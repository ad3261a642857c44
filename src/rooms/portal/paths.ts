export const pathBeranda = '/';
export const pathDirektori = '/direktori';
export const pathAksesibilitas = '/aksesibilitas';
export const pathPrivasi = '/privasi';

/** Main navigation and footer of the public site; only what exists. */
export const MENU_UMUM = {
  publik: [{ href: pathDirektori, label: 'Direktori' }],
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
