export const pathKalender = '/petugas/kalender';
export const pathTahunKalender = (tahun: number) => `${pathKalender}?tahun=${tahun}`;
export const pathLiburBaru = `${pathKalender}/libur`;
export const pathTenggat = `${pathKalender}/tenggat`;
export const pathJamKhususBaru = `${pathKalender}/jam-khusus`;
export const pathPenutupanBaru = `${pathKalender}/penutupan`;
export const pathPembatalan = (jenis: 'libur' | 'jam-khusus' | 'penutupan', id: string | number) =>
  `${pathKalender}/${jenis}/${id}/pembatalan`;
