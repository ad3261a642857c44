import { KEADAAN_NOMOR } from '../../lib/belum-punya.ts';
import { LABEL_ORANG, TAMPIL_ORANG } from './label.ts';

type Values = Readonly<Record<string, string>>;

/** One answer of the form as it is compared with another version of the record. */
export type BarisBasi = { name: string; label: string; fields: readonly string[]; shown: (values: Values) => string };

const APA_ADANYA = new Set(['tanggal_lahir', 'telepon']);
const FIELD = [
  'nama',
  'nik',
  'jenis_kelamin',
  'tempat_lahir',
  'tanggal_lahir',
  'pendidikan',
  'disabilitas',
  'ragam_disabilitas',
  'alamat',
  'rt',
  'rw',
  'kode_wilayah',
  'kode_pos',
  'telepon',
  'surel',
  'sumber',
];

/** The answers of the form for the comparison of two versions. */
export function barisBasi(namaKelurahan: (kode: string) => string): BarisBasi[] {
  return FIELD.map((name) => ({
    name,
    label: LABEL_ORANG[name] ?? name,
    fields: name === 'nik' ? ['nik', 'nik_belum'] : [name],
    shown: (v) => {
      const nilai = v[name] ?? '';
      if (name === 'nik') return nilai ? 'NIK baru' : v['nik_belum'] === 'ya' ? KEADAAN_NOMOR.belum_punya : 'tetap seperti tersimpan';
      if (name === 'kode_wilayah') return namaKelurahan(nilai);
      if (name === 'disabilitas') return nilai === 'ya' ? 'Ya' : nilai === 'tidak' ? 'Tidak' : '';
      return nilai === '' || APA_ADANYA.has(name) ? nilai : (TAMPIL_ORANG[name]?.(nilai) ?? nilai);
    },
  }));
}
