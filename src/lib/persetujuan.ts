/** How consent to be shown to the public was given (UU 27/2022 Ps 20). */
export const CARA_PERSETUJUAN = {
  surat: 'Surat bertanda tangan',
  formulir: 'Formulir pendataan',
  pesan: 'Pesan tertulis (WhatsApp atau surel)',
  lisan: 'Lisan, dicatat petugas',
} as const;

export type CaraPersetujuan = keyof typeof CARA_PERSETUJUAN;
