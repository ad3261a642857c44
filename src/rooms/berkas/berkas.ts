import { rapikanSpasi } from '../../lib/spasi.ts';

/** What may be kept: what a scanner, a phone or a word processor's "save as PDF" makes. */
export const JENIS_BERKAS = {
  'application/pdf': { nama: 'PDF', akhiran: 'pdf' },
  'image/jpeg': { nama: 'foto JPEG', akhiran: 'jpg' },
  'image/png': { nama: 'gambar PNG', akhiran: 'png' },
  'image/webp': { nama: 'gambar WEBP', akhiran: 'webp' },
} as const;
export type JenisBerkas = keyof typeof JENIS_BERKAS;

/** For the `accept` of a file field. */
export const TERIMA_BERKAS = Object.keys(JENIS_BERKAS).join(',');
const BATAS_BERKAS = 8 * 1024 * 1024;
export const PETUNJUK_BERKAS = 'PDF atau foto (JPG, PNG, WEBP), paling besar 8 MB.';

const TANDA: readonly { jenis: JenisBerkas; di: number; bita: readonly number[] }[] = [
  { jenis: 'image/jpeg', di: 0, bita: [0xff, 0xd8, 0xff] },
  { jenis: 'image/png', di: 0, bita: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { jenis: 'image/webp', di: 8, bita: [0x57, 0x45, 0x42, 0x50] },
];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

const adaDi = (isi: Uint8Array, bita: readonly number[], di: number) => bita.every((satu, i) => isi[di + i] === satu);

/** The kind by its first bytes; what the name or the browser says does not count. */
export function kenaliJenis(isi: Uint8Array): JenisBerkas | undefined {
  // Scanners put a few bytes before the header, and readers accept that within the first kilobyte.
  for (let di = 0; di < Math.min(1024, isi.length); di++) if (adaDi(isi, PDF, di)) return 'application/pdf';
  const cocok = TANDA.find(({ bita, di }) => adaDi(isi, bita, di))?.jenis;
  return cocok === 'image/webp' && !adaDi(isi, RIFF, 0) ? undefined : cocok;
}

/** A name that is harmless on every computer: no path, no control or reserved signs, the suffix of the real kind. */
export function namaAman(nama: string, jenis: JenisBerkas): string {
  const tanpaJalur = rapikanSpasi(nama.split(/[/\\]/).at(-1) ?? '');
  const batang = tanpaJalur
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[<>:"|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${batang.slice(0, 100).trim() || 'berkas'}.${JENIS_BERKAS[jenis].akhiran}`;
}

export type BerkasSiap = { isi: Uint8Array; nama: string; jenis: JenisBerkas };
export type HasilTerima = { ok: true; berkas: BerkasSiap } | { ok: false; pesan: string };

/** Judges an uploaded file. The sentence says which file and how to mend it. */
export function periksaBerkas(isi: Uint8Array, nama: string): HasilTerima {
  const disebut = `Berkas "${rapikanSpasi(nama).slice(0, 80) || 'tanpa nama'}"`;
  if (isi.length === 0) return { ok: false, pesan: `${disebut} kosong. Pilih berkas lain.` };
  if (isi.length > BATAS_BERKAS) {
    return {
      ok: false,
      pesan: `${disebut} berukuran ${ukuranKata(isi.length)}, padahal paling besar 8 MB. Kecilkan fotonya atau pindai dengan ketajaman lebih rendah.`,
    };
  }
  const jenis = kenaliJenis(isi);
  if (!jenis) return { ok: false, pesan: `${disebut} bukan PDF atau foto. Simpan dahulu sebagai PDF, JPG, atau PNG, lalu pilih lagi.` };
  return { ok: true, berkas: { isi, nama: namaAman(nama, jenis), jenis } };
}

/** "1,4 MB". */
export function ukuranKata(bita: number): string {
  if (bita < 1024) return `${bita} bita`;
  const [angka, satuan] = bita < 1024 * 1024 ? [bita / 1024, 'KB'] : [bita / (1024 * 1024), 'MB'];
  return `${angka.toLocaleString('id-ID', { maximumFractionDigits: angka < 10 ? 1 : 0 })} ${satuan}`;
}

/** Headers under which a stored file is handed out: always as a download, never shown or guessed at by the browser. */
export function kepalaUnduhan(berkas: { nama: string; jenis: string }): Record<string, string> {
  const polos = berkas.nama.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return {
    'Content-Type': berkas.jenis,
    'Content-Disposition': `attachment; filename="${polos}"; filename*=UTF-8''${encodeURIComponent(berkas.nama).replace(/['()*]/g, (tanda) => `%${tanda.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}
