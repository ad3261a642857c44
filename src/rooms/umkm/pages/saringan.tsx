import type { Child } from 'hono/jsx';
import { Input, type OptionGroup, Select } from '../../../ui/field.tsx';
import { type ActiveFilter, Filter } from '../../../ui/filter.tsx';
import { type ListQuery, listUrl } from '../../../web/list-query.ts';
import {
  DAFTAR_UMKM,
  kataSaringanUmkm,
  LABEL_SARINGAN_UMKM,
  PILIHAN_SARINGAN_UMKM,
  type SaringanUmkm,
  type UrutanUmkm,
} from '../daftar.ts';
import { daftarUmkmPath } from '../paths.ts';
import { opsi } from './isian.tsx';

export type KueriUmkm = ListQuery<SaringanUmkm, UrutanUmkm>;

type Props = { kueri: KueriUmkm; wilayah: readonly OptionGroup[]; aktif: readonly ActiveFilter[]; after?: Child };

const TERTUTUP = Object.keys(PILIHAN_SARINGAN_UMKM) as (keyof typeof PILIHAN_SARINGAN_UMKM)[];
const SEMUA: Readonly<Partial<Record<SaringanUmkm, string>>> = { keadaan: 'Yang dipakai saja', sektor: 'Semua sektor' };

/** The filter form beside the list. The search box is a form of its own, so its words go along hidden. */
export function SaringanUmkmForm({ kueri, wilayah, aktif, after }: Props) {
  const { filters } = kueri;
  return (
    <Filter
      action={daftarUmkmPath}
      active={aktif}
      clearHref={daftarUmkmPath}
      after={after}
      hidden={{ ...(filters.cari ? { cari: filters.cari } : {}), ...urutanTersembunyi(kueri) }}
    >
      <Select
        name="wilayah"
        id="saring-wilayah"
        label={LABEL_SARINGAN_UMKM.wilayah}
        options={wilayah}
        value={filters.wilayah}
        empty="Semua wilayah"
      />
      {TERTUTUP.map((nama) => (
        <Select
          name={nama}
          id={`saring-${nama}`}
          label={LABEL_SARINGAN_UMKM[nama]}
          options={opsi(PILIHAN_SARINGAN_UMKM[nama])}
          value={filters[nama]}
          empty={SEMUA[nama] ?? 'Semua'}
        />
      ))}
      <Input
        name="tahun"
        id="saring-tahun"
        label={LABEL_SARINGAN_UMKM.tahun}
        value={filters.tahun}
        inputmode="numeric"
        width={4}
        autocomplete="off"
      />
    </Filter>
  );
}

function urutanTersembunyi({ sort, direction }: KueriUmkm): Record<string, string> {
  return {
    ...(sort === DAFTAR_UMKM.defaultSort ? {} : { urut: sort }),
    ...(direction === 'asc' ? {} : { arah: 'turun' }),
  };
}

/** The filters in force in words, each with the address of the list without it. */
export function saringanAktif(kueri: KueriUmkm, wilayah: readonly OptionGroup[]): ActiveFilter[] {
  const namaWilayah = (kode: string) => wilayah.flatMap((grup) => grup.options).find((satu) => satu.value === kode)?.text ?? kode;
  return DAFTAR_UMKM.filters.flatMap((nama) => {
    const nilai = kueri.filters[nama];
    if (!nilai) return [];
    const kata = nama === 'wilayah' ? namaWilayah(nilai) : kataSaringanUmkm(nama, nilai);
    return kata === undefined
      ? []
      : [{ text: `${LABEL_SARINGAN_UMKM[nama]}: ${kata}`, removeHref: listUrl(DAFTAR_UMKM, kueri, { filters: { [nama]: undefined } }) }];
  });
}
