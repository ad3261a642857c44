import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { BAGIAN_UMKM, type NamaBagian } from './forms.ts';
import { jawabanBagian } from './bagian-isian.ts';
import { LABEL_UMKM, TAMPIL_UMKM } from './label.ts';

type Values = Readonly<Record<string, string>>;

/** One answer of a section as the page of a late save shows it. */
export type BarisBasi = { name: string; label: string; fields: readonly string[]; many: boolean; shown: (values: Values) => string };

const BANYAK = new Set(['saluran_pemasaran', 'pembiayaan']);

/** Answers of more than one field, in words. */
const GABUNGAN: Readonly<Record<string, (v: Values) => string>> = {
  nib: (v) =>
    v['nib'] ||
    [v['nib_belum'] === 'ya' ? KEADAAN_NOMOR.belum_punya : '', kata('alasan_belum_nib', v['alasan_belum_nib'])].filter(Boolean).join(': '),
  npwp: (v) => v['npwp'] || (v['npwp_belum'] === 'ya' ? KEADAAN_NOMOR.belum_punya : 'tetap seperti tersimpan'),
  kbli: (v) => (v['kbli_kode'] ? `${v['kbli_kode']} (KBLI ${v['kbli_versi']})` : ''),
  tanggal_berdiri: (v) => v['tanggal_berdiri'] || (v['tahun_berdiri'] ? `tahun ${v['tahun_berdiri']}` : ''),
};

const YA_TIDAK: Readonly<Record<string, string>> = { ya: 'Ya', tidak: 'Tidak' };
/** Shown as typed: the form already writes them as people do. */
const APA_ADANYA = new Set(['tanggal_berdiri', 'telepon', 'persetujuan_pada']);

function kata(field: string, nilai = ''): string {
  if (nilai === '' || APA_ADANYA.has(field)) return nilai;
  return (
    YA_TIDAK[nilai] ??
    nilai
      .split('\n')
      .map((satu) => TAMPIL_UMKM[field]?.(satu) ?? satu)
      .join(', ')
  );
}

/** The answers of a section for the comparison of two saves. */
export function barisBasi(fields: readonly string[], namaKelurahan: (kode: string) => string): BarisBasi[] {
  return jawabanBagian(fields).map(({ name, fields: isi }) => ({
    name,
    label: LABEL_UMKM[name] ?? name,
    fields: isi,
    many: BANYAK.has(name),
    shown: GABUNGAN[name] ?? ((v) => (name === 'kode_wilayah' ? namaKelurahan(v[name] ?? '') : kata(name, v[name]))),
  }));
}

export const adalahBagian = (teks: string): teks is NamaBagian => Object.hasOwn(BAGIAN_UMKM, teks);
