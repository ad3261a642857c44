export const pathKantor = '/petugas/kantor';
export const pathUbahKantor = '/petugas/kantor/ubah';
