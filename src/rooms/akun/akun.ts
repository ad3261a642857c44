import type { DaftarKode, Kode } from '../../lib/daftar-kode.ts';

/** Who works with Panji: the people of the paper's figure, one role an account. */
export const PERAN = {
  teknisi: 'Teknisi',
  operator: 'Operator',
  pendata: 'Petugas data',
  arsiparis: 'Arsiparis',
  konsultan: 'Konsultan klinik',
  petugas: 'Petugas bidang',
  kepala: 'Kepala kantor',
} as const satisfies DaftarKode;
export type Peran = Kode<typeof PERAN>;

/** What each role is for, shown where a role is chosen. */
export const TUGAS_PERAN: Readonly<Record<Peran, string>> = {
  teknisi: 'Menjaga sistem, mengelola akun dan pengaturan kantor. Tidak melihat data pribadi.',
  operator: 'Melayani di meja depan: melihat data, mencatat usaha, koperasi, atau orang baru, mengusulkan perubahan.',
  pendata: 'Memasukkan, memperbaiki, dan mengimpor data.',
  arsiparis: 'Mengurus arsip; melihat data.',
  konsultan: 'Memberi konsultasi di klinik; melihat data.',
  petugas: 'Bekerja di satu bidang: mengubah data bidangnya, melihat data bidang lain.',
  kepala: 'Melihat semuanya, memutuskan, dan menetapkan pengaturan kantor.',
};

/** Sections of the office; in a small one an officer may answer for all of them. */
export const BIDANG = { koperasi: 'Koperasi', ukm: 'UKM', sungram: 'Sungram', semua: 'Semua bidang' } as const satisfies DaftarKode;
export type Bidang = Kode<typeof BIDANG>;

/** How long a session lives: unused, and at most. */
export type MasaSesi = { diamMenit: number; palingLamaJam: number };

/** One working day, with the breaks in it; the office may set others. */
export const MASA_SESI: MasaSesi = { diamMenit: 4 * 60, palingLamaJam: 12 };

/** Within what the office may choose. */
export const BATAS_MASA_SESI = { diamMenit: [5, 24 * 60], palingLamaJam: [1, 7 * 24] } as const;

/** Password of every account of the demonstration office; refused where others can reach the server. */
export const SANDI_CONTOH = 'panji-demo';

/** What can be done, in the words of the office. `kelola` is the whole care of a thing. */
export const AKSI = {
  lihat: 'melihat',
  tambah: 'menambah',
  ubah: 'mengubah',
  nonaktifkan: 'menonaktifkan',
  usulkan: 'mengusulkan',
  putuskan: 'memutuskan',
  buka_rahasia: 'membuka isi yang disamarkan',
  ekspor: 'mengunduh daftar',
  impor: 'mengimpor',
  kelola: 'mengelola',
} as const satisfies DaftarKode;
export type Aksi = Kode<typeof AKSI>;

/** On what. */
export const KEMAMPUAN = {
  orang: 'data orang',
  umkm: 'data UMKM',
  koperasi: 'data koperasi',
  layanan: 'layanan dan standarnya',
  permohonan: 'permohonan',
  akun: 'akun',
  kantor: 'pengaturan kantor',
  kalender: 'kalender kantor',
  jejak: 'jejak',
  sistem: 'sistem',
} as const satisfies DaftarKode;
export type Kemampuan = Kode<typeof KEMAMPUAN>;

/** Within what: everywhere, or only what the person's own section of the office answers for. */
type Cakupan = 'semua' | 'bidang';
type Kewenangan = Partial<Record<Kemampuan, Partial<Record<Aksi, Cakupan>>>>;

const semua = (...aksi: Aksi[]) => Object.fromEntries(aksi.map((satu) => [satu, 'semua'])) as Partial<Record<Aksi, Cakupan>>;
const bidangSendiri = (...aksi: Aksi[]) => Object.fromEntries(aksi.map((satu) => [satu, 'bidang'])) as Partial<Record<Aksi, Cakupan>>;

const MELIHAT_REGISTER: Kewenangan = {
  kalender: semua('lihat'),
  orang: semua('lihat'),
  umkm: semua('lihat', 'ekspor'),
  koperasi: semua('lihat', 'ekspor'),
  layanan: semua('lihat'),
  permohonan: semua('lihat'),
};
const MENDATA = semua('lihat', 'tambah', 'ubah', 'usulkan', 'impor', 'buka_rahasia', 'ekspor');
const MENGURUS = bidangSendiri('tambah', 'ubah', 'nonaktifkan', 'usulkan', 'impor', 'buka_rahasia');

/** Every list may be downloaded masked by who may see it; identifiers in it need `buka_rahasia` besides. */
const KEWENANGAN: Readonly<Record<Peran, Kewenangan>> = {
  teknisi: {
    akun: semua('lihat', 'kelola'),
    kantor: semua('lihat', 'kelola'),
    kalender: semua('lihat', 'kelola'),
    layanan: semua('lihat'),
    sistem: semua('lihat', 'kelola'),
    jejak: semua('lihat'),
  },
  operator: {
    kalender: semua('lihat'),
    orang: semua('lihat', 'tambah', 'usulkan'),
    umkm: semua('lihat', 'tambah', 'usulkan', 'ekspor'),
    koperasi: semua('lihat', 'tambah', 'usulkan', 'ekspor'),
    layanan: semua('lihat'),
    permohonan: semua('lihat', 'tambah', 'ubah'),
  },
  pendata: {
    kalender: semua('lihat'),
    orang: MENDATA,
    umkm: MENDATA,
    koperasi: MENDATA,
    layanan: semua('lihat'),
    permohonan: semua('lihat'),
  },
  arsiparis: MELIHAT_REGISTER,
  konsultan: { ...MELIHAT_REGISTER, permohonan: semua('lihat', 'tambah', 'ubah') },
  petugas: {
    kalender: semua('lihat'),
    orang: { ...MENGURUS, ...bidangSendiri('ekspor'), ...semua('lihat') },
    umkm: { ...MENGURUS, ...semua('lihat', 'ekspor') },
    koperasi: { ...MENGURUS, ...semua('lihat', 'ekspor') },
    layanan: semua('lihat', 'tambah', 'ubah'),
    permohonan: semua('lihat', 'tambah', 'ubah', 'buka_rahasia'),
  },
  kepala: {
    orang: semua('lihat', 'putuskan', 'buka_rahasia', 'ekspor'),
    umkm: semua('lihat', 'putuskan', 'buka_rahasia', 'ekspor'),
    koperasi: semua('lihat', 'putuskan', 'buka_rahasia', 'ekspor'),
    akun: semua('lihat'),
    kantor: semua('lihat', 'kelola'),
    kalender: semua('lihat', 'kelola'),
    // A standard is laid down by the head's decree, so publishing is the head's.
    layanan: semua('lihat', 'tambah', 'ubah', 'putuskan'),
    permohonan: semua('lihat', 'ubah', 'putuskan', 'buka_rahasia'),
    sistem: semua('lihat'),
    jejak: semua('lihat'),
  },
};

/** Which sections answer for a register; people belong to both that keep one. */
const BIDANG_PEMILIK: Partial<Record<Kemampuan, readonly string[]>> = {
  orang: ['koperasi', 'ukm', 'semua'],
  umkm: ['ukm', 'semua'],
  koperasi: ['koperasi', 'semua'],
};

/** Roles that work on the registers, and the acts of which the office may say whether such a role does or only proposes them. */
export const PERAN_PENGUBAH = ['operator', 'pendata', 'petugas'] as const satisfies readonly Peran[];
export const AKSI_DIATUR = ['tambah', 'ubah'] as const satisfies readonly Aksi[];
export const REGISTER = ['umkm', 'koperasi', 'orang'] as const satisfies readonly Kemampuan[];
export type Register = (typeof REGISTER)[number];

/** By role and act: true does it at once, false proposes it. */
export type CaraRegister = Readonly<Record<(typeof PERAN_PENGUBAH)[number], Readonly<Record<(typeof AKSI_DIATUR)[number], boolean>>>>;
export type CaraPerubahan = Readonly<Record<Register, CaraRegister>>;

/** Key of the setting that says who changes this register at once and who proposes. */
export const kunciCara = (register: Register): string => `usulan_${register}`;

/** Until the office says otherwise: who does not change records all day has each change checked by somebody else. */
export const CARA_BAWAAN: CaraRegister = {
  operator: { tambah: true, ubah: false },
  pendata: { tambah: true, ubah: true },
  petugas: { tambah: true, ubah: true },
};

/** As much of an account as decides what it may do; `cara` is the office's setting, the program's own where it is left out. */
export type Berwenang = {
  peran: string;
  bidang: string | null;
  cakupanWilayah: readonly string[];
  /** By register, role and act. */
  cara?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, boolean>>>>>> | undefined;
};

export type Sasaran = {
  /** Area of the record; null when it has none. Left out: the question is whether it may be done anywhere. */
  kodeWilayah?: string | null | undefined;
  /** The proposal to be decided was made by this very person. */
  milik?: boolean | undefined;
};

/** Whether this account may do `aksi` on `kemampuan`. */
export function boleh(pengguna: Berwenang, aksi: Aksi, kemampuan: Kemampuan, sasaran: Sasaran = {}): boolean {
  const cakupan = cakupanDari(pengguna, aksi, kemampuan);
  if (cakupan === undefined) return false;
  if (cakupan === 'bidang' && !BIDANG_PEMILIK[kemampuan]?.includes(pengguna.bidang ?? '')) return false;
  if (aksi === 'putuskan' && sasaran.milik) return false;
  // Seeing is not bound to an area: a person who moved, or a duplicate next door, must be found.
  if (aksi === 'lihat' || sasaran.kodeWilayah === undefined) return true;
  return dalamCakupan(pengguna.cakupanWilayah, sasaran.kodeWilayah);
}

/** Who may propose a change may make it at once where the office has said so, and the other way round. */
function cakupanDari({ peran, cara }: Berwenang, aksi: Aksi, kemampuan: Kemampuan): Cakupan | undefined {
  const milik = (KEWENANGAN as Record<string, Kewenangan | undefined>)[peran]?.[kemampuan];
  const langsung = cara?.[kemampuan]?.[peran]?.[aksi];
  if (langsung === undefined) return milik?.[aksi];
  return langsung ? milik?.usulkan : undefined;
}

/** Nobody approves their own proposal, whatever their role. */
export function bolehMemutuskan(
  pengguna: Berwenang & { akunId: string },
  kemampuan: Kemampuan,
  usulan: { diusulkanOleh: string | null; kodeWilayah?: string | null | undefined },
): boolean {
  return boleh(pengguna, 'putuskan', kemampuan, {
    kodeWilayah: usulan.kodeWilayah,
    milik: usulan.diusulkanOleh === pengguna.akunId,
  });
}

/**
 * Who checks a proposed change: the head of office, and whoever may make the same change at once. Never the one who
 * proposed it.
 */
export function bolehMemeriksa(
  pengguna: Berwenang & { akunId: string },
  kemampuan: Register,
  usulan: { nonaktif: boolean; diusulkanOleh: string | null; kodeWilayah: string | null },
): boolean {
  if (usulan.diusulkanOleh === pengguna.akunId) return false;
  const sasaran = { kodeWilayah: usulan.kodeWilayah };
  return boleh(pengguna, usulan.nonaktif ? 'nonaktifkan' : 'ubah', kemampuan, sasaran) || boleh(pengguna, 'putuskan', kemampuan, sasaran);
}

/** Whether an area lies in one of the areas of an account ("35.73.01" holds "35.73.01.1001"); no areas means everywhere. */
export function dalamCakupan(cakupanWilayah: readonly string[], kodeWilayah: string | null): boolean {
  if (cakupanWilayah.length === 0) return true;
  if (kodeWilayah === null) return false;
  return cakupanWilayah.some((kode) => kodeWilayah === kode || kodeWilayah.startsWith(`${kode}.`));
}

/** Stored form of a user name; typed capitals and spaces around it do not matter. */
export function lipatNamaPengguna(teks: string): string {
  return teks.trim().toLowerCase();
}

export const NAMA_PENGGUNA_SAH = /^[a-z0-9][a-z0-9_.]{2,29}$/;
