export const pathDaftarToken = '/petugas/token';
export const pathTokenBaru = '/petugas/token/baru';

export const pathToken = (id: number) => `${pathDaftarToken}/${id}`;
export const pathCabutToken = (id: number) => `${pathToken(id)}/pencabutan`;
