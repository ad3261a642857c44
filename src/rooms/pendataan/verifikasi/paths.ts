export const pathVerifikasi = '/petugas/verifikasi';
export const pathVerifikasiBaru = `${pathVerifikasi}/baru`;
export const pathSatuVerifikasi = (id: number): string => `${pathVerifikasi}/${id}`;
export const pathHasil = (id: number, butir: number): string => `${pathVerifikasi}/${id}/hasil/${butir}`;
export const pathCetak = (id: number): string => `${pathVerifikasi}/${id}/cetak`;
export const pathUnduhan = (id: number): string => `${pathVerifikasi}/${id}/unduhan`;
export const pathUnggahan = (id: number): string => `${pathVerifikasi}/${id}/unggahan`;
export const pathPenyelesaian = (id: number): string => `${pathVerifikasi}/${id}/penyelesaian`;
