import { rapikanSpasi } from './spasi.ts';

// Title before a name, as people write it (lower case, without dots).
const GELAR_DEPAN: Readonly<Record<string, string>> = {
  h: 'H.',
  hj: 'Hj.',
  kh: 'K.H.',
  'k.h': 'K.H.',
  drs: 'Drs.',
  dra: 'Dra.',
  dr: 'Dr.',
  drg: 'drg.',
  ir: 'Ir.',
  prof: 'Prof.',
  r: 'R.',
  rr: 'Rr.',
  rm: 'R.M.',
  'r.m': 'R.M.',
  apt: 'apt.',
  ust: 'Ust.',
  ustadz: 'Ustadz',
  gus: 'Gus',
  haji: 'Haji',
  hajah: 'Hajah',
  bpk: 'Bpk.',
  bapak: 'Bapak',
  ibu: 'Ibu',
  sdr: 'Sdr.',
  sdri: 'Sdri.',
  ny: 'Ny.',
  tn: 'Tn.',
  alm: 'Alm.',
};

const GELAR_BELAKANG =
  /^(s\.?(e|h|t|p|pd|sos|kom|ag|ip|pt|si|kep|ked|farm|psi|stp|tp|hum|pdi|ikom|ak|ap|st|kg|km)|m\.?(m|t|h|si|pd|kom|ag|ap|sc|ba|ak|hum|kes|sos|p)|a\.?m\.?d(\.?[a-z]{0,4})?|ph\.?d|sst|ba|bsc|msi)\.?$/i;

const KECIL = new Set(['bin', 'binti', 'al', 'van', 'de', 'von']);
const ROMAWI = /^(ii|iii|iv|vi|vii|viii|ix)$/i;

function hurufAwal(kata: string): string {
  // Each part of a hyphenated word starts large; after an apostrophe the word goes on (Ma'ruf, Nur'aini).
  return kata.toLowerCase().replace(/(^|[-(/.])(\p{L})/gu, (_, awal: string, huruf: string) => awal + huruf.toUpperCase());
}

function tulisKata(kata: string, ke: number): string {
  const polos = kata.toLowerCase().replace(/\.$/, '');
  const gelar = GELAR_DEPAN[polos];
  if (gelar !== undefined && ke < 3 && (kata.endsWith('.') || polos.length > 1)) return gelar;
  if (gelar !== undefined && ke === 0) return gelar;
  if (ke > 0 && KECIL.has(polos)) return polos;
  if (ke > 0 && ROMAWI.test(polos)) return polos.toUpperCase();
  return hurufAwal(kata);
}

/** Tidies a person's name. What was typed in ALL CAPITALS or all small is put in title case; a mixed spelling is the owner's own. */
export function rapikanNama(teks: string): string {
  const rapi = rapikanSpasi(teks)
    .replace(/\s+([,.])/g, '$1')
    .replace(/,(?=\S)/g, ', ')
    .replace(/[‘’`´]/g, "'");
  const [orang = '', ...gelar] = rapi.split(', ');
  const seragam = orang === orang.toUpperCase() || orang === orang.toLowerCase();
  const nama = seragam ? orang.split(' ').map(tulisKata).join(' ') : orang;
  return [nama, ...gelar].filter((bagian) => bagian !== '').join(', ');
}

/** Name without titles: "Hj. Siti Aminah, S.E." → "Siti Aminah". */
export function tanpaGelar(nama: string): string {
  const kata = rapikanSpasi(nama).replace(/,/g, ' , ').split(/\s+/);
  while (kata.length > 1 && GELAR_DEPAN[(kata[0] as string).toLowerCase().replace(/\.$/, '')] !== undefined) kata.shift();
  const koma = kata.indexOf(',');
  const inti = koma > 0 ? kata.slice(0, koma) : kata.filter((k) => k !== ',');
  while (inti.length > 1 && /\./.test(inti.at(-1) as string) && GELAR_BELAKANG.test(inti.at(-1) as string)) inti.pop();
  return inti.join(' ');
}

/** Plain letters and digits for search and comparison: no case, accents, titles or punctuation. */
export function kunciNama(nama: string): string {
  return tanpaGelar(nama)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'‘’`´]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
