import { bukaSelAman } from '../../../lib/csv-aman.ts';
import { rapikanSpasi } from '../../../lib/spasi.ts';
import type { JenisImpor, TataLetak } from './impor.ts';
import type { BarisMentah } from './lembar.ts';
import { bacaWilayah, type Rujukan, type WilayahRujukan } from './rujukan.ts';

/** An area that a row of its own sets for the rows below: known, or a word that somebody must explain first. */
export type Bagian = { tingkat: 3 | 4; wilayah: WilayahRujukan | null; kata: string };

export type RupaBaris =
  { rupa: 'isi' } | { rupa: 'bagian'; bagian: Bagian } | { rupa: 'kosong' | 'nomor' | 'judul' | 'jumlah' | 'catatan' };

/** Without one of these a row that holds little else is a remark, not a record. */
const POKOK: Readonly<Record<JenisImpor, readonly string[]>> = {
  umkm: ['nama', 'pemilik_nama', 'pemilik_nik', 'nib', 'merek'],
  koperasi: ['nama', 'nomor_induk', 'nomor_badan_hukum'],
  rat: ['nama', 'nomor_induk', 'nomor_badan_hukum'],
};

const URUTAN = /^\(?\s*(\d{1,3})\s*\)?\.?$/;
const HAMPA = /^[\s\-–—_.0]*$|^rp\.?\s*[-–0.,]*$|^#RUMUS$/i;
const JUMLAH_LONGGAR = /^(sub\s*-?\s*total|sub\s*jumlah|grand\s*total|jumlah|jml|total)\b/i;
const JUMLAH_KETAT =
  /^(sub\s*-?\s*total|sub\s*jumlah|grand\s*total|jumlah|jml|total)(\s+(seluruh(nya)?|keseluruhan|semua|umum|akhir|total|kel\b.*|kec\b.*|kelurahan.*|kecamatan.*|desa.*|umkm.*|ukm.*|usaha.*|koperasi.*|data.*|[ivx]+|[a-z]|\d.*))*\s*[:=.]?$/i;
const CATATAN =
  /^(mengetahui|menyetujui|kepala\s+(dinas|bidang|seksi|kelurahan)|lurah\b|camat\b|nip\b|n\.i\.p|sumber\s*:|catatan\s*:|keterangan\s*:|ket\s*:|\*|dicetak|a\.\s?n\.|plt\b|malang,\s)/i;
const SEBUTAN_WILAYAH = /^(kecamatan|kec|kelurahan|kel|desa|ds)\b/i;
const HURUF_BAGIAN = /^([a-z]|[ivx]+|\d{1,2})\s*[.)]\s+/i;
const kecilkan = (teks: string): string => rapikanSpasi(teks).toLowerCase();
const adaHuruf = (teks: string): boolean => /[a-z]{2,}/i.test(teks.replace(/^#.*|\b(rp|orang|unit)\b/gi, ''));

/** Tells records from everything else that stands in an office's sheet. */
export class PemilahBaris {
  private readonly judulKolom: ReadonlyMap<number, ReadonlySet<string>>;
  private readonly kolomPokok: readonly number[];
  private readonly kolomNama: number | undefined;
  private readonly terpeta: ReadonlySet<number>;
  private readonly lebar: number;
  private kecamatanDisebut = false;
  private readonly rujukan: Rujukan;

  constructor(jenis: JenisImpor, tata: TataLetak, judul: readonly BarisMentah[], rujukan: Rujukan) {
    this.rujukan = rujukan;
    const terpeta = Object.keys(tata.pemetaan).map(Number);
    this.terpeta = new Set(terpeta);
    this.lebar = tata.judul.length;
    this.kolomPokok = terpeta.filter((k) => POKOK[jenis].includes(tata.pemetaan[k] ?? ''));
    this.kolomNama = terpeta.find((k) => tata.pemetaan[k] === 'nama');
    this.judulKolom = new Map(
      terpeta.map((k) => {
        const bentuk = [...judul.map((b) => b.sel[k] ?? ''), tata.judul[k] ?? ''];
        return [k, new Set(bentuk.map(kecilkan).filter((teks) => teks !== ''))];
      }),
    );
  }

  pilah(baris: BarisMentah): RupaBaris {
    const { sel, turunan } = baris;
    const sendiri: number[] = [];
    for (let k = 0; k < sel.length && k < this.lebar; k++) {
      const teks = sel[k];
      if (teks !== undefined && teks !== '' && !turunan?.has(k) && teks.trim() !== '') sendiri.push(k);
    }
    if (sendiri.length === 0) return { rupa: 'kosong' };
    if (this.rupaNomor(sel, sendiri)) return { rupa: 'nomor' };
    if (this.ulanganJudul(sel)) return { rupa: 'judul' };
    if (sendiri.length <= 4) {
      const bagian = this.bacaBagian(sel, sendiri);
      if (bagian) return { rupa: 'bagian', bagian };
    }
    if (this.rupaJumlah(sel, sendiri)) return { rupa: 'jumlah' };
    const isi = sendiri.filter((k) => this.terpeta.has(k) && !HAMPA.test(sel[k] ?? ''));
    const adaPokok = this.kolomPokok.some((k) => !HAMPA.test(sel[k] ?? ''));
    if (isi.length === 0) return { rupa: sendiri.some((k) => adaHuruf(sel[k] ?? '')) ? 'catatan' : 'kosong' };
    if (isi.length === 1 && !adaPokok) return { rupa: 'catatan' };
    if (sendiri.length <= 2 && sendiri.some((k) => CATATAN.test((sel[k] ?? '').trim()))) return { rupa: 'catatan' };
    return { rupa: 'isi' };
  }

  /** (1) (2) (3): each number one more than the one before. */
  private rupaNomor(sel: readonly string[], sendiri: readonly number[]): boolean {
    if (sendiri.length < 3) return false;
    let sebelum: number | undefined;
    for (const k of sendiri) {
      const angka = URUTAN.exec((sel[k] ?? '').trim())?.[1];
      if (angka === undefined) return false;
      if (sebelum !== undefined && Number(angka) !== sebelum + 1) return false;
      sebelum = Number(angka);
    }
    return true;
  }

  /** Printed sheets repeat the header on each page. */
  private ulanganJudul(sel: readonly string[]): boolean {
    let sama = 0;
    for (const [kolom, bentuk] of this.judulKolom) {
      const teks = sel[kolom];
      if (teks === undefined || teks === '') continue;
      if (!bentuk.has(kecilkan(teks))) return false;
      sama++;
    }
    return sama >= 2;
  }

  private bacaBagian(sel: readonly string[], sendiri: readonly number[]): Bagian | undefined {
    const teks = rapikanSpasi(sendiri.map((k) => sel[k]).join(' ')).replace(HURUF_BAGIAN, '');
    const disebut = SEBUTAN_WILAYAH.exec(teks)?.[1]?.toLowerCase();
    if (disebut !== undefined) {
      // "Kecamatan: Klojen Kelurahan: Kasin" in one line sets both; the smaller one says enough.
      const kecil = disebut.startsWith('kec') ? /\b(kelurahan|kel|desa)\b.*$/i.exec(teks)?.[0] : undefined;
      const tingkat = disebut.startsWith('kec') && kecil === undefined ? 3 : 4;
      const kata = rapikanSpasi((kecil ?? teks).replace(/[:=]/g, ' '));
      const hasil = bacaWilayah(this.rujukan, kata, tingkat);
      if (tingkat === 3) this.kecamatanDisebut = true;
      return { tingkat, kata, wilayah: hasil.ok ? hasil.wilayah : null };
    }
    if (sendiri.length > 2 || !/^([a-z]|\d\d\.\d\d\.\d\d)/i.test(teks)) return undefined;
    const [kecamatan, kelurahan] = [bacaWilayah(this.rujukan, teks, 3), bacaWilayah(this.rujukan, teks, 4)];
    // Five kecamatan have a kelurahan of the same name. Alone it is the larger one, unless those are named as such here.
    if (kelurahan.ok && kelurahan.wilayah && (!kecamatan.ok || this.kecamatanDisebut))
      return { tingkat: 4, kata: teks, wilayah: kelurahan.wilayah };
    return kecamatan.ok && kecamatan.wilayah ? { tingkat: 3, kata: teks, wilayah: kecamatan.wilayah } : undefined;
  }

  private rupaJumlah(sel: readonly string[], sendiri: readonly number[]): boolean {
    const pertama = sendiri[0] as number;
    const teks = rapikanSpasi(sel[pertama] ?? '');
    if (!JUMLAH_LONGGAR.test(teks)) return false;
    if (sendiri.slice(1).some((k) => adaHuruf(sel[k] ?? ''))) return false;
    return pertama === this.kolomNama ? JUMLAH_KETAT.test(teks) : true;
  }
}

/** The cells of a row as they were written, as wide as the header. */
export function selAsli(baris: BarisMentah, lebar: number): string[] {
  const asli = baris.sel.slice(0, lebar).map((teks) => (teks.startsWith("'") ? bukaSelAman(teks) : teks));
  while (asli.length < lebar) asli.push('');
  return asli;
}
