export const STATUS_IMPOR = {
  diunggah: { kata: 'Menunggu pemetaan kolom', tone: 'attention' },
  diperiksa: { kata: 'Sedang diperiksa', tone: 'process' },
  siap: { kata: 'Siap dimasukkan', tone: 'attention' },
  dijalankan: { kata: 'Sedang dimasukkan', tone: 'process' },
  selesai: { kata: 'Selesai', tone: 'done' },
  gagal: { kata: 'Gagal, tidak ada yang masuk', tone: 'late' },
  dibuang: { kata: 'Dibatalkan sebelum masuk', tone: 'neutral' },
  ditarik: { kata: 'Ditarik kembali', tone: 'neutral' },
} as const;
export type StatusImpor = keyof typeof STATUS_IMPOR;

export const adalahBerjalan = (status: StatusImpor): boolean => status === 'diperiksa' || status === 'dijalankan';
