export type Tingkat = 1 | 2 | 3 | 4;

export type Wilayah = { kode: string; nama: string; tingkat: Tingkat; kodePos: string | null };

/** With the names of the areas around it, from the smallest: "Kelurahan Dinoyo, Kecamatan Lowokwaru, Kota Malang". */
export type WilayahBerjalur = Wilayah & { jalur: string };

/** The codes of the areas around it and its own, from the province down. */
export function kodeBerjenjang(kode: string): string[] {
  return kode.split('.').map((_, i, semua) => semua.slice(0, i + 1).join('.'));
}

/** Is `kode` the area itself or inside it? */
export function diDalam(kode: string, area: string): boolean {
  return kode === area || kode.startsWith(`${area}.`);
}

/** What stands before the name: villages of towns have 1 as the first digit of their number, those of the country 2. */
export function sebutanWilayah({ kode, nama, tingkat }: Pick<Wilayah, 'kode' | 'nama' | 'tingkat'>): string {
  if (tingkat === 4) return `${kode.split('.')[3]?.startsWith('1') ? 'Kelurahan' : 'Desa'} ${nama}`;
  if (tingkat === 3) return `Kecamatan ${nama}`;
  return tingkat === 1 ? `Provinsi ${nama}` : nama;
}

const AWALAN: readonly [RegExp, Tingkat | undefined][] = [
  [/^(kelurahan|kel|desa|ds|kampung)\b[.:\s]*/, 4],
  [/^(kecamatan|kec|distrik)\b[.:\s]*/, 3],
  [/^(provinsi|propinsi|prov)\b[.:\s]*/, 1],
];

export type CariWilayah = {
  /** Small letters, without the word before the name. */
  nama: string;
  /** Known when a word such as "Kec." stood there. */
  tingkat: Tingkat | undefined;
  /** What came after a comma: the areas around it, as typed. */
  sekitar: string[];
};

/** Takes apart what people type or a spreadsheet holds: "Kel. Dinoyo, Kec. Lowokwaru", "KAB MALANG". */
export function uraiCariWilayah(teks: string): CariWilayah {
  const [utama = '', ...sekitar] = teks
    .toLowerCase()
    .split(/[,;]/)
    .map((bagian) => bagian.replace(/\s+/g, ' ').trim());
  for (const [awalan, tingkat] of AWALAN) {
    const nama = utama.replace(awalan, '');
    if (nama !== utama && nama !== '') return { nama, tingkat, sekitar: sekitar.map(tanpaAwalan) };
  }
  const kota = utama.replace(/^(kab|kabupaten)\b[.:\s]*/, 'kabupaten ').replace(/^(kodya|kotamadya|kota)\b[.:\s]*/, 'kota ');
  return { nama: kota.trim(), tingkat: /^(kota|kabupaten) ./.test(kota) ? 2 : undefined, sekitar: sekitar.map(tanpaAwalan) };
}

function tanpaAwalan(teks: string): string {
  return AWALAN.reduce((sisa, [awalan]) => sisa.replace(awalan, ''), teks);
}

/** Letters and digits only, so that "Oro-oro Dowo", "oro oro dowo" and "ORODOWO" come close. */
export function rapatkan(teks: string): string {
  return teks.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
