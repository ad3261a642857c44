export const pathLacak = '/lacak';
export const pathPermohonan = (nomor: string) => `/permohonan/${nomor}`;
export const pathPerbaikan = (nomor: string) => `${pathPermohonan(nomor)}/perbaikan`;
export const pathLanjutkanDraf = '/permohonan/draf';

const minta = (slug: string) => `/layanan/${slug}/minta`;
export const jalurMinta = {
  awal: minta,
  halaman: (slug: string, halaman: string) => `${minta(slug)}/halaman/${halaman}`,
  pemohon: (slug: string) => `${minta(slug)}/pemohon`,
  periksa: (slug: string) => `${minta(slug)}/periksa`,
} as const;

export const pathDaftarPermohonan = '/petugas/permohonan';
export const pathSatuPermohonan = (nomor: string) => `${pathDaftarPermohonan}/${nomor}`;
export const jalurPetugas = {
  perbuatan: (nomor: string, perbuatan: string) => `${pathSatuPermohonan(nomor)}/perbuatan/${perbuatan}`,
  perbaikan: (nomor: string) => `${pathSatuPermohonan(nomor)}/perbaikan`,
  jawaban: (nomor: string) => `${pathSatuPermohonan(nomor)}/jawaban`,
  rahasia: (nomor: string) => `${pathSatuPermohonan(nomor)}/rahasia`,
  tandaTerima: (nomor: string) => `${pathSatuPermohonan(nomor)}/tanda-terima`,
} as const;

export const pathMejaDepan = '/petugas/meja';
export const jalurMeja = {
  pencarian: `${pathMejaDepan}/pencarian`,
  permohonan: `${pathMejaDepan}/permohonan`,
  draf: `${pathMejaDepan}/draf`,
  kontak: `${pathMejaDepan}/kontak`,
} as const;

/** The record that a request is about. */
export const pathObjek = ({ jenis, id }: { jenis: string; id: number }) => `/petugas/${jenis}/${id}`;
