import { SUMBER_DATA } from '../../../lib/sumber-data.ts';
import { LABEL_UMKM } from '../label.ts';
import { TENAGA_TAHUNAN, UANG_TAHUNAN } from './forms.ts';

/** A stored year, as every reader may see it. */
type TahunTercatat = Record<(typeof TENAGA_TAHUNAN)[number], number | null> & {
  ada_modal: boolean;
  ada_penjualan: boolean;
  ada_aset: boolean;
  sumber: string;
};

type Values = Readonly<Record<string, string>>;

const teks = (nilai: number | null | undefined) => (nilai === null || nilai === undefined ? '' : String(nilai));

/** A year's figures in the spelling of the form; amounts are not shown, so their fields are empty. */
export function isianDariTahunan(tahun: string, lama: TahunTercatat | undefined): Record<string, string> {
  return {
    tahun,
    ...Object.fromEntries(UANG_TAHUNAN.map((name) => [name, ''])),
    ...Object.fromEntries(TENAGA_TAHUNAN.map((name) => [name, teks(lama?.[name])])),
    sumber: lama?.sumber ?? 'petugas',
  };
}

/** The answers of the yearly form for the comparison of two saves. An amount left empty stays as it is stored. */
export function barisTahunan(lama: TahunTercatat | undefined) {
  const adaUang = { modal: lama?.ada_modal ?? false, penjualan: lama?.ada_penjualan ?? false, aset: lama?.ada_aset ?? false };
  const uang = UANG_TAHUNAN.map((name) => ({
    name,
    label: LABEL_UMKM[name] ?? name,
    shown: (v: Values) => (v[name] ? `Rp${v[name]}` : adaUang[name] ? 'tetap seperti tersimpan (disamarkan)' : ''),
  }));
  const sumber = (v: Values) => (SUMBER_DATA as Readonly<Record<string, string>>)[v['sumber'] ?? ''] ?? '';
  return [
    { name: 'tahun', label: LABEL_UMKM['tahun'] ?? 'Tahun' },
    ...uang,
    ...TENAGA_TAHUNAN.map((name) => ({ name, label: LABEL_UMKM[name] ?? name })),
    { name: 'sumber', label: LABEL_UMKM['sumber'] ?? 'Sumber data', shown: sumber },
  ];
}
