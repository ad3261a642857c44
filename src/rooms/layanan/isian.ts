import type { Definisi, Dokumen, Halaman, JenisPertanyaan, Pertanyaan, Syarat } from './definisi.ts';

/** Answers by name of the question as they were sent; a file stands for itself by its name or number. */
export type Jawaban = Readonly<Record<string, readonly string[]>>;

const ID_HALAMAN_DOKUMEN = 'dokumen';
/** Documents are asked for like questions; their names cannot meet those of questions. */
export const idDokumen = (dokumen: Pick<Dokumen, 'id'>): string => `dok_${dokumen.id}`;

/** Name of the field in every form. */
export const namaIsian = (id: string): string => `j_${id}`;

const sebagaiPertanyaan = (dokumen: Dokumen): Pertanyaan => ({
  id: idDokumen(dokumen),
  jenis: 'berkas',
  label: dokumen.nama,
  bantuan: dokumen.petunjuk,
  wajib: dokumen.wajib,
  pilihan: [],
  asal: null,
  tampilBila: dokumen.tampilBila,
});

/** The pages of the form, with the documents as the last one. */
export function semuaHalaman(definisi: Definisi): Halaman[] {
  if (definisi.dokumen.length === 0) return definisi.halaman;
  const dokumen: Halaman = {
    id: ID_HALAMAN_DOKUMEN,
    judul: 'Dokumen',
    petunjuk: 'Foto dengan ponsel boleh, asal semua tulisannya terbaca.',
    tampilBila: null,
    pertanyaan: definisi.dokumen.map(sebagaiPertanyaan),
  };
  return [...definisi.halaman, dokumen];
}

/** One field of the form, as every rendering gets it. */
export type Isian = {
  nama: string;
  /** "2.1": page and place on it, before anything is hidden. */
  nomor: string;
  halaman: Halaman;
  pertanyaan: Pertanyaan;
  /** In words, for paper and telephone: "Isi bila Punya izin usaha? dijawab Ya". */
  syarat: string | undefined;
};

/** Every field that is answered, in order: web form, desk form, telephone script and paper form are made from this list. */
export function daftarIsian(definisi: Definisi): Isian[] {
  const halaman = semuaHalaman(definisi);
  return halaman
    .flatMap((satu, i) =>
      satu.pertanyaan.map((pertanyaan, j) => ({
        nama: namaIsian(pertanyaan.id),
        nomor: `${i + 1}.${j + 1}`,
        halaman: satu,
        pertanyaan,
        syarat:
          [satu.tampilBila, pertanyaan.tampilBila]
            .flatMap((syarat) => (syarat ? [syaratDalamKata(definisi, syarat)] : []))
            .join(', dan ') || undefined,
      })),
    )
    .filter(({ pertanyaan }) => pertanyaan.jenis !== 'keterangan');
}

const YA_TIDAK = [
  { kode: 'ya', label: 'Ya' },
  { kode: 'tidak', label: 'Tidak' },
];

/** What can be chosen: the question's own list, or yes and no. */
export const pilihanDari = ({ jenis, pilihan }: Pick<Pertanyaan, 'jenis' | 'pilihan'>): readonly { kode: string; label: string }[] =>
  jenis === 'ya_tidak' ? YA_TIDAK : pilihan;

export const BERPILIHAN: readonly JenisPertanyaan[] = ['pilihan', 'beberapa', 'ya_tidak'];

export function cariPertanyaan(definisi: Definisi, id: string): Pertanyaan | undefined {
  return definisi.halaman.flatMap(({ pertanyaan }) => pertanyaan).find((satu) => satu.id === id);
}

export function syaratDalamKata(definisi: Definisi, { pertanyaan: id, nilai }: Syarat): string {
  const pertanyaan = cariPertanyaan(definisi, id);
  if (!pertanyaan) return 'pertanyaan yang sudah dihapus';
  if (nilai.length === 0) return `"${pertanyaan.label}" diisi`;
  const kata = nilai.map((kode) => pilihanDari(pertanyaan).find((satu) => satu.kode === kode)?.label ?? kode);
  return `"${pertanyaan.label}" dijawab ${kata.join(' atau ')}`;
}

const terisi = (jawaban: readonly string[] | undefined): boolean => jawaban?.some((satu) => satu.trim() !== '') ?? false;

/**
 * The pages and questions that these answers lead to. An answer to what is not shown does not count, so a condition on it
 * is not met; a condition on something that comes later is never met.
 */
export function halamanTampil(definisi: Definisi, jawaban: Jawaban): Halaman[] {
  const berlaku = new Map<string, readonly string[]>();
  const dipenuhi = (syarat: Syarat | null): boolean => {
    if (!syarat) return true;
    const dijawab = berlaku.get(syarat.pertanyaan);
    if (!terisi(dijawab)) return false;
    return syarat.nilai.length === 0 || syarat.nilai.some((satu) => dijawab?.includes(satu));
  };
  const tampil: Halaman[] = [];
  for (const halaman of semuaHalaman(definisi)) {
    if (!dipenuhi(halaman.tampilBila)) continue;
    const pertanyaan: Pertanyaan[] = [];
    for (const satu of halaman.pertanyaan) {
      if (!dipenuhi(satu.tampilBila)) continue;
      pertanyaan.push(satu);
      berlaku.set(satu.id, jawaban[satu.id] ?? []);
    }
    if (pertanyaan.length > 0) tampil.push({ ...halaman, pertanyaan });
  }
  return tampil;
}

/** Only the answers that count. */
export function jawabanTampil(definisi: Definisi, jawaban: Jawaban): Jawaban {
  const tampil = halamanTampil(definisi, jawaban).flatMap(({ pertanyaan }) => pertanyaan);
  return Object.fromEntries(tampil.flatMap(({ id }) => (terisi(jawaban[id]) ? [[id, jawaban[id] ?? []]] : [])));
}

/** The page after this one, or before it, among those that the answers lead to; the first one for a page that is not there. */
export function halamanSebelah(tampil: readonly Halaman[], id: string, arah: 1 | -1): Halaman | undefined {
  const di = tampil.findIndex((satu) => satu.id === id);
  return di === -1 ? tampil[0] : tampil[di + arah];
}

/** Answers out of what a form sent, by name of the question. */
export function jawabanDariIsian(definisi: Definisi, isian: { list(name: string): readonly string[] }): Jawaban {
  return Object.fromEntries(
    daftarIsian(definisi).flatMap(({ nama, pertanyaan }) => {
      const dijawab = isian.list(nama).filter((satu) => satu !== '');
      return dijawab.length > 0 ? [[pertanyaan.id, dijawab]] : [];
    }),
  );
}
