import { type Perubahan, rahasia } from '../../jejak/jejak.ts';
import { TENAGA_TAHUNAN, UANG_TAHUNAN } from '../../umkm/tahunan/forms.ts';
import type { KonteksImpor } from './konteks.ts';
import type { AngkaTersimpan } from './turunan-umkm.ts';

export const NILAI_TAHUNAN = [...UANG_TAHUNAN, ...TENAGA_TAHUNAN] as const;

/** The figures of a row; without a year those of the last closed one, since sales are told of a whole year. */
export function tahunanBaris(
  k: KonteksImpor,
  data: Record<string, unknown>,
  lama: readonly AngkaTersimpan[],
  umkmId: number,
  sumber: string,
) {
  const terisi = NILAI_TAHUNAN.filter((nama) => data[nama] !== undefined);
  if (terisi.length === 0) return null;
  const kini = Number(k.hariIni.slice(0, 4));
  const berdiri = Number(String(data['tanggal_berdiri'] ?? data['tahun_berdiri'] ?? '').slice(0, 4));
  const tahun = (data['tahun'] as number | undefined) ?? (berdiri === kini ? kini : kini - 1);
  const ada = lama.find((satu) => satu.tahun === tahun);
  const angka = Object.fromEntries(NILAI_TAHUNAN.map((nama) => [nama, ada?.[nama] ?? null])) as unknown as AngkaTersimpan;
  const perubahan: Perubahan = {};
  for (const nama of terisi) {
    const uang = (UANG_TAHUNAN as readonly string[]).includes(nama);
    const nilai = uang ? BigInt(String(data[nama])) : Number(data[nama]);
    const dari = angka[nama];
    if (nilai === dari) continue;
    (angka as Record<string, unknown>)[nama] = nilai;
    perubahan[nama] = uang
      ? [rahasia(k.sandi, dari?.toString() ?? null), rahasia(k.sandi, nilai.toString())]
      : [dari as number | null, nilai as number];
  }
  if (Object.keys(perubahan).length === 0) return null;
  return {
    baris: { ...angka, umkm_id: umkmId, tahun, sumber },
    perubahan: { tahun: [ada ? tahun : null, tahun], ...perubahan } as Perubahan,
  };
}
