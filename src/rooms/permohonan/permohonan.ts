import type { DaftarKode, Kode } from '../../lib/daftar-kode.ts';
import { PINTU } from '../jejak/jejak.ts';
import type { Definisi } from '../layanan/definisi.ts';

/** Doors through which a request comes in. */
export const PINTU_PERMOHONAN = {
  web: PINTU.web,
  telepon: PINTU.telepon,
  tatap_muka: PINTU.tatap_muka,
  dokumen: PINTU.dokumen,
  whatsapp: PINTU.whatsapp,
  surel: PINTU.surel,
  api: PINTU.api,
} as const satisfies DaftarKode;
export type PintuPermohonan = Kode<typeof PINTU_PERMOHONAN>;

/** Doors that the desk may record. */
export const PINTU_MEJA = {
  tatap_muka: PINTU.tatap_muka,
  telepon: PINTU.telepon,
  dokumen: PINTU.dokumen,
  whatsapp: PINTU.whatsapp,
  surel: PINTU.surel,
} as const satisfies DaftarKode;

/** States as stored; words for the public and for staff are in ui/status.ts. */
export const STATUS_PERMOHONAN = {
  diajukan: 'Baru',
  diperiksa: 'Dalam verifikasi',
  dikembalikan: 'Menunggu pemohon',
  diteruskan: 'Di instansi lain',
  diusulkan: 'Menunggu keputusan',
  disetujui: 'Disetujui',
  selesai: 'Selesai',
  ditolak: 'Ditolak',
  dibatalkan: 'Dibatalkan',
  kedaluwarsa: 'Kedaluwarsa',
} as const satisfies DaftarKode;
export type StatusPermohonan = Kode<typeof STATUS_PERMOHONAN>;

export const OBJEK_PERMOHONAN = { umkm: 'Usaha', koperasi: 'Koperasi', orang: 'Orang' } as const satisfies DaftarKode;
export type ObjekPermohonan = { jenis: Kode<typeof OBJEK_PERMOHONAN>; id: number };

export const SEBAB_JEDA = {
  pemohon: 'menunggu pemohon',
  instansi: 'menunggu instansi lain',
  ditutup: 'permohonan sudah ditutup',
} as const satisfies DaftarKode;
export type SebabJeda = Kode<typeof SEBAB_JEDA>;

/** While it waits so, the clock stands still. */
export const JEDA_STATUS: Partial<Record<StatusPermohonan, SebabJeda>> = { dikembalikan: 'pemohon', diteruskan: 'instansi' };
export const TERTUTUP: readonly StatusPermohonan[] = ['selesai', 'ditolak', 'dibatalkan', 'kedaluwarsa'];
export const adalahTertutup = (status: StatusPermohonan): boolean => TERTUTUP.includes(status);

/** What staff do with a request. */
export const PERBUATAN = {
  ambil: 'Ambil',
  serahkan: 'Serahkan',
  lepas: 'Lepaskan',
  minta_perbaikan: 'Minta perbaikan',
  jawab_perbaikan: 'Catat jawaban pemohon',
  teruskan: 'Teruskan ke instansi lain',
  terima_hasil: 'Catat jawaban instansi',
  usulkan: 'Usulkan untuk diputuskan',
  kembalikan: 'Kembalikan kepada pemeriksa',
  setujui: 'Setujui',
  tolak: 'Tolak',
  selesaikan: 'Selesaikan',
  batalkan: 'Batalkan',
  buka_lagi: 'Buka lagi',
  catat: 'Tambah catatan',
} as const satisfies DaftarKode;
export type Perbuatan = Kode<typeof PERBUATAN>;

type Aturan = {
  dari: readonly StatusPermohonan[];
  /** Left out: the state stays. */
  jadi?: StatusPermohonan;
  peran: readonly string[];
  /** Only who holds it. */
  pemegang?: true;
  /** Only where the service has, or has not, a step of the head of office. */
  kepala?: boolean;
};

const PEMERIKSA = ['operator', 'petugas', 'konsultan'] as const;
const SEMUA = [...PEMERIKSA, 'kepala'] as const;
const TERBUKA: readonly StatusPermohonan[] = ['diajukan', 'diperiksa', 'dikembalikan', 'diteruskan', 'diusulkan', 'disetujui'];

/** Each act with the rows by which it is allowed: role × state → outcome. */
const ATURAN: Readonly<Record<Perbuatan, readonly Aturan[]>> = {
  ambil: [
    { dari: ['diajukan'], jadi: 'diperiksa', peran: PEMERIKSA },
    { dari: ['diperiksa', 'dikembalikan', 'diteruskan', 'disetujui'], peran: PEMERIKSA },
  ],
  serahkan: [
    { dari: ['diajukan'], jadi: 'diperiksa', peran: SEMUA },
    { dari: ['diperiksa', 'dikembalikan', 'diteruskan', 'disetujui'], peran: SEMUA },
  ],
  lepas: [{ dari: ['diperiksa', 'dikembalikan', 'diteruskan', 'disetujui'], peran: PEMERIKSA, pemegang: true }],
  minta_perbaikan: [{ dari: ['diperiksa'], jadi: 'dikembalikan', peran: PEMERIKSA, pemegang: true }],
  jawab_perbaikan: [{ dari: ['dikembalikan'], jadi: 'diperiksa', peran: [...PEMERIKSA, 'pemohon'] }],
  teruskan: [{ dari: ['diperiksa'], jadi: 'diteruskan', peran: PEMERIKSA, pemegang: true }],
  terima_hasil: [{ dari: ['diteruskan'], jadi: 'diperiksa', peran: PEMERIKSA }],
  usulkan: [{ dari: ['diperiksa'], jadi: 'diusulkan', peran: PEMERIKSA, pemegang: true, kepala: true }],
  kembalikan: [{ dari: ['diusulkan'], jadi: 'diperiksa', peran: ['kepala'] }],
  setujui: [{ dari: ['diusulkan'], jadi: 'disetujui', peran: ['kepala'] }],
  tolak: [
    { dari: ['diusulkan'], jadi: 'ditolak', peran: ['kepala'] },
    { dari: ['diperiksa'], jadi: 'ditolak', peran: PEMERIKSA, pemegang: true, kepala: false },
  ],
  selesaikan: [
    { dari: ['disetujui'], jadi: 'selesai', peran: PEMERIKSA },
    { dari: ['diperiksa'], jadi: 'selesai', peran: PEMERIKSA, pemegang: true, kepala: false },
  ],
  batalkan: [{ dari: TERBUKA, jadi: 'dibatalkan', peran: PEMERIKSA }],
  buka_lagi: [{ dari: TERTUTUP, jadi: 'diperiksa', peran: ['petugas', 'kepala'] }],
  catat: [{ dari: [...TERBUKA, ...TERTUTUP], peran: SEMUA }],
};

/** What the applicant does not read: the sentences of these are for colleagues. */
const CATATAN_DALAM: readonly string[] = ['ambil', 'usulkan', 'kembalikan', 'serahkan', 'lepas', 'catat'];
export const catatanUntukPemohon = (jenis: string): boolean => !CATATAN_DALAM.includes(jenis);

export type Keadaan = { status: StatusPermohonan; pemegang: string | null; adaKepala: boolean };
export type Siapa = { peran: string; akunId: string | null };
export type HasilPeriksaPerbuatan = { ok: true; jadi: StatusPermohonan } | { ok: false; sebab: 'peran' | 'keadaan' | 'pemegang' };

/** Whether this person may do it now, and what the request becomes. */
export function periksaPerbuatan(perbuatan: Perbuatan, kini: Keadaan, siapa: Siapa): HasilPeriksaPerbuatan {
  const olehnya = ATURAN[perbuatan].filter(({ peran }) => peran.includes(siapa.peran));
  if (olehnya.length === 0) return { ok: false, sebab: 'peran' };
  const cocok = olehnya.find(({ dari, kepala }) => dari.includes(kini.status) && (kepala === undefined || kepala === kini.adaKepala));
  if (!cocok) return { ok: false, sebab: 'keadaan' };
  if (cocok.pemegang && kini.pemegang !== siapa.akunId) return { ok: false, sebab: 'pemegang' };
  return { ok: true, jadi: cocok.jadi ?? kini.status };
}

/** The acts for which this person gets a button. */
export const perbuatanTersedia = (kini: Keadaan, siapa: Siapa): Perbuatan[] =>
  (Object.keys(PERBUATAN) as Perbuatan[]).filter((satu) => periksaPerbuatan(satu, kini, siapa).ok);

export const adaKepala = (definisi: Pick<Definisi, 'langkah'>): boolean => definisi.langkah.some(({ peran }) => peran === 'kepala');

/** Roles whose turn it is, for the work list and for the applicant. */
const GILIRAN: Readonly<Record<StatusPermohonan, readonly string[]>> = {
  diajukan: PEMERIKSA,
  diperiksa: PEMERIKSA,
  dikembalikan: [],
  diteruskan: PEMERIKSA,
  diusulkan: ['kepala'],
  disetujui: PEMERIKSA,
  selesai: [],
  ditolak: [],
  dibatalkan: [],
  kedaluwarsa: [],
};

/** The states that wait for somebody of this role. */
export const statusGiliran = (peran: string): StatusPermohonan[] =>
  (Object.keys(GILIRAN) as StatusPermohonan[]).filter((status) => GILIRAN[status].includes(peran));

/** What the applicant reads as the next step, and who does it. */
export const LANGKAH_BERIKUT: Readonly<Record<StatusPermohonan, { siapa: string; apa: string }>> = {
  diajukan: { siapa: 'Petugas layanan', apa: 'Petugas memeriksa apakah permohonan Anda sudah lengkap.' },
  diperiksa: { siapa: 'Petugas layanan', apa: 'Petugas memeriksa isi permohonan Anda.' },
  dikembalikan: { siapa: 'Anda', apa: 'Lengkapi yang diminta di bawah ini. Waktu janji kami berhenti selama menunggu Anda.' },
  diteruskan: { siapa: 'Instansi lain', apa: 'Kami menunggu jawaban instansi lain. Waktu janji kami berhenti selama itu.' },
  diusulkan: { siapa: 'Kepala kantor', apa: 'Kepala kantor memutuskan permohonan Anda.' },
  disetujui: { siapa: 'Petugas layanan', apa: 'Permohonan disetujui. Petugas menyiapkan hasilnya.' },
  selesai: { siapa: '', apa: 'Permohonan sudah selesai.' },
  ditolak: { siapa: '', apa: 'Permohonan ditolak. Alasannya ada di riwayat.' },
  dibatalkan: { siapa: '', apa: 'Permohonan dibatalkan.' },
  kedaluwarsa: { siapa: '', apa: 'Permohonan ditutup karena terlalu lama tidak dilengkapi.' },
};

const NOMOR = /^P-\d{4}-\d{5,9}$/;

export const susunNomor = (tahun: number, urut: number): string => `P-${tahun}-${String(urut).padStart(5, '0')}`;

/** A number as people write it: "p 2026 12", "P-2026-00012"; undefined when it cannot be one. */
export function bacaNomor(teks: string): string | undefined {
  const cocok = /^P?[\s./-]*(\d{4})[\s./-]+(\d{1,9})$/.exec(teks.trim().toUpperCase());
  const nomor = cocok ? susunNomor(Number(cocok[1]), Number(cocok[2])) : teks.trim().toUpperCase();
  return NOMOR.test(nomor) ? nomor : undefined;
}
