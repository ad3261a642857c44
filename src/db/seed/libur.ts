import { readReference } from './berkas.ts';

/** One row of the published list: `tanggal` ISO, `jenis` as in the table hari_libur, `dasar` the decree. */
export type LiburTerbit = { tanggal: string; nama: string; jenis: string; dasar: string };

/** Public holidays and shared leave of 2024 to 2027, as the joint decrees of three ministers have them. */
export function readLibur(): LiburTerbit[] {
  const { head, lines } = readReference('hari_libur_id_2024_2027.csv');
  const [tanggal, nama, jenis, dasar] = ['tanggal', 'nama', 'jenis', 'dasar_hukum'].map((name) => head.indexOf(name)) as [
    number,
    number,
    number,
    number,
  ];
  return lines.map((line) => ({
    tanggal: line[tanggal] ?? '',
    nama: line[nama] ?? '',
    jenis: line[jenis] ?? '',
    dasar: line[dasar] ?? '',
  }));
}
