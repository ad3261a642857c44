export const daftarOrangPath = '/petugas/orang';
export const orangBaruPath = '/petugas/orang/baru';
export const orangPath = (id: number | string) => `/petugas/orang/${id}`;
export const ubahOrangPath = (id: number | string) => `${orangPath(id)}/ubah`;
export const penonaktifanOrangPath = (id: number | string) => `${orangPath(id)}/penonaktifan`;
export const pengaktifanOrangPath = (id: number | string) => `${orangPath(id)}/pengaktifan`;
export const verifikasiOrangPath = (id: number | string) => `${orangPath(id)}/verifikasi`;
export const nikOrangPath = (id: number | string) => `${orangPath(id)}/nik`;
export const eksporOrangPath = '/petugas/orang/ekspor';
export const cariNikPath = '/petugas/orang/cari';
export const riwayatOrangPath = (id: number | string) => `${orangPath(id)}/riwayat`;
/** The list with the word that a NIK is not looked for by the address. */
export const nikDitolakPath = `${daftarOrangPath}?kabar=nik`;
