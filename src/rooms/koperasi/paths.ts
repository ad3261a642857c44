export const DAFTAR_KOPERASI = '/petugas/koperasi';

export const jalurKoperasi = (id: number): string => `${DAFTAR_KOPERASI}/${id}`;

export const jalur = {
  daftar: DAFTAR_KOPERASI,
  baru: `${DAFTAR_KOPERASI}/baru`,
  cetak: `${DAFTAR_KOPERASI}/cetak`,
  ekspor: `${DAFTAR_KOPERASI}/ekspor`,
  usulanStatus: `${DAFTAR_KOPERASI}/usulan-status`,
  ubah: (id: number) => `${jalurKoperasi(id)}/ubah`,
  nonaktif: (id: number) => `${jalurKoperasi(id)}/nonaktif`,
  aktifkan: (id: number) => `${jalurKoperasi(id)}/pengaktifan`,
  verifikasi: (id: number) => `${jalurKoperasi(id)}/verifikasi`,
  riwayat: (id: number, sebelum?: bigint) => `${jalurKoperasi(id)}/riwayat${sebelum === undefined ? '' : `?sebelum=${sebelum}`}`,
  rat: (id: number, tahunBuku: number) => `${jalurKoperasi(id)}/rat/${tahunBuku}`,
  ratBaru: (id: number) => `${jalurKoperasi(id)}/rat/baru`,
  pengurus: (id: number) => `${jalurKoperasi(id)}/pengurus`,
  pengurusBaru: (id: number) => `${jalurKoperasi(id)}/pengurus/baru`,
  pengurusBerhenti: (id: number, pengurusId: number) => `${jalurKoperasi(id)}/pengurus/${pengurusId}/pemberhentian`,
  kesehatan: (id: number) => `${jalurKoperasi(id)}/kesehatan`,
  kesehatanBaru: (id: number) => `${jalurKoperasi(id)}/kesehatan/baru`,
  hasilKesehatan: (id: number, penilaianId: number) => `${jalurKoperasi(id)}/kesehatan/${penilaianId}`,
  status: (id: number) => `${jalurKoperasi(id)}/status`,
} as const;
