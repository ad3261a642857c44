import { skemaKoperasi } from './forms.ts';
import { LABEL_KOPERASI, NILAI_KOPERASI } from './sebutan.ts';

type Values = Readonly<Record<string, string>>;

/** One answer of the form as it is compared with another version of the record. */
export type BarisBasi = { name: string; label: string; fields: readonly string[]; shown: (values: Values) => string };

const BERPASANGAN = ['nomor_induk', 'nib', 'npwp'];

/** The answers of the form for the comparison of two versions; a number and its tick "Belum punya" are one answer. */
export function barisBasi(namaWilayah: (kode: string) => string): BarisBasi[] {
  return Object.keys(skemaKoperasi('2026-01-01').shape)
    .filter((name) => !name.endsWith('_belum'))
    .map((name) => ({
      name,
      label: LABEL_KOPERASI[name] ?? name,
      fields: BERPASANGAN.includes(name) ? [name, `${name}_belum`] : [name],
      shown: (values) => {
        const nilai = values[name] ?? '';
        if (nilai === '' && values[`${name}_belum`] === 'ya') return 'Belum punya';
        if (name === 'kode_wilayah') return namaWilayah(nilai);
        if (name === 'tampil_publik') return nilai === 'ya' ? 'Boleh' : nilai === 'tidak' ? 'Tidak boleh' : 'Belum ditanyakan';
        return NILAI_KOPERASI[name]?.(nilai) ?? nilai;
      },
    }));
}
