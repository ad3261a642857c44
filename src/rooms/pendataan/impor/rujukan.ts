import { ejaanTerdekat } from '../../../lib/ejaan.ts';
import type { Tanggal } from '../../../lib/tanggal.ts';
import { kataCariKbli, tulisJudul, type VersiKbli } from '../../kbli/kbli.ts';
import { rapatkan, uraiCariWilayah } from '../../wilayah/wilayah.ts';
import type { KamusKata } from './impor.ts';

/** An area of the office, kecamatan or kelurahan, with the other spellings in use. */
export type WilayahRujukan = { kode: string; nama: string; tingkat: number; alias: readonly string[] };
export type KbliRujukan = { versi: VersiKbli; kode: string; judul: string };

export type BahanRujukan = {
  hariIni: Tanggal;
  wilayah: readonly WilayahRujukan[];
  /** Groups of five digits of both lists. */
  kbli: readonly KbliRujukan[];
  kamus: KamusKata;
};

/** What the cells of a file are held against, indexed once for all rows. */
export type Rujukan = BahanRujukan & {
  menurutNama: ReadonlyMap<string, readonly WilayahRujukan[]>;
  menurutKode: ReadonlyMap<string, WilayahRujukan>;
  kbliKode: ReadonlyMap<string, readonly VersiKbli[]>;
  kbliJudul: ReadonlyMap<string, readonly KbliRujukan[]>;
};

/** A word as the dictionary of confirmed words keeps it: without "Kel." or "Kec.", case and marks. */
export function lipatKata(kata: string): string {
  return rapatkan(uraiCariWilayah(kata.replace(/[:=]/g, ' ')).nama);
}

function kelompokkan<T>(semua: readonly T[], kunci: (satu: T) => Iterable<string>): Map<string, T[]> {
  const hasil = new Map<string, T[]>();
  for (const satu of semua) {
    for (const k of new Set(kunci(satu))) {
      const ada = hasil.get(k);
      if (ada) ada.push(satu);
      else hasil.set(k, [satu]);
    }
  }
  return hasil;
}

export function susunRujukan(bahan: BahanRujukan): Rujukan {
  const kbliKode = kelompokkan(bahan.kbli, (k) => [k.kode]);
  return {
    ...bahan,
    menurutNama: kelompokkan(bahan.wilayah, (w) => [w.nama, ...w.alias].map(rapatkan)),
    menurutKode: new Map(bahan.wilayah.map((w) => [w.kode.replace(/\D/g, ''), w])),
    kbliKode: new Map([...kbliKode].map(([kode, semua]) => [kode, semua.map((k) => k.versi).sort()])),
    kbliJudul: kelompokkan(bahan.kbli, (k) => [rapatkan(k.judul)]),
  };
}

export type HasilWilayah = { ok: true; wilayah: WilayahRujukan | null } | { ok: false; kata: string };

/**
 * The area that a cell, a section row or the name of a sheet means. Certain are: a code, a name or a known spelling that
 * only one area of that level has (inside `induk` when that is known), and a word that a person has confirmed.
 */
export function bacaWilayah(r: Rujukan, teks: string, tingkat: 3 | 4, induk?: string): HasilWilayah {
  const kata = teks.trim();
  const diKamus = r.kamus.wilayah.get(lipatKata(kata));
  if (diKamus !== undefined) {
    const wilayah = r.menurutKode.get(diKamus.replace(/\D/g, ''));
    if (diKamus === '') return { ok: true, wilayah: null };
    if (wilayah?.tingkat === tingkat) return { ok: true, wilayah };
  }
  if (/^[\d.\s-]+$/.test(kata)) {
    const wilayah = r.menurutKode.get(kata.replace(/\D/g, ''));
    return wilayah?.tingkat === tingkat ? { ok: true, wilayah } : { ok: false, kata };
  }
  const { nama, tingkat: tersirat, sekitar } = uraiCariWilayah(kata.replace(/[:=]/g, ' '));
  if (tersirat !== undefined && tersirat !== tingkat) return { ok: false, kata };
  const calon = (r.menurutNama.get(rapatkan(nama)) ?? []).filter(
    (w) => w.tingkat === tingkat && (induk === undefined || w.kode.startsWith(`${induk}.`)),
  );
  const cocok = calon.length > 1 ? calon.filter((w) => cocokSekitar(r, w, sekitar)) : calon;
  const [satu, ...lain] = cocok;
  return satu !== undefined && lain.length === 0 ? { ok: true, wilayah: satu } : { ok: false, kata };
}

function cocokSekitar(r: Rujukan, w: WilayahRujukan, sekitar: readonly string[]): boolean {
  const induk = r.menurutKode.get(w.kode.split('.').slice(0, -1).join(''));
  return induk !== undefined && sekitar.some((satu) => rapatkan(satu) === rapatkan(induk.nama));
}

export type HasilKbli = { ok: true; kode: string | null; versi: VersiKbli } | { ok: false; kata: string };

/** A code of five digits that a list holds, a printed title, or a confirmed word; a title before or after the code is passed over. */
export function bacaKbli(r: Rujukan, teks: string, versi?: VersiKbli): HasilKbli {
  const kata = teks.trim();
  const diKamus = r.kamus.kbli.get(rapatkan(kata));
  const angka = diKamus ?? /(?:^|\D)(\d{5})(?!\d)/.exec(kata.replace(/(?<=\d)[. ](?=\d)/g, ''))?.[1];
  if (angka === '') return { ok: true, kode: null, versi: versi ?? 2020 };
  if (angka !== undefined) {
    const ada = r.kbliKode.get(angka);
    const dipakai = versi !== undefined && ada?.includes(versi) ? versi : versi === undefined ? ada?.[0] : undefined;
    return dipakai === undefined ? { ok: false, kata } : { ok: true, kode: angka, versi: dipakai };
  }
  const semua = (r.kbliJudul.get(rapatkan(kata)) ?? []).filter((k) => versi === undefined || k.versi === versi);
  const pertama = semua[0];
  if (pertama === undefined || semua.some((k) => k.kode !== pertama.kode)) return { ok: false, kata };
  return { ok: true, kode: pertama.kode, versi: semua.some((k) => k.versi === 2020) ? 2020 : pertama.versi };
}

export type Saran = { kode: string; label: string };

/** What an uncertain word may mean, the likeliest first; a person chooses. */
export function sarankan(r: Rujukan, kata: string, bidang: string, paling = 6): Saran[] {
  return bidang === 'kbli_kode' ? sarankanKbli(r, kata, paling) : sarankanWilayah(r, kata, bidang === 'kecamatan' ? 3 : 4, paling);
}

function sarankanWilayah(r: Rujukan, kata: string, tingkat: number, paling: number): Saran[] {
  const dicari = lipatKata(kata);
  const semua = r.wilayah.filter((w) => w.tingkat === tingkat);
  const ejaan = new Map(semua.flatMap((w) => [w.nama, ...w.alias].map((e) => [rapatkan(e), w] as const)));
  const dekat = [
    ...ejaanTerdekat(dicari, [...ejaan.keys()], paling),
    ...[...ejaan.keys()].filter(
      (e) => dicari.length >= 4 && (e.startsWith(dicari.slice(0, 4)) || dicari.includes(e) || e.includes(dicari)),
    ),
  ];
  // Two areas may share a name: both are shown.
  const kode = new Set(dekat.flatMap((e) => (r.menurutNama.get(e) ?? []).filter((w) => w.tingkat === tingkat).map((w) => w.kode)));
  return [...kode].slice(0, paling).map((k) => ({ kode: k, label: labelWilayah(r, k) }));
}

function labelWilayah(r: Rujukan, kode: string): string {
  const sendiri = r.menurutKode.get(kode.replace(/\D/g, ''));
  const induk = r.menurutKode.get(kode.split('.').slice(0, -1).join(''));
  return [sendiri?.nama ?? kode, ...(induk && induk.tingkat === 3 ? [`Kecamatan ${induk.nama}`] : [])].join(', ');
}

function sarankanKbli(r: Rujukan, kata: string, paling: number): Saran[] {
  const angka = kata.replace(/\D/g, '');
  const label = (k: KbliRujukan): Saran => ({ kode: k.kode, label: `${k.kode} ${tulisJudul(k.judul)} (KBLI ${k.versi})` });
  const unik = (semua: readonly KbliRujukan[]) => [...new Map(semua.map((k) => [k.kode, k])).values()].slice(0, paling).map(label);
  // A leading zero is what spreadsheets take away.
  if (angka.length >= 3) return unik(r.kbli.filter((k) => k.kode.startsWith(angka.slice(0, 5)) || k.kode === `0${angka}`));
  const dicari = kataCariKbli(kata);
  if (dicari.length === 0) return [];
  const dinilai = r.kbli
    .map((k) => ({ k, cocok: dicari.filter((satu) => k.judul.toLowerCase().includes(satu)).length }))
    .filter(({ cocok }) => cocok > 0)
    .sort((a, b) => b.cocok - a.cocok || a.k.judul.length - b.k.judul.length || a.k.kode.localeCompare(b.k.kode));
  return unik(dinilai.map(({ k }) => k));
}
