import { tahunBukuPada } from '../../lib/periode.ts';
import type { Tanggal } from '../../lib/tanggal.ts';
import { tanggalPanjang } from '../../lib/tanggal.ts';
import type { StatusKoperasi } from './koperasi.ts';
import type { AturanRat } from './rat/aturan-rat.ts';
import { aturanRatPada } from './rat/aturan-rat.ts';
import type { RatDiadakan, TahunRat } from './rat/rat.ts';
import { batasRat, tahunRat } from './rat/rat.ts';

export type BahanStatus = {
  /** Day of the legal entity; null when nobody recorded it. */
  berdiri: Tanggal | null;
  /** First month of the book year, 1 for calendar years. */
  bulanAwal: number;
  rat: readonly RatDiadakan[];
  /** What a person decided last. */
  status: StatusKoperasi | null;
};

export type UsulanStatus = {
  usulan: StatusKoperasi;
  kalimat: string;
  versi: string;
  sumber: string;
  /** Book years in a row without a meeting, newest first; only those past their deadline. */
  terlewat: string[];
  catatan: string[];
  /** The proposal says something else than the last decision, so a person should look. */
  perluKeputusan: boolean;
};

/** A book year further back than this changes nothing in a sentence. */
const TAHUN_DILIHAT = 10;

const rangkai = (kata: readonly string[]): string =>
  kata.length < 2 ? kata.join('') : `${kata.slice(0, -1).join(', ')} dan ${kata.at(-1)}`;

/** From the newest back: passed deadlines without a meeting, up to the first meeting. */
function terlewatBerturut(tahun: readonly TahunRat[]): TahunRat[] {
  const terlewat: TahunRat[] = [];
  for (const t of tahun) {
    if (t.tanggalRat !== null) break;
    if (t.jatuhTempo) terlewat.push(t);
  }
  return terlewat;
}

type Inti = { usulan: StatusKoperasi; kalimat: string };

function nilai(bahan: BahanStatus, tahun: readonly TahunRat[], terlewat: readonly TahunRat[], a: AturanRat, pada: Tanggal): Inti {
  const terakhir = tahun.find((t) => t.tanggalRat !== null);
  const belumTempo = tahun.find((t) => !t.jatuhTempo && t.tanggalRat === null);
  const berikut = belumTempo ? ` RAT tahun buku ${belumTempo.sebutan} paling lambat ${tanggalPanjang(belumTempo.batas)}.` : '';
  if (terlewat.length >= a.tahunTidakAktif) {
    const banyak =
      terlewat.length === TAHUN_DILIHAT
        ? `${TAHUN_DILIHAT} tahun buku terakhir`
        : `tahun buku ${rangkai(terlewat.map((t) => t.sebutan).reverse())}`;
    return { usulan: 'tidak_aktif', kalimat: `Tidak ada RAT untuk ${banyak}, ${terlewat.length} tahun buku berturut-turut.${berikut}` };
  }
  const satu = terlewat[0];
  if (satu !== undefined) {
    const dulu = terakhir?.tanggalRat ? ` RAT terakhir untuk tahun buku ${terakhir.sebutan}, ${tanggalPanjang(terakhir.tanggalRat)}.` : '';
    return {
      usulan: 'aktif_belum_rat',
      kalimat: `Belum ada RAT untuk tahun buku ${rangkai(terlewat.map((t) => t.sebutan).reverse())}; batasnya ${tanggalPanjang(satu.batas)}.${dulu}${berikut}`,
    };
  }
  if (terakhir?.tanggalRat) {
    return {
      usulan: 'aktif',
      kalimat: `RAT untuk tahun buku ${terakhir.sebutan} diadakan ${tanggalPanjang(terakhir.tanggalRat)}.${berikut}`,
    };
  }
  const pertama = tahunBukuPada(bahan.berdiri ?? pada, bahan.bulanAwal);
  const batas = batasRat(pertama, a);
  return {
    usulan: 'belum_wajib_rat',
    kalimat: `Koperasi baru: RAT pertama, untuk tahun buku ${pertama.sebutan}, paling lambat ${tanggalPanjang(batas)}.`,
  };
}

/** A decision that already covers the proposal: frozen because inactive; a young cooperative is an active one. */
const SUDAH_TERCAKUP: Partial<Record<StatusKoperasi, StatusKoperasi>> = { dibekukan: 'tidak_aktif', aktif: 'belum_wajib_rat' };

function berbeda(usulan: StatusKoperasi, status: StatusKoperasi | null): boolean {
  return status !== null && status !== usulan && SUDAH_TERCAKUP[status] !== usulan;
}

/**
 * Domain 4.5: the status that the rule proposes; a person decides. A book year counts as missed only after its
 * deadline, and no book year that ended before the founding counts. Freezing and dissolving are never proposed.
 */
export function usulkanStatus(bahan: BahanStatus, aturan: readonly AturanRat[], pada: Tanggal): UsulanStatus {
  const a = aturanRatPada(aturan, pada);
  const dasar = { versi: a.versi, sumber: a.sumberStatus };
  if (bahan.status === 'dibubarkan') {
    return {
      ...dasar,
      usulan: 'dibubarkan',
      kalimat: 'Koperasi sudah dibubarkan dan tidak dinilai lagi.',
      terlewat: [],
      catatan: [],
      perluKeputusan: false,
    };
  }
  const tahun = tahunRat(bahan, a, pada, TAHUN_DILIHAT);
  const terlewat = terlewatBerturut(tahun);
  const inti = nilai(bahan, tahun, terlewat, a, pada);
  const catatan =
    bahan.berdiri === null ? ['Tanggal badan hukum belum dicatat, jadi koperasi ini dianggap sudah lama berdiri. Catat tanggalnya.'] : [];
  return { ...dasar, ...inti, terlewat: terlewat.map((t) => t.sebutan), catatan, perluKeputusan: berbeda(inti.usulan, bahan.status) };
}
