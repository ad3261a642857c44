import { kataKata } from '../../lib/ejaan.ts';
import type { Definisi, Halaman, Pertanyaan } from './definisi.ts';

// Changes to a draft, one at a time: pure, so that the same act can be tried on whatever the draft holds by then.

export type Arah = 'naik' | 'turun';
export type NamaDaftar = 'dokumen' | 'langkah' | 'biaya';
export type ButirDaftar<D extends NamaDaftar> = Definisi[D][number];

type Beridentitas = { id: string };

/** A name for a new thing out of its label, unlike all `terpakai`: "Nama usaha" → "nama_usaha", "nama_usaha_2". */
export function idBaru(label: string, terpakai: readonly string[]): string {
  const kata = kataKata(label)
    .join('_')
    .replace(/^[0-9_]+/, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  const dasar = kata === '' ? 'isian' : kata;
  for (let ke = 1; ; ke++) {
    const calon = ke === 1 ? dasar : `${dasar}_${ke}`;
    if (!terpakai.includes(calon)) return calon;
  }
}

export const idTerpakai = ({ halaman }: Definisi): string[] =>
  halaman.flatMap(({ id, pertanyaan }) => [id, ...pertanyaan.map((satu) => satu.id)]);

function geser<T extends Beridentitas>(daftar: readonly T[], id: string, arah: Arah): T[] {
  const dari = daftar.findIndex((satu) => satu.id === id);
  const ke = arah === 'naik' ? dari - 1 : dari + 1;
  const [a, b] = [daftar[dari], daftar[ke]];
  return a && b ? daftar.map((satu, i) => (i === dari ? b : i === ke ? a : satu)) : [...daftar];
}

/** In its old place when it was there, otherwise at the end. */
function taruh<T extends Beridentitas>(daftar: readonly T[], satu: T): T[] {
  return daftar.some(({ id }) => id === satu.id) ? daftar.map((lama) => (lama.id === satu.id ? satu : lama)) : [...daftar, satu];
}

const tanpa = <T extends Beridentitas>(daftar: readonly T[], id: string): T[] => daftar.filter((satu) => satu.id !== id);

export const taruhButir = <D extends NamaDaftar>(definisi: Definisi, daftar: D, butir: ButirDaftar<D>): Definisi => ({
  ...definisi,
  [daftar]: taruh<Beridentitas>(definisi[daftar], butir),
});
export const hapusButir = (definisi: Definisi, daftar: NamaDaftar, id: string): Definisi => ({
  ...definisi,
  [daftar]: tanpa<Beridentitas>(definisi[daftar], id),
});
export const geserButir = (definisi: Definisi, daftar: NamaDaftar, id: string, arah: Arah): Definisi => ({
  ...definisi,
  [daftar]: geser<Beridentitas>(definisi[daftar], id, arah),
});

export const taruhHalaman = (definisi: Definisi, halaman: Halaman): Definisi => ({
  ...definisi,
  halaman: taruh(definisi.halaman, halaman),
});
export const hapusHalaman = (definisi: Definisi, id: string): Definisi => ({ ...definisi, halaman: tanpa(definisi.halaman, id) });
export const geserHalaman = (definisi: Definisi, id: string, arah: Arah): Definisi => ({
  ...definisi,
  halaman: geser(definisi.halaman, id, arah),
});

const ubahPertanyaan = (definisi: Definisi, ubah: (halaman: Halaman) => readonly Pertanyaan[]): Definisi => ({
  ...definisi,
  halaman: definisi.halaman.map((halaman) => ({ ...halaman, pertanyaan: [...ubah(halaman)] })),
});

export const halamanDari = (definisi: Definisi, pertanyaanId: string): Halaman | undefined =>
  definisi.halaman.find(({ pertanyaan }) => pertanyaan.some(({ id }) => id === pertanyaanId));

/** On this page: changed in its place, moved here from another page, or new at the end. */
export function taruhPertanyaan(definisi: Definisi, halamanId: string, satu: Pertanyaan): Definisi {
  return ubahPertanyaan(definisi, ({ id, pertanyaan }) => (id === halamanId ? taruh(pertanyaan, satu) : tanpa(pertanyaan, satu.id)));
}

export const hapusPertanyaan = (definisi: Definisi, id: string): Definisi =>
  ubahPertanyaan(definisi, ({ pertanyaan }) => tanpa(pertanyaan, id));

/** Beyond the first or last place of its page it goes over to the neighbouring page. */
export function geserPertanyaan(definisi: Definisi, id: string, arah: Arah): Definisi {
  const di = definisi.halaman.findIndex(({ pertanyaan }) => pertanyaan.some((satu) => satu.id === id));
  const halaman = definisi.halaman[di];
  const satu = halaman?.pertanyaan.find((p) => p.id === id);
  if (!halaman || !satu) return definisi;
  const ujung = arah === 'naik' ? halaman.pertanyaan[0] : halaman.pertanyaan.at(-1);
  if (ujung?.id !== id) {
    return ubahPertanyaan(definisi, (lain) => (lain.id === halaman.id ? geser(lain.pertanyaan, id, arah) : lain.pertanyaan));
  }
  const tetangga = definisi.halaman[arah === 'naik' ? di - 1 : di + 1];
  if (!tetangga) return definisi;
  return ubahPertanyaan(definisi, (lain) => {
    if (lain.id === halaman.id) return tanpa(lain.pertanyaan, id);
    if (lain.id !== tetangga.id) return lain.pertanyaan;
    return arah === 'naik' ? [...lain.pertanyaan, satu] : [satu, ...lain.pertanyaan];
  });
}

/** Part of the public address, out of the name: lower case, words joined by a dash. */
export const slugDari = (nama: string): string => kataKata(nama).join('-').slice(0, 80).replace(/-+$/, '') || 'layanan';
