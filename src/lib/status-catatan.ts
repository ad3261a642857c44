/** Nothing in a register is deleted: a record is in use, set aside with a reason, or merged into another. */
export const STATUS_CATATAN = {
  aktif: 'Dipakai',
  dinonaktifkan: 'Dinonaktifkan',
  digabung: 'Digabung ke catatan lain',
} as const;

export type StatusCatatan = keyof typeof STATUS_CATATAN;
