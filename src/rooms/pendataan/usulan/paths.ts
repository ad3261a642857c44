export const pathUsulan = '/petugas/usulan';
export const pathSatuUsulan = (id: number): string => `${pathUsulan}/${id}`;
export const pathPenerapan = (id: number): string => `${pathUsulan}/${id}/penerapan`;
export const pathPenolakan = (id: number): string => `${pathUsulan}/${id}/penolakan`;
export const pathPenarikan = (id: number): string => `${pathUsulan}/${id}/penarikan`;
export const pathRahasia = (id: number): string => `${pathUsulan}/${id}/rahasia`;
export const pathCatatan = (jenis: string, id: number): string => `/petugas/${jenis}/${id}`;
