export const daftarImporPath = '/petugas/impor';
export const imporPath = (id: number | string) => `${daftarImporPath}/${id}`;
export const pemetaanPath = (id: number) => `${imporPath(id)}/pemetaan`;
export const kataPath = (id: number) => `${imporPath(id)}/kata`;
export const pelaksanaanPath = (id: number) => `${imporPath(id)}/pelaksanaan`;
export const pembuanganPath = (id: number) => `${imporPath(id)}/pembuangan`;
export const penarikanPath = (id: number) => `${imporPath(id)}/penarikan`;
export const ditolakPath = (id: number) => `${imporPath(id)}/ditolak`;
