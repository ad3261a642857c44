export const pathKbli = '/petugas/kbli';
