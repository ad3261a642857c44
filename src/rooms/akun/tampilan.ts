export type Tampilan = { id: number; nama: string; kueri: string };
export type TampilanBaru = { halaman: string; kueri: string; nama: string };

/** What of a list's address is kept: filters and order, not the page that one happens to be on. */
export function kueriTampilan(kueri: string): string {
  const params = new URLSearchParams(kueri.replace(/^\?/, ''));
  for (const nama of ['setelah', 'sebelum', 'sesudah']) params.delete(nama);
  return params.toString();
}

export const alamatTampilan = (halaman: string, { kueri }: Pick<Tampilan, 'kueri'>) => (kueri === '' ? halaman : `${halaman}?${kueri}`);
