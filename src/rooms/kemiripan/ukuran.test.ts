import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { periksaTelepon } from '../../lib/telepon.ts';
import { kunciProfil } from './kunci.ts';
import type { Profil } from './profil.ts';
import { buatProfil } from './profil.ts';
import { AMBANG_KEMIRIPAN, skorKemiripan } from './skor.ts';

type Baris = {
  rec_id: string;
  nama_koperasi: string;
  badan_hukum: string;
  alamat: string;
  kelurahan: string;
  telepon: string;
  ketua: string;
};

const kelompok = (id: string): string => id.split('-')[1] as string;

let catatan: { grup: string; profil: Profil; kunci: string[] }[] = [];
/** Pairs that share a key, as "i j" with i < j. */
const pasangan = new Map<string, [number, number]>();
let benar = 0;

beforeAll(() => {
  const baris = parse<Baris>(readFileSync(new URL('./fixtures/dedup-id-dev-seed11.csv', import.meta.url)), { columns: true });
  catatan = baris.map((b) => {
    const telepon = periksaTelepon(b.telepon);
    const profil = buatProfil('koperasi', {
      nama: b.nama_koperasi,
      orang: [b.ketua],
      telepon: telepon.ok ? [telepon.nilai] : [],
      alamat: b.alamat,
      kodeWilayah: b.kelurahan,
      nomor: { badan_hukum: b.badan_hukum },
    });
    return { grup: kelompok(b.rec_id), profil, kunci: kunciProfil('koperasi', profil) };
  });
  const blok = Map.groupBy(
    catatan.flatMap((c, i) => c.kunci.map((kunci) => ({ kunci, i }))),
    (x) => x.kunci,
  );
  for (const isi of blok.values()) {
    for (const a of isi) for (const b of isi) if (a.i < b.i) pasangan.set(`${a.i} ${b.i}`, [a.i, b.i]);
  }
  benar = [...Map.groupBy(catatan, (c) => c.grup).values()].reduce((s, g) => s + (g.length * (g.length - 1)) / 2, 0);
});

const satu = ([i, j]: [number, number]): boolean => catatan[i]?.grup === catatan[j]?.grup;

it('the keys bring nearly every pair together and few others', () => {
  const bertemu = [...pasangan.values()].filter(satu).length;
  console.info(`kunci: ${pasangan.size} pasangan dari ${catatan.length} catatan, ${bertemu} dari ${benar} pasangan benar bertemu`);
  expect(bertemu / benar).toBeGreaterThanOrEqual(0.98);
  expect(pasangan.size).toBeLessThan(catatan.length * 6);
  expect(Math.max(...catatan.map((c) => c.kunci.length))).toBeLessThanOrEqual(8);
});

it('recall is at least 0.95 and precision at least 0.7 on the labelled cooperatives', () => {
  let [kena, salah] = [0, 0];
  for (const [i, j] of pasangan.values()) {
    const { skor } = skorKemiripan('koperasi', (catatan[i] as { profil: Profil }).profil, (catatan[j] as { profil: Profil }).profil);
    if (skor < AMBANG_KEMIRIPAN.mungkin) continue;
    if (satu([i, j])) kena++;
    else salah++;
  }
  console.info(`skor: recall ${(kena / benar).toFixed(4)}, precision ${(kena / (kena + salah)).toFixed(4)}`);
  expect(kena / benar).toBeGreaterThanOrEqual(0.95);
  expect(kena / (kena + salah)).toBeGreaterThanOrEqual(0.7);
});
