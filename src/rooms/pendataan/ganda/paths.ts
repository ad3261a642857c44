export const pathGanda = '/petugas/ganda';
export const pathSatuGanda = (id: number): string => `${pathGanda}/${id}`;
export const pathPenggabungan = (id: number): string => `${pathGanda}/${id}/penggabungan`;
export const pathBukanGanda = (id: number): string => `${pathGanda}/${id}/bukan-ganda`;
export const pathPelepasan = (id: number): string => `${pathGanda}/${id}/pelepasan`;
export const pathCatatan = (jenis: string, id: number): string => `/petugas/${jenis}/${id}`;
