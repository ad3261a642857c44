import { CATATAN_TERTUTUP, JUMLAH, type Kumpulan } from './kumpulan.ts';

export type ButirKamus = { kolom: string; arti: string; satuan: string; jenis: 'teks' | 'bilangan' };

/** What each column of the file means. */
export function kamusData({ penggolongan, satuan, ukuran, artiTahun }: Kumpulan): ButirKamus[] {
  const teks = (kolom: string, arti: string): ButirKamus => ({ kolom, arti, satuan: '', jenis: 'teks' });
  const awal: ButirKamus[] = [
    { kolom: 'tahun', arti: artiTahun, satuan: 'tahun', jenis: 'bilangan' },
    teks(`kode_${penggolongan.kode}`, `${penggolongan.arti}, sebagai kode; "${JUMLAH.kode}" untuk semuanya`),
    teks(penggolongan.kode, penggolongan.arti),
  ];
  const tertutup = teks('ditutup', `"ya" bila angkanya tidak ditampilkan. ${CATATAN_TERTUTUP}`);
  if (ukuran) {
    return [
      ...awal,
      ...ukuran.map((satu) => ({ kolom: satu.kode, arti: satu.arti, satuan: satu.satuan, jenis: 'bilangan' as const })),
      tertutup,
    ];
  }
  return [
    ...awal,
    teks('kode_wilayah', 'Kode Kemendagri; beberapa kode dengan tanda + bila wilayahnya digabung karena terlalu kecil'),
    teks('wilayah', 'Nama wilayah'),
    { kolom: 'jumlah', arti: `Banyaknya ${satuan}`, satuan, jenis: 'bilangan' },
    tertutup,
  ];
}
