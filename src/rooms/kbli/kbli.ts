export const VERSI_KBLI = [2020, 2025] as const;
export type VersiKbli = (typeof VERSI_KBLI)[number];

export const DASAR_KBLI: Readonly<Record<VersiKbli, string>> = {
  2020: 'Peraturan BPS 2/2020',
  2025: 'Peraturan BPS 7/2025',
};

/** Codes that we hold of the newer list; the rest is not published in a form that we could take. */
export const KELENGKAPAN_KBLI_2025 = { ada: 1520, resmi: 1559 } as const;

export const TINGKAT_KBLI = {
  kategori: 'Kategori',
  golongan_pokok: 'Golongan pokok',
  golongan: 'Golongan',
  subgolongan: 'Subgolongan',
  kelompok: 'Kelompok',
} as const;
export type TingkatKbli = keyof typeof TINGKAT_KBLI;

/** Sectors in the letters of KBLI 2020, in words that fit on a screen. */
export const SEKTOR = {
  A: 'Pertanian, kehutanan, dan perikanan',
  B: 'Pertambangan dan penggalian',
  C: 'Industri pengolahan',
  D: 'Listrik, gas, dan udara dingin',
  E: 'Air, limbah, dan pengolahan sampah',
  F: 'Konstruksi',
  G: 'Perdagangan dan reparasi kendaraan',
  H: 'Pengangkutan dan pergudangan',
  I: 'Akomodasi dan makan minum',
  J: 'Informasi dan komunikasi',
  K: 'Keuangan dan asuransi',
  L: 'Real estat',
  M: 'Jasa profesional, ilmiah, dan teknis',
  N: 'Persewaan, agen perjalanan, dan penunjang usaha',
  O: 'Administrasi pemerintahan',
  P: 'Pendidikan',
  Q: 'Kesehatan dan kegiatan sosial',
  R: 'Kesenian, hiburan, dan rekreasi',
  S: 'Jasa lainnya',
  T: 'Rumah tangga sebagai pemberi kerja',
  U: 'Badan internasional',
} as const;
export type Sektor = keyof typeof SEKTOR;

type Batas = readonly (readonly [sampaiGolonganPokok: number, huruf: string])[];

const BATAS_2020: Batas = [
  [3, 'A'],
  [9, 'B'],
  [33, 'C'],
  [35, 'D'],
  [39, 'E'],
  [43, 'F'],
  [47, 'G'],
  [53, 'H'],
  [56, 'I'],
  [63, 'J'],
  [66, 'K'],
  [68, 'L'],
  [75, 'M'],
  [82, 'N'],
  [84, 'O'],
  [85, 'P'],
  [88, 'Q'],
  [93, 'R'],
  [96, 'S'],
  [98, 'T'],
  [99, 'U'],
];

// The partial file has no letters; the 22 categories follow ISIC Rev. 5, which divides information into two.
const BATAS_2025: Batas = [
  [3, 'A'],
  [9, 'B'],
  [33, 'C'],
  [35, 'D'],
  [39, 'E'],
  [43, 'F'],
  [47, 'G'],
  [53, 'H'],
  [56, 'I'],
  [60, 'J'],
  [63, 'K'],
  [66, 'L'],
  [68, 'M'],
  [75, 'N'],
  [82, 'O'],
  [84, 'P'],
  [85, 'Q'],
  [88, 'R'],
  [93, 'S'],
  [96, 'T'],
  [98, 'U'],
  [99, 'V'],
];

function hurufDari(batas: Batas, kode: string): string | undefined {
  if (!/^\d{2,5}$/.test(kode) || kode.startsWith('00')) return undefined;
  return batas.find(([sampai]) => Number(kode.slice(0, 2)) <= sampai)?.[1];
}

/** Category letter of a code in its own version: 62019 is J in 2020 and K in 2025. */
export function kategoriDari(versi: VersiKbli, kode: string): string | undefined {
  return hurufDari(versi === 2020 ? BATAS_2020 : BATAS_2025, kode);
}

/** Sector of a code of either version in the letters of 2020, so that records of both can be counted together. */
export function sektorDari(kode: string): Sektor | undefined {
  return hurufDari(BATAS_2020, kode) as Sektor | undefined;
}

/** "INDUSTRI KERUPUK, KERIPIK" → "Industri kerupuk, keripik": the lists are printed in capitals only. */
export function tulisJudul(judul: string): string {
  const kecil = judul
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/- (?=\w)/g, '-');
  return kecil.charAt(0).toUpperCase() + kecil.slice(1);
}

/** What people say → words of the printed titles. */
const SEBUTAN: Readonly<Record<string, string>> = {
  bengkel: 'reparasi perawatan',
  catering: 'boga',
  katering: 'boga',
  laundry: 'penatu',
  binatu: 'penatu',
  mebel: 'furnitur',
  meubel: 'furnitur',
  jahit: 'penjahitan',
  penjahit: 'penjahitan',
  kafe: 'kafe',
  cafe: 'kafe',
  kripik: 'keripik',
  krupuk: 'kerupuk',
  sembako: 'minimarket',
  toko: 'eceran',
  warteg: 'warung',
  angkringan: 'kedai',
  fotocopy: 'fotokopi',
  kos: 'akomodasi',
  kost: 'akomodasi',
};

/** Words to look for, each as typed or as the list says it; short ones such as "dan" are left out. */
export function kataCariKbli(teks: string): string[] {
  const kata = teks
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((satu) => satu.length > 2 && satu !== 'dan' && satu !== 'untuk');
  return kata.slice(0, 6).flatMap((satu) => SEBUTAN[satu]?.split(' ') ?? [satu]);
}
