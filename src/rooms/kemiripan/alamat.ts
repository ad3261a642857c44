import { kataPolos, lipatBunyi } from './lipat-bunyi.ts';

export type AlamatInti = { jalan: string; nomor: string };

const KATA_JALAN = new Set([
  'jalan',
  'jl',
  'jln',
  'jlan',
  'gang',
  'gg',
  'perumahan',
  'perum',
  'komplek',
  'kompleks',
  'blok',
  'dusun',
  'dsn',
  'kampung',
  'kp',
  'raya',
]);

/** Street (folded, without "Jl.") and house number; RT, RW and what follows are left out. */
export function intiAlamat(alamat: string): AlamatInti {
  const rapi = alamat
    .toLowerCase()
    .replace(/\brt\b.*$|\brw\b.*$|\bkel(urahan)?\b.*$|\bkec(amatan)?\b.*$/s, ' ')
    .replace(/\bno(?:mor)?\.?\s*(?=\d)/, ' # ');
  const [depan = '', belakang = ''] = rapi.split('#');
  const nomor = /^\s*(\d+\s?[a-z]?\b)/.exec(belakang)?.[1] ?? (belakang === '' ? /\s(\d+[a-z]?)\s*$/.exec(depan)?.[1] : undefined) ?? '';
  const jalan = kataPolos(belakang === '' && nomor !== '' ? depan.replace(/\s\d+[a-z]?\s*$/, '') : depan);
  const inti = jalan.filter((k) => !KATA_JALAN.has(k));
  return { jalan: (inti.length > 0 ? inti : jalan).map(lipatBunyi).join(' '), nomor: nomor.replace(/\s/g, '') };
}
