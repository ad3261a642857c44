import { z } from 'zod';
import { pilihanWajib } from '../../../lib/isian.ts';
import type { TataLetak } from './impor.ts';
import { JENIS_IMPOR } from './impor.ts';

/** What a posted form holds, field by field. */
type FormValues = { has(name: string): boolean; text(name: string): string };

export const skemaUnggah = z.object({ jenis: pilihanWajib(JENIS_IMPOR, 'Pilih apa isi berkasnya.') });

/** What the mapping page sent: per sheet whether it is read, per column what it means. */
export function bacaPemetaan(semua: readonly TataLetak[], isian: FormValues): TataLetak[] {
  return semua.flatMap((satu, ke) => {
    if (!isian.has(`lembar_${ke}`)) return [];
    const pemetaan = Object.fromEntries(
      satu.judul.flatMap((_, kolom) => {
        const bidang = isian.text(`kolom_${ke}_${kolom}`);
        return bidang === '' ? [] : [[kolom, bidang] as const];
      }),
    );
    return [{ ...satu, pemetaan, keyakinan: Object.fromEntries(Object.keys(pemetaan).map((kolom) => [kolom, 1])) }];
  });
}

export type KataDipilih = { bidang: 'wilayah' | 'kbli'; kata: string; kode: string };

export const KODE_KOSONG = 'kosong';

/** Words that were decided; those left alone stay uncertain. "kosong" leaves the field open. */
export function bacaKata(ragu: readonly { bidang: string; kata: string }[], isian: FormValues): KataDipilih[] {
  return ragu.flatMap(({ bidang, kata }, ke) => {
    const tertulis = isian.text(`tulis_${ke}`).trim();
    const kode = tertulis === '' ? isian.text(`kata_${ke}`) : tertulis;
    if (kode === '') return [];
    return [{ bidang: bidang === 'kbli_kode' ? ('kbli' as const) : ('wilayah' as const), kata, kode: kode === KODE_KOSONG ? '' : kode }];
  });
}
