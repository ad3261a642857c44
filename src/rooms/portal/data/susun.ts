import { type IsiAngka, JUMLAH, type Kumpulan } from './kumpulan.ts';
import { AMBANG, barisTampil, gabungKolom, samarkan } from './samaran.ts';

type Butir = { kode: string; nama: string };
export type Hitungan = { baris: string; kolom: string; jumlah: number };

/** Columns that all tables of one register share: small ones joined. */
export type KolomBersama = { kode: string[]; nama: string }[];

/** Areas as columns; `anak` are those of the office in their order. Undefined when the whole register is too small to be told of. */
export function kolomWilayah(anak: readonly Butir[], hitungan: readonly Pick<Hitungan, 'kolom' | 'jumlah'>[]): KolomBersama | undefined {
  const total = (kode: string) => hitungan.reduce((jumlah, satu) => jumlah + (satu.kolom === kode ? satu.jumlah : 0), 0);
  const lain = [
    { kode: 'luar', nama: 'Luar daerah' },
    { kode: 'belum_dicatat', nama: 'Belum dicatat' },
  ].filter(({ kode }) => total(kode) > 0);
  const semua = [...anak, ...lain];
  const kelompok = gabungKolom(semua.map(({ kode }) => total(kode)));
  const kolom = kelompok.map((isi) => {
    const butir = isi.flatMap((i) => semua[i] ?? []);
    return { kode: butir.map(({ kode }) => kode), nama: sebut(butir.map(({ nama }) => nama)) };
  });
  const cukup = kolom.every(({ kode }) => {
    const jumlah = kode.reduce((n, satu) => n + total(satu), 0);
    return jumlah === 0 || jumlah >= AMBANG;
  });
  return cukup && hitungan.length > 0 ? kolom : undefined;
}

const sebut = (nama: readonly string[]): string =>
  nama.length === 1 ? (nama[0] ?? '') : `${nama.slice(0, -1).join(', ')} dan ${nama.at(-1) ?? ''}`;

/** Rows that count nothing are left out of long classifications. */
const PANJANG = 8;

function golongan({ penggolongan }: Kumpulan, ada: ReadonlySet<string>): Butir[] {
  const semua = Object.entries(penggolongan.isi).map(([kode, nama]) => ({ kode, nama }));
  return semua.length > PANJANG ? semua.filter(({ kode }) => ada.has(kode)) : semua;
}

/** Counts by class and area with what must be hidden hidden; undefined when the table may not be published. */
export function susunHitungan(
  kumpulan: Kumpulan,
  kolom: KolomBersama,
  hitungan: readonly Hitungan[],
  pilihan: { totalBarisTetap?: boolean } = {},
): IsiAngka | undefined {
  const baris = golongan(kumpulan, new Set(hitungan.map((satu) => satu.baris)));
  const tabel = baris.map(({ kode }) =>
    kolom.map((satu) =>
      hitungan.reduce((jumlah, sel) => jumlah + (sel.baris === kode && satu.kode.includes(sel.kolom) ? sel.jumlah : 0), 0),
    ),
  );
  const nilai = samarkan(tabel, pilihan);
  return (
    nilai && {
      baris: [...baris, JUMLAH],
      kolom: [...kolom.map(({ kode, nama }) => ({ kode: kode.join('+'), nama })), JUMLAH],
      nilai,
    }
  );
}

/** Sums of one class: what is shown, and how many people or givers stand behind each. */
export type Penjumlahan = { baris: string; nilai: number[]; orang: number[] };

export function susunJumlah(kumpulan: Kumpulan, jumlah: readonly Penjumlahan[]): IsiAngka | undefined {
  const ukuran = kumpulan.ukuran ?? [];
  const baris = golongan(kumpulan, new Set(jumlah.map((satu) => satu.baris)));
  const isi = baris.map(({ kode }) => jumlah.find((satu) => satu.baris === kode) ?? { nilai: ukuran.map(() => 0), orang: [0] });
  const tampil = barisTampil(isi.map(({ orang }) => orang));
  if (!tampil || jumlah.length === 0) return undefined;
  const total = ukuran.map((_, kolom) => isi.reduce((n, satu) => n + (satu.nilai[kolom] ?? 0), 0));
  return {
    baris: [...baris, JUMLAH],
    kolom: ukuran.map(({ kode, nama }) => ({ kode, nama })),
    nilai: [...isi.map(({ nilai }, i) => (tampil[i] ? nilai : nilai.map(() => null))), total],
  };
}
