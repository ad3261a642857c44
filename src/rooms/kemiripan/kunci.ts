import type { JenisObjek, NomorPembanding, Profil } from './profil.ts';

/** A record has at most this many keys. */
const KUNCI_TERBANYAK = 8;

const AWALAN_NOMOR: Readonly<Record<NomorPembanding, string>> = {
  nik: 'k',
  nib: 'b',
  npwp: 'p',
  nomor_induk: 'i',
  badan_hukum: 'h',
  nik_pemilik: 'q',
};

/** The kecamatan of a Kemendagri code. */
const kecamatan = (wilayah: string): string => (/^\d\d\.\d\d\.\d\d/.test(wilayah) ? wilayah.slice(0, 8) : wilayah);

/** First name and initial of the last: stays the same for "Prakosa Rajata" and "Prakosa R." */
const kunciOrang = (kata: readonly string[]): string => [kata[0], ...(kata.length > 1 ? [(kata.at(-1) as string)[0]] : [])].join(' ');

const gabung = (awalan: string, ...bagian: readonly string[]): string[] =>
  bagian.every((b) => b !== '') ? [`${awalan}:${bagian.join('|')}`] : [];

type PembuatKunci = (p: Profil) => string[];

// Without its last digit a number also meets the one where that digit was misheard.
const telepon: PembuatKunci = (p) => p.telepon.slice(0, 2).flatMap((t) => gabung('t', t.slice(0, -1)));
const rumah: PembuatKunci = (p) => gabung('a', p.jalan.replaceAll(' ', ''), p.nomorRumah);
/** Consonants of the name: survives a slip in a vowel, a doubled letter and a space in the wrong place. */
const kerangkaNama: PembuatKunci = (p) => {
  const rapat = [...p.nama].sort().join('');
  const kerangka =
    (rapat[0] ?? '') +
    rapat
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1+/g, '$1');
  return gabung('n', kerangka.slice(0, 30), p.wilayah);
};
/** Beginning of the first word and initials of the others: survives a slip further back. */
const awalNama: PembuatKunci = (p) => gabung('w', [(p.nama[0] ?? '').slice(0, 4), ...p.nama.slice(1).map((k) => k[0])].join(''), p.wilayah);

const KUNCI_LAIN: Readonly<Record<JenisObjek, readonly PembuatKunci[]>> = {
  koperasi: [
    telepon,
    rumah,
    kerangkaNama,
    (p) => p.orang.slice(0, 2).flatMap((o) => gabung('o', kunciOrang(o))),
    // Found by name alone too: a city has a thousand cooperatives, not a hundred thousand.
    (p) => gabung('j', p.jenis ?? '-', [...p.nama].sort().join('')),
  ],
  umkm: [
    telepon,
    kerangkaNama,
    awalNama,
    (p) => p.orang.slice(0, 2).flatMap((o) => gabung('o', o.join(''), kecamatan(p.wilayah))),
    (p) => gabung('m', p.namaLain.join(''), kecamatan(p.wilayah)),
    (p) => gabung('a', p.jalan.replaceAll(' ', ''), p.nomorRumah, p.nama.join('').slice(0, 3)),
  ],
  orang: [
    telepon,
    // A birth date is shared by few; a name may be misspelt under it in any way.
    (p) => gabung('l', p.lahir),
    (p) => gabung('f', [...p.nama].sort().join(''), p.lahir.slice(0, 4)),
    kerangkaNama,
    // One house holds a family, seldom a crowd.
    rumah,
  ],
};

/**
 * Blocking keys: two records that share none are never compared. Identifiers come first, broad keys last, so that
 * the cut to `KUNCI_TERBANYAK` takes the weakest. How many records a key may bring in is the caller's limit.
 */
export function kunciProfil(jenis: JenisObjek, p: Profil): string[] {
  const nomor = (Object.entries(p.nomor) as [NomorPembanding, string][]).map(([n, nilai]) => `${AWALAN_NOMOR[n]}:${nilai}`);
  return [...new Set([...nomor, ...KUNCI_LAIN[jenis].flatMap((buat) => buat(p))])].slice(0, KUNCI_TERBANYAK);
}
