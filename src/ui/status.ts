/**
 * Words and colours of states, in one table. A tone is a meaning, never a colour alone: the word always stands there.
 * `neutral` nothing to do · `process` under way · `attention` somebody must act · `late` past its date · `done` good end
 */
export type Tone = 'neutral' | 'process' | 'attention' | 'late' | 'done';

export type Clock = 'runs' | 'stopped' | 'ended' | 'none';

/** A state as stored → as the public and as staff read it. */
export type StatusWord = { public: string; staff: string; tone: Tone; clock?: Clock };

const same = (word: string, tone: Tone, clock?: Clock): StatusWord =>
  clock ? { public: word, staff: word, tone, clock } : { public: word, staff: word, tone };

/** Where it waits for another agency, `{instansi}` is replaced by its name. */
export const statusPermohonan = {
  draf: { public: 'Belum dikirim', staff: 'Draf', tone: 'neutral', clock: 'none' },
  diajukan: { public: 'Terkirim', staff: 'Baru', tone: 'process', clock: 'runs' },
  diperiksa: { public: 'Sedang diperiksa', staff: 'Dalam verifikasi', tone: 'process', clock: 'runs' },
  dikembalikan: { public: 'Menunggu Anda', staff: 'Menunggu pemohon', tone: 'attention', clock: 'stopped' },
  diteruskan: { public: 'Menunggu {instansi}', staff: 'Di {instansi}', tone: 'neutral', clock: 'stopped' },
  diusulkan: { public: 'Menunggu keputusan', staff: 'Menunggu keputusan', tone: 'process', clock: 'runs' },
  disetujui: { public: 'Disetujui, surat disiapkan', staff: 'Disetujui', tone: 'done', clock: 'runs' },
  selesai: same('Selesai', 'done', 'ended'),
  ditolak: same('Ditolak', 'late', 'ended'),
  dibatalkan: same('Dibatalkan', 'neutral', 'ended'),
  kedaluwarsa: same('Kedaluwarsa', 'neutral', 'ended'),
} as const satisfies Record<string, StatusWord>;

/** Activity of a cooperative, proposed by rule and decided by a person. */
export const statusKoperasi = {
  aktif: same('Aktif', 'done'),
  aktif_belum_rat: same('Aktif, belum RAT', 'attention'),
  belum_wajib_rat: same('Belum wajib RAT', 'neutral'),
  tidak_aktif: same('Tidak aktif', 'late'),
  dibekukan: same('Dibekukan', 'late'),
  dibubarkan: same('Dibubarkan', 'neutral'),
} as const satisfies Record<string, StatusWord>;

/** Duty calendar: colour word of the office → what is written beside the shape. */
export const statusKewajiban = {
  merah: same('Terlambat', 'late'),
  kuning: same('Segera', 'attention'),
  hijau: same('Terpenuhi', 'done'),
  kosong: same('Belum berlaku', 'neutral'),
} as const satisfies Record<string, StatusWord>;

export type StatusPermohonan = keyof typeof statusPermohonan;
export type StatusKoperasi = keyof typeof statusKoperasi;
export type StatusKewajiban = keyof typeof statusKewajiban;
