import { type Acak, acak } from './acak.ts';

export type Kelurahan = { kode: string; nama: string; kodePos: string | null };

// Shares of the businesses that the office counted in 2023 (BPS by way of suryamalang): Lowokwaru leads by far.
const BAGIAN_KECAMATAN: Readonly<Record<string, number>> = {
  '35.73.01': 18,
  '35.73.02': 13,
  '35.73.03': 17,
  '35.73.04': 20,
  '35.73.05': 32,
};

export type PemilihTempat = (a: Acak) => Kelurahan;

/** Kelurahan by weight: kecamatan as counted, inside them some kelurahan several times as busy as others. */
export function pemilihTempat(kelurahan: readonly Kelurahan[]): PemilihTempat {
  const bobot = kelurahan.map((satu) => {
    const kecamatan = satu.kode.slice(0, 8);
    const tetangga = kelurahan.filter((lain) => lain.kode.startsWith(kecamatan)).length;
    return [satu, ((BAGIAN_KECAMATAN[kecamatan] ?? 10) / tetangga) * acak('kelurahan', satu.kode).lognormal(1, 0.55)] as const;
  });
  return (a) => a.pilihBobot(bobot);
}

/** A point near the city's centre of its kelurahan; good to about a street. */
export function titik(a: Acak, kode: string): { lintang: number; bujur: number } {
  const pusat = acak('titik', kode);
  const geser = (jarak: number) => (a.pecahan() - 0.5) * jarak;
  return {
    lintang: Math.round((-7.978 + (pusat.pecahan() - 0.5) * 0.09 + geser(0.012)) * 1e5) / 1e5,
    bujur: Math.round((112.632 + (pusat.pecahan() - 0.5) * 0.08 + geser(0.012)) * 1e5) / 1e5,
  };
}
