export const pathBerkas = (id: number) => `/petugas/berkas/${id}`;
