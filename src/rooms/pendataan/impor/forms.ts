import { z } from 'zod';
import { pilihanWajib } from '../../../lib/isian.ts';
import type { TataLetak } from './impor.ts';
import { JENIS_IMPOR } from './impor.ts';
import type { Rujukan } from './rujukan.ts';

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

/** Words that were decided; those left alone stay uncertain. "kosong" leaves the field open. A code that no list has is refused. */
export function bacaKata(
  ragu: readonly { bidang: string; kata: string }[],
  isian: FormValues,
  rujukan: Pick<Rujukan, 'menurutKode' | 'kbliKode'>,
): { kata: KataDipilih[]; salah: Record<string, string> } {
  const dipilih: KataDipilih[] = [];
  const salah: Record<string, string> = {};
  for (const [ke, { bidang, kata }] of ragu.entries()) {
    const tertulis = isian.text(`tulis_${ke}`).trim();
    const kode = tertulis === '' ? isian.text(`kata_${ke}`) : tertulis;
    const kbli = bidang === 'kbli_kode';
    if (kode === '') continue;
    if (kode === KODE_KOSONG) dipilih.push({ bidang: kbli ? 'kbli' : 'wilayah', kata, kode: '' });
    else if (kbli ? rujukan.kbliKode.has(kode) : rujukan.menurutKode.has(kode.replace(/\D/g, ''))) {
      dipilih.push({ bidang: kbli ? 'kbli' : 'wilayah', kata, kode });
    } else {
      salah[`tulis_${ke}`] = kbli
        ? `Kode KBLI "${kode}" tidak ada. Tulis lima angka, misalnya 56101, atau pilih dari daftar.`
        : `Kode wilayah "${kode}" tidak ada di daerah kantor ini. Tulis misalnya 35.73.02.1006, atau pilih dari daftar.`;
    }
  }
  return { kata: dipilih, salah };
}
