import { rapikanSpasi } from '../../../lib/spasi.ts';
import { bukaBerkas } from '../impor/import.berkas.ts';
import { bacaHasil, type HasilVerifikasi, KOLOM_LEMBAR } from './verifikasi.ts';

export type BarisLembar = {
  /** Row of the sheet, as people see it. */
  nomor: number;
  butirId: number;
  hasil: HasilVerifikasi;
  catatan: string | null;
  telepon: string;
  alamat: string;
};
export type SalahLembar = { nomor: number; pesan: string };
export type HasilLembar = { ok: true; baris: BarisLembar[]; salah: SalahLembar[] } | { ok: false; pesan: string };

const TANPA_JUDUL = `Berkas ini bukan daftar pemeriksaan: kolom "${KOLOM_LEMBAR.butir}" dan "${KOLOM_LEMBAR.hasil}" tidak ada. Isilah berkas yang diunduh dari halaman ini, tanpa mengubah judul kolomnya.`;

/** Reads a filled-in list back, as Excel or LibreOffice kept it. Rows without a result are left alone. */
export async function bacaLembar(isi: Uint8Array): Promise<HasilLembar> {
  const terbuka = await bukaBerkas(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength));
  if ('sebab' in terbuka) return { ok: false, pesan: terbuka.pesan };
  try {
    const baris: BarisLembar[] = [];
    const salah: SalahLembar[] = [];
    let kolom: Record<keyof typeof KOLOM_LEMBAR, number> | undefined;
    for await (const { baris: sekaligus } of terbuka.baca(terbuka.lembar.map(({ nama }) => nama))) {
      for (const { nomor, sel } of sekaligus) {
        if (!kolom) {
          kolom = cariJudul(sel);
          continue;
        }
        const satu = bacaBaris(nomor, sel, kolom);
        if (satu && 'pesan' in satu) salah.push(satu);
        else if (satu) baris.push(satu);
      }
    }
    return kolom ? { ok: true, baris, salah } : { ok: false, pesan: TANPA_JUDUL };
  } finally {
    await terbuka.tutup();
  }
}

function cariJudul(sel: readonly string[]): Record<keyof typeof KOLOM_LEMBAR, number> | undefined {
  const judul = sel.map((satu) => rapikanSpasi(satu).toLowerCase());
  const letak = Object.fromEntries(Object.entries(KOLOM_LEMBAR).map(([nama, kata]) => [nama, judul.indexOf(kata.toLowerCase())])) as Record<
    keyof typeof KOLOM_LEMBAR,
    number
  >;
  return letak.butir < 0 || letak.hasil < 0 ? undefined : letak;
}

function bacaBaris(
  nomor: number,
  sel: readonly string[],
  kolom: Record<keyof typeof KOLOM_LEMBAR, number>,
): BarisLembar | SalahLembar | undefined {
  const ambil = (nama: keyof typeof KOLOM_LEMBAR): string => (sel[kolom[nama]] ?? '').trim();
  const [kataHasil, catatan, telepon, alamat] = [ambil('hasil'), ambil('catatan'), ambil('telepon_baru'), ambil('alamat_baru')];
  if ([kataHasil, catatan, telepon, alamat].every((teks) => teks === '')) return undefined;
  const butirId = /^\d{1,9}$/.test(ambil('butir')) ? Number(ambil('butir')) : undefined;
  if (butirId === undefined)
    return { nomor, pesan: `Kolom "${KOLOM_LEMBAR.butir}" kosong atau berubah. Salin lagi dari berkas yang diunduh.` };
  const hasil = bacaHasil(kataHasil);
  if (hasil === undefined) {
    return { nomor, pesan: `Hasil "${kataHasil}" tidak dikenal. Tulis salah satu: Masih ada, Pindah, Tutup, Tidak bertemu, Menolak.` };
  }
  return { nomor, butirId, hasil, catatan: catatan.slice(0, 500) || null, telepon, alamat };
}
