import type { BarisLipat } from './ruas.ts';

/** First letter and consonants: survives a slip in a vowel, a doubled letter, a space in the wrong place. */
function kerangka(teks: string): string {
  const rapat = teks.replaceAll(' ', '');
  return (
    (rapat[0] ?? '') +
    rapat
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

const urut = (teks: string): string => [...teks].sort().join('');

/** Whatever the order: the swapped halves of a name or an address give one key. */
const duaArah = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

function gabung(kunci: string[], awalan: string, ...bagian: readonly string[]): void {
  if (bagian.every((b) => b !== '')) kunci.push(`${awalan}:${bagian.join('|')}`);
}

/** Blocking keys: rows that share none are never compared. */
export function kunciBaris(b: BarisLipat): string[] {
  const kunci: string[] = [];
  const area = b.kelurahan || b.kecamatan || b.kota || b.kode_pos;
  const nama = duaArah(kerangka(b.nama_depan), kerangka(b.nama_belakang));
  gabung(kunci, 'n', b.nomor);
  gabung(kunci, 'm', b.nomor_lain);
  gabung(kunci, 't', b.telepon.slice(0, -1));
  gabung(kunci, 'v', b.telepon.slice(-7));
  gabung(kunci, 's', b.surel);
  // A name in full, in any order of its parts.
  if (nama.length > 4) gabung(kunci, 'a', nama);
  gabung(kunci, 'b', b.nama_depan.slice(0, 4), b.lahir);
  gabung(kunci, 'c', b.nama_belakang.slice(0, 4), b.lahir);
  gabung(kunci, 'd', b.lahir, b.kode_pos || area);
  gabung(kunci, 'e', b.lahir, b.nomor_rumah);
  gabung(kunci, 'f', kerangka(b.jalan), b.nomor_rumah);
  gabung(kunci, 'g', kerangka(b.tempat), b.nomor_rumah);
  if (b.jalan !== '' && b.tempat !== '') kunci.push(`h:${duaArah(kerangka(b.jalan), kerangka(b.tempat))}`);
  gabung(kunci, 'i', urut(b.nama_usaha.replaceAll(' ', '')), b.jenis || '-', area);
  gabung(kunci, 'j', kerangka(b.nama_usaha), b.kecamatan || area);
  gabung(kunci, 'k', kerangka(b.orang), area);
  gabung(kunci, 'r', kerangka(b.jalan), b.kecamatan || area, b.nama_usaha.slice(0, 4));
  gabung(kunci, 'l', kerangka(b.orang.split(' ')[0] ?? ''), kerangka(b.nama_usaha), b.jenis);
  gabung(kunci, 'o', b.nama_belakang, b.kota, b.kode_pos);
  gabung(kunci, 'p', b.nama_depan, b.kota, b.kode_pos);
  gabung(kunci, 'q', kerangka(b.jalan), b.kota || area, b.kode_pos || b.nama_usaha.slice(0, 3));
  return kunci;
}
