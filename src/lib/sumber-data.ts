/** Where a record came from; each register row carries one. */
export const SUMBER_DATA = {
  petugas: 'Dicatat petugas di kantor',
  lapangan: 'Pendataan lapangan',
  pemilik: 'Disampaikan pemilik atau pengurus',
  impor: 'Impor berkas',
  ods: 'ODS Kementerian Koperasi',
  sidt: 'SIDT Kementerian UMKM',
  oss: 'OSS',
  api: 'Sistem lain',
  contoh: 'Data contoh',
} as const;

export type SumberData = keyof typeof SUMBER_DATA;
