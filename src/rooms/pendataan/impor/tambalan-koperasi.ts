import type { Nomor } from '../../../lib/belum-punya.ts';

/** Columns that a file fills as they are. */
export const KOLOM_KOPERASI = [
  'nama',
  'status_nik',
  'sertifikat_berlaku_sampai',
  'grade',
  'nomor_badan_hukum',
  'tanggal_badan_hukum',
  'nomor_perubahan',
  'tanggal_perubahan',
  'nomor_ahu',
  'nomor_izin_simpan_pinjam',
  'tanggal_izin_simpan_pinjam',
  'bentuk',
  'jenis',
  'kelompok',
  'pola_pengelolaan',
  'layanan_koperasi',
  'multi_pihak',
  'sektor_usaha',
  'unit_simpan_pinjam',
  'merah_putih',
  'bulan_awal_buku',
  'alamat',
  'rt',
  'rw',
  'kode_wilayah',
  'kode_pos',
  'lintang',
  'bujur',
  'telepon',
  'surel',
  'situs',
  'anggota_laki',
  'anggota_perempuan',
  'jumlah_manajer',
  'jumlah_karyawan',
  'tampil_publik',
  'persetujuan_pada',
  'persetujuan_cara',
  'sumber',
] as const;

const NOMOR = ['nomor_induk', 'nib', 'npwp'] as const;

/** A new record before its cells are put in. */
export const BAKU_KOPERASI: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(KOLOM_KOPERASI.map((kolom) => [kolom, null])),
  ...Object.fromEntries(
    NOMOR.flatMap((nama) => [
      [nama, null],
      [`${nama}_keadaan`, 'belum_dicatat'],
    ]),
  ),
  bentuk: 'primer',
  pola_pengelolaan: 'konvensional',
  multi_pihak: false,
  unit_simpan_pinjam: false,
  merah_putih: false,
  bulan_awal_buku: 1,
  sumber: 'impor',
};

/** The kind that a name or group says by itself. */
const JENIS_DARI_NAMA: readonly (readonly [RegExp, string])[] = [
  [/\b(ksp|kspps|kjks|simpan pinjam)\b/i, 'simpan_pinjam'],
  [/\bkonsumen\b/i, 'konsumen'],
  [/\bprodusen\b/i, 'produsen'],
  [/\bpemasaran\b/i, 'pemasaran'],
  [/\bkoperasi jasa\b/i, 'jasa'],
];

/** What the filled cells of a row change; "not issued yet" never takes away a number that is known. */
export function tambalanKoperasi(lama: Record<string, unknown> | null, data: Record<string, unknown>): Record<string, unknown> {
  const tambalan: Record<string, unknown> = {};
  const beda = (kolom: string, nilai: unknown) => lama === null || JSON.stringify(lama[kolom] ?? null) !== JSON.stringify(nilai);
  for (const kolom of KOLOM_KOPERASI) if (data[kolom] !== undefined && beda(kolom, data[kolom])) tambalan[kolom] = data[kolom];
  for (const nama of NOMOR) {
    const nomor = data[nama] as Nomor | undefined;
    if (nomor?.keadaan === 'ada' && beda(nama, nomor.nilai)) Object.assign(tambalan, { [nama]: nomor.nilai, [`${nama}_keadaan`]: 'ada' });
    else if (nomor?.keadaan === 'belum_punya' && (lama === null || lama[`${nama}_keadaan`] === 'belum_dicatat'))
      tambalan[`${nama}_keadaan`] = 'belum_punya';
  }
  if (lama === null && tambalan['jenis'] === undefined) {
    const teks = `${String(data['kelompok'] ?? '')} ${String(data['nama'] ?? '')}`;
    const jenis = JENIS_DARI_NAMA.find(([pola]) => pola.test(teks))?.[1];
    if (jenis !== undefined) tambalan['jenis'] = jenis;
  }
  return tambalan;
}
