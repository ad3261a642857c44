import type { z } from 'zod';
import type { Nomor } from '../../lib/belum-punya.ts';

/** One message by field, in the words of the form. */
export type SalahIsian = Readonly<Record<string, string>>;
export type HasilBagian<K> = { ok: true; kolom: K } | { ok: false; salah: SalahIsian };

/**
 * One section of a record: what its fields are (`schema`), and what they come to together (`kolom`): the values to
 * store, or messages about fields that contradict one another.
 */
export type Bagian<K> = { schema: z.ZodObject; kolom: (isian: Record<string, unknown>) => HasilBagian<K> };

export function buatBagian<S extends z.ZodObject, K>(
  schema: S,
  kolom: (isian: z.output<S>, salah: (field: string, pesan: string) => void) => K,
): Bagian<K> {
  return {
    schema,
    kolom: (isian) => {
      const pesan: Record<string, string> = {};
      // The long form hands over the fields of all sections; each takes its own.
      const milik = Object.fromEntries(Object.keys(schema.shape).map((field) => [field, isian[field]]));
      const hasil = kolom(milik as z.output<S>, (field, satu) => void (pesan[field] ??= satu));
      return Object.keys(pesan).length > 0 ? { ok: false, salah: pesan } : { ok: true, kolom: hasil };
    },
  };
}

/** A number that is filled in while "Belum punya" is ticked says two things. */
export function periksaCentang(nama: string, nomor: Nomor | null, belum: boolean): string | undefined {
  return nomor?.keadaan === 'ada' && belum ? `${nama} diisi, tetapi "Belum punya" juga dicentang. Hapus salah satunya.` : undefined;
}
