/** Spelling variants of one sound, in the order in which they are folded: old orthography (Soewandi, Van Ophuijsen) first. */
const BUNYI: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'y'],
  [/tj/g, 'c'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/j/g, 'y'],
  [/ie/g, 'i'],
  [/ch/g, 'c'],
  [/kh/g, 'k'],
  [/ph/g, 'f'],
  [/v/g, 'f'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/bh/g, 'b'],
  [/gh/g, 'g'],
  [/ck/g, 'k'],
  [/sy/g, 's'],
  [/ts/g, 's'],
  [/dz/g, 's'],
  [/z/g, 's'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/ae/g, 'ai'],
  [/(.)\1+/g, '$1'],
  [/([aeiou])h$/g, '$1'],
];

/** Short and foreign spellings of given names, folded. */
const NAMA_SAMA: Readonly<Record<string, string>> = {
  moh: 'muhamad',
  moch: 'muhamad',
  muh: 'muhamad',
  mohamad: 'muhamad',
  mohammad: 'muhamad',
  mochammad: 'muhamad',
  mochamad: 'muhamad',
  mokhamad: 'muhamad',
  muhammad: 'muhamad',
  mukhamad: 'muhamad',
  ach: 'ahmad',
  akh: 'ahmad',
  achmad: 'ahmad',
  akhmad: 'ahmad',
  abd: 'abdul',
  abdoel: 'abdul',
  sti: 'siti',
};

/** Lower case letters and digits in words; accents and apostrophes gone. */
export function kataPolos(teks: string): string[] {
  return teks
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'‘’`´]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((k) => k !== '');
}

/** Names of a register are made of few words: each is folded once, as long as there is room. */
const ingatan = new Map<string, string>();
const INGATAN_TERBANYAK = 20_000;

/** A word by its sound: "Djaja", "Jaya" and "Jaja" are one. */
export function lipatBunyi(kata: string): string {
  const dikenal = NAMA_SAMA[kata];
  if (dikenal !== undefined) return dikenal;
  const pernah = ingatan.get(kata);
  if (pernah !== undefined) return pernah;
  const bunyi = BUNYI.reduce((k, [pola, ganti]) => k.replace(pola, ganti), kata);
  const lipat = bunyi === '' ? kata : bunyi;
  if (ingatan.size < INGATAN_TERBANYAK) ingatan.set(kata, lipat);
  return lipat;
}
