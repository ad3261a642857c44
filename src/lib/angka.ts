import { rapikanSpasi } from './spasi.ts';

const beriTitik = (digit: string): string => digit.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** 1234567 → "1.234.567". */
export function formatAngka(n: number | bigint): string {
  const bulat = typeof n === 'bigint' ? n : BigInt(Math.round(n));
  return bulat < 0n ? `-${beriTitik((-bulat).toString())}` : beriTitik(bulat.toString());
}

/** 3.5 → "3,50"; rounds half away from zero on the decimal spelling, so 1.005 gives "1,01". */
export function formatDesimal(n: number, desimal = 2): string {
  const dibulatkan = bulatkan(n, desimal);
  const [bulat = '0', pecahan] = Math.abs(dibulatkan).toFixed(desimal).split('.');
  const tanda = dibulatkan < 0 ? '-' : '';
  return pecahan === undefined ? tanda + beriTitik(bulat) : `${tanda}${beriTitik(bulat)},${pecahan}`;
}

/** Rounds half away from zero as a person with pencil and paper would (67.005 → 67.01, not the binary 67). */
export function bulatkan(n: number, desimal: number): number {
  const [angka = '0', pangkat = '0'] = n.toExponential().split('e');
  const geser = Number(`${angka}e${Number(pangkat) + desimal}`);
  const bulat = Math.sign(geser) * Math.round(Math.abs(geser));
  return Number(`${bulat}e-${desimal}`);
}

/** 12.5 of 50 → "25 %"; without a denominator there is no percentage. */
export function formatPersen(bagian: number, seluruh: number, desimal = 0): string {
  return seluruh === 0 ? '–' : `${formatDesimal((bagian / seluruh) * 100, desimal)} %`;
}

/** A whole count as people write it: "1.234", "1234", "1 234". */
export function bacaBilangan(
  teks: string,
  opsi: { nama?: string; maks?: number } = {},
): { ok: true; nilai: number } | { ok: false; pesan: string } {
  const nama = opsi.nama ?? 'Angka';
  const rapi = rapikanSpasi(teks).replace(/\s*(orang|org|unit|buah)$/i, '');
  if (rapi === '') return { ok: false, pesan: `${nama} belum diisi.` };
  if (rapi.startsWith('-')) return { ok: false, pesan: `${nama} tidak boleh kurang dari 0.` };
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)([.,]0+)?$/.test(rapi)) {
    return { ok: false, pesan: `${nama} "${rapi}" bukan bilangan bulat. Tulis angkanya saja, misalnya 25 atau 1.250.` };
  }
  const utuh = /^\d{1,3}([. ]\d{3})+$/.test(rapi) ? rapi : rapi.replace(/[.,]0+$/, '');
  const nilai = Number(utuh.replace(/[. ]/g, ''));
  const maks = opsi.maks ?? Number.MAX_SAFE_INTEGER;
  if (nilai > maks) return { ok: false, pesan: `${nama} paling banyak ${formatAngka(maks)}. Periksa lagi angkanya.` };
  return { ok: true, nilai };
}
