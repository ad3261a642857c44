import { parse } from 'csv-parse/sync';
import { cariPasangan } from './pasangan.ts';
import { lipatBaris, pembacaKolom } from './ruas.ts';

export type HasilTabel = { ok: true; pasangan: [string, string][]; baris: number; diabaikan: string[] } | { ok: false; pesan: string };

/** UTF-8, else the Windows-1252 that Excel writes. */
function teksDari(isi: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi);
  } catch {
    return new TextDecoder('windows-1252').decode(isi);
  }
}

/** The character that splits the first line into most parts. */
function pemisah(teks: string): string {
  const judul = teks.slice(0, /\r?\n|$/.exec(teks)?.index);
  const banyak = (p: string): number => judul.split(p).length;
  return [',', ';', '\t'].reduce((terbaik, p) => (banyak(p) > banyak(terbaik) ? p : terbaik));
}

/** Pairs of rows held to be one and the same, by the ids of the first column; the ids themselves are never looked at. */
export function gandaDalamTabel(isi: Uint8Array): HasilTabel {
  const teks = teksDari(isi);
  if (teks.includes('\0')) return { ok: false, pesan: 'Berkas ini bukan CSV. Simpan lembarnya sebagai CSV dahulu.' };
  let semua: string[][];
  try {
    semua = parse(teks, { bom: true, delimiter: pemisah(teks), trim: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return { ok: false, pesan: 'Berkas ini tidak terbaca sebagai CSV: periksa tanda kutipnya.' };
  }
  const [judul, ...baris] = semua;
  if (!judul) return { ok: false, pesan: 'Berkas ini kosong.' };
  const pembaca = judul.map((j, i) => (i === 0 ? undefined : pembacaKolom(j)));
  if (pembaca.every((p) => p === undefined))
    return { ok: false, pesan: 'Tidak satu pun judul kolomnya dikenal, misalnya nama_koperasi, alamat, telepon, given_name.' };
  const pasangan = cariPasangan(baris.map((b) => lipatBaris(pembaca, b)));
  return {
    ok: true,
    pasangan: pasangan.map(([i, j]) => [baris[i]?.[0] ?? '', baris[j]?.[0] ?? '']),
    baris: baris.length,
    diabaikan: judul.filter((_, i) => i > 0 && pembaca[i] === undefined),
  };
}
